/** Styles and scripts of `layouts/` → what pages print and link to. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { markFile } from '../../layouts/parts/mark.ts';
import { writeSearchWords } from '../language/strings/search-words.ts';
import type { Tables } from '../language/strings/strings.ts';
import type { AssetFile, Assets, Style, StyleName } from '../site/assets.ts';
import { type BundleOptions, bundleFile, stopBundler } from '../site/bundle.ts';

const layouts = join(import.meta.dirname, '../../layouts');
const bundle = (file: string, options?: BundleOptions) => bundleFile(join(layouts, file), options);
/**
 * What understands the scripts; README.md and docs/publication.md say which browsers that are. Pages are read without any. The script of
 * every page is in the language of 2018, for browsers whose modules can load others (Chromium 64, Firefox 67, Safari 12). Search is for
 * those that can run Pagefind's program (`layouts/script/able.ts`).
 */
const targets = {
  everyPage: ['es2018'],
  search: ['chrome96', 'firefox92', 'safari15'],
};

function toStyle(css: string): Style {
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** A style that no built page has. */
export const makeStyle = async (file: string): Promise<Style> => toStyle(await bundle(file));

/** A file whose address changes with its content, so that it may be kept for ever. */
function named(name: string, extension: string, content: string): AssetFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { address: `/assets/${name}.${hash}.${extension}`, content };
}

const scriptFor = (target: string[]): BundleOptions => ({ format: 'esm', target });

/** What does not depend on the publication. */
export interface BundledAssets {
  readonly assets: Assets;
  /** The style of feeds, but for what it says. */
  readonly feed: string;
}

/** Makes everything that does not depend on the publication. */
export async function buildAssets(): Promise<BundledAssets> {
  const style = async (name: StyleName) => toStyle(await bundle(`style/${name}.css`));
  const [front, lists, index, article, charts, parallel, search, box, feed, reader, searchScript] = await Promise.all([
    style('front'),
    style('lists'),
    style('index'),
    style('article'),
    style('charts'),
    style('parallel'),
    style('search'),
    bundle('style/search-box.css'),
    bundle('style/feed.css'),
    bundle('script/reader.ts', scriptFor(targets.everyPage)),
    bundle('script/search.ts', scriptFor(targets.search)),
  ]);
  await stopBundler(); // it is not needed again, and holds memory
  const files = {
    reader: named('reader', 'js', reader),
    search: named('search', 'js', searchScript),
    searchStyle: named('search', 'css', box),
    mark: named('mark', 'svg', markFile),
  };
  const assets: Assets = {
    styles: { front, lists, index, article, charts, parallel, search },
    reader: files.reader.address,
    search: files.search.address,
    searchStyle: files.searchStyle.address,
    words: {},
    feedStyles: {},
    mark: files.mark.address,
    files: Object.values(files),
  };
  return { assets, feed };
}

/** With what depends on it: what scripts and feeds say, in every language of the publication. */
export function withWords({ assets, feed }: BundledAssets, tables: Tables): Assets {
  const words = Object.entries(tables).map(
    ([language, table]) => [language, named(`words.${language}`, 'json', writeSearchWords(table, language))] as const,
  );
  const feeds = Object.entries(tables).map(
    ([language, { feedNote }]) => [language, named(`feed.${language}`, 'css', feed + noteRule(feedNote))] as const,
  );
  const addresses = (files: readonly (readonly [string, AssetFile])[]) =>
    Object.fromEntries(files.map(([language, { address }]) => [language, address]));
  return {
    ...assets,
    words: addresses(words),
    feedStyles: addresses(feeds),
    files: [...assets.files, ...words.map(([, file]) => file), ...feeds.map(([, file]) => file)],
  };
}

/** A string of CSS (https://www.w3.org/TR/css-syntax-3/#consume-string-token). */
const noteRule = (note: string) =>
  `channel>description::after,feed>subtitle::after{content:"${note.replace(/["\\\n]/g, found => `\\${found.codePointAt(0)?.toString(16)} `)}"}`;

/** Bundles the styles and scripts of `layouts/` for pages to print and link to. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { markFile } from '../../layouts/parts/mark.ts';
import { writeSearchWords } from '../language/strings/search-words.ts';
import type { Tables } from '../language/strings/strings.ts';
import type { AssetFile, Assets, Style, StyleName } from '../site/assets.ts';
import { type BundleOptions, bundleFile } from '../site/bundle.ts';

const layouts = join(import.meta.dirname, '../../layouts');
const bundle = (file: string, options?: BundleOptions) => bundleFile(join(layouts, file), options);
/**
 * The oldest browsers of each script, as in README.md and docs/publication.md. The script of every page needs dynamic imports (Chromium 64,
 * Firefox 67, Safari 12). The search script needs Pagefind's WebAssembly (`layouts/script/able.ts`). Pages can be read without scripts.
 */
const targets = {
  everyPage: ['es2018'],
  search: ['chrome96', 'firefox92', 'safari15'],
};

function toStyle(css: string): Style {
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** Bundles a style that only `halfsky serve` uses, such as the style of the desk. */
export const makeStyle = async (file: string): Promise<Style> => toStyle(await bundle(file));

/** Returns a file with a hash of its content in its address, so that browsers may cache it for ever. */
function named(name: string, extension: string, content: string): AssetFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { address: `/assets/${name}.${hash}.${extension}`, content };
}

const scriptFor = (target: string[]): BundleOptions => ({ format: 'esm', target });

/** Assets that are the same for every publication. */
export interface BundledAssets {
  readonly assets: Assets;
  /** The style sheet of feeds, without the note in the publication's languages. */
  readonly feed: string;
}

/** Bundles all assets that are the same for every publication. */
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

/** Adds the assets that depend on the publication's languages: the words of the search and the style sheets of feeds. */
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

/**
 * Returns the CSS rule that shows a note on a feed, with the note as an escaped string
 * (https://www.w3.org/TR/css-syntax-3/#consume-string-token).
 */
const noteRule = (note: string) =>
  `channel>description::after,feed>subtitle::after{content:"${note.replace(/["\\\n]/g, found => `\\${found.codePointAt(0)?.toString(16)} `)}"}`;

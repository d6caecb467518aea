/** Bundles the styles and scripts of `layouts/`. Pages embed the styles and link to the scripts. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { markFile } from '../../layouts/parts/mark.ts';
import { writeSearchWords } from '../language/strings/search-words.ts';
import type { Tables } from '../language/strings/strings.ts';
import type { AssetFile, Assets, Style, StyleName } from '../site/assets.ts';
import { type BundleOptions, bundleFile, searchTargets } from '../site/bundle.ts';
import { type Cache, hashOf } from '../store/cache.ts';

const layouts = join(import.meta.dirname, '../../layouts');

/** The cache of a publication, and the fingerprint of the engine, on which all bundled files depend. */
interface KeptBundles {
  readonly cache: Cache;
  readonly engine: string;
}

const bundle = (file: string, options: BundleOptions = {}) => bundleFile(join(layouts, file), options);

/** Bundled files by name and options. */
type Bundles = ReadonlyMap<string, string>;

const keyOf = (engine: string) => `bundles-${hashOf(engine)}`;

/** Returns the bundled files that an earlier build with the same engine left in the cache, on this machine or on another one. */
async function readBundles({ cache, engine }: KeptBundles): Promise<Bundles> {
  const key = keyOf(engine);
  await cache.fetch([key]);
  const value = cache.getValue(key);
  return isTexts(value) ? value : new Map();
}

const isTexts = (value: unknown): value is Bundles =>
  value instanceof Map && [...value].flat().every(each => typeof each === 'string');

/**
 * The oldest browsers in which each script works. README.md and docs/publication.md list these browsers. The script of every page needs dynamic
 * imports (Chromium 64, Firefox 67, Safari 12). Readers can read pages without any script.
 */
const targets = { everyPage: ['es2018'], search: searchTargets };

function toStyle(css: string): Style {
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** Bundles a style sheet that no published page uses, such as the style sheet of the editors' overview at `/desk/`. */
export const makeStyle = async (file: string): Promise<Style> => toStyle(await bundle(file));

/** Returns an asset whose address contains a hash of its content. The content at an address never changes, so browsers may cache it. */
function named(name: string, extension: string, content: string): AssetFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { address: `/assets/${name}.${hash}.${extension}`, content };
}

const scriptFor = (target: string[]): BundleOptions => ({ format: 'esm', target });

/** Assets that are the same for every publication. */
export interface BundledAssets {
  readonly assets: Assets;
  /** Style sheet that browsers apply to feeds. For each language, `withWords` adds a rule that shows an explanation of feeds to readers. */
  readonly feed: string;
}

let bundled: Promise<BundledAssets> | undefined;

/** Does the same as `bundleAssets`, but only once per process. */
export const buildAssets = (kept?: KeptBundles): Promise<BundledAssets> => {
  bundled ??= bundleAssets(kept);
  return bundled;
};

/** Returns all assets that are the same for every publication. Reads them from the cache, if it has them. */
export async function bundleAssets(kept: KeptBundles | undefined): Promise<BundledAssets> {
  const known = kept && (await readBundles(kept));
  const used = new Map<string, string>();
  const take: Take = async (file, options) => {
    const name = JSON.stringify([file, options ?? null]);
    const code = known?.get(name) ?? (await bundle(file, options));
    used.set(name, code);
    return code;
  };
  const [styles, files, feed, ebookStyle] = await Promise.all([
    bundleStyles(take),
    bundleFiles(take),
    take('style/feed.css'),
    take('style/ebook.css'),
  ]);
  if (kept && [...used.keys()].some(name => !known?.has(name))) kept.cache.setValue(keyOf(kept.engine), used);
  const assets: Assets = {
    styles,
    reader: files.reader.address,
    exit: files.exit.address,
    search: files.search.address,
    searchStyle: files.searchStyle.address,
    findGroups: files.findGroups.address,
    story: files.story.address,
    listen: files.listen.address,
    ebookStyle,
    words: {},
    feedStyles: {},
    mark: files.mark.address,
    files: Object.values(files),
  };
  return { assets, feed };
}

/** Function that bundles a file of `layouts/`. */
type Take = (file: string, options?: BundleOptions) => Promise<string>;

async function bundleStyles(take: Take): Promise<Assets['styles']> {
  const style = async (name: StyleName) => toStyle(await take(`style/${name}.css`));
  const [front, lists, index, article, charts, parallel, search, help, lite, large, book, groups, newsletter, stories] =
    await Promise.all([
      style('front'),
      style('lists'),
      style('index'),
      style('article'),
      style('charts'),
      style('parallel'),
      style('search'),
      style('help'),
      style('lite'),
      style('large'),
      style('book'),
      style('groups'),
      style('newsletter'),
      style('stories'),
    ]);
  return {
    front,
    lists,
    index,
    article,
    charts,
    parallel,
    search,
    help,
    lite,
    large,
    book,
    groups,
    newsletter,
    stories,
  };
}

/** Bundles the scripts and style sheets that pages link to. */
async function bundleFiles(take: Take) {
  const script = async (name: string, file: string, target = targets.everyPage) =>
    named(name, 'js', await take(`script/${file}.ts`, scriptFor(target)));
  const [reader, search, exit, findGroups, story, listen, box] = await Promise.all([
    script('reader', 'reader'),
    script('search', 'search', targets.search),
    script('exit', 'exit'),
    script('groups', 'find-groups'),
    script('story', 'story'),
    script('listen', 'listen'),
    take('style/search-box.css'),
  ]);
  const searchStyle = named('search', 'css', box);
  const mark = named('mark', 'svg', markFile);
  return { reader, search, exit, findGroups, story, listen, searchStyle, mark };
}

/** Adds the assets that exist once per language: the interface strings of the search, and the style sheet of feeds. */
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
 * Returns the CSS rule that shows `note` below the description of a feed. The rule contains the explanation as an escaped string
 * (https://www.w3.org/TR/css-syntax-3/#consume-string-token).
 */
const noteRule = (note: string) =>
  `channel>description::after,feed>subtitle::after{content:"${note.replace(/["\\\n]/g, found => `\\${found.codePointAt(0)?.toString(16)} `)}"}`;

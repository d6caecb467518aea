/** Finds articles by their addresses on the old site. Also guesses the origin and the address pattern of the old site. */

import { posix } from 'node:path';
import { decode } from '../../../addresses.ts';
import { toSlug } from '../../../language/slug.ts';
import { stepsOf, withoutQuery } from '../foreign-address.ts';
import { extensionOf, isLanguageFolder, leaveOutExtension, nameOf, partBelow } from './archive-files.ts';

/** Article, with the names and dates that its address on the old site may contain. */
export interface OldArticle {
  /** Path of the article in the archive. */
  readonly file: string;
  readonly language: string;
  /** Key that an article and its translations share. */
  readonly work: string;
  /** Path of the article in the archive, without extension and language. */
  readonly path: string;
  /** Names that the old address may contain, the most likely name first. */
  readonly slugs: readonly string[];
  /** Dates that the old address may contain, such as `2013-05-15`. */
  readonly days: readonly string[];
  /** Old addresses that the archive states, for example in the field `permalink`. */
  readonly told: readonly string[];
  /** True if the settings of the old site determine the address, so that the import need not guess it. */
  readonly isKnown?: boolean;
}

/** Address patterns of common generators. Links between articles of the archive show which pattern the old site used. */
const patterns = [
  '/:year/:month/:day/:slug/',
  '/:year/:month/:slug/',
  '/:year/:slug/',
  '/blog/:year/:month/:day/:slug/',
  '/blog/:year/:month/:slug/',
  '/blog/:slug/',
  '/posts/:slug/',
  '/post/:slug/',
] as const;
/** Pattern of an old site in a folder that the user named, such as `/blog/`. The folder is no part of the address. */
const patternInFolder = '/:slug/';
export type Pattern = (typeof patterns)[number] | typeof patternInFolder;

/** Fills in an address pattern; `day` is a date such as `2013-05-15`. */
export function fill(pattern: Pattern, day: string, slug: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const values: Readonly<Record<string, string>> = { ':year': year, ':month': month, ':day': date, ':slug': slug };
  return pattern
    .split('/')
    .map(step => values[step] ?? step)
    .join('/');
}

interface Entry {
  readonly article: OldArticle;
  readonly pattern: Pattern | undefined;
}

const indexNames = ['index', 'index.html', 'index.htm'];
const pageFiles = new Set(['md', 'markdown', 'rmd', 'qmd', 'mdx']);
const pageExtensions = new Set(['html', 'htm', 'md', 'markdown', 'rmd', 'qmd', 'mdx']);

/** Returns a key for comparing addresses. The key ignores slashes at the ends, `index.html`, the extension, case and Unicode form. */
function keyOf(path: string): string {
  const steps = stepsOf(decode(path).normalize('NFC').toLowerCase());
  return leaveOutExtension(withoutIndex(steps).join('/'), pageExtensions);
}

const withoutIndex = (steps: readonly string[]) =>
  indexNames.includes(steps.at(-1) ?? '') ? steps.slice(0, -1) : steps;

/** Returns the key by which a file is compared with addresses of pages: its path without extension and without a final `index`. */
const pageOf = (file: string) => withoutIndex(keyOf(file).split('/')).join('/');

/** Folders whose content a generator publishes at the root of the site. */
const rootFolders = ['content', 'contents', '_posts', 'src', 'docs', 'pages'];

/** Index that finds articles by their old addresses. */
export class OldAddresses {
  readonly #entries = new Map<string, Entry[]>();
  /** Articles by the addresses that the settings of the old site determine. */
  readonly #known = new Map<string, Entry[]>();
  readonly #byName: ReadonlyMap<string, readonly OldArticle[]>;

  /** `isInFolder` is true if the addresses are relative to a folder that the user named. A single word may then be the address of an article. */
  constructor(articles: readonly OldArticle[], isInFolder = false) {
    this.#byName = Map.groupBy(articles, ({ file }) => nameOf(pageOf(file)));
    for (const article of articles) {
      const alone: Entry = { article, pattern: undefined };
      for (const slug of isInFolder && !article.isKnown ? article.slugs : [])
        this.#add(fill(patternInFolder, '', slug), { article, pattern: patternInFolder });
      for (const path of [article.file, article.path, ...article.told]) this.#add(path, alone);
      for (const path of article.isKnown ? article.told : []) add(this.#known, path, alone);
      // Jekyll’s tag `post_url` names a post of `news/_posts/` as `news/2017-09-05-title`.
      if (article.path.includes('/_posts/')) this.#add(article.path.replace('/_posts/', '/'), alone);
      for (const path of [article.file, article.path]) this.#add(partBelow(path, rootFolders), alone);
      const section = article.path.split('/').at(-2);
      for (const slug of article.slugs) {
        if (section !== undefined) this.#add(`${section}/${slug}`, alone);
        for (const day of article.days)
          for (const pattern of patterns) this.#add(fill(pattern, day, slug), { article, pattern });
      }
      // An address of one word, such as /about/, probably does not lead to an article. A slug alone therefore counts as an address only
      // if the slug contains a hyphen.
      for (const slug of [nameOf(article.path), ...article.slugs]) if (slug.includes('-')) this.#add(slug, alone);
    }
  }

  #add(path: string, entry: Entry): void {
    add(this.#entries, path, entry);
  }

  /**
   * Finds the article at an old address. `from` is the article that contains the link. Resolves a relative path from the address of `from`,
   * and prefers a translation in the language of `from`. Returns undefined if no article or more than one article has the address. Calls
   * `saw` with the file of every article on which the result depends.
   */
  find(path: string, from?: OldArticle, saw: (file: string) => void = () => {}): Entry | undefined {
    for (const key of candidates(path, from)) {
      for (const found of [this.#known.get(key), this.#entries.get(key)]) {
        if (!found) continue;
        for (const { article } of found) saw(article.file);
        const alone = found.length === 1 ? found[0] : choose(found, from);
        if (alone) return alone;
      }
    }
    return undefined;
  }

  /**
   * Finds the article whose path in the archive ends in `path`. Returns undefined if the paths of no article or of more than one article
   * end in `path`.
   */
  findPage(path: string, from: OldArticle, saw: (file: string) => void): OldArticle | undefined {
    const key = pageOf(path);
    const found = (this.#byName.get(nameOf(key)) ?? []).filter(({ file }) => `/${pageOf(file)}`.endsWith(`/${key}`));
    for (const { file } of found) saw(file);
    return choose(
      found.map(article => ({ article, pattern: undefined })),
      from,
    )?.article;
  }
}

function add(entries: Map<string, Entry[]>, path: string, entry: Entry): void {
  const key = keyOf(path);
  if (key === '') return;
  const there = entries.get(key);
  if (!there) entries.set(key, [entry]);
  else if (!there.some(({ article }) => article === entry.article)) there.push(entry);
}

/**
 * Chooses between several articles with the same address. If all these articles are translations of one article, returns the translation in
 * the language of `from`, else the first translation. Otherwise returns undefined.
 */
function choose(found: readonly Entry[], from: OldArticle | undefined): Entry | undefined {
  if (new Set(found.map(({ article }) => article.work)).size > 1) return undefined;
  return found.find(({ article }) => article.language === from?.language) ?? found[0];
}

function* candidates(path: string, from: OldArticle | undefined): Generator<string> {
  const clean = withoutQuery(path);
  if (clean.startsWith('/')) {
    yield keyOf(clean);
    const [, first = '', ...others] = clean.split('/');
    if (isLanguageFolder(first.toLowerCase())) yield keyOf(others.join('/'));
    return;
  }
  if (!from) return;
  // A browser resolves a link from the address of the page. The path of a file is relative to the file.
  const own = from.isKnown ? from.told.at(-1) : undefined;
  const base = `https://site${own}`;
  const fromAddress = own !== undefined && URL.canParse(clean, base) ? [keyOf(new URL(clean, base).pathname)] : [];
  const isFile = pageFiles.has(extensionOf(clean));
  if (!isFile) yield* fromAddress;
  yield keyOf(posix.normalize(posix.join(posix.dirname(from.file), decode(clean))));
  if (isFile) yield* fromAddress;
  for (const day of from.days) {
    for (const slug of from.slugs) {
      for (const pattern of patterns) yield keyOf(posix.normalize(posix.join(fill(pattern, day, slug), decode(clean))));
    }
  }
  if (!clean.startsWith('.')) yield keyOf(clean);
}

interface Written {
  readonly file: string;
  readonly matter: { readonly body: string };
}

/**
 * Guesses the origin of the old site from the full addresses in the texts. Counts, for each origin, the articles that other articles link to
 * at this origin. Returns the origin with the highest count. Returns undefined if this count is below three, below 1 % of the number of texts,
 * or at most half of the sum of all counts. An article that links to itself is evidence against the origin in the link, because usually
 * another site published the article first.
 */
export function guessOrigin(articles: readonly Written[], addresses: OldAddresses): string | undefined {
  const reached = new Map<string, Set<string>>();
  const selves = new Map<string, Set<string>>();
  for (const { file, matter } of articles) {
    for (const [whole] of matter.body.matchAll(/https?:\/\/[\w.-]+(?::\d+)?\/[^\s"'<>)\]]{4,}/g)) {
      if (!URL.canParse(whole)) continue;
      const { origin, pathname } = new URL(whole);
      // An address of one word, such as /about/, could be on any site.
      if (stepsOf(pathname).length < 2) continue;
      const found = addresses.find(pathname)?.article.file;
      if (found === undefined) continue;
      const there = found === file ? selves : reached;
      there.set(origin, (there.get(origin) ?? new Set()).add(found));
    }
  }
  const all = [...reached.values()].reduce((sum, { size }) => sum + size, 0);
  const best = findLargest(reached);
  if (!best || best.size < Math.max(3, articles.length / 100) || best.size <= all / 2) return undefined;
  return best.size > (selves.get(best.key)?.size ?? 0) ? best.key : undefined;
}

/** Returns the key and the size of the largest group; of several groups with this size, the first one in alphabetical order. */
const findLargest = <Key>(groups: ReadonlyMap<Key, ReadonlySet<string>>) =>
  [...groups]
    .map(([key, { size }]) => ({ key, size }))
    .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
    .at(0);

/**
 * Returns the pattern that links confirm for the most articles. `witnesses` maps each pattern to the articles for which links confirm this
 * pattern; `articles` is the number of all articles. Returns undefined if links confirm the best pattern for fewer than five articles, or for
 * fewer than one article in twenty.
 */
export function choosePattern(
  witnesses: ReadonlyMap<Pattern, ReadonlySet<string>>,
  articles: number,
): Pattern | undefined {
  const best = findLargest(witnesses);
  return best && best.size >= Math.max(5, articles / 20) ? best.key : undefined;
}

/** Returns each name and its slug, without duplicates. */
export const slugsOf = (...names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.flatMap(name => (name ? [name, toSlug(name)] : []))),
];

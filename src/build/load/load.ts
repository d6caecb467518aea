/** Loads a publication folder: returns its catalogue and every problem of every file. */

import { buildCatalogue } from '../../catalogue/build.ts';
import type { Catalogue, Linking, Release } from '../../catalogue/catalogue.ts';
import { listPictures, notePictures } from '../../catalogue/pictures.ts';
import { type Moment, momentAt } from '../../language/dates.ts';
import { readName } from '../../language/readings/read-names.ts';
import { type Tables, wordsOf } from '../../language/strings/strings.ts';
import { type LocatedProblem, sortProblems } from '../../problem.ts';
import type { Article, Settings } from '../../source/article/article.ts';
import { Folder } from '../../source/folder.ts';
import { readGroups } from '../../source/groups/read-groups.ts';
import { formatOfName } from '../../source/pictures/format.ts';
import type { Picture, ShownPicture } from '../../source/pictures/plan.ts';
import type { Site } from '../../source/publication/newsroom.ts';
import { readNewsroom } from '../../source/publication/read-newsroom.ts';
import { readSite } from '../../source/publication/read-site.ts';
import { findStrays } from '../../source/publication/strays.ts';
import { type ReadWords, readWords } from '../../source/publication/words.ts';
import { hashOf } from '../../store/cache.ts';
import { checkSite } from '../listing/addresses.ts';
import { checkStories } from './check-stories.ts';
import type { Kept } from './inputs.ts';
import { type Bundle, bundle, type Pack, type PackReader, type Read, readPack, takeFrom } from './kept-articles.ts';
import { locate } from './locate.ts';
import { parseFile } from './parse-file.ts';
import { readAhead } from './read-ahead.ts';
import { writtenWords } from './written-words.ts';

/** Settings for loading a publication. */
export interface LoadOptions {
  /** Path of the publication folder. */
  readonly site: string;
  /** Address of the site, which overrides `url` in `site.yaml`. If undefined, `url` applies. */
  readonly url: string | undefined;
  /** The time that counts as now, in milliseconds since 1970-01-01T00:00Z. Articles with a later date are not published yet. */
  readonly now: number;
  /** Folder with the records of readers’ consent. If absent, `private/` in the publication. */
  readonly private?: string | undefined;
  /** True if drafts and scheduled articles are included. */
  readonly preview: boolean;
  /** The cache on disk: parsed articles, facts about files and the engine's fingerprint. If absent, every article is parsed. */
  readonly kept?: Kept;
  /** In-memory cache of parsed articles, for `halfsky serve`. */
  readonly memory?: ArticleMemory;
  /**
   * Callback that receives the number of articles read so far. Called only if threads read the articles, that is, if at least 400 articles
   * are new or changed.
   */
  readonly progress?: (done: number) => void;
}

/** A loaded publication. */
export interface Loaded {
  readonly catalogue: Catalogue;
  /**
   * Time in milliseconds since 1970-01-01T00:00Z at which an article next appears, expires or leaves the news sitemap, or a
   * code of a group expires; `Infinity` if none does.
   */
  readonly until: number;
  /** The next scheduled articles; undefined if none are scheduled. */
  readonly release: Release | undefined;
  /** Number of articles that are drafts. */
  readonly drafts: number;
  readonly folder: Folder;
  /** All problems, sorted; empty if nothing is wrong. */
  readonly problems: readonly LocatedProblem[];
  /** Problems of printing stories whose senders do not allow print, by the files of the stories. These stories may be on the site. */
  readonly unprintable: ReadonlyMap<string, LocatedProblem>;
  /** Notes for editors, sorted. A note, unlike a problem, does not prevent publication. The notes include `missingWords`. */
  readonly notes: readonly LocatedProblem[];
  /**
   * Missing interface strings, one entry for each language. Pages show English strings instead, which suffices for a preview and a check.
   * Missing strings prevent publication: see `obstaclesOf`.
   */
  readonly missingWords: readonly LocatedProblem[];
  /** The pictures that pages show. */
  readonly pictures: readonly ShownPicture[];
  /** True if the publication was loaded with a cache. Without a cache, articles have no digests. */
  readonly isKept: boolean;
  /** Returns the digest (content hash) of an article of this publication; undefined for any other object. */
  digestOf(value: object): string | undefined;
}

/** Returns everything that prevents publication: the problems of all files, and missing interface strings. */
export const obstaclesOf = ({ problems, missingWords }: Loaded): readonly LocatedProblem[] =>
  sortProblems([...problems, ...missingWords]);

/** In-memory cache of parsed articles for `halfsky serve`. The preview removes an article from the cache when its file changes. */
export class ArticleMemory {
  readonly #known = new Map<string, Read>();

  recall(file: string, read: () => Read): Read {
    const known = this.#known.get(file);
    if (known) return known;
    const now = read();
    this.#known.set(file, now);
    return now;
  }

  forget(files: readonly string[]): void {
    for (const file of files) this.#known.delete(file);
  }

  clear(): void {
    this.#known.clear();
  }
}

/** Loads a publication. If there are problems, the catalogue contains only the readable articles, and can be previewed but not published. */
export function loadPublication(options: LoadOptions): Loaded {
  return putTogether(open(options), new Map(), options);
}

/** Loads a publication like `loadPublication`, but reads articles in threads if at least 400 are new or changed. */
export async function loadInThreads(options: LoadOptions): Promise<Loaded> {
  const opened = open(options);
  const { kept, settings } = opened;
  const packs = kept && (await readAhead(kept.bundles, { reader: kept.reader, settings, progress: options.progress }));
  return putTogether(opened, packs ?? new Map(), options);
}

/** A publication folder before its articles are parsed, with the settings for parsing. */
interface Opened {
  readonly folder: Folder;
  readonly site: Site;
  readonly words: Tables;
  /** Missing interface strings, and notes about interface strings: see `ReadWords`. */
  readonly about: Pick<ReadWords, 'missing' | 'notes'>;
  readonly articleFiles: readonly string[];
  readonly settings: Settings;
  /** The article cache: its reader, and the list of its groups of articles. Undefined without a cache. */
  readonly kept: { readonly reader: PackReader; readonly bundles: readonly Bundle[] } | undefined;
  readonly problems: readonly LocatedProblem[];
}

function open({ site: root, url, kept }: LoadOptions): Opened {
  const folder = kept?.folder ?? new Folder(root);
  const problems: LocatedProblem[] = [];
  const articleFiles = folder.list('articles').filter(file => file.endsWith('.md'));
  const site = readSite(folder, articleFiles, url, problems);
  const { tables, ...about } = readWords(folder, { site, articleFiles }, problems);
  const { zone, languages, base, roots } = site;
  const words = (language: string) => wordsOf(tables, language);
  const settings: Settings = { zone, languages, base: { path: base.path }, roots, files: folder, words };
  // Interface strings that the Markdown renderer puts into articles. The cache key includes these strings: if a string changes, articles
  // must be parsed again.
  const written = languages.map(language => writtenWords(words(language)));
  const reader: PackReader | undefined = kept && {
    cache: kept.cache,
    key: hashOf(kept.engine, JSON.stringify({ zone, languages, base: settings.base, roots, written })),
    folder,
    parse: (file, files) => parseFile(file, folder, { ...settings, files }),
  };
  return {
    folder,
    site,
    words: tables,
    about,
    articleFiles,
    settings,
    kept: reader && { reader, bundles: bundle(articleFiles) },
    problems,
  };
}

function putTogether(opened: Opened, packs: ReadonlyMap<string, Pack>, options: LoadOptions): Loaded {
  const { folder, site, about } = opened;
  const problems = [...opened.problems];
  const newsroom = readNewsroom(folder, opened, problems);
  const groups = readGroups(folder, site, problems);
  const unread = new Set(problems.map(({ file }) => file));
  problems.push(...findStrays(folder));
  const articles: Article[] = [];
  const unreadTexts: Linking[] = [];
  const digests = new Map<object, string>();
  for (const [file, { value, problems: faults, links, digest }] of readArticles(opened, packs, options)) {
    problems.push(...faults);
    if (value) articles.push(value);
    else unread.add(file.normalize('NFC'));
    if (links) unreadTexts.push({ file, links });
    if (value && digest !== undefined) digests.set(value, digest);
  }
  const now: Moment = momentAt(options.now, site.zone);
  const catalogueInput = { newsroom, articles, groups, unread, unreadTexts, now, preview: options.preview, readName };
  const { catalogue, until, release, notes, problems: faults } = buildCatalogue(catalogueInput);
  const more = [...faults, ...checkSite(catalogue, catalogueInput)];
  const stories = checkStories(articles, { ...options, folder });
  const pictures = listPictures(catalogue, file => pictureAt(file, folder));
  return {
    catalogue,
    until,
    release,
    drafts: articles.filter(({ draft }) => draft).length,
    folder,
    pictures,
    problems: sortProblems([...problems, ...more.map(problem => locate(problem, folder)), ...stories.problems]),
    unprintable: stories.unprintable,
    notes: sortProblems([
      ...notes.map(note => locate(note, folder)),
      ...notePictures(pictures),
      ...stories.notes,
      ...about.missing,
      ...about.notes,
    ]),
    missingWords: about.missing,
    isKept: opened.kept !== undefined,
    digestOf: article => digests.get(article),
  };
}

/** Returns the picture in a file; undefined if the file is not a picture or the picture is damaged. */
function pictureAt(file: string, folder: Folder): Picture | undefined {
  if (formatOfName(file) === undefined) return undefined;
  const found = folder.picture(file);
  return 'what' in found ? undefined : found;
}

/** Returns the path of each article file and the parsed article. If a file is unchanged, takes the article from the cache. */
function readArticles(
  { articleFiles, folder, settings, kept }: Opened,
  ahead: ReadonlyMap<string, Pack>,
  { memory }: LoadOptions,
): readonly (readonly [string, Read])[] {
  const known = kept ? takeKept(kept.bundles, kept.reader, ahead) : new Map<string, Read>();
  const read = (file: string): Read => known.get(file) ?? { ...parseFile(file, folder, settings), digest: undefined };
  return articleFiles.map(file => [file, memory?.recall(file, () => read(file)) ?? read(file)]);
}

function takeKept(
  bundles: readonly Bundle[],
  reader: PackReader,
  ahead: ReadonlyMap<string, Pack>,
): ReadonlyMap<string, Read> {
  const known = new Map<string, Read>();
  for (const bundle of bundles) {
    const pack = ahead.get(bundle.name) ?? readPack(bundle, reader);
    for (const file of bundle.files) {
      const read = takeFrom(pack, file, reader.key);
      if (read) known.set(file, read);
    }
  }
  return known;
}

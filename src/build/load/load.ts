/** Loads a publication folder: returns its catalogue and every problem of every file. */

import { buildCatalogue } from '../../catalogue/build.ts';
import type { Catalogue, Linking, Release } from '../../catalogue/catalogue.ts';
import { isAboutUrl } from '../../catalogue/missing-url.ts';
import { listPictures, notePictures } from '../../catalogue/pictures.ts';
import { type Moment, momentAt } from '../../language/dates.ts';
import { readName } from '../../language/readings/read-names.ts';
import { type LocatedProblem, sortProblems } from '../../problem.ts';
import type { Article } from '../../source/article/article.ts';
import type { Folder } from '../../source/folder.ts';
import { readGroups } from '../../source/groups/read-groups.ts';
import { formatOfName } from '../../source/pictures/format.ts';
import type { Picture, ShownPicture } from '../../source/pictures/plan.ts';
import { readNewsroom } from '../../source/publication/read-newsroom.ts';
import { findStrays } from '../../source/publication/strays.ts';
import { checkSite } from '../listing/addresses.ts';
import type { ArticleMemory } from './article-memory.ts';
import type { Pack } from './article-pack.ts';
import { checkStories } from './check-stories.ts';
import { type ArticleVersion, fetchPacks } from './kept-articles.ts';
import { locate } from './locate.ts';
import { type OpenedFolder, type OpenOptions, openFolder } from './open-folder.ts';
import { readAhead } from './read-ahead.ts';
import { readArticles } from './read-articles.ts';

/** Settings for loading a publication. */
export interface LoadOptions extends OpenOptions {
  /** The time that counts as now, in milliseconds since 1970-01-01T00:00Z. Articles with a later date are not published yet. */
  readonly now: number;
  /** Folder with the records of readers’ consent. If absent, `private/` in the publication. */
  readonly private?: string | undefined;
  /** True if drafts and scheduled articles are included. */
  readonly preview: boolean;
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
  /** Returns the digest of all of an article but its text; undefined for any other object. */
  shapeOf(value: object): string | undefined;
  /** Digests of all articles, by file; empty without a cache. */
  readonly versions: ReadonlyMap<string, ArticleVersion>;
  /** Returns the file of an article of this publication; undefined for any other object. */
  fileOf(value: object): string | undefined;
}

/** Returns everything that prevents publication: the problems of all files, and missing interface strings. */
export const obstaclesOf = ({ problems, missingWords }: Loaded): readonly LocatedProblem[] =>
  sortProblems([...problems, ...missingWords]);

/** Returns the notes that a build prints. Editors see all others with `halfsky check` and at the desk. */
export const notesOfBuild = ({ notes }: Loaded): readonly LocatedProblem[] => notes.filter(isAboutUrl);

/** Loads a publication. If there are problems, the catalogue contains only the readable articles, and can be previewed but not published. */
export function loadPublication(options: LoadOptions): Loaded {
  return putTogether(openFolder(options), new Map(), options);
}

/** Loads a publication like `loadPublication`, but reads articles in threads if at least 400 are new or changed. */
export async function loadInThreads(options: LoadOptions): Promise<Loaded> {
  const opened = openFolder(options);
  const { kept, settings } = opened;
  if (kept) await fetchPacks(kept.bundles, kept.reader);
  const packs = kept && (await readAhead(kept.bundles, { reader: kept.reader, settings, progress: options.progress }));
  return putTogether(opened, packs ?? new Map(), options);
}

function putTogether(opened: OpenedFolder, packs: ReadonlyMap<string, Pack>, options: LoadOptions): Loaded {
  const { folder, site, about } = opened;
  const problems = [...opened.problems];
  const newsroom = readNewsroom(folder, opened, problems);
  const groups = readGroups(folder, site, problems);
  const unread = new Set(problems.map(({ file }) => file));
  problems.push(...findStrays(folder));
  const articles: Article[] = [];
  const unreadTexts: Linking[] = [];
  const files = new Map<object, string>();
  const versions = new Map<string, ArticleVersion>();
  for (const [file, { value, problems: faults, links, ...version }] of readArticles(opened, packs, options.memory)) {
    problems.push(...faults);
    if (value) articles.push(value);
    else unread.add(file.normalize('NFC'));
    if (links) unreadTexts.push({ file, links });
    const { hash, digest, shape } = version;
    if (!value || hash === undefined || digest === undefined || shape === undefined) continue;
    files.set(value, file);
    versions.set(file, { hash, digest, shape });
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
    digestOf: article => versions.get(files.get(article) ?? '')?.digest,
    shapeOf: article => versions.get(files.get(article) ?? '')?.shape,
    versions,
    fileOf: article => files.get(article),
  };
}

/** Returns the picture in a file; undefined if the file is not a picture or the picture is damaged. */
function pictureAt(file: string, folder: Folder): Picture | undefined {
  if (formatOfName(file) === undefined) return undefined;
  const found = folder.picture(file);
  return 'what' in found ? undefined : found;
}

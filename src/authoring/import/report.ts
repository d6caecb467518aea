/** Report of an import, and its JSON for programs. Lists are sorted, so that the report is the same on every machine. */

import { tell } from '../../language/messages/tell.ts';
import { oneLine } from '../../language/white-space.ts';
import { englishOf, type Message } from '../../message.ts';
import type { WordCount } from './account/keep-account.ts';
import type { Archive } from './archive/archive-files.ts';
import { type ForeignArticle, isPublic, type ReadArchive } from './archive/read-archive.ts';
import { isPicture } from './body/pictures.ts';
import { type Change, changes, kindsOfChange, type Remark } from './changes.ts';
import { countVisibility, type Visibility } from './count-visibility.ts';
import type { UnifiedTags } from './front-matter/tags.ts';

/** File names of the report that an import writes into the new publication folder: data for programs, and a page for people. */
export const reportFile = 'import-report.json';
export const reportPageFile = 'import-report.html';

/** What the import found out about the old site. A value is null if the import did not find it. */
interface OldSite {
  /** Origin of the old site. */
  readonly address: string | null;
  /** Pattern of the article addresses that links between the articles confirm. */
  readonly articles: string | null;
  /** Number of articles whose addresses the settings of Hugo or Jekyll determine. */
  readonly determined: number;
  /** Folder of the old site on its server, such as `/blog/`. */
  readonly folder: string | null;
  /** Folders with settings of a site, relative to the archive, if the archive contains none at its root; `..` is the folder above it. */
  readonly settingsElsewhere: readonly string[];
}

/** Report of an import, as `import-report.json` contains it. */
export interface Report {
  readonly archive: string;
  /** `found`: number of texts in the archive that may be articles. `imported`: number of these texts that the import turned into articles. */
  readonly articles: { readonly found: number; readonly imported: number };
  /** Numbers of the public articles and of the drafts among the imported articles. */
  readonly visibility: Visibility;
  /** `found`: number of words that readers of the old texts see. `missing`: number of these words that are not in the articles. */
  readonly words: { readonly found: number; readonly missing: number };
  /** Number of readers' comments, which the import leaves out. */
  readonly comments: number;
  readonly languages: readonly string[];
  /** Language that the import guessed for articles that do not state theirs, or null if it guessed none. */
  readonly guessedLanguage: string | null;
  readonly timeZone: string;
  readonly oldSite: OldSite;
  /** New path of each imported article, by path in the archive. Every file of the archive is in `imported`, `brought` or `leftOut`. */
  readonly imported: Readonly<Record<string, string>>;
  /** New paths of each copied file, by path in the archive. */
  readonly brought: Readonly<Record<string, readonly string[]>>;
  readonly leftOut: Readonly<Record<string, Message>>;
  readonly changes: Readonly<Partial<Record<Change, number>>>;
  readonly droppedFields: Readonly<Record<string, number>>;
  /** Paths of the files from which the import dropped a field. The keys are the names of the dropped fields. */
  readonly droppedFrom: Readonly<Record<string, readonly string[]>>;
  readonly tagsMadeOne: Readonly<Record<string, string>>;
  /** Paths of the files in which the import replaced a spelling of a tag. The keys are the replaced spellings. */
  readonly tagsMadeOneIn: Readonly<Record<string, readonly string[]>>;
  /**
   * Addresses, names and texts that a change affected, by file and kind of change. A list is empty if the change affected nothing that
   * can be named. Copied pictures are in `brought` instead.
   */
  readonly details: Readonly<Record<string, Readonly<Partial<Record<Change, readonly string[]>>>>>;
}

/** Converts the report to plain data for JSON, with every sentence in English. */
export const toJson = ({ leftOut, changes: counts, details, visibility, ...others }: Report) => ({
  ...others,
  visibility: {
    ...visibility,
    drafts: Object.fromEntries(visibility.drafts.map(({ reason, count }) => [englishOf(reason), count])),
  },
  leftOut: Object.fromEntries(Object.entries(leftOut).map(([file, reason]) => [file, englishOf(reason)])),
  changes: Object.fromEntries(inWords(counts)),
  details: Object.fromEntries(Object.entries(details).map(([file, own]) => [file, sorted(inWords(own))])),
});

const inWords = <T>(byChange: Readonly<Partial<Record<Change, T>>>): readonly (readonly [string, T])[] =>
  kindsOfChange.flatMap(change => {
    const value = byChange[change];
    return value === undefined ? [] : [[englishOf(changes[change]), value]];
  });

export interface ReportNeeds {
  readonly archive: Archive;
  readonly read: ReadArchive;
  readonly reasons: ReadonlyMap<string, Message>;
  readonly sources: ReadonlyMap<string, string>;
  readonly copies: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
  readonly languages: readonly string[];
  readonly origin: string | undefined;
  readonly pattern: string | undefined;
  readonly tags: UnifiedTags;
  readonly articles: readonly ForeignArticle[];
  readonly counts: readonly WordCount[];
  /** Time of the import, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

export function writeReport(needs: ReportNeeds): Report {
  const { archive, read, reasons, sources, copies, remarks, tags, articles } = needs;
  const brought = Map.groupBy([...copies].sort(), ([, from]) => from);
  const imported = new Set(sources.values());
  const others = archive.files.all.filter(file => !reasons.has(file) && !brought.has(file) && !imported.has(file));
  const why = (file: string) =>
    isPicture(file)
      ? tell('no-article-shows-it')`no imported article uses this file`
      : tell('neither-text-nor-linked')`this file is not an article, and no imported article links to it`;
  const dropped = listFiles(articles, ({ fields }) => fields.dropped.map(shorten));
  const counts = new Map<Change, number>();
  for (const { change } of remarks) counts.set(change, (counts.get(change) ?? 0) + 1);
  const pictures = [...copies.keys()].filter(isPicture).length;
  if (pictures > 0) counts.set('pictures-brought', pictures);
  return {
    archive: archive.name,
    articles: { found: read.found, imported: articles.length },
    visibility: countVisibility(articles, remarks, article => isPublic(article, read.zone, needs.now)),
    words: {
      found: needs.counts.reduce((sum, { words }) => sum + words, 0),
      missing: needs.counts.reduce((sum, { missing }) => sum + missing, 0),
    },
    comments: read.comments,
    languages: needs.languages,
    guessedLanguage: read.guessed ?? null,
    timeZone: read.zone,
    oldSite: {
      address: needs.origin ?? null,
      articles: needs.pattern ?? null,
      determined: articles.filter(({ kind, hasKnownAddress }) => kind === 'article' && hasKnownAddress).length,
      folder: read.folder ?? null,
      settingsElsewhere: read.settingsElsewhere ?? [],
    },
    imported: sorted([...sources].map(([to, from]) => [from, to])),
    brought: sorted([...brought].map(([from, pairs]) => [from, pairs.map(([to]) => to)])),
    leftOut: sorted([...reasons, ...others.map((file): [string, Message] => [file, why(file)])]),
    changes: Object.fromEntries(
      kindsOfChange.flatMap(change => (counts.has(change) ? [[change, counts.get(change)]] : [])),
    ),
    droppedFields: sorted(dropped.map(([name, files]) => [name, files.length])),
    droppedFrom: sorted(dropped),
    tagsMadeOne: sorted([...tags.spellings].filter(([from, to]) => from !== to)),
    tagsMadeOneIn: sorted(
      listFiles(articles, ({ fields }) => fields.tags.filter(tag => (tags.spellings.get(tag) ?? tag) !== tag)),
    ),
    details: sorted([...Map.groupBy(remarks, ({ file }) => file)].map(([file, own]) => [file, detailsOf(own)])),
  };
}

function detailsOf(remarks: readonly Remark[]): Readonly<Record<string, readonly string[]>> {
  return sorted(
    [...Map.groupBy(remarks, ({ change }) => change)].map(([change, own]) => [
      change,
      [...new Set(own.flatMap(({ about }) => (unseen.has(change) ? countOf(about) : (about ?? []))))].sort(),
    ]),
  );
}

const countOf = (about: string | undefined) => (about === undefined ? [] : [`${about.length} characters`]);

/** Changes that remove hidden text. The report must not contain this text, because the report is in the publication folder. */
const unseen: ReadonlySet<Change> = new Set([
  'hidden-elements-left-out',
  'hidden-comments-left-out',
  'comments-in-text-left-out',
]);

const sorted = <T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** Shortens a field name to 60 characters. A longer name is probably a sentence that became a name by mistake. */
const shorten = (name: string) => (name.length > 60 ? `${oneLine(name.slice(0, 59))}…` : name);

/** Groups the files of articles by the names that `namesIn` returns for an article, such as the names of its dropped fields. */
function listFiles(
  articles: readonly ForeignArticle[],
  namesIn: (article: ForeignArticle) => readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  const uses = articles.flatMap(article => namesIn(article).map(name => ({ name, file: article.file })));
  return [...Map.groupBy(uses, ({ name }) => name)].map(([name, own]) => [name, own.map(({ file }) => file)]);
}

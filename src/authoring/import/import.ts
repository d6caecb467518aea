/**
 * Public functions of the import. Some turn an archive of another engine, or an export of WordPress or of a publishing service, into a
 * publication folder. Others turn a text, a Word file, an HTML page or an email into an article. Each function loads its code only when it is
 * called, so that other commands start fast.
 */
import { extname } from 'node:path';
import type { Fault, LocatedProblem } from '../../problem.ts';
import type { DiskSettings, Source } from './archive/disk.ts';
import type { ImportSettings } from './archive/import-archive.ts';
import type { FieldMap } from './front-matter/foreign-values.ts';
import type { Manuscript } from './paste/manuscript.ts';
import type { Place, Placed } from './paste/place-article.ts';
import type { Recognised } from './paste/recognise.ts';
import type { Report } from './report.ts';
import type { ServiceKind } from './services/post.ts';
import type { KnownStory, PlacedStory, StoryPlace } from './story/place-story.ts';
import type { FoundStories, FoundStory } from './story/read-stories.ts';
import type { SettledStory } from './story/settle-story.ts';

export type {
  FoundStory,
  ImportSettings,
  Manuscript,
  Place,
  Placed,
  Recognised,
  Report,
  ServiceKind,
  SettledStory,
  Source,
};

/** Opens a folder with the source files of a Jekyll, Hugo, Eleventy or Astro site. */
export const openArchive = async (folder: string, settings: ImportSettings): Promise<Source> =>
  (await import('./archive/disk.ts')).openSource(folder, settings);

/**
 * Opens the export of a WordPress site. `uploads` is the path of a copy of the site’s folder `wp-content/uploads`; undefined if there is none.
 * @throws UnreadableError if the file is not a WordPress export
 */
export const openWordPress = async (
  file: string,
  uploads: string | undefined,
  settings: ImportSettings,
): Promise<Source> => (await import('./wordpress/open-wordpress.ts')).openWordPress(file, uploads, settings);

/** Services whose exports the import can read. */
export const serviceKinds: readonly ServiceKind[] = ['ghost', 'substack', 'medium', 'blogger'];

/**
 * Opens the export of a publishing service: a ZIP file, its unpacked folder, or one file. `uploads` is the path of a folder with copies of the
 * pictures; undefined if there is none.
 * @throws UnreadableError if the files are not an export of this service
 */
export const openService = async (
  kind: ServiceKind,
  files: { readonly path: string; readonly uploads: string | undefined },
  settings: ImportSettings,
): Promise<Source> => (await import('./services/open-service.ts')).openService(kind, files, settings);

/** Returns the name of a file or folder in `folder` that prevents an import into it; undefined if there is none. */
export const findObstacle = async (folder: string): Promise<string | undefined> =>
  (await import('./archive/disk.ts')).findObstacle(folder);

/**
 * Parses pairs such as `written=date`. Each pair consists of a field of the archive and the field of an article that gets the same value.
 * Returns a fault if a name is wrong.
 */
export const readFieldMap = async (pairs: readonly string[]): Promise<FieldMap | Fault> =>
  (await import('./front-matter/field-map.ts')).readFieldMap(pairs);

/** Returns a fault if `names` contains a field that no article in the archive has. */
export const findUnknownField = async (names: readonly string[], { read }: Source): Promise<Fault | undefined> =>
  (await import('./front-matter/field-map.ts')).findUnknownField(
    names,
    read.articles.map(({ matter }) => matter.data),
  );

/** Imports an opened source into a new publication folder, and returns the report. */
export async function importInto(
  folder: string,
  source: Source,
  settings: Omit<DiskSettings, 'style'>,
): Promise<Report> {
  const [disk, { makeStyle }] = await Promise.all([import('./archive/disk.ts'), import('../../build/assets.ts')]);
  return disk.importInto(folder, source, { ...settings, style: await makeStyle('style/report.css') });
}

/** Maximum number of files that the terminal lists for each kind of change. A dry run lists more files, because it writes no report page. */
const named = { import: 3, dryRun: 20 } as const;

/** Returns the report as text for the terminal, and the names of the two files in the publication folder that contain the full report. */
export async function describeReport(
  report: Report,
  { voice, dryRun }: Pick<DiskSettings, 'voice' | 'dryRun'>,
): Promise<{ readonly text: string; readonly page: string; readonly data: string }> {
  const { reportFile, reportPageFile } = await import('./report.ts');
  const { printReport } = await import('./print-report.ts');
  const text = printReport(report, voice, dryRun ? named.dryRun : named.import);
  return { text, page: reportPageFile, data: reportFile };
}

/** Types of file that the import can turn into one article. `page` is a saved HTML page. */
export const manuscriptKinds = ['text', 'markdown', 'word', 'page', 'mail'] as const;
export type ManuscriptKind = (typeof manuscriptKinds)[number];

/** Extensions of the files of each kind, by which the import finds them in a folder. It names an old `.doc` file, but cannot read it. */
export const manuscriptExtensions: Readonly<Record<ManuscriptKind, readonly string[]>> = {
  text: ['.txt'],
  markdown: ['.md', '.markdown', '.mdown', '.mkd'],
  word: ['.docx', '.odt', '.rtf', '.doc'],
  page: ['.html', '.htm', '.mhtml', '.mht'],
  mail: ['.eml'],
};

interface Clock {
  readonly zone: string;
  readonly now: number;
}

/**
 * Reads one file that somebody sent. `zone` is the time zone of the publication; `now` is the current time in milliseconds since
 * 1970-01-01T00:00Z. A text file whose name ends in `.md` is read as Markdown.
 * @throws UnreadableError if the file is too large or is not a file of this kind
 */
export async function readManuscript(kind: ManuscriptKind, path: string, { zone, now }: Clock): Promise<Manuscript> {
  const { readCapped } = await import('./paste/size-limits.ts');
  const bytes = readCapped(path);
  const isMarkdown =
    kind === 'markdown' || (kind === 'text' && manuscriptExtensions.markdown.includes(extname(path).toLowerCase()));
  if (isMarkdown) return (await import('./paste/read-markdown.ts')).readMarkdown(bytes, path, { zone, now });
  if (kind === 'text') return (await import('./paste/read-text.ts')).readText(bytes);
  if (kind === 'page') return (await import('./paste/page-archive.ts')).readSavedPage(bytes, path, zone);
  if (kind === 'word') return (await import('./paste/read-word.ts')).readWord(bytes);
  return (await import('./paste/read-mail.ts')).readMail(bytes, zone);
}

/** Recognises which parts of a manuscript are its headline, credits, pictures and text. */
export const recognise = async (manuscript: Manuscript): Promise<Recognised> =>
  (await import('./paste/recognise.ts')).recogniseStated(manuscript);

/** Writes a manuscript as one article into a publication folder. */
export const placeArticle = async (manuscript: Manuscript, found: Recognised, place: Place): Promise<Placed> =>
  (await import('./paste/place-article.ts')).placeArticle(manuscript, found, place);

/** Copies the articles that `placeArticle` wrote to a folder into a publication folder: all files or no file. */
export const publishStage = async (stage: string, site: string): Promise<void> =>
  (await import('./paste/place-article.ts')).publishStage(stage, site);

/** Extensions of the files that contain readers’ stories: JSON, the text of a mail, or a whole mail. */
export const storyExtensions: readonly string[] = ['.json', '.txt', '.eml'];

/**
 * Reads the stories in a file. Returns a problem if the file cannot be read.
 * @throws UnreadableError if the file is too large or is a damaged mail
 */
export async function readStories(path: string): Promise<FoundStories> {
  const { readCapped } = await import('./paste/size-limits.ts');
  return (await import('./story/read-stories.ts')).readStories(readCapped(path), path);
}

/** Returns the checked answers of a story, or its problems. `file` is the path of its file, for messages. */
export const settleStory = async (story: FoundStory, file: string): Promise<SettledStory | readonly LocatedProblem[]> =>
  (await import('./story/settle-story.ts')).settleStory(story, file);

/** Returns the day on which a story was sent; undefined if it does not say. */
export async function dayOfStory({ dates }: Pick<FoundStory, 'dates'>, zone: string): Promise<string | undefined> {
  const { dayOfMail } = await import('./paste/day-of.ts');
  return dates.map(date => dayOfMail(date, zone)).find(day => day !== undefined);
}

/** Writes a story as a draft, with the record of its consent in the private folder. */
export const placeStory = async ({ answers }: SettledStory, place: StoryPlace): Promise<PlacedStory | KnownStory> =>
  (await import('./story/place-story.ts')).placeStory(answers, place);

/** Detects the language of a text by its characters and words; returns `en` if the language cannot be detected. */
export const detectLanguage = async (text: string): Promise<string> =>
  (await import('./language.ts')).detectLanguage([text]);

/** Returns the error if it says that the imported file cannot be read; undefined for any other error. */
export const isUnreadable = async (error: unknown) => {
  const { UnreadableError } = await import('./unreadable.ts');
  return error instanceof UnreadableError ? error : undefined;
};

/** Disk access of an import: reads the archive, and writes the publication completely or not at all. */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { ArticleMemory } from '../../../build/load/article-memory.ts';
import { loadPublication } from '../../../build/load/load.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { PublicationError } from '../../../problem.ts';
import { type Added, readAddedFiles } from '../../history/added-files.ts';
import { reasonOf } from '../reason.ts';
import { type Report, reportFile, reportPageFile, toJson } from '../report.ts';
import { chooseShown, collectTexts } from '../report-page/choose-shown.ts';
import { type PageLook, writeReportPage } from '../report-page/report-page.ts';
import type { Archive } from './archive-files.ts';
import { finishInThreads } from './finish-in-threads.ts';
import { Import, type Imported, type ImportSettings, type Texts } from './import-archive.ts';
import { NewFiles } from './new-files.ts';
import { listAll, type OpenFolders, openFolders } from './open-folders.ts';
import { type ReadArchive, readArchive } from './read-archive.ts';
import { settingsFiles } from './site-settings.ts';

/** Archive on disk, and the parsed articles of the archive. */
export interface Source extends OpenFolders {
  readonly read: ReadArchive;
  /** Removes temporary files of the source; undefined if the source has no temporary files. */
  readonly close?: () => void;
}

/** Reads the archive in a folder. */
export function openSource(path: string, settings: ImportSettings): Source {
  const root = resolve(path);
  const { archive: files, locate } = openFolders(basename(root), [{ path: root, prefix: '', files: listAll(root) }]);
  let added: ReadonlyMap<string, Added> | undefined;
  const addedIn = (file: string) => {
    added ??= readAddedFiles(root);
    return added.get(file);
  };
  const archive: Archive = {
    ...files,
    addedIn,
    above: () => [dirname(root), dirname(dirname(root))].map(openSettings),
  };
  return { archive, locate, read: readArchive(archive, settings) };
}

/** Opens a folder as an archive with the files that may contain settings of a site, and no others. */
const openSettings = (path: string): Archive =>
  openFolders('', [{ path, prefix: '', files: settingsFiles.filter(file => existsSync(join(path, file))) }]).archive;

/** Returns the name of a file or folder that prevents an import into `site`; undefined if there is none. */
export function findObstacle(site: string): string | undefined {
  return ['articles', 'newsroom', reportFile, reportPageFile].find(name => existsSync(join(site, name)));
}

/** Settings of an import on disk. */
export interface DiskSettings extends ImportSettings, PageLook {
  /** True for a dry run: the import returns its report, but keeps no files. */
  readonly dryRun: boolean;
}

/**
 * Imports an archive into the folder `site`, which must have no articles yet. Writes to a temporary folder first and moves the files at the
 * end. Keeps no files if no article can be imported. A dry run writes and checks the files in the temporary folder of the system, and
 * deletes the files at the end.
 */
export async function importInto(site: string, source: Source, settings: DiskSettings): Promise<Report> {
  const target = resolve(site);
  const draft = settings.dryRun ? mkdtempSync(join(tmpdir(), 'halfsky-import-')) : `${target}.importing-${process.pid}`;
  try {
    const imported = await writeUntilClean(draft, source, settings);
    const { report } = imported;
    if (report.articles.imported === 0 || settings.dryRun) return report;
    writeFileSync(join(draft, reportFile), `${JSON.stringify(toJson(report), null, 2)}\n`);
    writeFileSync(join(draft, reportPageFile), writeReportPage(report, readTexts(imported, source), settings));
    mkdirSync(target, { recursive: true });
    // `articles` is moved last, so that a folder with `articles` is always a complete publication.
    for (const name of readdirSync(draft).sort().reverse()) renameSync(join(draft, name), join(target, name));
    return report;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    source.close?.();
  }
}

/** Collects the old and the new text of each article that the report page shows in full. */
function readTexts({ report, texts }: Imported<Texts>, { archive, read }: Source) {
  const files = chooseShown(report);
  const articles = new Map(read.articles.map(article => [article.file, article]));
  return collectTexts(files, file => {
    const [article, after] = [articles.get(file), texts.get(report.imported[file] ?? '')];
    if (!article || after === undefined) return undefined;
    const before = article.original?.() ?? archive.readText(file);
    const { fields, language } = article;
    return { title: fields.title, language, before: typeof before === 'string' ? before : undefined, after };
  });
}

/** Minimum number of articles for which starting threads saves time. */
const worthwhile = 500;

/**
 * Writes the imported files, and loads the files as a publication. If articles have problems, tries again without these articles, until no
 * article has a problem. Throws PublicationError if only other files have problems.
 */
async function writeUntilClean(
  draft: string,
  { archive, read, locate }: Source,
  settings: ImportSettings,
): Promise<Imported<Texts>> {
  const files = new NewFiles(draft);
  const refused = new Map<string, Message>();
  const attempt = new Import({ archive, read, settings }, files);
  for (;;) {
    const imported =
      read.articles.length < worthwhile
        ? attempt.without(refused)
        : await finishInThreads(
            attempt.stepsWithout(refused),
            read.articles.map(({ language }) => language),
            settings,
          );
    files.copy(imported.copies, locate);
    if (imported.sources.size === 0) return imported;
    const problems = findProblems(draft, imported, settings);
    if (problems.length === 0) return imported;
    const faulty = problems.filter(({ file }) => imported.sources.has(file));
    if (faulty.length === 0) throw new PublicationError(problems);
    for (const problem of faulty) refused.set(imported.sources.get(problem.file) ?? problem.file, reasonOf(problem));
  }
}

/** Loads the new publication twice, without and with drafts, and returns all problems. Does not parse the articles again. */
function findProblems(draft: string, { parsed }: Imported<Texts>, { now, progress }: ImportSettings) {
  progress?.stage(tell('stage-checking-publication')`checking the publication`);
  const memory = new ArticleMemory();
  for (const [file, article] of parsed) memory.recall(file, () => ({ ...article, digest: undefined }));
  const load = (preview: boolean) => loadPublication({ site: draft, url: undefined, now, preview, memory }).problems;
  return [...load(false), ...load(true)];
}

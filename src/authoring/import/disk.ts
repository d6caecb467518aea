/** The one place of an import that touches the disk: reads the archive, writes the publication as a whole or not at all. */

import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { loadPublication } from '../../build/load/load.ts';
import type { Message } from '../../message.ts';
import { PublicationError } from '../../problem.ts';
import { Folder } from '../../source/folder.ts';
import { isLackOfWords } from '../../source/publication/words.ts';
import { ArchiveFiles } from './archive-files.ts';
import { tellOfField } from './find-faults.ts';
import { type Imported, type ImportSettings, importArticles } from './import-archive.ts';
import { type Archive, type ReadArchive, readArchive } from './read-archive.ts';
import { type Report, toJson } from './report.ts';

export const reportFile = 'import-report.json';

export interface Source {
  readonly archive: Archive;
  readonly read: ReadArchive;
  /** Where a file of the archive lies on this disk. */
  locate(file: string): string;
}

export function openSource(path: string, settings: ImportSettings): Source {
  const archive = openArchive(path);
  return { archive, read: readArchive(archive, settings), locate: file => join(path, file) };
}

function openArchive(path: string): Archive {
  const root = resolve(path);
  const folder = new Folder(root, { kind: 'archive' });
  return {
    name: basename(root),
    files: new ArchiveFiles(listAll(root)),
    readText: file => {
      const text = folder.readText(file);
      return typeof text === 'string' ? text : { what: text.what };
    },
    picture: file => folder.picture(file),
    fault: file => folder.fault(file),
  };
}

/** Every file, also hidden ones; what version control and package managers keep is one entry. */
export function listAll(root: string): readonly string[] {
  const found: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !/^(?:\.git|\.hg|\.svn|node_modules)$/.test(entry.name)) visit(path);
      else found.push(relative(root, path).split(sep).join('/'));
    }
  };
  visit(root);
  return found.sort();
}

/** What stands in the way of an import into a folder, by name. */
export function findObstacle(site: string): string | undefined {
  return ['articles', 'newsroom', reportFile].find(name => existsSync(join(site, name)));
}

/** Imports an archive into a publication folder that has no articles yet. Until all is well, nothing is there. */
export function importInto(site: string, source: Source, settings: ImportSettings): Report {
  const target = resolve(site);
  const draft = `${target}.importing-${process.pid}`;
  try {
    const { report } = writeUntilClean(draft, source, settings);
    if (report.articles.imported === 0) return report;
    writeFileSync(join(draft, reportFile), `${JSON.stringify(toJson(report), null, 2)}\n`);
    mkdirSync(target, { recursive: true });
    // Articles last: a folder with articles is a whole publication.
    for (const name of readdirSync(draft).sort().reverse()) renameSync(join(draft, name), join(target, name));
    return report;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What only the whole publication shows to be wrong is left out in another round. */
function writeUntilClean(draft: string, { archive, read, locate }: Source, settings: ImportSettings): Imported {
  const refused = new Map<string, Message>();
  for (;;) {
    const imported = importArticles(archive, read, settings, refused);
    rmSync(draft, { recursive: true, force: true });
    write(draft, imported, locate);
    if (imported.sources.size === 0) return imported;
    const load = (preview: boolean) =>
      loadPublication({ site: draft, url: undefined, now: settings.now, preview }).problems;
    const problems = [...load(false), ...load(true)].filter(problem => !isLackOfWords(problem));
    if (problems.length === 0) return imported;
    const faulty = problems.filter(({ file }) => imported.sources.has(file));
    if (faulty.length === 0) throw new PublicationError(problems);
    for (const { file, field, what } of faulty)
      refused.set(imported.sources.get(file) ?? file, tellOfField(field, what));
  }
}

function write(draft: string, { texts, copies }: Imported, locate: Source['locate']): void {
  const prepare = (path: string) => {
    const file = join(draft, path);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  mkdirSync(draft, { recursive: true });
  for (const [path, text] of texts) writeFileSync(prepare(path), text);
  for (const [path, source] of copies) copyFileSync(locate(source), prepare(path));
}

/** Disk access of an import: reads the archive, and writes the publication completely or not at all. */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ArticleMemory, loadPublication } from '../../../build/load/load.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { PublicationError } from '../../../problem.ts';
import { Folder } from '../../../source/folder.ts';
import { isLackOfWords } from '../../../source/publication/words.ts';
import { type Report, reportFile, toJson } from '../report.ts';
import { ArchiveFiles } from './archive-files.ts';
import { tellOfField } from './finish-article.ts';
import { Import, type Imported, type ImportSettings, type Texts } from './import-archive.ts';
import { type Archive, type ReadArchive, readArchive } from './read-archive.ts';

/** Archive on disk, with its parsed articles. */
export interface Source {
  readonly archive: Archive;
  readonly read: ReadArchive;
  /** Returns the path on disk of a file of the archive. */
  locate(file: string): string;
}

/** Reads the archive in a folder. */
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

/**
 * Lists the paths of all files in a folder, including hidden files. Does not look into `.git`, `.hg`, `.svn` or `node_modules`: each of
 * these folders is one entry of the list.
 */
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

/** Returns the name of a file or folder that prevents an import into `site`; undefined if there is none. */
export function findObstacle(site: string): string | undefined {
  return ['articles', 'newsroom', reportFile].find(name => existsSync(join(site, name)));
}

/**
 * Imports an archive into the folder `site`, which must have no articles yet. Writes to a temporary folder first and moves the files at the
 * end. Writes nothing if no article can be imported.
 */
export function importInto(site: string, source: Source, settings: ImportSettings): Report {
  const target = resolve(site);
  const draft = `${target}.importing-${process.pid}`;
  try {
    const { report } = writeUntilClean(draft, source, settings);
    if (report.articles.imported === 0) return report;
    writeFileSync(join(draft, reportFile), `${JSON.stringify(toJson(report), null, 2)}\n`);
    mkdirSync(target, { recursive: true });
    // `articles` is moved last, so that a folder with `articles` is always a complete publication.
    for (const name of readdirSync(draft).sort().reverse()) renameSync(join(draft, name), join(target, name));
    return report;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Writes the imported files and loads them as a publication. If articles have problems, leaves these articles out and tries again, until
 * no problem is left. Throws PublicationError if only other files have problems.
 */
function writeUntilClean(draft: string, { archive, read, locate }: Source, settings: ImportSettings): Imported<Texts> {
  const files = new NewFiles(draft);
  const refused = new Map<string, Message>();
  const attempt = new Import({ archive, read, settings }, files);
  for (;;) {
    const imported = attempt.without(refused);
    files.copy(imported.copies, locate);
    if (imported.sources.size === 0) return imported;
    const problems = findProblems(draft, imported, settings);
    if (problems.length === 0) return imported;
    const faulty = problems.filter(({ file }) => imported.sources.has(file));
    if (faulty.length === 0) throw new PublicationError(problems);
    for (const { file, field, what } of faulty)
      refused.set(imported.sources.get(file) ?? file, tellOfField(field, what));
  }
}

/** Loads the new publication as readers will see it, and with drafts. Does not parse the articles again. */
function findProblems(draft: string, { parsed }: Imported<Texts>, { now, progress }: ImportSettings) {
  progress?.stage(tell('stage-checking-publication')`checking the publication`);
  const memory = new ArticleMemory();
  for (const [file, article] of parsed) memory.recall(file, () => ({ ...article, digest: undefined }));
  const load = (preview: boolean) => loadPublication({ site: draft, url: undefined, now, preview, memory }).problems;
  return [...load(false), ...load(true)].filter(problem => !isLackOfWords(problem));
}

/** Files in the folder of a new publication. */
class NewFiles implements Texts {
  readonly #root: string;
  readonly #folders = new Set<string>();
  /** Path on disk of the source of each copied file. */
  readonly #copied = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
    mkdirSync(root, { recursive: true });
  }

  get(path: string): string | undefined {
    const file = join(this.#root, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  set(path: string, text: string): void {
    writeFileSync(this.#prepare(path), text);
  }

  /** Deletes a file, and the folders that are empty then. */
  delete(path: string): void {
    rmSync(join(this.#root, path), { force: true });
    this.#folders.clear();
    for (let at = dirname(path); at !== '.' && readdirSync(join(this.#root, at)).length === 0; at = dirname(at))
      rmdirSync(join(this.#root, at));
  }

  /** Copies files of the archive, and deletes copies that are no longer needed. */
  copy(copies: ReadonlyMap<string, string>, locate: Source['locate']): void {
    for (const path of [...this.#copied.keys()].filter(path => !copies.has(path))) {
      this.delete(path);
      this.#copied.delete(path);
    }
    for (const [path, source] of copies) {
      if (this.#copied.get(path) === source) continue;
      copyFileSync(locate(source), this.#prepare(path));
      this.#copied.set(path, source);
    }
  }

  #prepare(path: string): string {
    const folder = dirname(join(this.#root, path));
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return join(this.#root, path);
  }
}

/** Opens folders on disk as one archive. */

import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { Folder } from '../../../source/folder.ts';
import { reasonOf } from '../reason.ts';
import { type Archive, ArchiveFiles } from './archive-files.ts';

/** Folder on disk that contains files of an archive. */
interface ArchiveFolder {
  readonly path: string;
  /** Beginning of the archive paths of all files in this folder, such as `wp-content/uploads/`; empty for the folder of the archive itself. */
  readonly prefix: string;
  /** Paths of the files, relative to the folder. */
  readonly files: readonly string[];
}

export interface OpenFolders {
  readonly archive: Archive;
  /** Returns the path on disk of a file of the archive. */
  locate(file: string): string;
}

/** Opens folders. If several prefixes fit an archive path, the file is in the first of these folders. */
export function openFolders(name: string, folders: readonly ArchiveFolder[]): OpenFolders {
  const opened = folders.map(({ path, ...others }) => ({
    ...others,
    folder: new Folder(resolve(path), { kind: 'archive' }),
  }));
  const find = (file: string) => {
    const found = opened.find(({ prefix }) => file.startsWith(prefix));
    if (!found) throw new Error(`no folder contains the file ${file}`);
    return { folder: found.folder, path: file.slice(found.prefix.length) };
  };
  /** Text that was read last. Several steps often read one text in succession. */
  let latest: { readonly file: string; readonly text: ReturnType<Archive['readText']> } | undefined;
  const readText = (file: string) => {
    const { folder, path } = find(file);
    const text = folder.readText(path);
    return typeof text === 'string' ? text : { what: reasonOf(text) };
  };
  const archive: Archive = {
    name,
    files: new ArchiveFiles(opened.flatMap(({ prefix, files }) => files.map(file => prefix + file)).sort()),
    readText: file => {
      if (latest?.file !== file) latest = { file, text: readText(file) };
      return latest.text;
    },
    picture: file => {
      const { folder, path } = find(file);
      return folder.picture(path);
    },
    fault: file => {
      const { folder, path } = find(file);
      return folder.fault(path);
    },
  };
  return {
    archive,
    locate: file => {
      const { folder, path } = find(file);
      return join(folder.root, path);
    },
  };
}

/** Folders without texts. A list of files contains each of these folders as one entry. */
const skipped = new Set(['.git', '.hg', '.svn', '.obsidian', 'node_modules']);

/** Lists the paths of all files in a folder, including hidden files. Does not look into the folders in `skipped`. */
export function listAll(root: string): readonly string[] {
  const found: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) visit(path);
      else found.push(relative(root, path).split(sep).join('/'));
    }
  };
  visit(root);
  return found.sort();
}

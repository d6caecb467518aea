/** Opens the export of a publishing service on disk: a ZIP file, its unpacked folder, or a single file. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { tell } from '../../../language/messages/tell.ts';
import { extensionOf, foldersOf, nameOf } from '../archive/archive-files.ts';
import type { Source } from '../archive/disk.ts';
import type { ImportSettings } from '../archive/import-archive.ts';
import { listAll, openFolders } from '../archive/open-folders.ts';
import { zipEntries } from '../archive/zip-entries.ts';
import { isPicture } from '../body/pictures.ts';
import { UnreadableError } from '../unreadable.ts';
import { readBlogger } from './blogger.ts';
import { readGhost } from './ghost.ts';
import { readMedium } from './medium.ts';
import type { ReadService, ServiceKind } from './post.ts';
import { readExport } from './read-posts.ts';
import { readSubstack } from './substack.ts';

const readers: Readonly<Record<ServiceKind, ReadService>> = {
  ghost: readGhost,
  substack: readSubstack,
  medium: readMedium,
  blogger: readBlogger,
};

/** Prefix of the archive paths of the pictures in the folder that the option `--uploads` names. */
const uploadsFolder = '--uploads/';

/** Maximum size, in bytes, of a file that an import reads into memory. */
const largestFile = 100_000_000;

/** Folder with an unpacked export, and the paths of all files in the export. */
interface Unpacked {
  readonly root: string;
  readonly names: readonly string[];
  /** Deletes the temporary files, if there are any. */
  close(): void;
}

/**
 * Opens the export of a publishing service. `uploads` is the path of a folder with copies of the pictures; undefined if there is no folder.
 * @throws UnreadableError if the files are not an export of this service
 */
export function openService(
  kind: ServiceKind,
  { path, uploads }: { readonly path: string; readonly uploads: string | undefined },
  settings: ImportSettings,
): Source {
  const { root, names, close } = openFiles(path);
  try {
    const own = { path: root, prefix: '', files: names };
    const copies = uploads && { path: uploads, prefix: uploadsFolder, files: listAll(resolve(uploads)) };
    const { archive, locate } = openFolders(basename(resolve(path)), copies ? [copies, own] : [own]);
    const readText = (file: string) =>
      isTooLarge(locate(file))
        ? { what: tell('larger-than-100-mb')`the file is larger than 100 MB` }
        : archive.readText(file);
    return { ...readExport(readers[kind], { ...archive, readText }, settings), locate, close };
  } catch (error) {
    close();
    throw error;
  }
}

const isTooLarge = (path: string) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestFile;

function openFiles(path: string): Unpacked {
  const close = () => {};
  if (statSync(path).isDirectory()) return { root: path, names: listAll(path), close };
  if (extensionOf(path) === 'zip') return unpack(path);
  return { root: dirname(resolve(path)), names: [basename(path)], close };
}

const mostEntries = 60_000;
const limits = {
  mostEntries,
  mostUnpacked: 1_000_000_000,
  damaged: tell(
    'zip-file-damaged',
  )`the file is damaged, or is not a ZIP file: unpack it, and write the path of the unpacked folder instead`,
  tooMany: tell(
    'zip-file-too-full',
  )`the ZIP file contains more than ${mostEntries} files: unpack it, and write the path of the unpacked folder instead`,
  tooLarge: tell(
    'zip-file-too-large',
  )`the ZIP file is larger than 1 GB when unpacked: unpack it, and write the path of the unpacked folder instead`,
};

/** Returns whether an import needs a file. Other files, such as lists of subscribers, stay in the ZIP file. */
const isNeeded = (file: string) =>
  isPicture(file) ||
  ['json', 'atom', 'xml'].includes(extensionOf(file)) ||
  nameOf(file).toLowerCase() === 'posts.csv' ||
  (extensionOf(file) === 'html' && foldersOf(file).at(-1)?.toLowerCase() === 'posts');

/** Returns whether a normalised path in a ZIP file stays within the folder into which the file is unpacked. */
const isInside = (name: string) => !/^\.\.(?:\/|$)|^\/|^[a-z]:|[\\\0]/i.test(name);

/** Codes of the errors that Node throws for an impossible path. */
const codesOfPaths = new Set(['EEXIST', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);

/** Unpacks the files that an import needs into a temporary folder. Throws UnreadableError if a path leads outside of this folder. */
function unpack(path: string): Unpacked {
  if (isTooLarge(path))
    throw new UnreadableError(
      tell('larger-than-100-mb')`the file is larger than 100 MB`,
      tell('unpack-and-name-folder')`unpack it, and write the path of the unpacked folder instead`,
    );
  const bytes = readFileSync(path);
  const root = mkdtempSync(join(tmpdir(), 'halfsky-import-'));
  const close = () => rmSync(root, { recursive: true, force: true });
  const names = new Set<string>();
  try {
    for (const entry of zipEntries(bytes, limits)) {
      const name = posix.normalize(entry.name);
      if (name.endsWith('/')) continue;
      if (!isInside(name))
        throw new UnreadableError(
          tell(
            'zip-path-leads-outside',
          )`the ZIP file contains the path ${name}, which leads outside the unpacked folder`,
        );
      names.add(name);
      if (!isNeeded(name)) continue;
      mkdirSync(join(root, dirname(name)), { recursive: true });
      writeFileSync(join(root, name), entry.unpack());
    }
    return { root, names: [...names], close };
  } catch (error) {
    close();
    // Writing a file fails if a folder in its path has the same path as another file, or if a name is too long.
    const isPath = error instanceof Error && 'code' in error && codesOfPaths.has(`${error.code}`);
    throw isPath ? new UnreadableError(limits.damaged) : error;
  }
}

/** Opens a WordPress export on disk. Only an import loads this file, so that a build does not load the XML parser. */
import { listAll, type Source } from '../archive/disk.ts';
import type { ImportSettings } from '../archive/import-archive.ts';
import { findUploads, locateUpload, openUploads, readExport } from './open-export.ts';
import { originalsOf, readWordPress } from './read-wordpress.ts';

/** Opens an export. `uploads` is the path of a local copy of the pictures and other uploads of the site; undefined if there is none. */
export function openWordPress(path: string, uploads: string | undefined, settings: ImportSettings): Source {
  const folder = uploads === undefined ? undefined : findUploads(uploads);
  const archive = openUploads(path, folder, listAll);
  const source = readExport(path, settings.progress);
  return {
    archive,
    read: readWordPress(source, archive, settings),
    locate: locateUpload(folder),
    // `source` keeps the old texts compressed in memory.
    originals: files => originalsOf(source, files),
  };
}

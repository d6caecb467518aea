/** Opens a WordPress export on disk, and a local copy of the uploads. Reads the export in chunks. */

import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { tell } from '../../../language/messages/tell.ts';
import { PublicationError } from '../../../problem.ts';
import { extensionOf } from '../archive/archive-files.ts';
import type { Source } from '../archive/disk.ts';
import type { ImportSettings } from '../archive/import-archive.ts';
import type { ImportProgress } from '../archive/import-progress.ts';
import { listAll, openFolders } from '../archive/open-folders.ts';
import type { Export } from './export.ts';
import { parseExport } from './parse-export.ts';
import { readWordPress } from './read-wordpress.ts';
import { isSmallerCopy, uploadsFolder } from './uploads.ts';

/**
 * Reads an export. `path` is an XML file, or a folder with all XML files of one export, because WordPress.com splits a large export into
 * several files.
 */
function readExport(path: string, progress?: ImportProgress): Export {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter(name => extensionOf(name) === 'xml')
        .sort()
        .map(name => join(path, name))
    : [path];
  const sizes = files.map(file => statSync(file).size);
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  const sum = (count: number) => sizes.slice(0, count).reduce((all, size) => all + size, 0);
  progress?.stage(tell('stage-reading-export')`reading the export (MB)`, megabytes(sum(sizes.length)));
  return joinExports(
    files.map((file, i) =>
      parseExport(
        file,
        readPieces(file, bytes => progress?.step(megabytes(sum(i) + bytes))),
      ),
    ),
  );
}

/** Joins the parts of an export. Every part repeats the data of the site. */
function joinExports([first, ...others]: readonly Export[]): Export {
  if (!first) throw new Error('an export without files');
  const parts = [first, ...others];
  const other = others.find(({ address }) => address !== first.address);
  if (other) {
    const what = tell('export-of-other-site')`this file is from the site ${other.address}, not ${first.address}`;
    const cure = tell('one-export-per-folder')`put the XML files of only one export into the folder`;
    throw new PublicationError([{ file: other.name, at: { line: 1, column: 1 }, what, cure }]);
  }
  return {
    ...first,
    authors: parts.flatMap(({ authors }) => authors),
    terms: parts.flatMap(({ terms }) => terms),
    items: parts.flatMap(({ items }) => items),
    comments: parts.reduce((all, { comments }) => all + comments, 0),
  };
}

/** Yields the text of a file in chunks. After each chunk, `report` receives the number of bytes that have been read so far. */
function* readPieces(path: string, report: (bytes: number) => void): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bytes = Buffer.alloc(256 * 1024);
  const file = openSync(path, 'r');
  let line = 1;
  let all = 0;
  try {
    for (;;) {
      const length = readSync(file, bytes);
      all += length;
      report(all);
      const text = decode(decoder, bytes.subarray(0, length), { path, line, last: length === 0 });
      line += text.split('\n').length - 1;
      if (text !== '') yield text;
      if (length === 0) return;
    }
  } finally {
    closeSync(file);
  }
}

function decode(
  decoder: TextDecoder,
  bytes: Uint8Array,
  { path, line, last }: { readonly path: string; readonly line: number; readonly last: boolean },
): string {
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch {
    const what = tell('export-not-utf-8')`at or near this line, the file contains characters that are not UTF-8`;
    const cure = tell('export-again-from-wordpress')`export the articles from WordPress again`;
    throw new PublicationError([{ file: path, at: { line, column: 1 }, what, cure }]);
  }
}

/** Opens an export. `uploads` is the path of a local copy of the pictures and other uploads of the site; undefined if there is none. */
export function openWordPress(path: string, uploads: string | undefined, settings: ImportSettings): Source {
  const { archive, locate } = openFolders(basename(path), uploads === undefined ? [] : [openUploads(uploads)]);
  return { archive, locate, read: readWordPress(readExport(path, settings.progress), archive, settings) };
}

/** Finds the uploads in the folder `copy`. Leaves out the smaller copies that WordPress made of pictures. */
function openUploads(copy: string) {
  const path = [join(copy, 'wp-content/uploads'), join(copy, 'uploads')].find(inner => existsSync(inner)) ?? copy;
  const all = listAll(resolve(path));
  const there = new Set(all);
  return { path, prefix: uploadsFolder, files: all.filter(file => !isSmallerCopy(file, there)) };
}

/** Finds the pictures and other files that a text in the archive mentions, and chooses new file names. */

import { posix } from 'node:path';
import { decode } from '../../../addresses.ts';
import { notOfSlug } from '../../../language/slug.ts';
import { type ArchiveFiles, folderOf, nameOf } from '../archive/archive-files.ts';

const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
export const isPicture = (file: string) => picture.test(file);

const roots = /^(?:(?:[^/]+\/)?(?:content|contents|static|assets|public|src|source|site|docs|app|website|www)\/)+/;

/**
 * Resolves an address without a scheme to a file in the archive. `from` is the path of the text that contains the address. Returns undefined
 * if the archive does not contain the file.
 */
export function findFile(address: string, from: string, files: ArchiveFiles): string | undefined {
  const path = decode(address.replace(/[?#].*$/, '').trim());
  if (path === '') return undefined;
  const relative = path.replace(/^\/+/, '');
  const candidates = path.startsWith('/')
    ? rootsOf(files).map(root => root + relative)
    : [folderOf(from) + path, ...rootsOf(files).map(root => root + relative)];
  for (const candidate of candidates) {
    const file = posix.normalize(candidate);
    const found = file.startsWith('../') ? undefined : files.find(file);
    if (found !== undefined) return found;
  }
  return undefined;
}

const known = new WeakMap<ArchiveFiles, readonly string[]>();

/** Lists the folders whose content a generator publishes at the root of the site, such as `static/`. */
function rootsOf(files: ArchiveFiles): readonly string[] {
  let found = known.get(files);
  if (!found) {
    const folders = new Set(files.all.flatMap(file => roots.exec(file)?.[0] ?? []));
    found = ['', ...[...folders].sort()];
    known.set(files, found);
  }
  return found;
}

/** Returns the words of a file name: `posit_cloud-hex.PNG` → `posit cloud hex`. */
export function wordsOfName(address: string): string {
  const name = decode(nameOf(address.replace(/[?#].*$/, ''))).replace(/\.[A-Za-z0-9]{2,5}$/, '');
  return name
    .replace(/[-_+.\s]+/g, ' ')
    .replace(/[[\]<>`*\\]/g, '')
    .trim();
}

/** Returns the name of a file, changed to be valid in an address and on every file system. */
export function fileNameFor(file: string): string {
  const name = nameOf(file).normalize('NFC');
  const dot = name.lastIndexOf('.');
  const stem = name
    .slice(0, dot)
    .replace(notOfSlug, '-')
    .replace(/^-+|-+$/g, '');
  return `${stem || 'picture'}${name.slice(dot).toLowerCase()}`;
}

/** Finds the pictures and other files that a text in the archive mentions, and chooses new file names. */

import { posix } from 'node:path';
import { decode } from '../../../addresses.ts';
import { notOfSlug } from '../../../language/slug.ts';
import { type ArchiveFiles, folderOf, nameOf } from '../archive/archive-files.ts';
import { withoutQuery } from '../foreign-address.ts';

const pictures = new Set(['.avif', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.webp']);
export const isPicture = (file: string): boolean => pictures.has(posix.extname(file).toLowerCase());

const roots = /^(?:(?:[^/]+\/)?(?:content|contents|static|assets|public|src|source|site|docs|app|website|www)\/)+/;

/**
 * Resolves an address without a scheme to a file in the archive. `from` is the path of the text that contains the address. Returns undefined
 * if the archive does not contain the file.
 */
export function findFile(address: string, from: string, files: ArchiveFiles): string | undefined {
  const path = pathOf(address);
  if (path === '') return undefined;
  const folders = path.startsWith('/') ? rootsOf(files) : [`./${folderOf(from)}`, ...rootsOf(files)];
  for (const folder of folders) {
    const file = posix.join(folder, path);
    const found = file.startsWith('../') ? undefined : files.find(file);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the decoded path of an address, without query and fragment. */
const pathOf = (address: string) => decode(withoutQuery(address).trim());

const known = new WeakMap<ArchiveFiles, readonly string[]>();

/** Lists the folders whose content a generator publishes at the root of the site, such as `static/`. */
function rootsOf(files: ArchiveFiles): readonly string[] {
  let found = known.get(files);
  if (!found) {
    const folders = new Set(files.all.flatMap(file => roots.exec(file)?.[0] ?? []));
    found = ['./', ...[...folders].sort()];
    known.set(files, found);
  }
  return found;
}

/** Returns the words of a file name: `posit_cloud-hex.PNG` → `posit cloud hex`. */
export function wordsOfName(address: string): string {
  const name = nameOf(pathOf(address)).replace(/\.[A-Za-z0-9]{2,5}$/, '');
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

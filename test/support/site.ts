/** Reads a built site on disk: its files, their content, and the targets of its links. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { outputFile } from '../../src/addresses.ts';
import type { BuiltSite } from './setup.ts';

/** Reads every file of a folder, by path, sorted. */
export function readFolder(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name));
  const named = paths.map(
    path =>
      [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        path,
      ] as const,
  );
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, path]) => [name, readFileSync(path)]));
}

/** Returns the content of a file, decompressed if it is gzip. Pagefind's files and `.gz` files are gzip. */
export function unpack(content: Buffer): Buffer {
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}

/** Reads the HTML files, by path. */
export function readPages(folder: string): ReadonlyMap<string, string> {
  return new Map(
    [...readFolder(folder)]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, content]) => [path, content.toString('utf8')]),
  );
}

/** Returns the address of a file of a site: `2017/x/index.html` → `/2017/x/`. */
export function addressOfFile(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/**
 * Returns the file of the site that a link leads to; undefined if the link leads to another site.
 * @throws Error if the link leads to the site's host but not below the site's path
 */
export function fileOfLink(link: string, from: string, { url, path }: BuiltSite): string | undefined {
  const { origin, pathname, protocol } = new URL(link, new URL(encodeURI(from.slice(1)), url));
  if (origin !== new URL(url).origin || !/^https?:$/.test(protocol)) return undefined;
  if (!pathname.startsWith(path)) throw new Error(`${link} leads out of ${path}`);
  return outputFile(decodeURIComponent(pathname.slice(path.length - 1)));
}

/** Packs the small files of a Pagefind index, so that a shard has one file in place of seven and the browser asks for one file. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexedFile } from './join-indexes.ts';
import { contentsFile } from './shard-files.ts';

/**
 * Packs the filters of each index into its list of index files, whose hash changes with the filters, too. `layouts/script/packed-fetch.ts` reads
 * the packed file.
 */
export function packFilters(files: readonly IndexedFile[]): readonly IndexedFile[] {
  const isFilter = ({ path }: IndexedFile) => path.startsWith('filter/');
  return files
    .filter(file => !isFilter(file))
    .map(file => {
      const [, tag] = contentsFile.exec(file.path) ?? [];
      if (tag === undefined) return file;
      const own = files.filter(each => isFilter(each) && each.path.startsWith(`filter/${tag}_`));
      return { ...file, content: pack([file, ...own.sort((a, b) => (a.path < b.path ? -1 : 1))]) };
    });
}

/** Packs files: a line of JSON with their names and lengths in bytes, then their uncompressed contents. Pagefind accepts these as they are. */
function pack(files: readonly IndexedFile[]): Uint8Array {
  const plain = files.map(({ path, content }) => [path, gunzipSync(content)] as const);
  const list = `${JSON.stringify(plain.map(([path, { length }]) => [path, length]))}\n`;
  return gzipSync(Buffer.concat([Buffer.from(list), ...plain.map(([, content]) => content)]), { level: 9 });
}

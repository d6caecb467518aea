/** Puts the record of the files of a site together. */
import { type FileRecord, fileRow, folderOf, folderRow, nameOf, SiteFiles } from './site-files.ts';
import type { FolderTimes } from './stamp.ts';

/** Returns what is known of the times of a folder; undefined if they cannot be trusted. */
type TimesOf = (folder: string) => FolderTimes | undefined;

/** A folder that is being put together. */
interface Content {
  readonly files: (readonly [name: string, record: FileRecord])[];
  folders: number;
}

/** The times of a folder that cannot be trusted, and the row of a file without a stamp. */
export const unknownRow: readonly number[] = [Number.NaN, Number.NaN, Number.NaN];

/** Puts the record of a site together. */
export function storeFiles(files: Iterable<readonly [path: string, record: FileRecord]>, timesOf: TimesOf): SiteFiles {
  const contents = new Map<string, Content>([['', { files: [], folders: 0 }]]);
  for (const [path, record] of files) contentOf(folderOf(path), contents).files.push([nameOf(path), record]);
  const folders = [...contents];
  const all = folders.flatMap(([, content]) => content.files);
  const numbers = new Float64Array(folderRow * folders.length + fileRow * all.length);
  for (const [i, [folder, content]] of folders.entries()) {
    const times = timesOf(folder) ?? unknownRow;
    numbers.set([content.files.length, content.folders, ...times], folderRow * i);
  }
  for (const [i, [, record]] of all.entries()) numbers.set(rowOf(record), folderRow * folders.length + fileRow * i);
  return new SiteFiles({
    folders: [...contents.keys()].join('//'),
    names: all.map(([name]) => name).join('/'),
    digests: all.map(([, { digest = '' }]) => digest).join('\n'),
    numbers,
  });
}

/** Returns the row of a file in the record. */
export function rowOf({ stamp }: FileRecord): readonly number[] {
  const row = stamp.split(':').map(Number);
  return stamp !== '' && row.length === fileRow ? row : unknownRow;
}

/** Returns the content of a folder. Adds the folder, and the folders above it, if they are new. */
function contentOf(folder: string, contents: Map<string, Content>): Content {
  const known = contents.get(folder);
  if (known) return known;
  const parent = contentOf(folderOf(folder), contents);
  parent.folders++;
  const content: Content = { files: [], folders: 0 };
  contents.set(folder, content);
  return content;
}

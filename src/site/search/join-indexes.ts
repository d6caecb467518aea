/** Joins Pagefind indexes of different languages into one index. */

/** A file of a Pagefind index. */
export interface IndexedFile {
  /** Path, relative to the folder of the index. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Pagefind's list of languages. Files of the same name are identical in all indexes, except this file. */
const entry = 'pagefind-entry.json';

/** Joins the files of several indexes, and merges their lists of languages. */
export function joinIndexes(indexes: readonly (readonly IndexedFile[])[]): readonly IndexedFile[] {
  const files = new Map(indexes.flat().map(file => [file.path, file]));
  const entries = indexes.flat().filter(({ path }) => path === entry);
  files.set(entry, { path: entry, content: joinEntries(entries.map(({ content }) => content)) });
  return [...files.values()];
}

function joinEntries(contents: readonly Uint8Array[]): Uint8Array {
  const entries: readonly { readonly languages: object }[] = contents.map(each =>
    JSON.parse(Buffer.from(each).toString()),
  );
  const languages = Object.assign({}, ...entries.map(each => each.languages));
  return Buffer.from(JSON.stringify({ ...entries[0], languages }));
}

/** Several of Pagefind's indexes, each of other languages, as one. Pure. */

export interface IndexedFile {
  /** Path below the index's folder. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Pagefind's list of what it has by language; everything else in an index is named by its language, or is the same in all of them. */
const entry = 'pagefind-entry.json';

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

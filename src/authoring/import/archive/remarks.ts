/** Collects remarks about the imported texts for the report. A remark is a change or a loss that an editor may want to check. */
import type { Note, Remark } from '../changes.ts';
import { detach } from './packed-text.ts';
import type { RepairContext } from './repair-mistakes.ts';

/** Returns, for the path of each file in the archive, the addresses, names and texts that the remarks about the file quote. */
export const groupReported = (remarks: readonly Remark[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(remarks, ({ file }) => file)].map(([file, own]) => [file, own.flatMap(({ about }) => about ?? [])]),
  );

/** Returns a function that adds remarks about one file of the archive to `remarks`. */
export const noteFor =
  (remarks: Remark[], file: string): Note =>
  (change, about) =>
    remarks.push({ file, change, about: about && detach(about) });

/** Returns a function that adds remarks to `remarks`. For a path in the publication, `fileOf` returns the path in the archive. */
export const noteIn =
  (remarks: Remark[], fileOf: (path: string) => string): RepairContext['note'] =>
  (path, change, about) =>
    noteFor(remarks, fileOf(path))(change, about);

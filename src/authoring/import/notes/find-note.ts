/** Finds the file to which a link in a note leads. */
import { posix } from 'node:path';
import { folderOf, nameOf } from '../archive/archive-files.ts';
import { stepsOf } from '../foreign-address.ts';

/** Returns the path of the note or file that the note `from` calls `target`; undefined if there is none. */
export type FindNote = (target: string, from: string) => string | undefined;

const fold = (path: string) => path.normalize('NFC').toLowerCase();

/**
 * Indexes files by name. As in Obsidian, a name alone may lead to a file in any folder. Prefers a file in the folder of the note with the
 * link. If there is none, prefers the file with the fewest parent folders.
 */
export function indexNotes(files: readonly string[]): FindNote {
  const byName = Map.groupBy(files, file => fold(nameOf(file)));
  return (target, from) => {
    if (target === '') return undefined;
    const isRelative = target.startsWith('./') || target.startsWith('../');
    const path = isRelative ? posix.join(folderOf(from), target) : stepsOf(target).join('/');
    const depth = (file: string) => (folderOf(file) === folderOf(from) ? 0 : file.split('/').length);
    return [path, `${path}.md`, `${path}.markdown`]
      .map(fold)
      .map(wanted => (byName.get(nameOf(wanted)) ?? []).filter(file => `/${fold(file)}`.endsWith(`/${wanted}`)))
      .flatMap(found => [...found].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1)))
      .at(0);
  };
}

/** Returns the address of a file for a link in the note `from`: a relative, percent-encoded path. */
export const addressFrom = (from: string, file: string) =>
  posix
    .relative(posix.dirname(`/${from}`), `/${file}`)
    .split('/')
    .map(encodeURIComponent)
    .join('/');

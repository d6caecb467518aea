/** Checks the files that a command makes, and writes them. */
import { mkdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, parse, resolve, sep } from 'node:path';
import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import { writeTogether } from '../store/write-together.ts';
import { UsageError } from './arguments.ts';
import { noFolder } from './folders.ts';

const find = (path: string) => statSync(path, { throwIfNoEntry: false });

/** Throws UsageError if a folder cannot exist, because it or a folder above it is a file. The folder may be missing. */
export function checkOutFolder(folder: string): void {
  for (let path = resolve(folder); ; path = dirname(path)) {
    const found = find(path);
    if (found?.isDirectory()) return;
    if (found)
      throw new UsageError(
        tell('is-a-file')`${path} is a file, not a folder`,
        tell('name-a-folder')`write the path of a folder`,
      );
  }
}

/** Place where a command writes its files. */
export interface OutPlace {
  /** Path of the folder, which may be missing if `name` is undefined. */
  readonly folder: string;
  /** Name of the file; undefined if the user named only a folder. */
  readonly name: string | undefined;
}

/**
 * Reads the value of `--out`. A path with a file ending, such as `.pdf`, names a file; any other path names a folder, and so does the path of an
 * existing folder. A number is no ending, so `issues/2017.36` is a folder.
 * @param endings Endings of the files that the command writes; the first one is an example. Empty if a file may have any ending.
 * @throws UsageError if no such file or folder can be written
 */
export function readOut(path: string, endings: readonly string[]): OutPlace {
  const isFolder = path.endsWith('/') || path.endsWith(sep) || find(path)?.isDirectory();
  if (isFolder || !/\.[a-z][a-z0-9]*$/i.test(path)) {
    checkOutFolder(path);
    return { folder: path, name: undefined };
  }
  const [ending = '.txt'] = endings;
  const stem = path.slice(0, -extname(path).length);
  if (endings.length > 0 && !endings.includes(extname(path).toLowerCase()))
    throw new UsageError(
      tell('wrong-file-ending')`the file name "${path}" does not end in ${endings.join(' / ')}`,
      tell(
        'write-file-or-folder',
      )`write a file name such as ${`name${ending}`}, or the path of a folder, such as ${`${stem}/`}`,
    );
  const folder = dirname(path);
  checkOutFolder(folder);
  if (!find(folder)) throw noFolder(resolve(folder));
  return { folder, name: basename(path) };
}

/** Throws UsageError if the user named a file, but the command makes several files. */
export function refuseOneName({ folder, name }: OutPlace, count: number): void {
  if (name !== undefined && count > 1)
    throw new UsageError(
      tell('one-name-for-several')`${join(folder, name)} is one file, but the command makes ${count} files`,
      tell('name-a-folder-such-as')`write the path of a folder, such as ${`${join(folder, parse(name).name)}/`}`,
    );
}

/** Throws CommandError if a folder has the name of one of the files that a command is about to make in `folder`. */
export function checkNames(folder: string, names: readonly string[]): void {
  for (const file of names.map(name => join(folder, name)))
    if (find(file)?.isDirectory())
      throw new CommandError(tell('folder-has-name')`${file} cannot be written, because a folder has this name`);
}

/**
 * Writes all files into a folder, or none of them. Makes the folder if it is missing.
 * @throws CommandError if a folder has the name of a file
 */
export function writeOut(folder: string, files: readonly (readonly [name: string, content: Uint8Array])[]): void {
  checkNames(
    folder,
    files.map(([name]) => name),
  );
  mkdirSync(folder, { recursive: true });
  writeTogether(folder, files);
}

/** Checks the files that a command makes, and writes them. */
import { mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import { writeTogether } from '../store/write-together.ts';
import { UsageError } from './arguments.ts';

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

/** Throws UsageError if no file can be written at a path. `example` is the name of a file that would be right. */
export function checkOutFile(path: string, example: string): void {
  const folder = dirname(resolve(path));
  checkOutFolder(folder);
  if (!find(folder)) throw new UsageError(tell('no-such-folder')`there is no folder ${folder}`);
  if (find(path)?.isDirectory())
    throw new UsageError(
      tell('is-a-folder')`${path} is a folder, not a file`,
      tell('name-a-file')`write the path of a file, such as ${join(path, example)}`,
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

/** Writes a file whole or not at all. */
export const writeOutFile = (path: string, content: Uint8Array): void =>
  writeOut(dirname(resolve(path)), [[basename(path), content]]);

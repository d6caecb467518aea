/** Writes a message file, and checks its name first. */
import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { tell } from '../language/messages/tell.ts';
import { UsageError } from './arguments.ts';

/** Throws UsageError if the command cannot write the file, or if the file would have another ending than `.eml`. */
export function checkFile(out: string): void {
  if (extname(out).toLowerCase() !== '.eml')
    throw new UsageError(
      tell('not-an-eml-name')`the file name "${out}" does not end in .eml`,
      tell('write-eml-name')`write a file name such as newsletter.eml`,
    );
  const folder = dirname(resolve(out));
  if (!existsSync(folder)) throw new UsageError(tell('no-such-folder')`there is no folder ${folder}`);
  if (existsSync(out) && statSync(out).isDirectory())
    throw new UsageError(
      tell('is-a-folder')`${out} is a folder, not a file`,
      tell('write-eml-name')`write a file name such as newsletter.eml`,
    );
}

/** Writes a file. If that fails, an older file with the same name stays as it was. */
export function writeWhole(file: string, content: Uint8Array): void {
  const unfinished = `${file}.tmp`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}

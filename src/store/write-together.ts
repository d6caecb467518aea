/** Writes several files, or none of them. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeQuietly } from './remove.ts';

/**
 * Writes files into a folder. First writes all of them under temporary names, so that a full disk leaves the folder as it was.
 * @throws Error from the file system
 */
export function writeTogether(folder: string, files: readonly (readonly [name: string, content: Uint8Array])[]): void {
  const staged = files.map(([name, content]) => ({
    content,
    file: join(folder, name),
    part: join(folder, `.${name}.part`),
  }));
  try {
    for (const { part, content } of staged) writeFileSync(part, content);
    for (const { part, file } of staged) renameSync(part, file);
  } catch (error) {
    for (const { part } of staged) removeQuietly(part);
    throw error;
  }
}

/** Reads a submitted file into memory, unless the file is larger than 100 MB. */

import { readFileSync, statSync } from 'node:fs';
import { tell } from '../../../language/messages/tell.ts';
import { UnreadableError } from '../unreadable.ts';

/** Maximum size of a submitted file in bytes. */
const mostBytes = 100_000_000;

/** Reads a file. Throws UnreadableError if the file is larger than `mostBytes`. */
export function readCapped(path: string): Buffer {
  if (statSync(path).size > mostBytes)
    throw new UnreadableError(tell('larger-than-100-mb')`the file is larger than 100 MB`);
  return readFileSync(path);
}

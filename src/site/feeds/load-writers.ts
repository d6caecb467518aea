/**
 * Loads the code that writes feeds, but only when a feed is needed. Loading the library feedsmith takes a tenth of a second, and a command
 * that only checks addresses needs no feed.
 */
import { createRequire } from 'node:module';

export type Writers = typeof import('./write.ts');

let writers: Writers | undefined;

/** Loads `write.ts` synchronously. `require` can load an ES module that has no top-level `await`. */
export function loadWriters(): Writers {
  writers ??= createRequire(import.meta.url)('./write.ts');
  if (!writers) throw new Error('the writers of feeds cannot be loaded');
  return writers;
}

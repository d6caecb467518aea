/** Loads the writers of feeds when the first feed is drawn: their library takes a tenth of a second, and a check of addresses draws none. */
import { createRequire } from 'node:module';

export type Writers = typeof import('./write.ts');

let writers: Writers | undefined;

/** Returns at once: `require` also loads ES modules, as long as they do not wait at their top level. */
export function loadWriters(): Writers {
  writers ??= createRequire(import.meta.url)('./write.ts');
  if (!writers) throw new Error('the writers of feeds cannot be loaded');
  return writers;
}

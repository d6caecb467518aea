/** Advises the user about a name that a command does not know, such as the kind of an import. */
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import { suggest } from '../source/fields/suggest.ts';

/** Returns the known name that is closest to the written name, else a list of all known names; undefined if there are no known names. */
export function adviseName(written: string, known: Iterable<string>): Message | undefined {
  const names = [...known];
  if (names.length === 0) return undefined;
  const meant = suggest(written, names);
  return meant === undefined
    ? tell('use-this')`use one of ${names.join(', ')}`
    : tell('did-you-mean')`did you mean ${meant}?`;
}

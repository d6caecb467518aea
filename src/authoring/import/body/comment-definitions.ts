/** Removes link definitions that authors use as comments. */
import type { Note } from '../changes.ts';
import { hideCode, Mask } from './segments.ts';

/** Matches a link definition that is a comment: its label is `//`, `comment` or `_`, and its address is `#` or `<>`, as in `[//]: # (to do)`. */
const definition = /^ {0,3}\[(?:\/\/|comment|_)\]:[ \t]*(?:#|<>)[ \t]*("[^"\n]*"|'[^'\n]*'|\([^\n]*\))?[ \t]*$/gim;

/** Removes comments such as `[//]: # (to do)`, but not in code. */
export function dropCommentDefinitions(body: string, note: Note): string {
  if (!/^ {0,3}\[(?:\/\/|comment|_)\]:/im.test(body)) return body;
  const mask = new Mask();
  const shown = hideCode(body, mask).replace(definition, (_, words: string = '') => {
    note('hidden-comments-left-out', words);
    return '';
  });
  return mask.reveal(shown);
}

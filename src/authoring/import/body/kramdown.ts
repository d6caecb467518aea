/** Removes comments and settings that Markdown does not have: extensions of kramdown, and link definitions that authors use as comments. */
import type { Note } from '../changes.ts';
import { applyEdits, type Edit } from './edits.ts';
import { changeOutsideCode } from './mask.ts';
import { gap } from './placeholder-characters.ts';

const opener = /\{::(comment|nomarkdown)(?:[ \t][^{}\n]*)?\}/g;
/** Matches settings, and an item of a list with `{:toc}` below, which kramdown replaces with a table of contents. */
const unseen =
  /\{::options\b[^{}\n]*\/\}|^ {0,3}(?:[-*+]|\d+[.)])[ \t][^\n]*\n[ \t]*\{:[ \t]*(?:[^{}\n]*[ \t])?toc(?:[ \t][^{}\n]*)?\}[ \t]*(?:\n|$)/gm;

/** Removes the comments and settings of kramdown, and the placeholders of tables of contents, outside of code. */
export function convertKramdown(body: string, note: Note): string {
  if (!body.includes('{:')) return body;
  return changeOutsideCode(body, shown =>
    applyEdits(shown, findExtensions(shown, note)).replace(unseen, whole => {
      note('brace-attributes-left-out', whole.trim());
      return gap;
    }),
  );
}

/** Finds comments, and the tags around raw text. Stops at an opening tag without an end tag, and leaves the text after this tag unchanged. */
function* findExtensions(text: string, note: Note): Generator<Edit> {
  let at = 0;
  for (const { 0: tag, 1: name = '', index } of text.matchAll(opener)) {
    if (index < at) continue;
    const from = index + tag.length;
    const closing = ['{:/}', `{:/${name}}`].map(words => ({ words, at: text.indexOf(words, from) }));
    const [close] = closing.filter(found => found.at !== -1).sort((a, b) => a.at - b.at);
    if (!close) return;
    const inner = text.slice(from, close.at);
    at = close.at + close.words.length;
    if (name === 'comment') note('hidden-comments-left-out', inner.trim().slice(0, 200));
    yield { from: index, to: at, text: name === 'comment' ? gap : gap + inner + gap };
  }
}

/** Matches a link definition that is a comment: its label is `//`, `comment` or `_`, and its address is `#` or `<>`, as in `[//]: # (to do)`. */
const definition = /^ {0,3}\[(?:\/\/|comment|_)\]:[ \t]*(?:#|<>)[ \t]*("[^"\n]*"|'[^'\n]*'|\([^\n]*\))?[ \t]*$/gim;

/** Removes comments such as `[//]: # (to do)`, but not in code. */
export function dropCommentDefinitions(body: string, note: Note): string {
  if (!body.includes(']:')) return body;
  return changeOutsideCode(body, shown =>
    shown.replace(definition, (_, words: string = '') => {
      note('hidden-comments-left-out', words);
      return '';
    }),
  );
}

/** Converts extensions of kramdown that cover whole blocks: comments, raw text, and the list that a table of contents replaces. */
import type { Note } from '../changes.ts';
import { hideCode, Mask } from './segments.ts';
import { closeGaps, gap } from './snippets.ts';

const opener = /\{::(comment|nomarkdown)(?:[ \t][^{}\n]*)?\}/g;
const options = /\{::options\b[^{}\n]*\/\}/g;
/** Matches an item of a list with `{:toc}` below, which kramdown replaces with a table of contents. */
const contents =
  /^ {0,3}(?:[-*+]|\d+[.)])[ \t][^\n]*\n[ \t]*\{:[ \t]*(?:[^{}\n]*[ \t])?toc(?:[ \t][^{}\n]*)?\}[ \t]*(?:\n|$)/gm;

/** Removes the comments and settings of kramdown, and the placeholders of tables of contents, outside of code. */
export function convertKramdown(body: string, note: Note): string {
  if (!/\{:/.test(body)) return body;
  const mask = new Mask();
  const shown = replaceExtensions(hideCode(body, mask), note)
    .replace(options, whole => leaveOut(whole, note))
    .replace(contents, whole => leaveOut(whole, note));
  return mask.reveal(closeGaps(shown));
}

function leaveOut(whole: string, note: Note): string {
  note('brace-attributes-left-out', whole.trim());
  return gap;
}

/** Removes comments, and the tags around raw text. Stops at an opening tag without an end tag, and leaves the text after this tag unchanged. */
function replaceExtensions(text: string, note: Note): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { 0: tag, 1: name = '', index } of text.matchAll(opener)) {
    if (index < at) continue;
    const close = new RegExp(`\\{:/(?:${name})?\\}`, 'g');
    close.lastIndex = index + tag.length;
    const end = close.exec(text);
    if (!end) break;
    const inner = text.slice(index + tag.length, end.index);
    pieces.push(text.slice(at, index), name === 'comment' ? gap : gap + inner + gap);
    if (name === 'comment') note('hidden-comments-left-out', inner.trim().slice(0, 200));
    at = end.index + end[0].length;
  }
  return pieces.join('') + text.slice(at);
}

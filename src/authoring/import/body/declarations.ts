/** Removes conditional comments, and turns declarations such as `<!DOCTYPE html>` and `<?xml …?>` into text. */
import type { Note } from '../changes.ts';
import { gap } from './snippets.ts';

const declaration = /<(?=[!?])(?!!--)/;
/** Matches the tags of a conditional block for Internet Explorer, such as `<![if !IE]>`. Other browsers show the content of the block. */
const condition = /<!\[(?:if\b[^\]\n]*|endif)\]>/gi;
const opener = /(?<!\\)<(?=([!?][\w[]*))(?!!--)/g;

/** Matches comments that only mark a position in the text, such as `<!-- more -->`. */
const marks = /^<!--\s*(?:more|excerpt|truncate|toc|end)?[^\p{L}\p{N}]*-->$/iu;

/**
 * Keeps a comment without letters and digits, because the comment may separate two lists: returns the result of `keep`. Replaces any other
 * comment with the control character `gap`, because the comment was hidden from readers.
 */
export function convertComment(comment: string, keep: (comment: string) => string, note: Note): string {
  if (!/[\p{L}\p{N}]/u.test(comment)) return keep(comment);
  if (!marks.test(comment)) note('hidden-comments-left-out', comment.slice(0, 200));
  return gap;
}

/**
 * Removes the tags of conditional blocks, and escapes the `<` of every declaration, because an article can contain declarations only as
 * text. `text` must not contain comments or code.
 */
export function escapeDeclarations(text: string, note: Note): string {
  if (!declaration.test(text)) return text;
  return text.replace(condition, gap).replace(opener, (_, name: string) => {
    note('angle-brackets-kept', `<${name}`);
    return '&lt;';
  });
}

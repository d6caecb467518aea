/** Replaces comments and declarations, which articles may not contain. */
import type { Note } from '../changes.ts';
import { applyEdits, type Edit } from './edits.ts';
import { gap } from './placeholder-characters.ts';

/** Opening and closing delimiters of comments in HTML and in MDX. */
export const commentMarks = { html: ['<!--', '-->'], mdx: ['{/*', '*/}'] } as const;

/** Replaces every comment with the result of `replace`. */
export const replaceComments = (
  text: string,
  replace: (comment: string) => string,
  marks: readonly [string, string] = commentMarks.html,
): string => applyEdits(text, findComments(text, replace, marks));

/** Stops at the first opening delimiter without a closing delimiter, because no later comment can be complete either. */
function* findComments(
  text: string,
  replace: (comment: string) => string,
  [open, close]: readonly [string, string],
): Generator<Edit> {
  for (let from = text.indexOf(open); from !== -1; ) {
    const end = text.indexOf(close, from + open.length);
    if (end === -1) return;
    const to = end + close.length;
    yield { from, to, text: replace(text.slice(from, to)) };
    from = text.indexOf(open, to);
  }
}

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

/** Matches the tags of a conditional block for Internet Explorer, such as `<![if !IE]>`. Other browsers show the content of the block. */
const condition = /<!\[(?:if\b[^\]\n]*|endif)\]>/gi;
const declaration = /(?<!\\)<(?=([!?][\w[]*))(?!!--)/g;

/**
 * Removes the tags of conditional blocks, and escapes the `<` of every declaration such as `<!DOCTYPE html>`, because an article can contain
 * declarations only as text. `text` must not contain comments or code.
 */
export const escapeDeclarations = (text: string, note: Note): string =>
  text.replace(condition, gap).replace(declaration, (_, name: string) => {
    note('angle-brackets-kept', `<${name}`);
    return '&lt;';
  });

/** Removes the private comments of Obsidian: https://help.obsidian.md/syntax#Comments */
import { textOutsideCode } from '../../../source/article/source-questions.ts';
import { codeSpan } from '../body/inline-code.ts';

/** Kinds of code (fenced code and code spans) in which a `%%` does not begin a comment. */
interface Reading {
  readonly hasFences: boolean;
  readonly hasSpans: boolean;
}

/**
 * Removes each comment between `%%` and `%%` outside of code, and calls `drop` with the text of the comment. A comment may contain blank
 * lines and code. If a line begins with the last `%%` of the text, the comment extends to the end of the text. Some backticks only seem to
 * begin code. If the site would therefore show a comment, also removes the comments in code.
 */
export function dropPrivateComments(body: string, drop: (comment: string) => void): string {
  if (!body.includes('%%')) return body;
  const found = cutSafely(body);
  for (const comment of found.comments) drop(comment);
  return found.rest;
}

function cutSafely(body: string): Cut {
  for (const hasSpans of [true, false]) {
    const found = cutComments(body, { hasFences: true, hasSpans });
    if (!found.rest.includes('%%') || textOutsideCode(found.rest).split('%%').length < 3) return found;
  }
  return cutComments(body, { hasFences: false, hasSpans: false });
}

/** Text of an article without its private comments, and the removed comments. */
interface Cut {
  readonly rest: string;
  readonly comments: readonly string[];
}

function cutComments(body: string, { hasFences, hasSpans }: Reading): Cut {
  const comments: string[] = [];
  const pieces: string[] = [];
  let kept = 0;
  let checked = -1;
  let fence: string | undefined;
  for (let i = 0; i < body.length; ) {
    if (hasFences && i !== checked && (i === 0 || body[i - 1] === '\n')) {
      checked = i;
      const before = fence;
      fence = fenceAfter(body, i, before);
      if (before !== undefined || fence !== undefined) i = endOfLine(body, i);
    } else if (body.startsWith('%%', i)) {
      const end = endOfComment(body, i);
      if (end !== undefined) {
        pieces.push(body.slice(kept, i));
        const comment = body.slice(i + 2, end);
        comments.push((comment.endsWith('%%') ? comment.slice(0, -2) : comment).trim());
        kept = end;
      }
      i = end ?? i + 2;
    } else if (hasSpans && body[i] === '`') i += codeSpan(body, i).length;
    else i += body[i] === '\\' && body[i + 1] !== '\n' ? 2 : 1;
  }
  return { rest: pieces.join('') + body.slice(kept), comments };
}

function endOfComment(body: string, start: number): number | undefined {
  const close = body.indexOf('%%', start + 2);
  if (close !== -1) return close + 2;
  const before = body.slice(body.lastIndexOf('\n', start) + 1, start);
  return before.trim() === '' ? body.length : undefined;
}

const endOfLine = (body: string, start: number) => body.indexOf('\n', start) + 1 || body.length;

const mark = /([ \t>]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})([^\n]*)/y;

/**
 * Returns the opening characters of the code fence that is open after the line at the offset `start`, with the `>` of the quotation around
 * the code; undefined if no fence is open. `fence` is the fence that is open before this line. The end of a quotation also ends a fence in
 * the quotation.
 */
function fenceAfter(body: string, start: number, fence: string | undefined): string | undefined {
  if (fence?.startsWith('>') && !/^[ \t]*>/.test(body.slice(start, start + 80))) return undefined;
  mark.lastIndex = start;
  const [, prefix = '', marks = '', rest = ''] = mark.exec(body) ?? [];
  if (marks === '') return fence;
  if (fence === undefined) return marks.startsWith('`') && rest.includes('`') ? undefined : quoteOf(prefix) + marks;
  return marks.startsWith(fence.replace('>', '')) && rest.trim() === '' ? undefined : fence;
}

const quoteOf = (prefix: string) => (prefix.includes('>') ? '>' : '');

/** Splits a text into prose, raw HTML and code, because an import changes prose and raw HTML but never code. */
import { listSourceBlocks } from '../../../source/article/source-questions.ts';
import type { Form } from './snippets.ts';

/** Part of a text: prose, a block of raw HTML, or a block of code. */
export interface Segment {
  readonly kind: 'prose' | 'html' | 'code';
  /** Whole lines with their line breaks. */
  readonly text: string;
}

/** Splits a text into segments. Joined in order, the segments give the whole text again. */
export function splitSegments(text: string): readonly Segment[] {
  const starts = startsOfLines(text);
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], from: number, to: number) => {
    if (to > from) segments.push({ kind, text: text.slice(starts[from], starts[to]) });
  };
  let at = 0;
  for (const { kind, from, to } of listSourceBlocks(text)) {
    add('prose', at, from);
    add(kind, from, to);
    at = to;
  }
  add('prose', at, starts.length);
  return segments;
}

/** Returns the offset of the start of each line. */
export function startsOfLines(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1 || text.length) starts.push(at);
  return starts;
}

/** Applies `change` to each segment that is not code. Returns all segments as one text. */
export function mapSegments(text: string, change: (segment: Segment) => string): string {
  return splitSegments(text)
    .map(segment => (segment.kind === 'code' ? segment.text : change(segment)))
    .join('');
}

/** Matches the beginning of a block of raw HTML that does not end at a blank line (CommonMark, 4.6). */
const longBlock = /<(?:script|pre|style|textarea|[!?])/i;

/**
 * Returns a function that takes an offset in the text. The function returns `html` for an offset inside a block of raw HTML, in which
 * Markdown has no effect, otherwise `prose`. The function parses the text only if there may be a block of raw HTML at an offset.
 */
export function findForms(text: string): (offset: number) => Form {
  let isHtml: Uint8Array | undefined;
  let paragraph = paragraphAt(text, 0);
  const firstLong = text.search(longBlock);
  return offset => {
    if (offset < paragraph.from || offset >= paragraph.to) paragraph = paragraphAt(text, offset);
    const isLong = firstLong !== -1 && firstLong < offset;
    // No block of raw HTML can begin after a `{` on the same line.
    if (text[offset] === '{' && offset < paragraph.firstTag && !isLong) return 'prose';
    isHtml ??= markHtml(text);
    return isHtml[offset] === 1 ? 'html' : 'prose';
  };
}

/** Returns the lines around an offset up to the next blank lines, and the offset of the first `<` in these lines; the end if there is no `<`. */
function paragraphAt(text: string, offset: number) {
  const from = text.lastIndexOf('\n\n', offset);
  const end = text.indexOf('\n\n', from + 1);
  const to = end === -1 ? text.length : end;
  const tag = text.slice(from + 1, to).indexOf('<');
  return { from, to, firstTag: tag === -1 ? to : from + 1 + tag };
}

/** Marks each character of raw HTML. A tag at the start of a block counts as prose, because its line is no longer HTML once the tag is replaced. */
function markHtml(text: string): Uint8Array {
  const isHtml = new Uint8Array(text.length);
  let at = 0;
  for (const segment of splitSegments(text)) {
    if (segment.kind === 'html') isHtml.fill(1, at + 1, at + segment.text.length);
    at += segment.text.length;
  }
  return isHtml;
}

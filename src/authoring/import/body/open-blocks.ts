/** Removes indentation inside raw HTML, because Markdown would read indented text as code. */
import { splitSegments } from './segments.ts';

const tag = /<(\/?)(blockquote|p|figure|figcaption|td|li|div|section|details|ul|ol|table|pre)\b[^>]*>/gi;
/** Elements that contain prose and never code. */
const prose = /^(?:blockquote|figure|figcaption|td)$/i;

/**
 * Removes the indentation of text in a quotation, figure or table cell of raw HTML. Only text after a blank line needs this, because
 * Markdown would read it as code.
 */
export function dedentOpenBlocks(body: string): string {
  let out = body;
  for (;;) {
    const next = dedentFirst(out);
    if (next === out) return out;
    out = next;
  }
}

function dedentFirst(body: string): string {
  const open: string[] = [];
  let before = '';
  for (const { kind, text } of splitSegments(body)) {
    const inProse = prose.test(open.at(-1) ?? '');
    if (kind === 'code' && inProse && /^(?: {4}|\t)/.test(text)) {
      return before + text.replace(/^[ \t]+/gm, '') + body.slice(before.length + text.length);
    }
    if (kind === 'html') {
      for (const [, slash, name = ''] of text.matchAll(tag)) {
        if (slash === '') open.push(name.toLowerCase());
        else if (open.includes(name.toLowerCase())) open.length = open.lastIndexOf(name.toLowerCase());
      }
    }
    before += text;
  }
  return body;
}

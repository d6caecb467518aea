/** Removes indentation inside raw HTML, because Markdown would read indented text as code. */
import { settle } from './edits.ts';
import { splitSegments } from './segments.ts';

const tag = /<(\/?)(blockquote|p|figure|figcaption|td|li|div|section|details|ul|ol|table|pre)\b[^>]*>/gi;
/** Elements that contain prose and never code. */
const prose = new Set(['blockquote', 'figure', 'figcaption', 'td']);
/** Maximum number of rounds. Each round parses the text again, and later rounds seldom find more indented text. */
const mostRounds = 5;

/**
 * Removes the indentation of text in a quotation, figure or table cell of raw HTML, if the text follows a blank line. Markdown would read
 * the indented text as code.
 */
export const dedentOpenBlocks = (body: string): string =>
  body.includes('<') ? settle(body, mostRounds, dedentAll) : body;

function dedentAll(body: string): string {
  const open: string[] = [];
  let out = '';
  for (const { kind, text } of splitSegments(body)) {
    const isMeant = kind === 'code' && prose.has(open.at(-1) ?? '') && /^(?: {4}|\t)/.test(text);
    const written = isMeant ? text.replace(/^[ \t]+/gm, '') : text;
    if (kind === 'html' || isMeant) follow(written, open);
    out += written;
  }
  return out;
}

/** Updates `open`, the names of the open elements, with the tags in `text`. */
function follow(text: string, open: string[]): void {
  for (const [, slash, name = ''] of text.matchAll(tag)) {
    if (slash === '') open.push(name.toLowerCase());
    else if (open.includes(name.toLowerCase())) open.length = open.lastIndexOf(name.toLowerCase());
  }
}

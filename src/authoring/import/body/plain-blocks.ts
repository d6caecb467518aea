/** Removes the tags of `<div>` and `<section>` elements that have no attributes, because Markdown would not interpret the text inside. */
import { hideCode, Mask } from './segments.ts';

const block = /<(\/?)(?:div|section)\b[^>]*>/g;

interface Opened {
  readonly start: number;
  readonly end: number;
  /** True if the tag has no attributes. */
  readonly plain: boolean;
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

/**
 * Removes the tags of a `<div>` or `<section>` on three conditions: the start tag has no attributes and begins a line; the end tag ends a
 * line; the content either has no HTML or has blank lines around it.
 */
export function unwrapPlainBlocks(body: string): string {
  if (!/<div>|<section>/.test(body)) return body;
  const mask = new Mask();
  const text = hideCode(body, mask);
  const open: Opened[] = [];
  const cuts: Cut[] = [];
  for (const match of text.matchAll(block)) {
    const end = match.index + match[0].length;
    if (match[1] === '') {
      open.push({ start: match.index, end, plain: /^<\w+>$/.test(match[0]) });
      continue;
    }
    const opened = open.pop();
    if (!opened?.plain || !standsAlone(text, opened.start) || !endsLine(text, end)) continue;
    const inner = text.slice(opened.end, match.index);
    const isMarkdown = /^[ \t]*\n[ \t]*\n/.test(inner) && /\n[ \t]*\n[ \t]*$/.test(inner);
    if (isMarkdown || !/<\/?[a-z]/i.test(inner)) cuts.push(opened, { start: match.index, end });
  }
  return mask.reveal(cut(text, cuts)).replace(/\n{4,}/g, '\n\n\n');
}

const standsAlone = (text: string, start: number) => /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 40), start));
const endsLine = (text: string, end: number) => /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 40));

/** Replaces each tag in `cuts` and the spaces around it with a line break, so that the content begins at the start of a line. */
function cut(text: string, cuts: readonly Cut[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    out += `${text.slice(at, start).replace(/[ \t]+$/, '')}\n`;
    at = end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0);
  }
  return out + text.slice(at);
}

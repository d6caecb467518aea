/** Removes the tags of `<div>` and `<section>` elements that have no attributes, because Markdown would not interpret the text inside. */
import { applyEdits, type Edit } from './edits.ts';
import { changeOutsideCode } from './mask.ts';

/** Matches a tag and the spaces around it. */
const block = /[ \t]*<(\/?)(?:div|section)\b[^>]*>[ \t]*/g;

/**
 * Removes the tags of a `<div>` or `<section>` on three conditions: the start tag has no attributes and begins a line; the end tag ends a
 * line; the content either has no HTML or has blank lines around it. Writes a line break instead of each tag.
 */
export function unwrapPlainBlocks(body: string): string {
  if (!body.includes('<div>') && !body.includes('<section>')) return body;
  const shown = changeOutsideCode(body, text => applyEdits(text, findPlain(text)));
  return shown.replace(/\n{4,}/g, '\n\n\n');
}

function findPlain(text: string): readonly Edit[] {
  const open: { readonly from: number; readonly to: number; readonly isPlain: boolean }[] = [];
  const found: Edit[] = [];
  const isBreak = (at: number) => (text[at] ?? '\n') === '\n';
  for (const { 0: whole, 1: slash, index: from } of text.matchAll(block)) {
    const to = from + whole.length;
    if (slash === '') {
      open.push({ from, to, isPlain: ['<div>', '<section>'].includes(whole.trim()) && isBreak(from - 1) });
      continue;
    }
    const opened = open.pop();
    if (!opened?.isPlain || !isBreak(to)) continue;
    const inner = text.slice(opened.to, from);
    const lines = inner.split('\n').map(line => line.trim());
    const [first, second, ...others] = lines;
    const isMarkdown = others.length > 0 && `${first}${second}${lines.at(-2)}${lines.at(-1)}` === '';
    if (isMarkdown || !/<\/?[a-z]/i.test(inner))
      found.push({ from: opened.from, to: opened.to, text: '\n' }, { from, to, text: '\n' });
  }
  return found;
}

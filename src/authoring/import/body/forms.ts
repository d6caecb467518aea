/** Finds out whether a position in a text is in Markdown prose or in a block of raw HTML, in which Markdown has no effect. */
import { listSourceBlocks } from '../../../source/article/source-questions.ts';
import type { Form } from './snippets.ts';

/** Matches the beginning of a block of raw HTML that does not end at a blank line (CommonMark, 4.6). */
const longBlock = /<(?:script|pre|style|textarea|[!?])/i;

/**
 * Returns a function that takes an offset in the text. The function returns `html` for an offset inside a block of raw HTML, otherwise
 * `prose`. The function parses the text only if there may be a block of raw HTML at an offset.
 */
export function findForms(text: string): (offset: number) => Form {
  let formAt: ((offset: number) => Form) | undefined;
  const firstLong = text.search(longBlock);
  return offset => {
    // No block of raw HTML can begin after a `{` on the same line.
    const before = text.slice(text.lastIndexOf('\n\n', offset) + 1, offset);
    const isLong = firstLong !== -1 && firstLong < offset;
    if (text[offset] === '{' && !before.includes('<') && !isLong) return 'prose';
    formAt ??= parseForms(text);
    return formAt(offset);
  };
}

function parseForms(text: string): (offset: number) => Form {
  const htmlLines = new Map<number, boolean>();
  for (const { kind, from, to } of listSourceBlocks(text)) {
    if (kind === 'html') for (let line = from; line < to; line++) htmlLines.set(line, line === from);
  }
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return offset => {
    const line = countBefore(breaks, offset);
    const first = htmlLines.get(line);
    // A tag at the start of an HTML block counts as prose, because its line is no longer HTML once the tag is replaced.
    return first === undefined || (first && offset === (breaks[line - 1] ?? -1) + 1) ? 'prose' : 'html';
  };
}

/** Counts the numbers that are less than `limit`; `numbers` must be in ascending order. */
function countBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

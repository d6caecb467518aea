/** Finds out whether a position in a text is in Markdown prose or in a block of raw HTML, in which Markdown has no effect. */
import { listSourceBlocks } from '../../../source/article/source-questions.ts';
import type { Form } from './snippets.ts';

/**
 * Returns a function that takes an offset in the text. The function returns `html` for an offset inside a block of raw HTML, otherwise
 * `prose`. The function parses the text at its first call.
 */
export function findForms(text: string): (offset: number) => Form {
  let formAt: ((offset: number) => Form) | undefined;
  return offset => {
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

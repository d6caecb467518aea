/** Whether a place in a text is prose, where Markdown counts, or inside of raw HTML, where only HTML does. */
import { listSourceBlocks } from '../../source/article/markdown.ts';
import type { Form } from './snippets.ts';

export function findForms(text: string): (offset: number) => Form {
  const htmlLines = new Map<number, boolean>();
  for (const { kind, from, to } of listSourceBlocks(text)) {
    if (kind === 'html') for (let line = from; line < to; line++) htmlLines.set(line, line === from);
  }
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return offset => {
    const line = countBefore(breaks, offset);
    const first = htmlLines.get(line);
    // What opens a block of HTML and is replaced leaves prose behind.
    return first === undefined || (first && offset === (breaks[line - 1] ?? -1) + 1) ? 'prose' : 'html';
  };
}

/** How many of the rising numbers are less than the limit. */
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

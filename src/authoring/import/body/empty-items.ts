/** Removes list items that became empty, for example because a picture is missing from the archive. */
import { listEmptyItems } from '../../../source/article/source-questions.ts';
import { settle } from './edits.ts';

const marker = /(?:[-*+]|\d+[.)])[ \t]*$/;

/** Removes list items without content. Takes up to five rounds, because an item may contain only a list with empty items. */
export const dropEmptyItems = (body: string): string => settle(body, 5, dropOnce);

function dropOnce(body: string): string {
  const empty = new Set(listEmptyItems(body));
  if (empty.size === 0) return body;
  return body
    .split('\n')
    .flatMap((line, i) => (empty.has(i) ? line.replace(marker, '').trimEnd() || [] : line))
    .join('\n');
}

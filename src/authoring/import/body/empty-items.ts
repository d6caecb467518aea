/** Removes list items that became empty, for example because a picture is missing from the archive. */
import { listEmptyItems } from '../../../source/article/source-questions.ts';

const marker = /(?:[-*+]|\d+[.)])[ \t]*$/;

/** Removes list items without content. Takes up to five rounds, because an item may contain only a list with empty items. */
export function dropEmptyItems(body: string): string {
  let out = body;
  for (let round = 0; round < 5; round++) {
    const empty = new Set(listEmptyItems(out));
    if (empty.size === 0) break;
    out = out
      .split('\n')
      .flatMap((line, i) => {
        if (!empty.has(i)) return [line];
        const rest = line.replace(marker, '').trimEnd();
        return rest === '' ? [] : [rest];
      })
      .join('\n');
  }
  return out;
}

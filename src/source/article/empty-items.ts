/** Finds list items without content. */
import type { Token } from 'markdown-it';

/** Yields the lines, counted from 0, of the list items of a parsed text that have no content. */
export function* findEmptyItems(tokens: readonly Token[]): Generator<number> {
  for (const [i, { type, map }] of tokens.entries())
    if (type === 'list_item_open' && map && tokens[i + 1]?.type === 'list_item_close') yield map[0];
}

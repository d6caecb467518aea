/** Finds list items without content. */
import type { Token } from 'markdown-it';

/** Yields the line number, counted from 0, of each list item without content in a parsed text. */
export function* findEmptyItems(tokens: readonly Token[]): Generator<number> {
  for (const [i, { type, map }] of tokens.entries())
    if (type === 'list_item_open' && map && tokens[i + 1]?.type === 'list_item_close') yield map[0];
}

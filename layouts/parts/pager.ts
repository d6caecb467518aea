/** Splits long lists into several pages, and renders the links between the pages. */
import { numbered } from '../../src/addresses.ts';
import { type Html, html } from '../../src/html.ts';
import type { Frame } from '../../src/site/frame.ts';

/** One page of a list that is split into pages. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** Number of the page, counted from 1. `count` is the number of all pages. */
  readonly number: number;
  readonly count: number;
}

/** Splits a list into pages. An empty list becomes one empty page. */
export function paginate<T>(items: readonly T[], size: number): readonly ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, i) => ({
    items: items.slice(i * size, (i + 1) * size),
    number: i + 1,
    count,
  }));
}

/**
 * Renders links to the previous and next page of a list. `address` is the address of the first page of the list. Returns undefined for a
 * list with only one page.
 */
export function pager(
  { strings, href }: Frame,
  address: string,
  { number, count }: ListPage<unknown>,
  order: 'newest' | 'series' = 'newest',
): Html | undefined {
  if (count < 2) return undefined;
  const link = (to: number, rel: string, words: string) =>
    html`<a rel="${rel}" href="${href(numbered(address, to))}">${words}</a>`;
  return html`<nav class="pager" aria-label="${strings.pages}">
${number > 1 && link(number - 1, 'prev', order === 'series' ? strings.older : strings.newer)}
<span>${strings.page(number, count)}</span>
${number < count && link(number + 1, 'next', order === 'series' ? strings.newer : strings.older)}
</nav>`;
}

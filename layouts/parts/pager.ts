/**
 * Splits long lists into several pages, and renders the links between the pages.
 *
 * A list with the newest items first is numbered from its oldest page. A full page thus keeps its number and its items when new items appear. Nothing
 * on a full page depends on newer items: neither the number of pages nor the link to the next page.
 */
import { listPage } from '../../src/addresses.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import { spellDays } from '../../src/language/spell-dates.ts';
import type { Frame } from '../../src/site/frame.ts';

/** The place of a page in a list. `front` is the page at the address of the list itself; the other pages have numbers. */
type PageName = number | 'front';

/** The days of the oldest and of the newest item on a page. */
export type Days = readonly [first: string, last: string];

/** One page of a list that is split into pages. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly name: PageName;
  /** The pages with the next older and the next newer items; undefined if there are none. */
  readonly older: PageName | undefined;
  readonly newer: PageName | undefined;
  /** Undefined on the front page of a list that begins with the newest items, and in a list that begins with the oldest items. */
  readonly days: Days | undefined;
  /** Number of all pages of a list that begins with the oldest items; otherwise undefined. */
  readonly count: number | undefined;
}

/**
 * The address of the next full page, which does not exist yet. It leads on to the front page of the list. The link of the newest full page leads
 * here, so that the full page does not change when the next page becomes full.
 */
export interface NextPage {
  readonly items: undefined;
  readonly name: number;
}

/** Number of items on a full page. */
const full = 20;
/** Usual minimum number of items on the front page of a list with several pages. The newest full page may list some of these items, too. */
const usualLeast = 10;

/**
 * Splits a list with the newest items first: the front page, the full pages, oldest first, and the address of the next full page. A list that fits on
 * one page has only a front page.
 */
export function cutNewestFirst<T>(
  items: readonly T[],
  daysOf: (items: readonly T[]) => Days,
  leastOnFront = usualLeast,
): readonly (ListPage<T> | NextPage)[] {
  const closed = Math.max(0, Math.ceil(items.length / full) - 1);
  const onFront = closed === 0 ? items.length : Math.max(leastOnFront, items.length - closed * full);
  const plain = { count: undefined };
  const older = closed === 0 ? undefined : closed;
  const front = {
    ...plain,
    items: items.slice(0, onFront),
    name: 'front',
    older,
    newer: undefined,
    days: undefined,
  } as const;
  if (closed === 0) return [front];
  const pages = Array.from({ length: closed }, (_, i): ListPage<T> => {
    const shown = items.slice(items.length - (i + 1) * full, items.length - i * full);
    return { ...plain, items: shown, name: i + 1, older: i === 0 ? undefined : i, newer: i + 2, days: daysOf(shown) };
  });
  return [front, ...pages, { items: undefined, name: closed + 1 }];
}

/** Splits a list of articles, newest first. */
export const cutPieces = (pieces: readonly Piece[], leastOnFront?: number): readonly (ListPage<Piece> | NextPage)[] =>
  cutNewestFirst(pieces, daysOfPieces, leastOnFront);

const daysOfPieces = (pieces: readonly Piece[]): Days => [
  pieces.at(-1)?.article.date.day ?? '',
  pieces[0]?.article.date.day ?? '',
];

/** Splits a list with the oldest items first. An empty list becomes one empty page. */
export function cutOldestFirst<T>(items: readonly T[]): readonly ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / full));
  return Array.from({ length: count }, (_, i) => toOrdered(items.slice(i * full, (i + 1) * full), i + 1, count));
}

/** Returns page `number` of `count` pages of a list with the oldest items first. Page 1 is the front page. */
export function toOrdered<T>(items: readonly T[], number: number, count: number): ListPage<T> {
  const nameOf = (place: number): PageName | undefined =>
    place === 1 ? 'front' : place > 1 && place <= count ? place : undefined;
  return {
    items,
    name: number === 1 ? 'front' : number,
    older: nameOf(number - 1),
    newer: nameOf(number + 1),
    days: undefined,
    count,
  };
}

/** Returns what distinguishes a page from the other pages of the list: the days of its items, or its number. Undefined for the front page. */
export function partOf({ strings, language }: Frame, { name, days, count }: ListPage<unknown>): string | undefined {
  if (days) return spellDays(...days, language);
  return name === 'front' || count === undefined ? undefined : strings.page(name, count);
}

/** Returns the number of articles in a list, or the days of the page's articles if `total` is undefined. */
export const sizeOf = (frame: Frame, list: ListPage<unknown>, total: number | undefined): string | undefined =>
  total === undefined ? partOf(frame, list) : frame.strings.articles(total);

/** Returns the title of a page of a list. */
export function titleOfPart(frame: Frame, title: string, list: ListPage<unknown>): string {
  const part = partOf(frame, list);
  return part === undefined ? title : `${title} — ${part}`;
}

/** Renders links to the neighbouring pages of a list. `address` is the address of the list. Returns undefined for a list with only one page. */
export function pager(frame: Frame, address: string, list: ListPage<unknown>): Html | undefined {
  const { strings, href } = frame;
  const { name, older, newer, count } = list;
  if (older === undefined && newer === undefined) return undefined;
  const link = (to: PageName | undefined, rel: string, words: string) =>
    to !== undefined && html`<a rel="${rel}" href="${href(listPage(address, to))}">${words}</a>`;
  const label = count !== undefined ? strings.page(name === 'front' ? 1 : name, count) : partOf(frame, list);
  const [first, last] =
    count === undefined
      ? [link(newer, 'prev', strings.newer), link(older, 'next', strings.older)]
      : [link(older, 'prev', strings.older), link(newer, 'next', strings.newer)];
  return html`<nav class="pager" aria-label="${strings.pages}">
${first}
${label && html`<span>${label}</span>`}
${last}
</nav>`;
}

/** Position of an article in its column, above all in a series. */

import type { Edition, Piece, Shelf } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import { markForeign } from '../../src/language/foreign.ts';
import type { Frame } from '../frame.ts';

/** Position of an article in a series. */
export interface Part {
  /** Number of the part, from 1. */
  readonly number: number;
  readonly count: number;
  readonly previous: Piece | undefined;
  readonly next: Piece | undefined;
}

/** Returns the position of an article in its series; undefined if its column is no series. */
export function seriesOf(edition: Edition, piece: Piece): Part | undefined {
  if (piece.column?.order !== 'series') return undefined;
  const shelf = edition.columns.find(({ of }) => of === piece.column);
  const at = shelf ? placeOn(shelf, piece) : -1;
  if (!shelf || at < 0) return undefined;
  const { pieces } = shelf;
  return { number: pieces.length - at, count: pieces.length, previous: pieces[at + 1], next: pieces[at - 1] };
}

/** Renders a note such as “Part 2 of 5”; undefined outside of a series. */
export function partNote(frame: Frame, piece: Piece): Html | undefined {
  const part = seriesOf(frame.edition, piece);
  return part && html`<p class="meta">${frame.strings.part(part.number, part.count)}</p>`;
}

/** Renders links to the next and previous parts; undefined outside of a series. */
export function aroundInSeries(frame: Frame, piece: Piece): Html | undefined {
  const part = seriesOf(frame.edition, piece);
  if (!part || (!part.previous && !part.next)) return undefined;
  const { strings } = frame;
  const step = (label: string, rel: string, number: number, other: Piece) =>
    html`<li><p class="meta">${label}${strings.colon}${strings.part(number, part.count)}</p><h2><a rel="${rel}" href="${frame.href(other.article.address)}">${markForeign(other.article.title, other.article.language)}</a></h2></li>`;
  return html`<nav class="more" aria-label="${strings.series}">
<ul>${part.next && step(strings.nextPart, 'next', part.number + 1, part.next)}${part.previous && step(strings.previousPart, 'prev', part.number - 1, part.previous)}</ul>
</nav>`;
}

const places = new WeakMap<Shelf<unknown>, ReadonlyMap<Piece, number>>();

/** Returns the index of an article on a shelf, or -1. Indexes each shelf once, not once for each article. */
export function placeOn(shelf: Shelf<unknown>, piece: Piece): number {
  const known = places.get(shelf) ?? new Map(shelf.pieces.map((other, i) => [other, i]));
  places.set(shelf, known);
  return known.get(piece) ?? -1;
}

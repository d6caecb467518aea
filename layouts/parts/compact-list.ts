/** Many articles on one page: month by month, a line each. */
import { markForeign } from '../../src/article/foreign.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import { spellMonth } from '../../src/dates.ts';
import { type Html, html } from '../../src/html.ts';
import type { Desk } from '../page.ts';
import { day } from './pieces.ts';

export function compactList(desk: Desk, pieces: readonly Piece[]): Html {
  const months = Map.groupBy(pieces, ({ article }) => article.date.day.slice(0, 7));
  return html`${[...months].map(
    ([month, inMonth]) => html`<section class="month"><h2>${spellMonth(month, desk.edition.language)}</h2>
<ul class="lines">${inMonth.map(
      piece => html`<li><a href="${desk.href(piece.article.address)}">${markForeign(piece.article.title, piece.article.language)}</a> ${day(desk, piece)}</li>
`,
    )}</ul></section>`,
  )}`;
}

/** Lists all articles of a year on one page: one section per month, one line per article. */

import type { Piece } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import { markForeign } from '../../src/language/foreign.ts';
import { nameMonth, spellMonth } from '../../src/language/spell-dates.ts';
import type { Frame } from '../../src/site/frame.ts';
import { day } from './pieces.ts';

type Months = ReadonlyMap<string, readonly Piece[]>;

export function compactList(frame: Frame, pieces: readonly Piece[]): Html {
  const months = Map.groupBy(pieces, ({ article }) => article.date.day.slice(0, 7));
  return html`${months.size > 1 && jumpList(frame, months)}
${[...months].map(
  ([month, inMonth]) => html`<section class="month"><h2 id="${month}">${spellMonth(month, frame.language)}</h2>
<ul class="lines">${inMonth.map(piece => line(frame, piece))}</ul></section>`,
)}`;
}

function line(frame: Frame, piece: Piece): Html {
  const { address, title, language } = piece.article;
  return html`<li><a href="${frame.href(address)}">${markForeign(title, language)}</a> ${day(frame, piece)}</li>
`;
}

/** Renders links to the sections of the months on the same page, in the order of the sections. */
function jumpList({ strings, language }: Frame, months: Months): Html {
  const jumps = [...months].map(([month, { length }]) => {
    const count = html`<span class="count">${strings.articles(length)}</span>`;
    return html`<li><a href="#${month}">${nameMonth(month, language)}</a> ${count}</li>`;
  });
  return html`<nav class="jumps" aria-label="${strings.months}"><ul>${jumps}</ul></nav>`;
}

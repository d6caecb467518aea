/** Renders everything of an article below its headline, in an order that needs no columns: notices, credits, text, sources. */
import { addressOf } from '../addresses.ts';
import type { Piece } from '../catalogue/catalogue.ts';
import { type CreditRow, type DateRow, listCredits } from '../catalogue/credit-rows.ts';
import { type Html, html } from '../html.ts';
import { markForeign } from '../language/foreign.ts';
import { spellDay } from '../language/spell-dates.ts';
import type { Cover } from '../source/article/article.ts';
import { withTables } from '../source/charts/in-text.ts';
import { printSources, textWidth } from '../source/pictures/sources.ts';
import {
  correctionNotes,
  coverCaption,
  nameOfWork,
  printNames,
  sayState,
  sourceList,
  staleWords,
} from './article-parts.ts';
import type { BareFrame } from './frame.ts';

/** Returns an article as HTML, without its headline. `body` is the text of the article; by default its charts are tables. */
export function articleText(frame: BareFrame, piece: Piece, body = withTables(piece.article.body)): string {
  const { article } = piece;
  const { language } = frame;
  const { standfirst, copyright, cover } = article;
  const head = html`${note(sayState(frame, piece))}${note(staleWords(frame, piece))}
${standfirst !== undefined && html`<p class="standfirst">${markForeign(standfirst, article.language)}</p>`}
<p class="credits">${credits(frame, piece)}</p>
${cover && figure(frame, cover)}
${correctionNotes(frame, piece)}
`;
  const foot = html`${sourceList(frame, piece)}
${copyright && html`<p class="notice">${markForeign(copyright, language)}</p>`}`;
  return `${head}${body}${foot}`;
}

const note = (words: Html | string | undefined) => words !== undefined && html`<p>${words}</p>`;

/** Renders one line per credit, in the order of the language. */
function credits(frame: BareFrame, piece: Piece): Html {
  const { colon } = frame.strings;
  const rows = listCredits(piece, frame.strings);
  const credit = (row: CreditRow) => {
    const value = 'work' in row ? nameOfWork(frame, row.work) : printNames(frame, row.names);
    return html`${row.label}${colon}${value}<br>`;
  };
  const day = ({ label, date }: DateRow) =>
    html`${label}${colon}<time datetime="${date.iso}">${spellDay(date.day, frame.language)}</time>`;
  return html`${rows.credits.map(credit)}${day(rows.published)}${rows.updated && html`<br>${day(rows.updated)}`}`;
}

function figure(frame: BareFrame, cover: Cover): Html {
  const size = cover.width && cover.height && html` width="${cover.width}" height="${cover.height}"`;
  const image = html`<img src="${frame.href(addressOf.file(cover.file))}" alt="${cover.alt}"${size}>`;
  const offers = printSources(frame.site.base, cover, textWidth);
  const shown = offers ? html`<picture>${offers}${image}</picture>` : image;
  return html`<figure>${shown}${coverCaption(frame, cover)}</figure>`;
}

/** A poster for a notice board: headline, summary, a picture or a figure, and a QR code that leads to the article. One A4 sheet. */
import { addressOf } from '../../src/addresses.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import { markForeign } from '../../src/language/foreign.ts';
import { spellDay, spellMoment } from '../../src/language/spell-dates.ts';
import { columnsOf } from '../../src/language/text-width.ts';
import type { BareFrame } from '../../src/site/frame.ts';
import type { PageCode } from '../../src/site/kind.ts';
import { type Look, printDocument } from './document.ts';
import { printedCode } from './printed-code.ts';
import { typedAddress } from './typed-address.ts';

/** Content of a poster. */
export interface Poster {
  readonly piece: Piece;
  readonly code: PageCode;
  /** The first of the article's figures in large type, for a poster without a picture; undefined if the article has none. */
  readonly figure: Figure | undefined;
}

/** A figure in large type with its explanation, such as `900,000` and `groups`. */
export interface Figure {
  readonly value: string;
  readonly meaning: string;
}

/** Distance between a poster and the reader's phone, in millimetres. */
const posterDistance = 1000;

export function drawPoster(frame: BareFrame, look: Look, poster: Poster): Html {
  const { article } = poster.piece;
  return printDocument(
    frame,
    look,
    article.title,
    html`<main class="poster" data-fit="0" data-steps="10">
${kicker(frame, poster.piece)}
<h1${columnsOf(article.title) <= 9 && html` class="brief"`}>${markForeign(article.title, article.language)}</h1>
${article.summary !== '' && html`<p class="standfirst">${markForeign(article.summary, article.language)}</p>`}
${shown(frame, poster)}
${way(frame, poster)}
</main>`,
  );
}

function kicker(frame: BareFrame, { column, article }: Piece): Html {
  return html`<p class="kicker">${column ? frame.print(column.title) : frame.strings.kinds[article.kind]}</p>`;
}

/** Renders the picture of the article, or a figure, or the half-disc. */
function shown({ language, href }: BareFrame, { piece, figure }: Poster): Html {
  const { cover } = piece.article;
  if (cover) {
    const caption = cover.caption !== undefined && html`<p>${markForeign(cover.caption, language)}</p>`;
    const credit = cover.credit !== undefined && html`<p class="credit">${markForeign(cover.credit, language)}</p>`;
    return html`<figure class="picture"><img src="${href(addressOf.file(cover.file))}" alt="${cover.alt}">
${(caption || credit) && html`<figcaption>${caption}${credit}</figcaption>`}</figure>`;
  }
  if (figure)
    return html`<figure class="figure"><p class="value ${sizeOf(figure)}">${markForeign(figure.value, language)}</p>
<figcaption>${markForeign(figure.meaning, language)}</figcaption></figure>`;
  return html`<figure class="sky"></figure>`;
}

/** Returns the class that sets the size of a figure, from its width in columns. */
function sizeOf({ value }: Figure): string {
  const most = [4, 7, 11].find(width => columnsOf(value) <= width);
  return most === undefined ? 'long' : `of-${most}`;
}

/** Renders the way to the article: the code, the short address, and the lines about the poster itself. */
function way(frame: BareFrame, { piece, code }: Poster): Html {
  const { strings, language, publisher, site } = frame;
  const { date, updated, expires } = piece.article;
  const fact = (term: string, value: Html | string) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  const day = (of: string) => html`<time datetime="${of}">${spellDay(of, language)}</time>`;
  return html`<section class="way">
<div class="facts">
<p class="scan">${strings.scanToRead}</p>
<p class="type"><span class="label">${strings.shortAddress}</span>
${typedAddress(frame, code)}</p>
<dl>
${fact(strings.published, day(date.day))}
${updated !== undefined && fact(strings.updated, day(updated.day))}
${publisher !== undefined && fact(strings.issuedBy, frame.print(publisher))}
</dl>
${expires && html`<p class="down">${strings.takeDown(spellMoment(expires, language))}</p>`}
<p class="name"><span>${frame.print(site.name)}</span></p>
</div>
<div class="code">${printedCode(frame.url(code.address), frame.url(code.address), posterDistance)}</div>
</section>`;
}

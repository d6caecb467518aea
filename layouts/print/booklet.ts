/** A booklet of several articles on A5 pages: a cover, the contents, the articles, and a back page. */
import type { Piece } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import { markForeign } from '../../src/language/foreign.ts';
import type { BareFrame } from '../../src/site/frame.ts';
import type { PageCode } from '../../src/site/kind.ts';
import { type Look, printDocument } from './document.ts';
import { printedCode } from './printed-code.ts';
import { typedAddress } from './typed-address.ts';

/** An article of a booklet. */
export interface Chapter {
  readonly piece: Piece;
  readonly code: PageCode;
  /** Everything of the article below its headline. */
  readonly text: Html;
  /** The help lines of the article; false if the article has no help lines. */
  readonly help: Html | false;
}

/** Content of a booklet. */
export interface Booklet {
  /** Name of the column, or the days of the week. */
  readonly title: string;
  /** True if each article shows the name of its column or its kind. */
  readonly hasKickers: boolean;
  readonly chapters: readonly Chapter[];
}

/** Distance between a booklet in the hand and the reader's phone, in millimetres. */
const bookletDistance = 300;

/**
 * Renders the booklet.
 * @param pages Number of the first page of each article; undefined as long as nobody knows the pages
 */
export function drawBooklet(
  frame: BareFrame,
  look: Look,
  booklet: Booklet,
  pages: readonly number[] | undefined,
): Html {
  const title = `${frame.say(frame.site.name)}${frame.strings.colon}${booklet.title}`;
  return printDocument(
    frame,
    look,
    title,
    html`${front(frame, booklet)}
${contents(frame, booklet, pages)}
${booklet.chapters.map(chapter => draw(frame, chapter, booklet.hasKickers))}
${back(frame)}`,
  );
}

function front({ print, site, strings }: BareFrame, { title, chapters }: Booklet): Html {
  return html`<section class="front"><p class="name">${print(site.name)}</p>
<h1>${title}</h1>
<p class="count">${strings.articles(chapters.length)}</p>
${site.tagline !== undefined && html`<p class="tagline">${print(site.tagline)}</p>`}
</section>`;
}

function contents({ strings }: BareFrame, { chapters }: Booklet, pages: readonly number[] | undefined): Html {
  const lines = chapters.map(
    ({ piece: { article } }, i) =>
      html`<li><span class="to">${markForeign(article.title, article.language)}</span>
<span class="at">${strings.pageNumber(pages?.[i] ?? 0)}</span></li>
`,
  );
  return html`<section class="contents"><h2>${strings.contents}</h2>
<ol>${lines}</ol></section>`;
}

function draw(frame: BareFrame, { piece, code, text, help }: Chapter, hasKicker: boolean): Html {
  const { article, column } = piece;
  const { strings } = frame;
  const kicker = column ? frame.print(column.title) : strings.kinds[article.kind];
  return html`<article>
${hasKicker && html`<p class="kicker">${kicker}</p>`}
<h2>${markForeign(article.title, article.language)}</h2>
<div class="prose">${text}</div>
<div class="end">${printedCode(frame.url(code.address), frame.url(code.address), bookletDistance)}
<div><p>${strings.shortAddress}${typedAddress(frame, code)}</p>
${help && html`<section class="help">${help}</section>`}</div></div>
</article>
`;
}

function back(frame: BareFrame): Html {
  const { site, strings, publisher } = frame;
  const [, address = ''] = frame.url(frame.root).split('://');
  const lines = [
    publisher !== undefined && html`${strings.issuedBy}${strings.colon}${frame.print(publisher)}`,
    site.copyright !== undefined && frame.print(site.copyright),
    site.contact,
    html`<bdi dir="ltr">${address}</bdi>`,
  ];
  return html`<section class="back"><p class="name">${frame.print(site.name)}</p>
${lines.map(line => line && html`<p>${line}</p>`)}</section>`;
}

/** A booklet of several articles on A5 pages: a cover, the contents, the articles, and a back page. */
import { addressOf } from '../../src/addresses.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import { markForeign } from '../../src/language/foreign.ts';
import { spellDay } from '../../src/language/spell-dates.ts';
import type { BareFrame } from '../../src/site/frame.ts';
import type { PageCode } from '../../src/site/kind.ts';
import type { Cover } from '../../src/source/article/article.ts';
import { byline } from './byline.ts';
import { type Look, printDocument } from './document.ts';
import { printedCode } from './printed-code.ts';
import { typedAddress } from './typed-address.ts';

/** An article of a booklet. */
export interface Chapter {
  readonly piece: Piece;
  readonly code: PageCode;
  readonly text: Html;
}

/** What a booklet shows. */
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
<span class="at">${pages?.[i] ?? 0}</span></li>
`,
  );
  return html`<section class="contents"><h2>${strings.contents}</h2>
<ol>${lines}</ol></section>`;
}

function draw(frame: BareFrame, { piece, code, text }: Chapter, hasKicker: boolean): Html {
  const { article, column } = piece;
  const { strings, language } = frame;
  const { title, standfirst, cover, date, kind, copyright } = article;
  const kicker = column ? frame.print(column.title) : strings.kinds[kind];
  const day = html`<time datetime="${date.day}">${spellDay(date.day, language)}</time>`;
  return html`<article>
${hasKicker && html`<p class="kicker">${kicker}</p>`}
<h2>${markForeign(title, article.language)}</h2>
${standfirst !== undefined && html`<p class="standfirst">${markForeign(standfirst, article.language)}</p>`}
<p class="byline">${byline(frame, piece)}${day}</p>
${cover && picture(frame, cover)}
<div class="prose">${text}</div>
<div class="end"><div class="way">${printedCode(frame.url(code.address), frame.url(code.address), bookletDistance)}
<p>${strings.shortAddress}${typedAddress(frame, code)}</p></div>
<div>${corrections(frame, piece)}
${sources(frame, piece)}
${copyright !== undefined && html`<p class="notice">${markForeign(copyright, language)}</p>`}</div></div>
</article>
`;
}

function picture({ href, language }: BareFrame, { file, alt, caption, credit }: Cover): Html {
  const words = [caption, credit].filter(text => text !== undefined);
  const lines = words.map((text, i) => html`${i > 0 && html`<br>`}${markForeign(text, language)}`);
  return html`<figure><img src="${href(addressOf.file(file))}" alt="${alt}">
${words.length > 0 && html`<figcaption>${lines}</figcaption>`}</figure>`;
}

function corrections({ strings, language }: BareFrame, { corrections: list }: Piece): Html | undefined {
  if (list.length === 0) return undefined;
  const lines = list.map(({ date, text }) => {
    const head = html`<b>${strings.correction} · ${spellDay(date.day, language)}</b>${strings.colon}`;
    return html`<p>${head}${markForeign(text, language)}</p>`;
  });
  return html`<section class="corrections">${lines}</section>`;
}

function sources({ strings, language }: BareFrame, { article }: Piece): Html | undefined {
  if (!article.sources || article.sources.length === 0) return undefined;
  const list = article.sources.map(
    ({ name, url }) =>
      html`<li>${markForeign(name, language)}${url !== undefined && html` <bdi dir="ltr">${url}</bdi>`}</li>`,
  );
  return html`<section class="sources"><p><b>${strings.sources}</b></p><ol>${list}</ol></section>`;
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

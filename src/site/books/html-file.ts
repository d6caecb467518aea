/** Draws a book as one HTML document that needs no other file: its pictures and its style are part of it, and it has no script. */
import { type Html, html, trusted } from '../../html.ts';
import { markForeign } from '../../language/foreign.ts';
import { directionOf } from '../../language/languages.ts';
import { spellDay } from '../../language/spell-dates.ts';
import { type Adaptation, adapt } from '../adapt.ts';
import type { Style } from '../assets.ts';
import type { BareFrame } from '../frame.ts';
import { helpLines } from '../help-lines.ts';
import { policyOfBook } from '../policy.ts';
import { parseNodes, printNodes } from '../tree.ts';
import type { Book } from './book.ts';
import { adaptationOf, type Chapter, type Links } from './chapter.ts';

/** Everything that the document shows. */
export interface HtmlBook {
  readonly book: Book;
  readonly chapters: readonly Chapter[];
  readonly links: Links;
  readonly style: Style;
  /** Returns a picture as a `data:` address, by its address on the site. */
  picture(address: string): string | undefined;
}

/** Returns the id of a chapter, which is also its address in the file: `2017-first-light`. */
const idOf = ({ piece: { article } }: Chapter): string => `${article.year}-${article.slug}`;

/** Returns the id of an element of a chapter. An id of a chapter contains no colon, so ids of two chapters never collide. */
const idIn = (chapter: Chapter, id: string): string => `${idOf(chapter)}:${id}`;

const hrefTo = (id: string): string => `#${encodeURIComponent(id)}`;

/** Returns the whole document. */
export function drawHtmlBook(frame: BareFrame, of: HtmlBook): Html {
  const { book, chapters, style } = of;
  const { language } = book;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOfBook(style.hash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.say(book.title)} — ${frame.say(frame.site.name)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${book.url}">
<style>${trusted(style.css)}</style>
</head>
<body>
${head(frame, book)}
${contents(frame, chapters)}
<main>
${chapters.map(chapter => drawChapter(frame, chapter, of))}</main>
${foot(frame)}
</body>
</html>
`;
}

function head(frame: BareFrame, book: Book): Html {
  const { strings, print } = frame;
  const { title, summary, days, url } = book;
  return html`<header class="book-head">
<p class="kicker"><a href="${frame.url(frame.root)}">${print(frame.site.name)}</a></p>
<h1>${print(title)}</h1>
${summary && html`<p class="standfirst">${print(summary)}</p>`}
<p class="count">${title !== days && html`${days} · `}${strings.articles(book.pieces.length)}</p>
${limitNote(frame, book)}
<p class="address"><a href="${url}"><bdi dir="ltr">${url}</bdi></a></p>
</header>`;
}

/** Returns the sentence that says which articles the book lacks; undefined if it has all. */
export function limitNote({ strings }: BareFrame, { pieces, total }: Book): Html | undefined {
  return pieces.length < total ? html`<p class="state">${strings.bookNewest(pieces.length, total)}</p>` : undefined;
}

function contents({ strings }: BareFrame, chapters: readonly Chapter[]): Html {
  const rows = chapters.map(chapter => {
    const { title, language, date } = chapter.piece.article;
    const link = html`<a href="${hrefTo(idOf(chapter))}">${markForeign(title, language)}</a>`;
    return html`<li>${link} <time datetime="${date.iso}">${spellDay(date.day, language)}</time></li>\n`;
  });
  return html`<nav class="contents" id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${strings.bookContents}</h2>
<ol>
${rows}</ol>
</nav>`;
}

function drawChapter(frame: BareFrame, chapter: Chapter, { links, picture }: HtmlBook): Html {
  const { strings } = frame;
  const { article, help } = chapter.piece;
  const by = adaptationOf(chapter, links, {
    picture,
    place: (to, id) => hrefTo(id === undefined ? idOf(to) : idIn(to, id)),
    id: id => idIn(chapter, id),
    lower: 1,
    // The sections of all articles would have the same label, and a list of landmarks would not tell them apart.
    change: ({ name }) => (name === 'section' ? { 'aria-label': undefined } : {}),
  });
  const title = `${idOf(chapter)}:`;
  const box = help.length > 0 && html`<section class="help">${lowered(helpLines(frame, help), by)}</section>`;
  const link = html`<a href="${chapter.url}"><bdi dir="ltr">${chapter.url}</bdi></a>`;
  return html`<article class="chapter" id="${idOf(chapter)}" aria-labelledby="${title}">
<h2 id="${title}">${markForeign(article.title, article.language)}</h2>
${printNodes(adapt(chapter.nodes, by))}
${box}
<p class="address">${strings.fullPage}${strings.colon}${link}</p>
<p class="back"><a href="#contents">${strings.bookContents}</a></p>
</article>
`;
}

const lowered = (markup: Html, by: Adaptation): Html => printNodes(adapt(parseNodes(markup.toString()), by));

function foot({ site, print, publisher }: BareFrame): Html | undefined {
  const rights = site.copyright ?? publisher;
  return rights === undefined ? undefined : html`<footer class="book-foot"><p>${print(rights)}</p></footer>`;
}

/** Draws a book as an EPUB 3 file: https://www.w3.org/TR/epub-33/ */
import { type Html, xml } from '../../html.ts';
import { markForeign } from '../../language/foreign.ts';
import { hasCharts } from '../../source/charts/in-text.ts';
import { adapt } from '../adapt.ts';
import type { BareFrame } from '../frame.ts';
import { helpLines } from '../help-lines.ts';
import { type Element, type Node, parseNodes } from '../tree.ts';
import type { Book } from './book.ts';
import { adaptationOf, type Chapter, type Links } from './chapter.ts';
import { limitNote } from './html-file.ts';
import { drawPackage, type EpubFile } from './package-document.ts';
import { printDocument, printXhtml } from './xhtml.ts';

/** Everything that the e-book shows. */
export interface EpubBook {
  readonly book: Book;
  readonly chapters: readonly Chapter[];
  readonly links: Links;
  readonly css: string;
  /** The cover, a PNG file. */
  readonly cover: Uint8Array;
  /** The pictures of all chapters, each once. */
  readonly pictures: readonly EpubFile[];
  /** Returns the path of a picture in the EPUB, by its address on the site. */
  picture(address: string): string | undefined;
}

/** Returns the path of a chapter in the EPUB. */
const pathOf = ({ number }: Chapter): string => `article-${String(number).padStart(3, '0')}.xhtml`;

/** Returns the files of the EPUB in the order in which they stand in the zip file. */
export function drawEpub(
  frame: BareFrame,
  of: EpubBook,
): readonly (readonly [path: string, content: string | Uint8Array])[] {
  const { book, chapters } = of;
  const page = (path: string, title: string, type: string, body: Html, properties?: string): EpubFile => ({
    ...{ path, type: 'application/xhtml+xml', properties, isRead: true },
    content: printDocument({ language: book.language, title, type, body }),
  });
  const title = frame.say(book.title);
  const files = [
    page('cover.xhtml', title, 'cover', coverPage(frame, book)),
    page('title.xhtml', title, 'frontmatter', titlePage(frame, book)),
    page('contents.xhtml', frame.strings.bookContents, 'frontmatter', contentsPage(frame, of), 'nav'),
    ...chapters.map(chapter => {
      const { title: headline, body } = chapter.piece.article;
      return page(
        pathOf(chapter),
        headline,
        'bodymatter',
        chapterPage(frame, chapter, of),
        hasCharts(body) ? 'svg' : undefined,
      );
    }),
    { path: 'style.css', content: of.css, type: 'text/css' },
    { path: 'cover.png', content: of.cover, type: 'image/png', properties: 'cover-image' },
    ...of.pictures,
  ];
  return [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', drawPackage(frame, book, files)],
    ...files.map(({ path, content }) => [`EPUB/${path}`, content] as const),
  ];
}

const container = xml`<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`.toString();

const coverPage = ({ say, site }: BareFrame, { title }: Book): Html =>
  xml`<section epub:type="cover"><img class="cover" src="cover.png" alt="${`${say(site.name)} — ${say(title)}`}"/></section>`;

function titlePage(frame: BareFrame, book: Book): Html {
  const { print, strings, site } = frame;
  const { title, summary, days, url, pieces } = book;
  return xml`<section epub:type="titlepage" class="title-page">
<p class="kicker">${inXhtml(print(site.name))}</p>
<h1>${inXhtml(print(title))}</h1>
${summary && xml`<p class="standfirst">${inXhtml(print(summary))}</p>`}
<p class="count">${title !== days && xml`${days} · `}${strings.articles(pieces.length)}</p>
${limitNote(frame, book)}
<p class="address"><a href="${url}"><bdi dir="ltr">${url}</bdi></a></p>
${site.copyright && xml`<p class="rights">${inXhtml(print(site.copyright))}</p>`}
</section>`;
}

/** Prints rendered HTML as XHTML. */
const inXhtml = (markup: Html | string): Html =>
  typeof markup === 'string' ? xml`${markup}` : printXhtml(parseNodes(markup.toString()));

function contentsPage({ strings }: BareFrame, { chapters }: EpubBook): Html {
  const rows = chapters.map(chapter => {
    const { title, language } = chapter.piece.article;
    return xml`<li><a href="${pathOf(chapter)}">${inXhtml(markForeign(title, language))}</a></li>\n`;
  });
  const [first] = chapters;
  return xml`<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">
<h1 id="toc-title">${strings.bookContents}</h1>
<ol>
${rows}</ol>
</nav>
<nav epub:type="landmarks" aria-label="${strings.menu}" hidden="hidden">
<ol>
<li><a epub:type="toc" href="contents.xhtml">${strings.bookContents}</a></li>
${first && xml`<li><a epub:type="bodymatter" href="${pathOf(first)}">${first.piece.article.title}</a></li>`}
</ol>
</nav>`;
}

function chapterPage(frame: BareFrame, chapter: Chapter, { links, picture }: EpubBook): Html {
  const { strings } = frame;
  const { article, help } = chapter.piece;
  const by = adaptationOf(chapter, links, {
    picture,
    place: (to, id) => {
      const fragment = id === undefined ? '' : `#${encodeURIComponent(id)}`;
      return to === chapter && fragment !== '' ? fragment : pathOf(to) + fragment;
    },
    id: id => id,
    lower: 0,
    change: typesOf,
  });
  const print = (nodes: readonly Node[]) => printXhtml(adapt(nodes, by));
  const box =
    help.length > 0 && xml`<section class="help">${print(parseNodes(helpLines(frame, help).toString()))}</section>`;
  return xml`<section epub:type="chapter" role="doc-chapter" class="chapter">
<h1>${inXhtml(markForeign(article.title, article.language))}</h1>
${print(chapter.nodes)}
${box}
<p class="address">${strings.fullPage}${strings.colon}<a href="${chapter.url}"><bdi dir="ltr">${chapter.url}</bdi></a></p>
</section>`;
}

/** Returns the attributes with which reading programs recognise notes, for example to show a note above the text. */
function typesOf({ name, attributes }: Element): Readonly<Record<string, string | undefined>> {
  const style = attributes.get('class') ?? '';
  if (name === 'a' && attributes.get('id')?.startsWith('fnref')) return { 'epub:type': 'noteref', role: 'doc-noteref' };
  if (name === 'li' && style === 'footnote-item') return { 'epub:type': 'footnote' };
  if (name === 'section' && style === 'footnotes') return { 'epub:type': 'endnotes' };
  if (name === 'section' && style === 'corrections') return { 'epub:type': 'errata' };
  if (name === 'details') return { open: 'open' };
  // Style sheets of e-books must not set a direction.
  if (name === 'pre' || name === 'code') return { dir: 'ltr' };
  return {};
}

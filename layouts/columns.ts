/** The list of all columns, and the pages of each column. */
import { addressOf, listPage } from '../src/addresses.ts';
import type { ColumnShelf, Piece } from '../src/catalogue/catalogue.ts';
import { type Html, html, trusted } from '../src/html.ts';
import type { Version } from '../src/language/languages.ts';
import { type BookOffer, offerOf } from '../src/site/books/offer.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind, type PageCode } from '../src/site/kind.ts';
import { listingOfList } from '../src/site/listing.ts';
import { versionsOf, versionsOfPart } from '../src/site/versions.ts';
import type { Column, Person } from '../src/source/publication/newsroom.ts';
import { indexPage } from './index-page.ts';
import { describeCollection } from './json-ld/collection.ts';
import { page } from './page.ts';
import { codeOf } from './parts/code.ts';
import { cutOldestFirst, cutPieces, type ListPage, type NextPage, pager, sizeOf, titleOfPart } from './parts/pager.ts';
import { passAlong } from './parts/pass-along.ts';
import { cardOf, picture } from './parts/picture.ts';
import { headline, pieceList, teaser } from './parts/pieces.ts';
import { sectionHead } from './parts/section.ts';
import { leadToList } from './redirect.ts';

/** An entry in the list of all columns. */
interface ColumnEntry {
  readonly column: Pick<Column, 'id' | 'title' | 'summary'>;
  readonly newest: readonly Piece[];
  readonly count: number;
}

export const columnIndex = indexPage<readonly ColumnEntry[]>({
  name: 'columns',
  address: addressOf.columns,
  title: strings => strings.columns,
  lead: strings => strings.columnsLead,
  exists: ({ columns }) => columns.length > 0,
  gather: ({ columns }) =>
    columns.map(({ of: { id, title, summary }, pieces }) => ({
      column: { id, title, summary },
      newest: pieces.slice(0, 3),
      count: pieces.length,
    })),
  list: (entries, frame) => html`${entries.map(entry => columnEntry(frame, entry))}`,
});

function columnEntry(frame: Frame, { column, newest, count }: ColumnEntry): Html {
  const { id, title, summary } = column;
  const name = html`<a href="${frame.href(addressOf.column(frame.root, id))}">${frame.print(title)}</a>`;
  return html`<section class="column-entry">
${sectionHead(name, summary && frame.print(summary))}
<ul class="lines">${newest.map(piece => html`<li>${headline(frame, piece, 'h3')}</li>`)}</ul>
<p class="count">${frame.strings.articles(count)}</p>
</section>`;
}

interface ColumnPage {
  readonly column: Column;
  /** The person who edits the column; undefined if the column has no editor. */
  readonly keeper: Pick<Person, 'id' | 'name'> | undefined;
  /**
   * The article at the top of the column's front page, shown with its picture. Undefined if the column has no lead article. Always
   * undefined on the other pages.
   */
  readonly lead: Piece | undefined;
  /** The number of articles in the column; undefined on the pages of older articles. */
  readonly total: number | undefined;
  readonly list: ListPage<Piece> | NextPage;
  readonly versions: readonly Version[];
  /** The QR code of the column; undefined on the other pages. */
  readonly code: PageCode | undefined;
  /** The book of the column; undefined if the site offers none, and on the other pages. */
  readonly offer: BookOffer | undefined;
}

/**
 * Splits the articles of a column. A series lists all articles, oldest first. Any other column lists its articles newest first, without the lead
 * article, which is shown above the list.
 */
const cut = ({ of, pieces, lead }: ColumnShelf) =>
  of.order === 'series' ? cutOldestFirst([...pieces].reverse()) : cutPieces(pieces.filter(piece => piece !== lead));

export const column: Kind<ColumnPage> = {
  name: 'column',
  isTextless: true,
  pages: publication => {
    const { catalogue, codeOf: findCode } = publication;
    const { people } = catalogue.newsroom;
    return inEveryEdition(catalogue, edition =>
      edition.columns.flatMap(shelf => {
        const { of, pieces } = shelf;
        const versions = versionsOf(catalogue, ({ root }) => addressOf.column(root, of.id));
        const keeper = of.editor === undefined ? undefined : people.get(of.editor);
        return cut(shelf).map(list => ({
          address: listPage(addressOf.column(edition.root, of.id), list.name),
          language: edition.language,
          ...(list.name === 'front' && { file: of.file, listing: () => listingOfList(pieces) }),
          gather: () => ({
            column: of,
            keeper: keeper && { id: keeper.id, name: keeper.name },
            lead: list.name === 'front' ? shelf.lead : undefined,
            total: list.name === 'front' || of.order === 'series' ? pieces.length : undefined,
            list,
            versions,
            code: list.name === 'front' ? findCode(addressOf.column(edition.root, of.id)) : undefined,
            offer: list.name === 'front' ? offerOf(publication, edition, shelf) : undefined,
          }),
        }));
      }),
    );
  },
  view(item, frame) {
    const { column: of, lead, list, versions } = item;
    const { strings, root } = frame;
    const first = addressOf.column(root, of.id);
    const address = listPage(first, list.name);
    const title = frame.say(of.title);
    if (!list.items) return leadToList(title, first, frame);
    const description = of.summary ? frame.say(of.summary) : title;
    return page(
      frame,
      {
        title: titleOfPart(frame, title, list),
        description,
        address,
        style: lead ? 'front' : 'lists',
        versions: versionsOfPart(versions, list.name === 'front'),
        feed: addressOf.rss(first),
        image: of.cover && cardOf(of.cover),
        jsonLd: describeCollection(frame, {
          name: title,
          description,
          address,
          pieces: lead ? [...new Set([lead, ...list.items])] : list.items,
          trail: [
            { name: strings.columns, address: addressOf.columns(root) },
            { name: title, address: first },
          ],
        }),
      },
      body(frame, { ...item, list }, first),
    );
  },
};

/** Returns the main part of a column's page. `first` is the address of the column's front page. */
function body(
  frame: Frame,
  { column: of, keeper, lead, total, list, code, offer }: Omit<ColumnPage, 'list'> & { readonly list: ListPage<Piece> },
  first: string,
): Html {
  const { strings, root } = frame;
  const isFirst = list.name === 'front';
  const index = html`<a href="${frame.href(addressOf.columns(root))}">${strings.column}</a>`;
  const cover = isFirst && of.cover && picture(frame, of.cover, { eager: true, width: 'page' });
  const feed = html`<a href="${frame.href(addressOf.rss(first))}">${strings.feed}</a>`;
  const items = total === 0 ? html`<p class="empty">${strings.nothingYet}</p>` : pieceList(frame, list.items);
  return html`<header class="list-head"><p class="kicker">${index}</p><h1>${frame.print(of.title)}</h1>
${of.summary && html`<p class="standfirst">${frame.print(of.summary)}</p>`}
${cover && html`<figure>${cover}</figure>`}
<p class="count">${sizeOf(frame, list, total)}${keeper && keeperOf(frame, keeper)} · ${feed}</p></header>
${of.closed && html`<p class="state">${strings.closed}</p>`}
${isFirst && root === '/' && of.body !== '' && html`<div class="prose">${trusted(of.body)}</div>`}
${lead && html`<div class="lead">${teaser(frame, lead, { rank: 'h2', eager: !of.cover, withKicker: false })}</div>`}
${(total === 0 || list.items.length > 0) && items}
${pager(frame, first, list)}
${passAlong(frame, offer)}
${codeOf(frame, code)}`;
}

function keeperOf(frame: Frame, { id, name }: NonNullable<ColumnPage['keeper']>): Html {
  const { strings, root } = frame;
  const link = html`<a href="${frame.href(addressOf.person(root, id))}">${frame.print(name)}</a>`;
  return html` · ${strings.editor}${strings.colon}${link}`;
}

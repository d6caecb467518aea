/** All special columns, and each column with its articles. */
import { addressOf, numbered } from '../src/addresses.ts';
import type { ColumnShelf, Edition, Piece } from '../src/catalogue/catalogue.ts';
import { html, trusted } from '../src/html.ts';
import { frameOf } from './frame.ts';
import { indexPage } from './index-page.ts';
import { describeCollection } from './json-ld.ts';
import type { Kind } from './kind.ts';
import { page } from './page.ts';
import { type ListPage, pager, paginate, shownInList } from './parts/pager.ts';
import { cardOf, picture } from './parts/picture.ts';
import { headline, pieceList, teaser } from './parts/pieces.ts';
import { sectionHead } from './parts/section.ts';
import { versionsOf, versionsOfPart } from './versions.ts';

export const columnIndex = indexPage({
  name: 'columns',
  address: addressOf.columns,
  title: strings => strings.columns,
  lead: strings => strings.columnsLead,
  exists: ({ columns }) => columns.length > 0,
  list: frame =>
    html`${frame.edition.columns.map(
      ({ of, pieces }) => html`<section class="column-entry">
${sectionHead(html`<a href="${frame.href(addressOf.column(frame.edition.root, of.id))}">${frame.print(of.title)}</a>`, of.summary && frame.print(of.summary))}
<ul class="lines">${pieces.slice(0, 3).map(piece => html`<li>${headline(frame, piece, 'h3')}</li>`)}</ul>
<p class="count">${frame.strings.articles(pieces.length)}</p>
</section>`,
    )}`,
});

interface ColumnPage {
  readonly edition: Edition;
  readonly shelf: ColumnShelf;
  readonly list: ListPage<Piece>;
}

/** A series begins with its first part, and has all of them, also the one that leads. */
const inOrder = ({ of, pieces, lead }: ColumnShelf) =>
  of.order === 'series' ? [...pieces].reverse() : pieces.filter(piece => piece !== lead);

export const column: Kind<ColumnPage> = {
  name: 'column',
  each: ({ catalogue }) =>
    catalogue.editions.flatMap(edition =>
      edition.columns.flatMap(shelf => paginate(inOrder(shelf), 20).map(list => ({ edition, shelf, list }))),
    ),
  address: ({ edition, shelf, list }) => numbered(addressOf.column(edition.root, shelf.of.id), list.number),
  shows: ({ shelf, list }) => shownInList(list, shelf.pieces.length),
  view({ edition, shelf, list }, publication) {
    const frame = frameOf(publication, edition);
    const { strings } = frame;
    const { id, title, summary, editor, cover, body, closed } = shelf.of;
    const address = addressOf.column(edition.root, id);
    const keeper = editor === undefined ? undefined : publication.catalogue.newsroom.people.get(editor);
    const isFirst = list.number === 1;
    const lead = isFirst ? shelf.lead : undefined;
    return page(
      frame,
      {
        title: isFirst ? frame.say(title) : `${frame.say(title)} — ${strings.page(list.number, list.count)}`,
        description: summary ? frame.say(summary) : frame.say(title),
        address: numbered(address, list.number),
        style: lead ? 'front' : 'lists',
        versions: versionsOfPart(
          versionsOf(publication, other => addressOf.column(other.root, id)),
          list.number,
        ),
        feed: addressOf.rss(address),
        image: cover && cardOf(cover),
        jsonLd: describeCollection(frame, {
          name: frame.say(title),
          description: summary ? frame.say(summary) : frame.say(title),
          address: numbered(address, list.number),
          pieces: lead ? [...new Set([lead, ...list.items])] : list.items,
          trail: [
            { name: strings.columns, address: addressOf.columns(edition.root) },
            { name: frame.say(title), address },
          ],
        }),
      },
      html`<header class="list-head"><p class="kicker"><a href="${frame.href(addressOf.columns(edition.root))}">${strings.column}</a></p><h1>${frame.print(title)}</h1>
${summary && html`<p class="standfirst">${frame.print(summary)}</p>`}
${cover && isFirst && html`<figure>${picture(frame, cover, { eager: true, width: 'page' })}</figure>`}
<p class="count">${strings.articles(shelf.pieces.length)}${keeper && html` · ${strings.editor}${strings.colon}<a href="${frame.href(addressOf.person(edition.root, keeper.id))}">${frame.print(keeper.name)}</a>`} · <a href="${frame.href(addressOf.rss(address))}">${strings.feed}</a></p></header>
${closed && html`<p class="state">${strings.closed}</p>`}
${isFirst && edition.root === '/' && body !== '' && html`<div class="prose">${trusted(body)}</div>`}
${lead && html`<div class="lead">${teaser(frame, lead, { rank: 'h2', eager: !cover, withKicker: false })}</div>`}
${shelf.pieces.length === 0 ? html`<p class="empty">${strings.nothingYet}</p>` : list.items.length > 0 && pieceList(frame, list.items)}
${pager(frame, address, list, shelf.of.order)}`,
    );
  },
};

/** The front page: one lead, three seconds, the columns as rails, then the latest. Its further pages are plain lists. */
import { addressOf, numbered } from '../src/addresses.ts';
import type { Edition, Piece, Shelf } from '../src/catalogue/catalogue.ts';
import { type Html, html } from '../src/html.ts';
import type { Column } from '../src/publication/newsroom.ts';
import { describeSite } from './json-ld.ts';
import type { Kind } from './kind.ts';
import { type Desk, deskOf, page } from './page.ts';
import { type ListPage, pager, paginate, shownInList } from './parts/pager.ts';
import { day, headline, pieceList, teaser } from './parts/pieces.ts';
import { sectionHead } from './parts/section.ts';
import { versionsOf, versionsOfPart } from './versions.ts';

interface HomePage {
  readonly edition: Edition;
  readonly list: ListPage<Piece>;
}

const perPage = 20;
const seconds = 3;
const rails = 4;
const perRail = 4;

export const home: Kind<HomePage> = {
  name: 'home',
  each: ({ catalogue }) =>
    catalogue.editions.flatMap(edition => paginate(edition.pieces, perPage).map(list => ({ edition, list }))),
  address: ({ edition, list }) => numbered(edition.root, list.number),
  shows: ({ edition, list }) => shownInList(list, edition.pieces.length),
  view({ edition, list }, publication) {
    const desk = deskOf(publication, edition);
    const { strings, site } = desk;
    const isFirst = list.number === 1;
    const versions = versionsOf(publication, ({ root }) => root);
    return page(
      desk,
      {
        title: isFirst ? undefined : `${strings.latest} — ${strings.page(list.number, list.count)}`,
        description: site.tagline ? desk.say(site.tagline) : desk.say(site.name),
        address: numbered(edition.root, list.number),
        style: isFirst ? 'front' : 'lists',
        versions: versionsOfPart(versions, list.number),
        jsonLd: isFirst ? describeSite(desk) : undefined,
      },
      isFirst
        ? frontPage(desk, list)
        : html`<header class="list-head"><h1>${strings.latest}</h1><p class="count">${strings.page(list.number, list.count)}</p></header>${pieceList(desk, list.items)}${pager(desk, edition.root, list)}`,
    );
  },
};

function frontPage(desk: Desk, list: ListPage<Piece>): Html {
  const { strings, edition } = desk;
  const [lead, ...rest] = list.items;
  if (!lead) return html`<p class="empty">${strings.nothingYet}</p>`;
  const second = rest.slice(0, seconds);
  const shown = new Set([lead, ...second]);
  const shelves = edition.columns
    .map(({ of, pieces }) => ({ of, pieces: pieces.filter(piece => !shown.has(piece)).slice(0, perRail) }))
    .filter(({ pieces }) => pieces.length > 1)
    .slice(0, rails);
  for (const { pieces } of shelves) for (const piece of pieces) shown.add(piece);
  const latest = rest.filter(piece => !shown.has(piece));
  return html`<section class="lead" aria-label="${strings.lead}">${teaser(desk, lead, { rank: 'h2', eager: true })}</section>
${second.length > 0 && html`<section class="seconds" aria-label="${strings.more}">${second.map(piece => teaser(desk, piece, { rank: 'h2' }))}</section>`}
${shelves.map(shelf => rail(desk, shelf))}
${(latest.length > 0 || list.count > 1) && html`<section class="latest">${sectionHead(html`${strings.latest}`)}${pieceList(desk, latest, 'h3')}</section>`}
${pager(desk, edition.root, list)}`;
}

function rail(desk: Desk, { of: column, pieces }: Shelf<Column>): Html {
  const address = desk.href(addressOf.column(desk.edition.root, column.id));
  const [first, ...others] = pieces;
  return html`<section class="rail">
${sectionHead(html`<a href="${address}">${desk.print(column.title)}</a>`, column.summary && desk.print(column.summary))}
<div class="rail-pieces">
${first && teaser(desk, first, { rank: 'h3', withKicker: false })}
<ul class="rail-list">${others.map(piece => html`<li>${headline(desk, piece, 'h3')}<p class="meta">${day(desk, piece)}</p></li>`)}</ul>
</div>
</section>`;
}

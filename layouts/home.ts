/** The front page: one lead, three seconds, the columns as rails, then the latest. Its further pages are plain lists. */
import { addressOf, numbered } from '../src/addresses.ts';
import type { Edition, Piece, Shelf } from '../src/catalogue/catalogue.ts';
import { type Html, html } from '../src/html.ts';
import type { Column } from '../src/source/publication/newsroom.ts';
import { type Frame, frameOf } from './frame.ts';
import { describeSite } from './json-ld.ts';
import type { Kind } from './kind.ts';
import { page } from './page.ts';
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
    const frame = frameOf(publication, edition);
    const { strings, site } = frame;
    const isFirst = list.number === 1;
    const versions = versionsOf(publication, ({ root }) => root);
    return page(
      frame,
      {
        title: isFirst ? undefined : `${strings.latest} — ${strings.page(list.number, list.count)}`,
        description: site.tagline ? frame.say(site.tagline) : frame.say(site.name),
        address: numbered(edition.root, list.number),
        style: isFirst ? 'front' : 'lists',
        versions: versionsOfPart(versions, list.number),
        jsonLd: isFirst ? describeSite(frame) : undefined,
      },
      isFirst
        ? frontPage(frame, list)
        : html`<header class="list-head"><h1>${strings.latest}</h1><p class="count">${strings.page(list.number, list.count)}</p></header>${pieceList(frame, list.items)}${pager(frame, edition.root, list)}`,
    );
  },
};

function frontPage(frame: Frame, list: ListPage<Piece>): Html {
  const { strings, edition } = frame;
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
  return html`<section class="lead" aria-label="${strings.lead}">${teaser(frame, lead, { rank: 'h2', eager: true })}</section>
${second.length > 0 && html`<section class="seconds" aria-label="${strings.more}">${second.map(piece => teaser(frame, piece, { rank: 'h2' }))}</section>`}
${shelves.map(shelf => rail(frame, shelf))}
${(latest.length > 0 || list.count > 1) && html`<section class="latest">${sectionHead(html`${strings.latest}`)}${pieceList(frame, latest, 'h3')}</section>`}
${pager(frame, edition.root, list)}`;
}

function rail(frame: Frame, { of: column, pieces }: Shelf<Column>): Html {
  const address = frame.href(addressOf.column(frame.edition.root, column.id));
  const [first, ...others] = pieces;
  return html`<section class="rail">
${sectionHead(html`<a href="${address}">${frame.print(column.title)}</a>`, column.summary && frame.print(column.summary))}
<div class="rail-pieces">
${first && teaser(frame, first, { rank: 'h3', withKicker: false })}
<ul class="rail-list">${others.map(piece => html`<li>${headline(frame, piece, 'h3')}<p class="meta">${day(frame, piece)}</p></li>`)}</ul>
</div>
</section>`;
}

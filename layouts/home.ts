/**
 * The home page: one lead article, up to three further articles, sections that each contain articles of one column (rails), and the latest
 * articles. The pages of older articles only list articles.
 */
import { addressOf, listPage } from '../src/addresses.ts';
import type { Edition, Piece } from '../src/catalogue/catalogue.ts';
import { type Html, html } from '../src/html.ts';
import type { Version } from '../src/language/languages.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { listingOfList } from '../src/site/listing.ts';
import { versionsOf, versionsOfPart } from '../src/site/versions.ts';
import type { Column } from '../src/source/publication/newsroom.ts';
import { describeSite } from './json-ld/site.ts';
import { page } from './page.ts';
import { cutPieces, type ListPage, type NextPage, pager, partOf, titleOfPart } from './parts/pager.ts';
import { day, headline, pieceList, teaser } from './parts/pieces.ts';
import { sectionHead } from './parts/section.ts';
import { leadToList } from './redirect.ts';

interface HomePage {
  readonly list: ListPage<Piece> | NextPage;
  readonly versions: readonly Version[];
  /** The parts of the first page; undefined on the other pages. */
  readonly front: Front | undefined;
}

interface Front {
  readonly lead: Piece | undefined;
  readonly seconds: readonly Piece[];
  readonly rails: readonly {
    readonly column: Pick<Column, 'id' | 'title' | 'summary'>;
    readonly pieces: readonly Piece[];
  }[];
  readonly latest: readonly Piece[];
}

/** Number of the newest articles on the first page: enough for all its parts. */
const newest = 20;
const mostSeconds = 3;
const mostRails = 4;
const perRail = 4;

export const home: Kind<HomePage> = {
  name: 'home',
  isTextless: true,
  reserves: root => [root],
  pages: ({ catalogue }) => {
    const versions = versionsOf(catalogue, ({ root }) => root);
    return inEveryEdition(catalogue, edition =>
      cutPieces(edition.pieces, newest).map(list => ({
        address: listPage(edition.root, list.name),
        language: edition.language,
        ...(list.name === 'front' && { listing: () => listingOfList(edition.pieces) }),
        gather: () => ({
          list,
          versions,
          front: list.items && list.name === 'front' ? arrange(edition, list.items) : undefined,
        }),
      })),
    );
  },
  view({ list, versions, front }, frame) {
    const { strings, site, root } = frame;
    if (!list.items) return leadToList(frame.say(site.name), root, frame);
    return page(
      frame,
      {
        title: front ? undefined : titleOfPart(frame, strings.archive, list),
        description: site.tagline ? frame.say(site.tagline) : frame.say(site.name),
        address: listPage(root, list.name),
        style: front ? 'front' : 'lists',
        versions: versionsOfPart(versions, list.name === 'front'),
        jsonLd: front ? describeSite(frame) : undefined,
      },
      front ? frontPage(frame, front, list) : olderPage(frame, list),
    );
  },
};

/** Chooses the articles for each part of the home page, so that no article appears twice. */
function arrange(edition: Edition, [lead, ...rest]: readonly Piece[]): Front {
  const seconds = rest.slice(0, mostSeconds);
  const shown = new Set(lead ? [lead, ...seconds] : []);
  const rails = edition.columns
    .map(({ of: { id, title, summary }, pieces }) => ({
      column: { id, title, summary },
      pieces: pieces.filter(piece => !shown.has(piece)).slice(0, perRail),
    }))
    .filter(({ pieces }) => pieces.length > 1)
    .slice(0, mostRails);
  for (const { pieces } of rails) for (const piece of pieces) shown.add(piece);
  return { lead, seconds, rails, latest: rest.filter(piece => !shown.has(piece)) };
}

function frontPage(frame: Frame, { lead, seconds, rails, latest }: Front, list: ListPage<Piece>): Html {
  const { strings, root } = frame;
  if (!lead) return html`<p class="empty">${strings.nothingYet}</p>`;
  const second = seconds.map(piece => teaser(frame, piece, { rank: 'h2' }));
  const hasLatest = latest.length > 0 || list.older !== undefined;
  const first = teaser(frame, lead, { rank: 'h2', eager: true });
  const latestPieces = html`${sectionHead(html`${strings.latest}`)}${pieceList(frame, latest, 'h3')}`;
  return html`<section class="lead" aria-label="${strings.lead}">${first}</section>
${seconds.length > 0 && html`<section class="seconds" aria-label="${strings.more}">${second}</section>`}
${rails.map(({ column, pieces }) => rail(frame, column, pieces))}
${hasLatest && html`<section class="latest">${latestPieces}</section>`}
${pager(frame, root, list)}`;
}

function olderPage(frame: Frame, list: ListPage<Piece>): Html {
  const { strings, root } = frame;
  const days = html`<p class="count">${partOf(frame, list)}</p>`;
  const head = html`<header class="list-head"><h1>${strings.archive}</h1>${days}</header>`;
  return html`${head}${pieceList(frame, list.items)}${pager(frame, root, list)}`;
}

function rail(frame: Frame, column: Front['rails'][number]['column'], [first, ...others]: readonly Piece[]): Html {
  const address = frame.href(addressOf.column(frame.root, column.id));
  const title = html`<a href="${address}">${frame.print(column.title)}</a>`;
  const line = (piece: Piece) => html`<li>${headline(frame, piece, 'h3')}<p class="meta">${day(frame, piece)}</p></li>`;
  return html`<section class="rail">
${sectionHead(title, column.summary && frame.print(column.summary))}
<div class="rail-pieces">
${first && teaser(frame, first, { rank: 'h3', withKicker: false })}
<ul class="rail-list">${others.map(line)}</ul>
</div>
</section>`;
}

/** The years there are. */
import { addressOf } from '../src/addresses.ts';
import type { Edition } from '../src/catalogue/catalogue.ts';
import { html } from '../src/html.ts';
import type { Kind } from './kind.ts';
import { deskOf, page } from './page.ts';
import { pieceList } from './parts/pieces.ts';
import { sectionHead } from './parts/section.ts';
import { versionsOf } from './versions.ts';

export const archive: Kind<Edition> = {
  name: 'archive',
  each: ({ catalogue }) => catalogue.editions,
  address: edition => addressOf.archive(edition.root),
  view(edition, publication) {
    const desk = deskOf(publication, edition);
    const { strings } = desk;
    return page(
      desk,
      {
        title: strings.archive,
        description: strings.archiveLead,
        address: addressOf.archive(edition.root),
        style: 'lists',
        versions: versionsOf(publication, other => addressOf.archive(other.root)),
      },
      html`<header class="list-head"><h1>${strings.archive}</h1><p class="standfirst">${strings.archiveLead}</p></header>
<ul class="index">${edition.years.map(
        ({ of, pieces }) =>
          html`<li><a href="${desk.href(addressOf.year(edition.root, of))}">${of}</a> <span class="count">${strings.articles(pieces.length)}</span></li>`,
      )}</ul>
<section>${sectionHead(html`${strings.latest}`)}${pieceList(desk, edition.pieces.slice(0, 5), 'h3')}</section>`,
    );
  },
};

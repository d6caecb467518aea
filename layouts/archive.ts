/** The archive page: a list of all years, and the five latest articles. */
import { addressOf } from '../src/addresses.ts';
import type { Piece } from '../src/catalogue/catalogue.ts';
import { html } from '../src/html.ts';
import { indexPage } from './index-page.ts';
import { pieceList } from './parts/pieces.ts';
import { sectionHead } from './parts/section.ts';

interface Archive {
  readonly years: readonly { readonly year: string; readonly count: number }[];
  readonly latest: readonly Piece[];
}

export const archive = indexPage<Archive>({
  name: 'archive',
  address: addressOf.archive,
  title: strings => strings.archive,
  lead: strings => strings.archiveLead,
  gather: ({ years, pieces }) => ({
    years: years.map(shelf => ({ year: shelf.of, count: shelf.pieces.length })),
    latest: pieces.slice(0, 5),
  }),
  list: ({ years, latest }, frame) => {
    const { strings, href, root } = frame;
    const link = (year: string) => html`<a href="${href(addressOf.year(root, year))}">${strings.yearNumber(year)}</a>`;
    return html`<ul class="index">${years.map(
      ({ year, count }) => html`<li>${link(year)} <span class="count">${strings.articles(count)}</span></li>`,
    )}</ul>
<p class="count"><a href="${href(addressOf.opml)}">${strings.allFeeds}</a></p>
<section>${sectionHead(html`${strings.latest}`)}${pieceList(frame, latest, 'h3')}</section>`;
  },
});

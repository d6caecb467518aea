/** The years there are. */
import { addressOf } from '../src/addresses.ts';
import { html } from '../src/html.ts';
import { indexPage } from './index-page.ts';
import { pieceList } from './parts/pieces.ts';
import { sectionHead } from './parts/section.ts';

export const archive = indexPage({
  name: 'archive',
  address: addressOf.archive,
  title: strings => strings.archive,
  lead: strings => strings.archiveLead,
  list: desk => html`<ul class="index">${desk.edition.years.map(
    ({ of, pieces }) =>
      html`<li><a href="${desk.href(addressOf.year(desk.edition.root, of))}">${desk.strings.yearNumber(of)}</a> <span class="count">${desk.strings.articles(pieces.length)}</span></li>`,
  )}</ul>
<p class="count"><a href="${desk.href('/feeds.opml')}">${desk.strings.allFeeds}</a></p>
<section>${sectionHead(html`${desk.strings.latest}`)}${pieceList(desk, desk.edition.pieces.slice(0, 5), 'h3')}</section>`,
});

/** Pages of the newsroom's own: about, corrections policy, contact. And the page for addresses that nothing answers. */
import { addressOf } from '../src/addresses.ts';
import type { Edition } from '../src/catalogue/catalogue.ts';
import { html, trusted } from '../src/html.ts';
import { markForeign } from '../src/language/foreign.ts';
import { hasCharts } from '../src/source/charts/in-text.ts';
import type { StaticPage } from '../src/source/publication/newsroom.ts';
import { frameOf } from './frame.ts';
import type { Kind } from './kind.ts';
import { page } from './page.ts';
import { versionsOf } from './versions.ts';

interface NewsroomPage {
  readonly edition: Edition;
  readonly of: StaticPage;
}

export const staticPage: Kind<NewsroomPage> = {
  name: 'page',
  each: ({ catalogue }) => catalogue.editions.flatMap(edition => edition.pages.map(of => ({ edition, of }))),
  address: ({ of }) => of.address,
  view({ edition, of }, publication) {
    const frame = frameOf(publication, edition);
    const versions = versionsOf(publication, other => other.pages.find(({ slug }) => slug === of.slug)?.address);
    return page(
      frame,
      {
        title: of.title,
        description: of.summary,
        address: of.address,
        style: hasCharts(of.body) ? 'charts' : 'article',
        versions,
      },
      html`<article class="story static"><header class="story-head"><h1>${markForeign(of.title, of.language)}</h1></header>
<div class="prose">
${trusted(of.body)}
</div></article>`,
    );
  },
};

export const notFound: Kind<Edition> = {
  name: 'not-found',
  each: ({ catalogue }) => catalogue.editions,
  address: edition => addressOf.notFound(edition.root),
  view(edition, publication) {
    const frame = frameOf(publication, edition);
    const { strings } = frame;
    const link = (address: string, words: string) => html`<li><a href="${frame.href(address)}">${words}</a></li>`;
    return page(
      frame,
      {
        title: strings.notFound,
        description: strings.notFoundLead,
        address: addressOf.notFound(edition.root),
        style: 'index',
        hidden: true,
      },
      html`<header class="list-head"><h1>${strings.notFound}</h1><p class="standfirst">${strings.notFoundLead}</p></header>
<ul class="index">${link(edition.root, strings.home)}${link(addressOf.search(edition.root), strings.search)}${link(addressOf.tags(edition.root), strings.tags)}${link(addressOf.archive(edition.root), strings.archive)}</ul>`,
    );
  },
};

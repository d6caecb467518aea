/** The record of corrections: a page, and its feed. */
import { addressOf, urlOf } from '../src/addresses.ts';
import { markForeign } from '../src/article/foreign.ts';
import type { Edition, RecordedCorrection } from '../src/catalogue/catalogue.ts';
import { atNoon, spellDay } from '../src/dates.ts';
import { type Feed, type FeedItem, feedLength, firstUrlOf, inDirection } from '../src/feeds/feed.ts';
import { writeRss } from '../src/feeds/write.ts';
import { html } from '../src/html.ts';
import { indexPage } from './index-page.ts';
import type { Kind } from './kind.ts';
import { type Desk, deskOf } from './page.ts';

const linkTo = (desk: Desk, { piece, id }: RecordedCorrection) => `${desk.href(piece.article.address)}#${id}`;

export const corrections = indexPage({
  name: 'corrections',
  address: addressOf.corrections,
  title: strings => strings.correctionsRecord,
  lead: strings => strings.correctionsLead,
  feed: addressOf.rss,
  list: desk => {
    const { strings, edition } = desk;
    if (edition.corrections.length === 0) return html`<p class="empty">${strings.noCorrections}</p>`;
    return html`<ol class="record">${edition.corrections.map(correction => {
      const { piece, date, text } = correction;
      return html`<li><p class="meta"><time datetime="${date.day}">${spellDay(date.day, edition.language)}</time></p><h2><a href="${linkTo(desk, correction)}">${markForeign(piece.article.title, edition.language)}</a></h2><p>${markForeign(text, edition.language)}</p></li>`;
    })}</ol>`;
  },
});

export const correctionsFeed: Kind<Edition> = {
  name: 'corrections-feed',
  each: ({ catalogue }) => catalogue.editions,
  address: ({ root }) => addressOf.rss(addressOf.corrections(root)),
  shows: ({ corrections: all }) => all.slice(0, feedLength).map(({ piece }) => piece),
  view(edition, publication) {
    const desk = deskOf(publication, edition);
    const { site, strings } = desk;
    const page = addressOf.corrections(edition.root);
    const items = edition.corrections.slice(0, feedLength).map(correction => itemOf(desk, correction));
    const feed: Feed = {
      title: `${strings.correctionsRecord} — ${desk.say(site.name)}`,
      description: strings.correctionsLead,
      language: edition.language,
      pageUrl: urlOf(site.base, page),
      selfUrl: urlOf(site.base, addressOf.rss(page)),
      copyright: site.copyright && desk.say(site.copyright),
      items,
      updated: items[0]?.updated,
      since: undefined,
      hubs: site.hubs,
      styleHref: desk.href(publication.assets.feedStyles[edition.language] ?? ''),
    };
    return writeRss(feed);
  },
};

function itemOf(desk: Desk, { piece, date, text, id }: RecordedCorrection): FeedItem {
  const { title, language, address } = piece.article;
  const moment = atNoon(date, desk.site.zone);
  return {
    id: `${firstUrlOf(piece.article, desk.edition, desk.site.base)}#${id}`,
    title: `${desk.strings.correction}${desk.strings.colon}${title}`,
    url: `${desk.url(address)}#${id}`,
    date: moment,
    updated: moment,
    summary: text,
    content: inDirection(html`<p>${text}</p>`.toString(), language),
    authors: [],
    contributors: [],
    source: undefined,
    adapted: undefined,
    copyright: undefined,
    tags: [],
    language,
    image: undefined,
  };
}

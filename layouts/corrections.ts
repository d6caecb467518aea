/** The record of corrections: a page, and its feed. */
import { addressOf, urlOf } from '../src/addresses.ts';
import type { Edition, RecordedCorrection } from '../src/catalogue/catalogue.ts';
import { html } from '../src/html.ts';
import { atNoon, spellDay } from '../src/language/dates.ts';
import { markForeign } from '../src/language/foreign.ts';
import { type Feed, type FeedItem, feedLength, firstUrlOf, inDirection } from '../src/site/feeds/feed.ts';
import { writeRss } from '../src/site/feeds/write.ts';
import { type Frame, frameOf } from './frame.ts';
import { indexPage } from './index-page.ts';
import type { Kind } from './kind.ts';

const linkTo = (frame: Frame, { piece, id }: RecordedCorrection) => `${frame.href(piece.article.address)}#${id}`;

export const corrections = indexPage({
  name: 'corrections',
  address: addressOf.corrections,
  title: strings => strings.correctionsRecord,
  lead: strings => strings.correctionsLead,
  feed: addressOf.rss,
  list: frame => {
    const { strings, edition } = frame;
    if (edition.corrections.length === 0) return html`<p class="empty">${strings.noCorrections}</p>`;
    return html`<ol class="record">${edition.corrections.map(correction => {
      const { piece, date, text } = correction;
      return html`<li><p class="meta"><time datetime="${date.day}">${spellDay(date.day, edition.language)}</time></p><h2><a href="${linkTo(frame, correction)}">${markForeign(piece.article.title, edition.language)}</a></h2><p>${markForeign(text, edition.language)}</p></li>`;
    })}</ol>`;
  },
});

export const correctionsFeed: Kind<Edition> = {
  name: 'corrections-feed',
  each: ({ catalogue }) => catalogue.editions,
  address: ({ root }) => addressOf.rss(addressOf.corrections(root)),
  shows: ({ corrections: all }) => all.slice(0, feedLength).map(({ piece }) => piece),
  view(edition, publication) {
    const frame = frameOf(publication, edition);
    const { site, strings } = frame;
    const page = addressOf.corrections(edition.root);
    const items = edition.corrections.slice(0, feedLength).map(correction => itemOf(frame, correction));
    const feed: Feed = {
      title: `${strings.correctionsRecord} — ${frame.say(site.name)}`,
      description: strings.correctionsLead,
      language: edition.language,
      pageUrl: urlOf(site.base, page),
      selfUrl: urlOf(site.base, addressOf.rss(page)),
      copyright: site.copyright && frame.say(site.copyright),
      items,
      updated: items[0]?.updated,
      since: undefined,
      hubs: site.hubs,
      styleHref: frame.href(publication.assets.feedStyles[edition.language] ?? ''),
    };
    return writeRss(feed);
  },
};

function itemOf(frame: Frame, { piece, date, text, id }: RecordedCorrection): FeedItem {
  const { title, language, address } = piece.article;
  const moment = atNoon(date, frame.site.zone);
  return {
    id: `${firstUrlOf(piece.article, frame.edition, frame.site.base)}#${id}`,
    title: `${frame.strings.correction}${frame.strings.colon}${title}`,
    url: `${frame.url(address)}#${id}`,
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

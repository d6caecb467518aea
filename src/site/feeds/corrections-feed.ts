/** Makes a feed of published corrections in each language. */
import { addressOf } from '../../addresses.ts';
import type { RecordedCorrection } from '../../catalogue/catalogue.ts';
import { html } from '../../html.ts';
import { atNoon } from '../../language/dates.ts';
import type { Article } from '../../source/article/article.ts';
import type { Frame } from '../frame.ts';
import { inEveryEdition, type Kind } from '../kind.ts';
import { type FeedItem, feedLength, firstUrlOf, inDirection } from './feed.ts';
import { loadWriters } from './load-writers.ts';

/** A correction in the feed. */
interface Entry extends Pick<RecordedCorrection, 'date' | 'text' | 'id'> {
  /** The article that was corrected. */
  readonly article: Pick<Article, 'title' | 'language' | 'address' | 'aliases'>;
}

const selfOf = (root: string) => addressOf.rss(addressOf.corrections(root));

export const correctionsFeed: Kind<readonly Entry[]> = {
  name: 'corrections-feed',
  isTextless: true,
  reserves: root => [selfOf(root)],
  pages: ({ catalogue }) =>
    inEveryEdition(catalogue, ({ root, language, corrections }) => [
      {
        address: selfOf(root),
        language,
        gather: () =>
          corrections.slice(0, feedLength).map(({ date, text, id, piece }) => {
            const { title, language: written, address, aliases } = piece.article;
            return { date, text, id, article: { title, language: written, address, aliases } };
          }),
      },
    ]),
  view(entries, frame) {
    const { site, strings, language, root, say, url, href, assets } = frame;
    const items = entries.map(entry => itemOf(entry, frame));
    return loadWriters().writeRss({
      title: `${strings.correctionsRecord} — ${say(site.name)}`,
      description: strings.correctionsLead,
      language,
      pageUrl: url(addressOf.corrections(root)),
      selfUrl: url(selfOf(root)),
      copyright: site.copyright && say(site.copyright),
      items,
      updated: items[0]?.updated,
      since: undefined,
      hubs: site.hubs,
      styleHref: href(assets.feedStyles[language] ?? ''),
    });
  },
};

function itemOf({ article, date, text, id }: Entry, frame: Frame): FeedItem {
  const { title, language, address } = article;
  const moment = atNoon(date, frame.site.zone);
  return {
    id: `${firstUrlOf(article, frame)}#${id}`,
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

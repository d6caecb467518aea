/** Writes feeds as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1. No other file imports feedsmith. */
import { generateAtomFeed, generateJsonFeed, generateOpml, generateRssFeed } from 'feedsmith';
import type { Link } from '../../source/publication/newsroom.ts';
import type { Feed, FeedImage, FeedItem, Party } from './feed.ts';
import { asHtml, settle, typed } from './text.ts';
import { ZonedDate } from './zoned-date.ts';

const generator = 'Half the Sky';
const style = (href: string) => ({ stylesheets: [{ type: 'text/css', href }] });

const nameOrAddress = ({ name, url }: Link) => url ?? name;
const hubs = ({ hubs: all }: Feed) => all.map(href => ({ href, rel: 'hub' }));

/** Writes a feed as RSS 2.0, following the profile of the RSS Advisory Board: https://www.rssboard.org/rss-profile */
export function writeRss(feed: Feed): string {
  const item = ({ id, title, url, date, summary, content, image, tags, ...credits }: FeedItem) => ({
    title,
    link: url,
    guid: { value: id, isPermaLink: true },
    pubDate: new ZonedDate(date),
    // The profile requires a description besides the whole text. If there is no summary, the whole text is the description.
    ...(summary === '' ? { description: content } : { description: asHtml(summary), content: { encoded: content } }),
    categories: tags.map(name => ({ name })),
    dc: {
      creators: credits.authors.map(({ name }) => name),
      contributors: credits.contributors.map(({ name }) => name),
      // `dc:source` names the publication in which the article first appeared; only one `dc:source` is allowed. `dc:relation` names the
      // work from which the article was adapted.
      ...(credits.source && { sources: [nameOrAddress(credits.source)] }),
      ...(credits.adapted && { relations: [nameOrAddress(credits.adapted)] }),
      ...(credits.copyright && { rights: [credits.copyright] }),
    },
    // The picture is an enclosure only. If it were `media:content` too, feed readers would show it twice. The credit of the picture is
    // added as `media:credit`.
    ...(image && { enclosures: [{ url: image.url, length: image.bytes, type: image.type }] }),
    ...(image?.credit && { media: { credits: [{ value: image.credit }] } }),
  });
  return settle(
    generateRssFeed(
      {
        title: feed.title,
        link: feed.pageUrl,
        description: feed.description,
        language: feed.language,
        ...(feed.copyright && { copyright: feed.copyright }),
        ...(feed.updated && { lastBuildDate: new ZonedDate(feed.updated) }),
        generator,
        atom: { links: [{ href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }, ...hubs(feed)] },
        items: feed.items.map(item),
      },
      style(feed.styleHref),
    ),
  );
}

/** Converts a string to an Atom text construct: https://www.rfc-editor.org/rfc/rfc4287#section-3.1 */
function construct(text: string) {
  const { value, isHtml } = typed(text);
  return { value, ...(isHtml && { type: 'html' }) };
}

const enclosure = ({ url, type, bytes, alt }: FeedImage) => ({
  href: url,
  rel: 'enclosure',
  type,
  title: alt,
  length: bytes,
});

/**
 * Writes a feed as Atom. Atom requires the date of the last change, so a feed without articles contains the date of the publication's first
 * article instead.
 */
export function writeAtom(feed: Feed): string {
  const party = ({ name, url: uri }: Party) => ({ name, ...(uri && { uri }) });
  const entry = ({ id, title, url, date, updated, summary, content, image, tags, ...credits }: FeedItem) => ({
    id,
    title: construct(title),
    links: [
      { href: url, rel: 'alternate', type: 'text/html' },
      ...[credits.source, credits.adapted].flatMap(work => (work?.url ? [{ href: work.url, rel: 'via' }] : [])),
      ...(image ? [enclosure(image)] : []),
    ],
    published: new ZonedDate(date),
    updated: new ZonedDate(updated),
    summary: construct(summary),
    content: { type: 'html', value: content },
    authors: credits.authors.map(party),
    contributors: credits.contributors.map(party),
    ...(credits.copyright && { rights: construct(credits.copyright) }),
    categories: tags.map(term => ({ term })),
  });
  const updated = feed.updated ?? feed.since;
  return settle(
    generateAtomFeed(
      {
        xml: { lang: feed.language },
        id: feed.pageUrl,
        title: construct(feed.title),
        subtitle: construct(feed.description),
        updated: updated ? new ZonedDate(updated) : new Date(0),
        links: [
          { href: feed.selfUrl, rel: 'self', type: 'application/atom+xml' },
          { href: feed.pageUrl, rel: 'alternate', type: 'text/html' },
          ...hubs(feed),
        ],
        authors: [{ name: feed.title, uri: feed.pageUrl }],
        generator: { text: generator },
        ...(feed.copyright && { rights: construct(feed.copyright) }),
        entries: feed.items.map(entry),
      },
      style(feed.styleHref),
    ),
  );
}

/** Writes a feed as JSON Feed: https://www.jsonfeed.org/version/1.1/ */
export function writeJsonFeed(feed: Feed): string {
  const item = ({ id, title, url, date, updated, summary, content, authors, tags, language, image }: FeedItem) => ({
    id,
    url,
    title,
    content_html: content,
    ...(summary && { summary }),
    date_published: new ZonedDate(date),
    date_modified: new ZonedDate(updated),
    ...(authors.length > 0 && {
      authors: authors.map(({ name, url: page }) => ({ name, ...(page && { url: page }) })),
    }),
    ...(tags.length > 0 && { tags: [...tags] }),
    language,
    ...(image && { image: image.url }),
  });
  const json = generateJsonFeed(
    {
      title: feed.title,
      home_page_url: feed.pageUrl,
      feed_url: feed.selfUrl,
      description: feed.description,
      language: feed.language,
      ...(feed.hubs.length > 0 && { hubs: feed.hubs.map(hub => ({ type: 'WebSub', url: hub })) }),
      items: feed.items.map(item),
    },
    { lenient: true },
  );
  // The specification requires `items` even if the list is empty, but feedsmith omits empty lists.
  return JSON.stringify(feed.items.length === 0 ? Object.assign({}, json, { items: [] }) : json, null, 1);
}

/** The feeds of one language, as a group in the OPML file. */
interface FeedGroup {
  readonly title: string;
  readonly language: string;
  readonly feeds: readonly Pick<Feed, 'title' | 'description' | 'selfUrl' | 'pageUrl'>[];
}

/** Writes a subscription list as OPML 2.0: http://opml.org/spec2.opml */
export function writeOpml(title: string, groups: readonly FeedGroup[]): string {
  const head = { title: asHtml(title) };
  // The texts of outlines may contain HTML, so plain text must be escaped.
  const outlines = groups.map(group => ({
    text: asHtml(group.title),
    outlines: group.feeds.map(feed => ({
      text: asHtml(feed.title),
      title: asHtml(feed.title),
      description: asHtml(feed.description),
      type: 'rss',
      xmlUrl: feed.selfUrl,
      htmlUrl: feed.pageUrl,
      language: group.language,
    })),
  }));
  return settle(generateOpml({ head, body: { outlines } }));
}

/** Neutral feeds → RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1. The only file that knows feedsmith. */
import { generateAtomFeed, generateJsonFeed, generateOpml, generateRssFeed } from 'feedsmith';
import type { Moment } from '../dates.ts';
import type { Feed, FeedImage, FeedItem, Party } from './feed.ts';

const toDate = ({ millis }: Moment) => new Date(millis);
const generator = 'Half the Sky';
/** The generator sets marked sections on lines of their own; the blanks around them would be part of the text. */
const closeUp = (xml: string) => xml.replace(/>\n *(<!\[CDATA\[)/g, '>$1').replace(/(\]\]>)\n *(?=<\/)/g, '$1');
const style = (href: string) => ({ stylesheets: [{ type: 'text/css', href }] });

/** https://www.rssboard.org/media-rss */
function media({ url, type, bytes, alt, credit, width, height }: FeedImage) {
  const size = { ...(width && { width }), ...(height && { height }) };
  const credits = credit === undefined ? {} : { credits: [{ value: credit }] };
  return {
    contents: [
      { url, type, fileSize: bytes, medium: 'image', ...size, description: { value: alt, type: 'plain' }, ...credits },
    ],
  };
}

/** RSS 2.0 to the profile of the RSS Advisory Board, https://www.rssboard.org/rss-profile */
export function writeRss(feed: Feed): string {
  const item = ({ title, url, date, summary, content, image, tags, ...credits }: FeedItem) => ({
    title,
    link: url,
    guid: { value: url, isPermaLink: true },
    pubDate: toDate(date),
    description: summary,
    categories: tags.map(name => ({ name })),
    dc: {
      creators: credits.authors.map(({ name }) => name),
      contributors: credits.contributors.map(({ name }) => name),
      sources: credits.sources.map(({ name, url: address }) => address ?? name),
      ...(credits.copyright && { rights: [credits.copyright] }),
    },
    ...(image && { enclosures: [{ url: image.url, length: image.bytes, type: image.type }], media: media(image) }),
    content: { encoded: content },
  });
  return closeUp(
    generateRssFeed(
      {
        title: feed.title,
        link: feed.pageUrl,
        description: feed.description,
        language: feed.language,
        ...(feed.copyright && { copyright: feed.copyright }),
        ...(feed.updated && { lastBuildDate: toDate(feed.updated) }),
        generator,
        atom: { links: [{ href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }] },
        items: feed.items.map(item),
      },
      style(feed.styleHref),
    ),
  );
}

export function writeAtom(feed: Feed): string {
  const party = ({ name, url: uri }: Party) => ({ name, ...(uri && { uri }) });
  const entry = ({ title, url, date, updated, summary, content, image, tags, ...credits }: FeedItem) => ({
    id: url,
    title: { value: title },
    links: [
      { href: url, rel: 'alternate', type: 'text/html' },
      ...credits.sources.flatMap(({ url: href }) => (href ? [{ href, rel: 'via' }] : [])),
      ...(image ? [{ href: image.url, rel: 'enclosure', type: image.type, length: image.bytes }] : []),
    ],
    published: toDate(date),
    updated: toDate(updated),
    summary: { value: summary },
    content: { type: 'html', value: content },
    authors: credits.authors.map(party),
    contributors: credits.contributors.map(party),
    ...(credits.copyright && { rights: { value: credits.copyright } }),
    categories: tags.map(term => ({ term })),
  });
  return closeUp(
    generateAtomFeed(
      {
        id: feed.pageUrl,
        title: { value: feed.title },
        subtitle: { value: feed.description },
        updated: feed.updated ? toDate(feed.updated) : new Date(0),
        links: [
          { href: feed.selfUrl, rel: 'self', type: 'application/atom+xml' },
          { href: feed.pageUrl, rel: 'alternate', type: 'text/html' },
        ],
        authors: [{ name: feed.title, uri: feed.pageUrl }],
        generator: { text: generator },
        ...(feed.copyright && { rights: { value: feed.copyright } }),
        entries: feed.items.map(entry),
      },
      style(feed.styleHref),
    ),
  );
}

const attachment = ({ url, type, bytes }: FeedImage) => ({ url, mime_type: type, size_in_bytes: bytes });

/** https://www.jsonfeed.org/version/1.1/ */
export function writeJsonFeed(feed: Feed): string {
  const item = ({ title, url, date, updated, summary, content, authors, tags, language, image }: FeedItem) => ({
    id: url,
    url,
    title,
    content_html: content,
    summary,
    date_published: date.iso,
    date_modified: updated.iso,
    authors: authors.map(({ name, url: page }) => ({ name, ...(page && { url: page }) })),
    tags: [...tags],
    language,
    ...(image && { image: image.url, attachments: [attachment(image)] }),
  });
  const json = generateJsonFeed(
    {
      title: feed.title,
      home_page_url: feed.pageUrl,
      feed_url: feed.selfUrl,
      description: feed.description,
      language: feed.language,
      items: feed.items.map(item),
    },
    { lenient: true },
  );
  // The specification asks for the list even where it is empty, and feedsmith leaves empty lists out.
  return JSON.stringify(feed.items.length === 0 ? Object.assign({}, json, { items: [] }) : json, null, 1);
}

/** The feeds of one language, as a reader's program takes them in at once. */
export interface FeedGroup {
  readonly title: string;
  readonly language: string;
  readonly feeds: readonly Pick<Feed, 'title' | 'description' | 'selfUrl' | 'pageUrl'>[];
}

/** OPML 2.0, a subscription list: http://opml.org/spec2.opml */
export function writeOpml(title: string, groups: readonly FeedGroup[]): string {
  return generateOpml({
    head: { title },
    body: {
      outlines: groups.map(group => ({
        text: group.title,
        outlines: group.feeds.map(feed => ({
          text: feed.title,
          title: feed.title,
          description: feed.description,
          type: 'rss',
          xmlUrl: feed.selfUrl,
          htmlUrl: feed.pageUrl,
          language: group.language,
        })),
      })),
    },
  });
}

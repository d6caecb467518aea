/** Builds feeds from the catalogue, independent of their format, with absolute URLs. */

import { addressOf } from '../../addresses.ts';
import type { Piece } from '../../catalogue/catalogue.ts';
import type { Contributor } from '../../catalogue/credits.ts';
import { changesOf, latest } from '../../catalogue/last-change.ts';
import { html } from '../../html.ts';
import { atNoon, type Moment } from '../../language/dates.ts';
import { directionOf } from '../../language/languages.ts';
import type { Article, Cover } from '../../source/article/article.ts';
import { bracketReadings } from '../../source/article/readings.ts';
import { withTables } from '../../source/charts/in-text.ts';
import type { PerLanguage } from '../../source/fields/types.ts';
import type { Link } from '../../source/publication/newsroom.ts';
import type { Frame } from '../frame.ts';

/** A person or organisation in a feed. */
export interface Party {
  readonly name: string;
  readonly url: string | undefined;
}

export interface FeedImage {
  readonly url: string;
  /** Media type, such as `image/webp`. */
  readonly type: string;
  readonly bytes: number;
  readonly alt: string;
  readonly credit: string | undefined;
}

/** An article in a feed, independent of the format. */
export interface FeedItem {
  /** Permanent id: the article's first URL, which no edit and no move changes. */
  readonly id: string;
  readonly title: string;
  /** URL of the article. */
  readonly url: string;
  /** Date of publication; noon for an article with a day but no time. Never depends on the time of the build. */
  readonly date: Moment;
  readonly updated: Moment;
  readonly summary: string;
  /** The whole text as HTML, with absolute URLs. */
  readonly content: string;
  readonly authors: readonly Party[];
  /** Other contributors: editors, translators, photographers. */
  readonly contributors: readonly Party[];
  /** The work in which the article was first published. */
  readonly source: Link | undefined;
  readonly adapted: Link | undefined;
  readonly copyright: string | undefined;
  readonly tags: readonly string[];
  readonly language: string;
  readonly image: FeedImage | undefined;
}

/** A feed, independent of the format. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** URL of the page that the feed belongs to. */
  readonly pageUrl: string;
  /** URL of the feed. */
  readonly selfUrl: string;
  readonly copyright: string | undefined;
  readonly items: readonly FeedItem[];
  /** Time of the newest change; undefined for an empty feed. */
  readonly updated: Moment | undefined;
  /** Date of the publication's first article, which an empty feed states as its last change; undefined if nothing was ever published. */
  readonly since: Moment | undefined;
  /** URLs of the WebSub hubs (https://www.w3.org/TR/websub/). */
  readonly hubs: readonly string[];
  /** Address of the style sheet for browsers. */
  readonly styleHref: string;
}

/** A picture for an enclosure. */
export interface EnclosedImage {
  /** Address from the site's root. */
  readonly address: string;
  /** Media type, such as `image/webp`. */
  readonly type: string;
  readonly bytes: number;
}

/** An article of a feed. */
interface FeedEntry {
  readonly piece: Piece;
  /** The article's lead picture, or its substitute; undefined without a lead picture. */
  readonly image: EnclosedImage | undefined;
}

/** Everything that a feed is made from, besides the frame of its edition. */
export interface FeedSource {
  /** Addresses of the feed and of its page, from the site's root. */
  readonly self: string;
  readonly page: string;
  /** Name of the tag, column or person; undefined: the feed of the whole publication. */
  readonly title: PerLanguage | undefined;
  readonly description: PerLanguage | undefined;
  readonly entries: readonly FeedEntry[];
  /** Date of the publication's first article; only for a feed without articles. */
  readonly since: Moment | undefined;
}

/** The most articles in a feed. */
export const feedLength = 20;

/** Returns the title and description of a feed, for the feed itself and for the list of feeds. */
export function nameFeed({ title, description }: Pick<FeedSource, 'title' | 'description'>, { say, site }: Frame) {
  const name = say(site.name);
  const about = title === undefined ? site.tagline : description;
  const own = title === undefined ? name : say(title);
  return { title: title === undefined ? name : `${own} — ${name}`, description: about ? say(about) : own };
}

/** Builds a feed with absolute URLs. */
export function buildFeed(source: FeedSource, frame: Frame): Feed {
  const { site, language, url, href, say, assets } = frame;
  const items = source.entries.map(entry => itemOf(entry, frame));
  const updated = items.map(item => item.updated).sort((a, b) => b.millis - a.millis)[0];
  return {
    ...nameFeed(source, frame),
    language,
    pageUrl: url(source.page),
    selfUrl: url(source.self),
    copyright: site.copyright && say(site.copyright),
    items,
    updated,
    since: source.since,
    hubs: site.hubs,
    styleHref: href(assets.feedStyles[language] ?? ''),
  };
}

const items = new WeakMap<Piece, FeedItem>();

/** Returns the item of an article. Makes it once, because an article is in several feeds. */
function itemOf({ piece, image }: FeedEntry, frame: Frame): FeedItem {
  const known = items.get(piece);
  if (known) return known;
  const { site, say } = frame;
  const { base, zone } = site;
  const { article, by, editor, translator, photographer, tags } = piece;
  const parties = (list: readonly Contributor[]) =>
    list.map(({ person, written }) => ({
      name: person ? say(person.name) : written,
      url: person && frame.url(addressOf.person(frame.root, person.id)),
    }));
  const others = [...new Map([...editor, ...translator, ...photographer].map(one => [one.written, one])).values()];
  const url = frame.url(article.address);
  const date = atNoon(article.date, zone);
  const item: FeedItem = {
    id: firstUrlOf(article, frame),
    title: article.title,
    url,
    date,
    updated: latest(
      date,
      changesOf(article).map(change => atNoon(change, zone)),
    ),
    summary: article.summary,
    content: inDirection(withAbsoluteAddresses(readableText(article), base.origin, url), article.language),
    authors: parties(by),
    contributors: parties(others),
    source: article.source,
    adapted: article.adapted,
    copyright: article.copyright,
    tags: tags.map(({ name }) => say(name)),
    language: article.language,
    image: article.cover && image && imageOf(article.cover, image, frame),
  };
  items.set(piece, item);
  return item;
}

/**
 * Returns the first URL of an article that has moved: its first alias that can be an article's address. A feed item with a new id would
 * appear to every reader again.
 */
export function firstUrlOf(
  { aliases = [], address }: Pick<Article, 'aliases' | 'address'>,
  { root, url }: Pick<Frame, 'root' | 'url'>,
): string {
  const first = aliases.find(alias => alias.startsWith(root) && /^\d{4}\/[^/]+\/$/.test(alias.slice(root.length)));
  return url(first ?? address);
}

/**
 * Returns the whole text, with tables instead of charts and readings in brackets, because feed readers may support neither charts nor ruby.
 */
const readableText = (article: Article) =>
  bracketReadings(withTables(article.body.trim()), article.language) || inPlaceOfText(article);

/** Returns the summary or title as content for an article without text, because an item needs content. */
const inPlaceOfText = ({ summary, title }: Article) => html`<p>${summary || title}</p>`.toString();

const imageOf = ({ alt, credit }: Cover, { address, type, bytes }: EnclosedImage, { url }: Frame): FeedImage => ({
  url: url(address),
  type,
  bytes,
  alt,
  credit,
});

/** Adds the direction to a right-to-left text, because a feed cannot state it. */
export const inDirection = (content: string, language: string) =>
  directionOf(language) === 'rtl' ? `<div lang="${language}" dir="rtl">${content}</div>` : content;

/**
 * Makes the addresses in a rendered body absolute, because feed readers do not resolve relative ones. Replaces each `<picture>` with its
 * `<img>`.
 */
export function withAbsoluteAddresses(body: string, origin: string, url: string): string {
  return body
    .replace(/<picture>(?:<source [^>]*>)*|<\/picture>/g, '')
    .replace(
      / (href|src)="(\/(?!\/)|#)/g,
      (_, name: string, start: string) => ` ${name}="${start === '#' ? `${url}#` : `${origin}/`}`,
    );
}

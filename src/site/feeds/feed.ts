/** Builds the data of a feed, which is the same for RSS, Atom and JSON Feed. All URLs are absolute. */

import { addressOf } from '../../addresses.ts';
import { firstAddressOf } from '../../catalogue/article-addresses.ts';
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
import { plainCorrections } from '../article-parts.ts';
import type { Frame } from '../frame.ts';

/** A person or organisation in a feed. */
export interface Party {
  readonly name: string;
  readonly url: string | undefined;
}

/** The picture of an article in a feed. */
export interface FeedImage {
  readonly url: string;
  /** Media type, such as `image/webp`. */
  readonly type: string;
  readonly bytes: number;
  readonly alt: string;
  readonly credit: string | undefined;
}

/** An item of a feed, independent of the format. Usually an article; in the feed of corrections, a correction. */
export interface FeedItem {
  /** Permanent id: the first URL that the article ever had. It stays the same if the article is edited or moved. */
  readonly id: string;
  readonly title: string;
  /** URL of the article. */
  readonly url: string;
  /** Date of publication; noon if the article gives only a day. */
  readonly date: Moment;
  readonly updated: Moment;
  readonly summary: string;
  /** The whole text as HTML, with absolute URLs. */
  readonly content: string;
  readonly authors: readonly Party[];
  /** Other contributors: editors, translators, photographers. */
  readonly contributors: readonly Party[];
  /** The publication in which the article first appeared. */
  readonly source: Link | undefined;
  /** The work from which the article was adapted. */
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
  /** URL of the page that shows the same articles as the feed. */
  readonly pageUrl: string;
  /** URL of the feed. */
  readonly selfUrl: string;
  readonly copyright: string | undefined;
  readonly items: readonly FeedItem[];
  /** Time of the newest change in any article; undefined for an empty feed. */
  readonly updated: Moment | undefined;
  /**
   * Date of the publication's first article. An empty Atom feed gives this date as the time of its last change. Undefined if the
   * feed has articles, or if the publication has no articles.
   */
  readonly since: Moment | undefined;
  /** URLs of the WebSub hubs (https://www.w3.org/TR/websub/). */
  readonly hubs: readonly string[];
  /** Address of the style sheet with which browsers show the feed. */
  readonly styleHref: string;
}

/** The picture that a feed attaches to an article as an enclosure. */
export interface EnclosedImage {
  /** Address from the site's root. */
  readonly address: string;
  /** Media type, such as `image/webp`. */
  readonly type: string;
  readonly bytes: number;
}

/** An article of a feed, and the picture of the article. */
interface FeedEntry {
  readonly piece: Piece;
  /**
   * The article's cover picture, or the article's share card if feeds cannot show the cover picture. Undefined if the article has no cover
   * picture.
   */
  readonly image: EnclosedImage | undefined;
}

/** Input of `buildFeed` for one feed, in addition to the `Frame` of the feed's language. */
export interface FeedSource {
  /** Address of the feed, from the site's root. */
  readonly self: string;
  /** Address of the page that shows the same articles, from the site's root. */
  readonly page: string;
  /** Name of the tag, column or person; undefined for the feed of the whole publication. */
  readonly title: PerLanguage | undefined;
  readonly description: PerLanguage | undefined;
  readonly entries: readonly FeedEntry[];
  /** Date of the publication's first article. Undefined if the feed has articles, because only an empty feed needs this date. */
  readonly since: Moment | undefined;
}

/** Maximum number of articles in a feed. */
export const feedLength = 20;

/** Returns the title and description of a feed. The feed itself and the OPML list of feeds use this title and description. */
export function nameFeed({ title, description }: Pick<FeedSource, 'title' | 'description'>, { say, site }: Frame) {
  const name = say(site.name);
  const about = title === undefined ? site.tagline : description;
  const own = title === undefined ? name : say(title);
  return { title: title === undefined ? name : `${own} — ${name}`, description: about ? say(about) : own };
}

/** Builds the data of a feed, with absolute URLs. */
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

/** Returns the item of an article. Makes it only once, because the same article is in several feeds. */
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
    content: inDirection(
      plainCorrections(frame, piece) + withAbsoluteAddresses(readableText(article), base.origin, url),
      article.language,
    ),
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
 * Returns the first URL that an article ever had: its first alias that has the form of an article's address, or else its address. A feed
 * item keeps this URL as its id. With a new id, feed readers would show the article as new.
 */
export function firstUrlOf(
  { aliases, address }: Pick<Article, 'aliases' | 'address'>,
  { root, url }: Pick<Frame, 'root' | 'url'>,
): string {
  return url(firstAddressOf({ aliases, address }, root));
}

/**
 * Returns the whole text of an article for feed readers, which may support neither charts nor ruby annotations. Charts become tables. Each
 * ruby annotation is put in brackets after the characters that it annotates.
 */
const readableText = (article: Article) =>
  bracketReadings(withTables(article.body.trim()), article.language) || inPlaceOfText(article);

/** Returns a paragraph with the summary or headline of an article that has no text, because every feed item needs content. */
const inPlaceOfText = ({ summary, title }: Article) => html`<p>${summary || title}</p>`.toString();

const imageOf = ({ alt, credit }: Cover, { address, type, bytes }: EnclosedImage, { url }: Frame): FeedImage => ({
  url: url(address),
  type,
  bytes,
  alt,
  credit,
});

/**
 * Wraps HTML in an element with `dir="rtl"` if `language` is written from right to left, because feeds have no field for the direction
 * of text.
 */
export const inDirection = (content: string, language: string) =>
  directionOf(language) === 'rtl' ? `<div lang="${language}" dir="rtl">${content}</div>` : content;

/**
 * Makes the addresses in rendered HTML absolute, because feed readers do not know the site's root. Puts `url`, the URL of the article,
 * before links within the page such as `#notes`. Replaces each `<picture>` with the `<img>` inside.
 */
export function withAbsoluteAddresses(body: string, origin: string, url: string): string {
  return body
    .replace(/<picture>(?:<source [^>]*>)*|<\/picture>/g, '')
    .replace(
      / (href|src)="(\/(?!\/)|#)/g,
      (_, name: string, start: string) => ` ${name}="${start === '#' ? `${url}#` : `${origin}/`}`,
    );
}

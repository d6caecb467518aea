/** Catalogue → neutral feeds: what every format needs, with absolute addresses. */

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

export interface Party {
  readonly name: string;
  readonly url: string | undefined;
}

export interface FeedImage {
  readonly url: string;
  /** A media type, such as `image/webp`. */
  readonly type: string;
  readonly bytes: number;
  readonly alt: string;
  readonly credit: string | undefined;
}

export interface FeedItem {
  /** What programs know it by: its first address, which no edit and no move changes. */
  readonly id: string;
  readonly title: string;
  /** Address of the article. */
  readonly url: string;
  /** Of an article that has a day and no hour: noon of that day. Never changes with the time of building. */
  readonly date: Moment;
  readonly updated: Moment;
  readonly summary: string;
  /** The whole text as HTML with absolute addresses. */
  readonly content: string;
  readonly authors: readonly Party[];
  /** Who else had a hand in it: editors, translators, photographers. */
  readonly contributors: readonly Party[];
  /** What it was first published in. */
  readonly source: Link | undefined;
  readonly adapted: Link | undefined;
  readonly copyright: string | undefined;
  readonly tags: readonly string[];
  readonly language: string;
  readonly image: FeedImage | undefined;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page the feed belongs to. */
  readonly pageUrl: string;
  /** The feed's own address. */
  readonly selfUrl: string;
  readonly copyright: string | undefined;
  readonly items: readonly FeedItem[];
  /** When the newest item changed; undefined for an empty feed. */
  readonly updated: Moment | undefined;
  /** When the publication began: what an empty feed can say of its last change. Undefined where nothing was ever published. */
  readonly since: Moment | undefined;
  /** Addresses of what tells subscribers at once (https://www.w3.org/TR/websub/). */
  readonly hubs: readonly string[];
  /** Address of the style for browsers. */
  readonly styleHref: string;
}

/** A picture as an enclosure. */
export interface EnclosedImage {
  /** From the site's root. */
  readonly address: string;
  /** A media type, such as `image/webp`. */
  readonly type: string;
  readonly bytes: number;
}

/** An article of a feed. */
interface FeedEntry {
  readonly piece: Piece;
  /** What stands for the article's lead picture, if it has one. */
  readonly image: EnclosedImage | undefined;
}

/** What a feed is made from, besides the frame of its edition. */
export interface FeedSource {
  /** The feed's own address, and that of the page it belongs to, from the site's root. */
  readonly self: string;
  readonly page: string;
  /** Names of the tag, column or person that gathers the articles; undefined: the feed carries the whole publication. */
  readonly title: PerLanguage | undefined;
  readonly description: PerLanguage | undefined;
  readonly entries: readonly FeedEntry[];
  /** The publication's first day, for a feed without articles. */
  readonly since: Moment | undefined;
}

/** How many articles a feed carries. */
export const feedLength = 20;

/** Returns what the head of a feed says; a list of feeds says the same. */
export function nameFeed({ title, description }: Pick<FeedSource, 'title' | 'description'>, { say, site }: Frame) {
  const name = say(site.name);
  const about = title === undefined ? site.tagline : description;
  const own = title === undefined ? name : say(title);
  return { title: title === undefined ? name : `${own} — ${name}`, description: about ? say(about) : own };
}

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

/** An article is in several feeds: its item is made once. */
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
 * The first address of an article that has moved: the first of its `aliases` that an article could have had here. A feed that knew it by a
 * new one would show it to every reader again.
 */
export function firstUrlOf(
  { aliases = [], address }: Pick<Article, 'aliases' | 'address'>,
  { root, url }: Pick<Frame, 'root' | 'url'>,
): string {
  const first = aliases.find(alias => alias.startsWith(root) && /^\d{4}\/[^/]+\/$/.test(alias.slice(root.length)));
  return url(first ?? address);
}

/** The whole text, for programs that know neither our drawings nor, many of them, readings above letters. */
const readableText = (article: Article) =>
  bracketReadings(withTables(article.body.trim()), article.language) || inPlaceOfText(article);

/** An item needs something to read. */
const inPlaceOfText = ({ summary, title }: Article) => html`<p>${summary || title}</p>`.toString();

const imageOf = ({ alt, credit }: Cover, { address, type, bytes }: EnclosedImage, { url }: Frame): FeedImage => ({
  url: url(address),
  type,
  bytes,
  alt,
  credit,
});

/** A feed says nothing of the way a text runs: one from right to left brings it along. */
export const inDirection = (content: string, language: string) =>
  directionOf(language) === 'rtl' ? `<div lang="${language}" dir="rtl">${content}</div>` : content;

/** A rendered body has addresses from the site's root and within the page; a feed reader knows neither. It gets the picture itself and no other form of it. */
export function withAbsoluteAddresses(body: string, origin: string, url: string): string {
  return body
    .replace(/<picture>(?:<source [^>]*>)*|<\/picture>/g, '')
    .replace(
      / (href|src)="(\/(?!\/)|#)/g,
      (_, name: string, start: string) => ` ${name}="${start === '#' ? `${url}#` : `${origin}/`}`,
    );
}

/** Catalogue → neutral feeds: what every format needs, with absolute addresses. */
import { addressOf, type Base, hrefOf, urlOf } from '../../addresses.ts';
import type { Catalogue, Edition, Piece } from '../../catalogue/catalogue.ts';
import type { Contributor } from '../../catalogue/credits.ts';
import { html } from '../../html.ts';
import { atNoon, type Moment } from '../../language/dates.ts';
import { directionOf } from '../../language/languages.ts';
import type { Article, Cover } from '../../source/article/article.ts';
import { bracketReadings } from '../../source/article/readings.ts';
import { withTables } from '../../source/charts/in-text.ts';
import { enclosureOf } from '../../source/pictures/enclosure.ts';
import { mediaTypeOf } from '../../source/pictures/format.ts';
import { inLanguage, type Link } from '../../source/publication/newsroom.ts';

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

export interface FeedSource {
  readonly edition: Edition;
  readonly title: string;
  readonly description: string;
  /** From the site's root. */
  readonly page: string;
  readonly self: string;
  readonly pieces: readonly Piece[];
  /** Address of the card that stands for an article where it is shared, if there is one. */
  cardOf(piece: Piece): string | undefined;
}

/** How many articles a feed carries. */
export const feedLength = 20;

export function buildFeed(
  { edition, title, description, page, self, pieces, cardOf }: FeedSource,
  { catalogue: { site, editions }, bytesAt }: FeedRoom,
  styleAddress: string,
): Feed {
  const { base, hubs, zone } = site;
  const surroundings = { base, zone, bytesAt, cardOf };
  const items = pieces.slice(0, feedLength).map(piece => itemOf(piece, edition, surroundings));
  const updated = items.map(item => item.updated).sort((a, b) => b.millis - a.millis)[0];
  return {
    title,
    description,
    language: edition.language,
    pageUrl: urlOf(base, page),
    selfUrl: urlOf(base, self),
    copyright: site.copyright && inLanguage(site.copyright, edition.language),
    items,
    updated,
    since: items.length === 0 ? earliest(editions, zone) : undefined,
    hubs,
    styleHref: hrefOf(base, styleAddress),
  };
}

function earliest(editions: readonly Edition[], zone: string): Moment | undefined {
  const firsts = editions.flatMap(({ pieces }) => pieces.at(-1)?.article.date ?? []);
  const first = firsts.sort((a, b) => a.millis - b.millis)[0];
  return first && atNoon(first, zone);
}

/** What a feed must know besides its articles. */
export interface FeedRoom {
  readonly catalogue: Catalogue;
  /** Bytes of the file at the address of a picture that was painted; undefined of any other. */
  bytesAt(address: string): number | undefined;
}

interface Surroundings extends Pick<FeedRoom, 'bytesAt'>, Pick<FeedSource, 'cardOf'> {
  readonly base: Base;
  readonly zone: string;
}

const items = new WeakMap<Piece, FeedItem>();

/** An article is in several feeds: its item is made once. */
function itemOf(piece: Piece, edition: Edition, surroundings: Surroundings): FeedItem {
  const { base, zone } = surroundings;
  const known = items.get(piece);
  if (known) return known;
  const { article, by, editor, translator, photographer, tags } = piece;
  const parties = (list: readonly Contributor[]) =>
    list.map(({ person, written }) => ({
      name: person ? inLanguage(person.name, edition.language) : written,
      url: person && urlOf(base, addressOf.person(edition.root, person.id)),
    }));
  const others = [...new Map([...editor, ...translator, ...photographer].map(one => [one.written, one])).values()];
  const url = urlOf(base, article.address);
  const date = atNoon(article.date, zone);
  const changes = [article.updated, ...(article.corrections ?? []).map(correction => correction.date)];
  const item: FeedItem = {
    id: firstUrlOf(article, edition, base),
    title: article.title,
    url,
    date,
    updated: latest(date, ...changes.map(change => change && atNoon(change, zone))),
    summary: article.summary,
    content: inDirection(withAbsoluteAddresses(readableText(article), base.origin, url), article.language),
    authors: parties(by),
    contributors: parties(others),
    source: article.source,
    adapted: article.adapted,
    copyright: article.copyright,
    tags: tags.map(({ name }) => inLanguage(name, edition.language)),
    language: article.language,
    image: article.cover && imageOf(article.cover, piece, surroundings),
  };
  items.set(piece, item);
  return item;
}

/**
 * The first address of an article that has moved: the first of its `aliases` that an article could have had here. A feed that knew it by a
 * new one would show it to every reader again.
 */
export function firstUrlOf({ aliases = [], address }: Article, { root }: Edition, base: Base): string {
  const first = aliases.find(alias => alias.startsWith(root) && /^\d{4}\/[^/]+\/$/.test(alias.slice(root.length)));
  return urlOf(base, first ?? address);
}

/** The whole text, for programs that know neither our drawings nor, many of them, readings above letters. */
const readableText = (article: Article) =>
  bracketReadings(withTables(article.body.trim()), article.language) || inPlaceOfText(article);

/** An item needs something to read. */
const inPlaceOfText = ({ summary, title }: Article) => html`<p>${summary || title}</p>`.toString();

/** Of a drawing that cannot be painted the card, which has letters of its own; without cards, the drawing. */
function imageOf(cover: Cover, piece: Piece, { base, bytesAt, cardOf }: Surroundings): FeedImage {
  const card = () => {
    const address = cardOf(piece);
    return address === undefined ? undefined : { address, type: 'image/png' };
  };
  const itself = { address: addressOf.file(cover.file), type: mediaTypeOf(cover.format) };
  const { address, type } = enclosureOf(cover, cover.focus) ?? card() ?? itself;
  const { alt, credit, bytes } = cover;
  return { url: urlOf(base, address), type, bytes: bytesAt(address) ?? bytes, alt, credit };
}

function latest(first: Moment, ...others: readonly (Moment | undefined)[]): Moment {
  return others.reduce<Moment>((last, moment) => (moment && moment.millis > last.millis ? moment : last), first);
}

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

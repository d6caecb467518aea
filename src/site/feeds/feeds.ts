/**
 * Lists all feeds of each language: three feeds of all articles (RSS, Atom and JSON Feed), and RSS feeds for each tag, each newspaper
 * column, each person and the corrections.
 */
import { addressOf } from '../../addresses.ts';
import type { Catalogue, Edition, Piece } from '../../catalogue/catalogue.ts';
import { atNoon, type Moment } from '../../language/dates.ts';
import type { PerLanguage } from '../../source/fields/types.ts';
import { enclosureOf } from '../../source/pictures/enclosure.ts';
import { mediaTypeOf } from '../../source/pictures/format.ts';
import { shareCard } from '../cards/share-card.ts';
import { inEveryEdition, type Kind, type Page, type Publication, type RegisteredKind, register } from '../kind.ts';
import type { Wing } from '../wing.ts';
import { correctionsFeed } from './corrections-feed.ts';
import { buildFeed, type EnclosedImage, type Feed, type FeedSource, feedLength } from './feed.ts';
import { loadWriters, type Writers } from './load-writers.ts';
import { opml } from './opml.ts';

/** Part of the publication that has a feed: its articles, page, title and description. */
export interface FeedPart {
  /** Address of the page that lists the same articles. */
  readonly page: string;
  /** Name of the tag, column or person; undefined for the feed of the whole publication. */
  readonly title: PerLanguage | undefined;
  readonly description: PerLanguage | undefined;
  readonly pieces: readonly Piece[];
}

/** Returns the feed of all articles in one language. */
export const wholeOf = ({ root, pieces }: Edition): FeedPart => ({
  page: root,
  title: undefined,
  description: undefined,
  pieces,
});

/** Lists the feeds of all tags, columns and people in one language. */
const listParts = ({ root, tags, columns, people }: Edition): readonly FeedPart[] => [
  ...tags.map(({ of, pieces }) => ({
    page: addressOf.tag(root, of.slug),
    title: of.name,
    description: of.description,
    pieces,
  })),
  ...columns.map(({ of, pieces }) => ({
    page: addressOf.column(root, of.id),
    title: of.title,
    description: of.summary,
    pieces,
  })),
  ...people.map(({ of, pieces }) => ({
    page: addressOf.person(root, of.id),
    title: of.name,
    description: of.bio,
    pieces,
  })),
];

/** Collects the content of a feed. `self` is the address of the feed. */
export function gatherFeed(
  publication: Pick<Publication, 'catalogue' | 'bytesAt' | 'placeCard'>,
  edition: Edition,
  { pieces, ...names }: FeedPart,
  self: string,
): FeedSource {
  const newest = pieces.slice(0, feedLength);
  return {
    ...names,
    self,
    entries: newest.map(piece => ({ piece, image: imageOf(publication, edition, piece) })),
    since: pieces.length === 0 ? earliest(publication.catalogue) : undefined,
  };
}

const pageOf = (publication: Publication, edition: Edition, part: FeedPart, self: string): Page<FeedSource> => ({
  address: self,
  language: edition.language,
  gather: () => gatherFeed(publication, edition, part, self),
});

/**
 * Returns the cover picture of an article for a feed; undefined if the article has none. If the site has no copy of the picture in a format
 * for feeds, returns the article's share card, or else the original file.
 */
function imageOf(
  publication: Pick<Publication, 'catalogue' | 'bytesAt' | 'placeCard'>,
  edition: Edition,
  piece: Piece,
): EnclosedImage | undefined {
  const { cover } = piece.article;
  if (!cover) return undefined;
  const itself = { address: addressOf.file(cover.file), type: mediaTypeOf(cover.format) };
  const card = () => {
    const placed = shareCard(publication, edition, piece);
    return placed && { address: placed.address, type: 'image/png' };
  };
  const { address, type } = enclosureOf(cover, cover.focus) ?? card() ?? itself;
  return { address, type, bytes: publication.bytesAt(address) ?? cover.bytes };
}

/** Returns the date of the publication's first article in any language; undefined if there are no articles. */
function earliest({ editions, site }: Catalogue): Moment | undefined {
  const firsts = editions.flatMap(({ pieces }) => pieces.at(-1)?.article.date ?? []);
  const first = firsts.sort((a, b) => a.millis - b.millis)[0];
  return first && atNoon(first, site.zone);
}

/** Registers a kind of feed that lists all articles, in one format and with one feed per language. */
function ofAll(
  name: string,
  self: (root: string) => string,
  write: (writers: Writers) => (feed: Feed) => string,
): RegisteredKind {
  const kind: Kind<FeedSource> = {
    name,
    reserves: root => [self(root)],
    pages: publication =>
      inEveryEdition(publication.catalogue, edition => [
        pageOf(publication, edition, wholeOf(edition), self(edition.root)),
      ]),
    view: (source, frame) => write(loadWriters())(buildFeed(source, frame)),
  };
  return register(kind);
}

const partFeeds: Kind<FeedSource> = {
  name: 'part-feed',
  pages: publication =>
    inEveryEdition(publication.catalogue, edition =>
      listParts(edition).map(part => pageOf(publication, edition, part, addressOf.rss(part.page))),
    ),
  view: (source, frame) => loadWriters().writeRss(buildFeed(source, frame)),
};

export const feeds: Wing = {
  name: 'feeds',
  kinds: () => [
    ofAll('rss', addressOf.rss, ({ writeRss }) => writeRss),
    ofAll('atom', addressOf.atom, ({ writeAtom }) => writeAtom),
    ofAll('json-feed', addressOf.jsonFeed, ({ writeJsonFeed }) => writeJsonFeed),
    register(partFeeds),
    register(correctionsFeed),
    register(opml(listParts)),
  ],
};

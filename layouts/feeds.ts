/** Feeds: the whole publication in three formats, and one RSS feed for every tag, column and person. */
import { addressOf } from '../src/addresses.ts';
import type { Catalogue, Edition, Shown } from '../src/catalogue/catalogue.ts';
import { buildFeed, type Feed, type FeedSource, feedLength } from '../src/site/feeds/feed.ts';
import { writeAtom, writeJsonFeed, writeOpml, writeRss } from '../src/site/feeds/write.ts';
import type { Assets } from './assets.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Kind, Publication } from './kind.ts';
import { shareCard } from './parts/card.ts';

function wholeFeed(publication: Publication, edition: Edition, self: string): FeedSource {
  const frame = frameOf(publication, edition);
  const { site } = frame;
  const title = frame.say(site.name);
  return {
    edition,
    title,
    description: site.tagline ? frame.say(site.tagline) : title,
    page: edition.root,
    self,
    pieces: edition.pieces,
    cardOf: piece => shareCard(publication, edition, piece)?.address,
  };
}

const styleOf = ({ edition }: FeedSource, { feedStyles }: Assets) => feedStyles[edition.language] ?? '';

function ofAll(name: string, self: (root: string) => string, write: (feed: Feed) => string): Kind<FeedSource> {
  return {
    name,
    each: publication =>
      publication.catalogue.editions.map(edition => wholeFeed(publication, edition, self(edition.root))),
    address: source => source.self,
    // An empty one looks at the whole publication for a date.
    shows: source => (source.pieces.length === 0 ? undefined : shownInFeed(source)),
    view: (source, publication) => write(buildFeed(source, publication, styleOf(source, publication.assets))),
  };
}

export const rss = ofAll('rss', addressOf.rss, writeRss);
export const atom = ofAll('atom', addressOf.atom, writeAtom);
export const jsonFeed = ofAll('json-feed', addressOf.jsonFeed, writeJsonFeed);

function shownInFeed({ title, description, page, pieces }: FeedSource): readonly Shown[] {
  return [title, description, page, ...pieces.slice(0, feedLength)];
}

/** The feed of a page that gathers articles. */
function ofPage(
  frame: Frame,
  title: string,
  description: string | undefined,
  page: string,
): Omit<FeedSource, 'pieces'> {
  const name = frame.say(frame.site.name);
  const { publication, edition } = frame;
  return {
    edition,
    title: `${title} — ${name}`,
    description: description ?? title,
    page,
    self: addressOf.rss(page),
    cardOf: piece => shareCard(publication, edition, piece)?.address,
  };
}

/** The feeds of everything that gathers articles. */
function partSources(publication: Publication, edition: Edition): readonly FeedSource[] {
  const frame = frameOf(publication, edition);
  const { root } = edition;
  return [
    ...edition.tags.map(({ of, pieces }) => ({
      ...ofPage(frame, frame.say(of.name), of.description && frame.say(of.description), addressOf.tag(root, of.slug)),
      pieces,
    })),
    ...edition.columns.map(({ of, pieces }) => ({
      ...ofPage(frame, frame.say(of.title), of.summary && frame.say(of.summary), addressOf.column(root, of.id)),
      pieces,
    })),
    ...edition.people.map(({ of, pieces }) => ({
      ...ofPage(frame, frame.say(of.name), of.bio && frame.say(of.bio), addressOf.person(root, of.id)),
      pieces,
    })),
  ];
}

export const partFeeds: Kind<FeedSource> = {
  name: 'part-feed',
  each: publication => publication.catalogue.editions.flatMap(edition => partSources(publication, edition)),
  address: source => source.self,
  shows: shownInFeed,
  view: (source, publication) => writeRss(buildFeed(source, publication, styleOf(source, publication.assets))),
};

/** Every feed that there is, for programs that subscribe to many. */
export const opml: Kind<Catalogue> = {
  name: 'opml',
  each: ({ catalogue }) => [catalogue],
  address: () => '/feeds.opml',
  view({ site, editions }, publication) {
    const groups = editions.map(edition => {
      const { strings, url, say, nameOf } = frameOf(publication, edition);
      const record = addressOf.corrections(edition.root);
      const corrections = {
        title: `${strings.correctionsRecord} — ${say(site.name)}`,
        description: strings.correctionsLead,
        self: addressOf.rss(record),
        page: record,
      };
      const sources = [
        wholeFeed(publication, edition, addressOf.rss(edition.root)),
        corrections,
        ...partSources(publication, edition),
      ];
      return {
        title: `${say(site.name)} (${nameOf(edition.language)})`,
        language: edition.language,
        feeds: sources.map(({ title, description, self, page }) => ({
          title,
          description,
          selfUrl: url(self),
          pageUrl: url(page),
        })),
      };
    });
    return writeOpml(groups[0]?.title ?? '', groups);
  },
};

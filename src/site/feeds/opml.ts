/** Lists all feeds in one OPML file, so that feed readers can subscribe to all feeds at once. */
import { addressOf } from '../../addresses.ts';
import type { Edition } from '../../catalogue/catalogue.ts';
import { type Frame, toFrame } from '../frame.ts';
import type { Kind } from '../kind.ts';
import { type FeedSource, nameFeed } from './feed.ts';
import { loadWriters } from './load-writers.ts';

type Named = Pick<FeedSource, 'page' | 'title' | 'description'>;

/** The feeds of one language. */
interface Group {
  readonly language: string;
  readonly root: string;
  readonly parts: readonly Named[];
}

/** Returns the `Kind` that makes the OPML file. `listParts` returns the feeds of all tags, columns and people in one language. */
export const opml = (listParts: (edition: Edition) => readonly Named[]): Kind<readonly Group[]> => ({
  name: 'opml',
  reserves: root => (root === '/' ? [addressOf.opml] : []),
  pages: ({ catalogue: { site, editions } }) => [
    {
      address: addressOf.opml,
      language: site.languages[0],
      gather: () =>
        editions.map(edition => ({
          language: edition.language,
          root: edition.root,
          parts: listParts(edition).map(({ page, title, description }) => ({ page, title, description })),
        })),
    },
  ],
  view(editions, frame) {
    const groups = editions.map(group => writeGroup(group, toFrame({ ...frame, ...group })));
    return loadWriters().writeOpml(groups[0]?.title ?? '', groups);
  },
});

function writeGroup({ language, root, parts }: Group, frame: Frame) {
  const { strings, url, say, site, nameOf } = frame;
  const name = say(site.name);
  const record = addressOf.corrections(root);
  const corrections = { title: `${strings.correctionsRecord} — ${name}`, description: strings.correctionsLead };
  const whole = { page: root, title: undefined, description: undefined };
  const feedOf = (part: Named) => ({
    ...nameFeed(part, frame),
    selfUrl: url(addressOf.rss(part.page)),
    pageUrl: url(part.page),
  });
  return {
    title: `${name} (${nameOf(language)})`,
    language,
    feeds: [
      feedOf(whole),
      { ...corrections, selfUrl: url(addressOf.rss(record)), pageUrl: url(record) },
      ...parts.map(feedOf),
    ],
  };
}

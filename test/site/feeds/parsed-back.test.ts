/** Tests that two independent libraries (feedsmith on fast-xml-parser, feedparser on sax) read back every field of the feeds. */
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { buildFeed, type Feed, type FeedImage, type FeedItem, type Party } from '../../../src/site/feeds/feed.ts';
import { gatherFeed, wholeOf } from '../../../src/site/feeds/feeds.ts';
import { asHtml, typed } from '../../../src/site/feeds/text.ts';
import { writeAtom, writeJsonFeed, writeRss } from '../../../src/site/feeds/write.ts';
import { ZonedDate } from '../../../src/site/feeds/zoned-date.ts';
import { load } from '../../builders.ts';
import { frameOf } from '../../layouts/drawn.ts';
import { hostileFiles, hostileUrl } from './hostile.ts';

function feedIn(language: string): Feed {
  const { catalogue } = load(
    {
      ...hostileFiles,
      'newsroom/site.yaml': `${hostileFiles['newsroom/site.yaml']}hub: [https://hub.example/?a=1&b=2]\n`,
    },
    { url: hostileUrl },
  );
  const edition = catalogue.editions.find(each => each.language === language) ?? catalogue.editions[0];
  const texts = { title: 'The <Lantern> & "Co" 🏮 </b>', description: 'Light & <shade> &copy;' };
  const nothing = { bytesAt: () => undefined, placeCard: () => undefined };
  const source = gatherFeed({ catalogue, ...nothing }, edition, wholeOf(edition), `${edition.root}x.xml`);
  return { ...buildFeed(source, frameOf(catalogue, edition.language)), ...texts };
}

async function parse(
  text: string,
): Promise<{ readonly meta: FeedParser.Meta; readonly items: readonly FeedParser.Item[] }> {
  const parser = new FeedParser({ addmeta: false, resume_saxerror: false, normalize: false });
  const items: FeedParser.Item[] = [];
  for await (const item of Readable.from([Buffer.from(text)]).pipe(parser)) items.push(item);
  return { meta: parser.meta, items };
}

/** A node of feedparser: attributes in `@`, text in `#`. */
interface Node {
  readonly '@': Readonly<Record<string, string>>;
  readonly '#'?: string;
  readonly [child: string]: unknown;
}
const nodes = (of: FeedParser.Item | FeedParser.Meta | Node, name: string): readonly Node[] =>
  [Object(of)[name] ?? []].flat();
const texts = (of: FeedParser.Item | FeedParser.Meta | Node, name: string) => nodes(of, name).map(node => node['#']);
const attributes = (of: FeedParser.Item | FeedParser.Meta, name: string) => nodes(of, name).map(node => node['@']);

const work = (link: FeedItem['source']) => (link ? [link.url ?? link.name] : []);
const size = ({ bytes }: FeedImage) => String(bytes);
const names = (parties: readonly Party[]) => parties.map(({ name }) => name);

describe.each(['en', 'zh-Hans', 'fa'])('a feed in %s', language => {
  test('has something to break', () => {
    const { items } = feedIn(language);
    expect(items.length).toBe({ en: 6, 'zh-Hans': 1, fa: 0 }[language]);
  });

  test('is the same in RSS, read by both', async () => {
    const feed = feedIn(language);
    const first = parseRssFeed(writeRss(feed));
    const { meta, items } = await parse(writeRss(feed));
    expect({
      title: texts(meta, 'rss:title'),
      link: texts(meta, 'rss:link'),
      description: texts(meta, 'rss:description'),
      language: texts(meta, 'rss:language'),
      copyright: texts(meta, 'rss:copyright'),
      built: texts(meta, 'rss:lastbuilddate'),
      links: attributes(meta, 'atom:link'),
    }).toEqual({
      title: [feed.title],
      link: [feed.pageUrl],
      description: [feed.description],
      language: [feed.language],
      copyright: [feed.copyright],
      built: feed.updated ? [new ZonedDate(feed.updated).toUTCString()] : [],
      links: first.atom?.links,
    });
    expect(first).toMatchObject({
      title: feed.title,
      description: feed.description,
      link: feed.pageUrl,
      copyright: feed.copyright,
    });
    const written = feed.items.map(item => ({
      title: item.title,
      link: item.url,
      guid: { value: item.url, isPermaLink: true },
      date: item.date.millis,
      description: item.summary === '' ? item.content.trim() : asHtml(item.summary),
      content: item.summary === '' ? undefined : item.content.trim(),
      categories: item.tags,
      creators: names(item.authors),
      contributors: names(item.contributors),
      sources: work(item.source),
      relations: work(item.adapted),
      rights: item.copyright ? [item.copyright] : [],
      enclosures: item.image ? [{ url: item.image.url, length: size(item.image), type: item.image.type }] : [],
      media: { pictures: [], credits: item.image?.credit ? [item.image.credit] : [] },
    }));
    const byFirst = (first.items ?? []).map(item => ({
      title: item.title,
      link: item.link,
      guid: item.guid,
      date: Date.parse(item.pubDate ?? ''),
      description: item.description,
      content: item.content?.encoded,
      categories: (item.categories ?? []).map(({ name }) => name),
      creators: item.dc?.creators ?? [],
      contributors: item.dc?.contributors ?? [],
      sources: item.dc?.sources ?? [],
      relations: item.dc?.relations ?? [],
      rights: item.dc?.rights ?? [],
      enclosures: (item.enclosures ?? []).map(each => ({ ...each, length: String(each.length) })),
      media: {
        pictures: item.media?.contents ?? [],
        credits: (item.media?.credits ?? []).map(({ value }) => value),
      },
    }));
    const bySecond = items.map(item => ({
      title: texts(item, 'rss:title')[0],
      link: texts(item, 'rss:link')[0],
      guid: { value: texts(item, 'rss:guid')[0], isPermaLink: attributes(item, 'rss:guid')[0]?.ispermalink === 'true' },
      date: Date.parse(texts(item, 'rss:pubdate')[0] ?? ''),
      description: texts(item, 'rss:description')[0],
      content: texts(item, 'content:encoded')[0],
      categories: texts(item, 'rss:category'),
      creators: texts(item, 'dc:creator'),
      contributors: texts(item, 'dc:contributor'),
      sources: texts(item, 'dc:source'),
      relations: texts(item, 'dc:relation'),
      rights: texts(item, 'dc:rights'),
      enclosures: attributes(item, 'rss:enclosure'),
      media: { pictures: nodes(item, 'media:content'), credits: texts(item, 'media:credit') },
    }));
    expect(byFirst).toEqual(written);
    expect(bySecond).toEqual(written);
  });

  test('is the same in Atom, read by both', async () => {
    const feed = feedIn(language);
    const first = parseAtomFeed(writeAtom(feed));
    const { meta, items } = await parse(writeAtom(feed));
    const change = (feed.updated ?? feed.since)?.iso ?? '';
    expect({
      title: construct(nodes(meta, 'atom:title')[0]),
      subtitle: construct(nodes(meta, 'atom:subtitle')[0]),
      rights: construct(nodes(meta, 'atom:rights')[0]),
      id: texts(meta, 'atom:id'),
      updated: texts(meta, 'atom:updated'),
      language: Object(meta['atom:@'])['xml:lang'],
      links: attributes(meta, 'atom:link'),
    }).toEqual({
      title: written(feed.title),
      subtitle: written(feed.description),
      rights: written(feed.copyright ?? ''),
      id: [feed.pageUrl],
      updated: [change],
      language: feed.language,
      links: first.links,
    });
    expect({ title: first.title, id: first.id, language: first.xml?.lang }).toEqual({
      title: written(feed.title),
      id: feed.pageUrl,
      language: feed.language,
    });
    const expected = feed.items.map(item => ({
      id: item.url,
      title: written(item.title),
      links: [
        { href: item.url, rel: 'alternate', type: 'text/html' },
        ...[item.source, item.adapted].flatMap(of => (of?.url ? [{ href: of.url, rel: 'via' }] : [])),
        ...(item.image
          ? [
              {
                href: item.image.url,
                rel: 'enclosure',
                type: item.image.type,
                title: item.image.alt,
                length: size(item.image),
              },
            ]
          : []),
      ],
      published: item.date.millis,
      updated: item.updated.millis,
      summary: item.summary === '' ? undefined : written(item.summary),
      content: { type: 'html', value: item.content.trim() },
      authors: item.authors.map(party),
      contributors: item.contributors.map(party),
      rights: item.copyright ? written(item.copyright) : undefined,
      categories: item.tags,
    }));
    const byFirst = (first.entries ?? []).map(entry => ({
      id: entry.id,
      title: entry.title,
      links: (entry.links ?? []).map(({ length, ...link }) => ({
        ...link,
        ...(length !== undefined && { length: String(length) }),
      })),
      published: Date.parse(entry.published ?? ''),
      updated: Date.parse(entry.updated ?? ''),
      summary: entry.summary,
      content: entry.content,
      authors: entry.authors ?? [],
      contributors: entry.contributors ?? [],
      rights: entry.rights,
      categories: (entry.categories ?? []).map(({ term }) => term),
    }));
    const people = (item: FeedParser.Item, name: string) =>
      nodes(item, name).map(node => party({ name: texts(node, 'name')[0] ?? '', url: texts(node, 'uri')[0] }));
    const bySecond = items.map(item => ({
      id: texts(item, 'atom:id')[0],
      title: construct(nodes(item, 'atom:title')[0]),
      links: attributes(item, 'atom:link'),
      published: Date.parse(texts(item, 'atom:published')[0] ?? ''),
      updated: Date.parse(texts(item, 'atom:updated')[0] ?? ''),
      summary: construct(nodes(item, 'atom:summary')[0]),
      content: construct(nodes(item, 'atom:content')[0]),
      authors: people(item, 'atom:author'),
      contributors: people(item, 'atom:contributor'),
      rights: construct(nodes(item, 'atom:rights')[0]),
      categories: attributes(item, 'atom:category').map(({ term }) => term),
    }));
    expect(byFirst).toEqual(expected);
    expect(bySecond).toEqual(expected);
  });

  test('is the same in JSON Feed, read by one of them and as plain JSON', () => {
    const feed = feedIn(language);
    const expected = feed.items.map(item => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_html: item.content,
      ...(item.summary !== '' && { summary: item.summary }),
      date_published: item.date.iso,
      date_modified: item.updated.iso,
      ...(item.authors.length > 0 && { authors: item.authors.map(({ name, url }) => ({ name, ...(url && { url }) })) }),
      ...(item.tags.length > 0 && { tags: item.tags }),
      language: item.language,
      ...(item.image && {
        image: item.image.url,
      }),
    }));
    const plain: { readonly items: readonly object[] } = JSON.parse(writeJsonFeed(feed));
    expect(plain.items).toEqual(expected);
    expect(parseJsonFeed(writeJsonFeed(feed)).items ?? []).toEqual(expected);
    expect(plain).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.description,
      language: feed.language,
      home_page_url: feed.pageUrl,
      feed_url: feed.selfUrl,
      hubs: [{ type: 'WebSub', url: 'https://hub.example/?a=1&b=2' }],
    });
  });
});

function written(text: string) {
  const { value, isHtml } = typed(text);
  return isHtml ? { type: 'html', value } : { value };
}

function construct(node: Node | undefined) {
  if (!node) return undefined;
  const { type } = node['@'];
  return type === undefined ? { value: node['#'] } : { type, value: node['#'] };
}

function party({ name, url }: Party) {
  return url === undefined ? { name } : { name, uri: url };
}

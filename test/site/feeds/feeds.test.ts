import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { parseBase } from '../../../src/addresses.ts';
import { buildFeed, type Feed, feedLength, withAbsoluteAddresses } from '../../../src/site/feeds/feed.ts';
import { gatherFeed, wholeOf } from '../../../src/site/feeds/feeds.ts';
import { writeAtom, writeJsonFeed, writeRss } from '../../../src/site/feeds/write.ts';
import type { Article } from '../../../src/source/article/article.ts';
import { aMoment, anArticle, aPerson, aPicture, type CatalogueOverrides, catalogued } from '../../builders.ts';
import { frameOf } from '../../layouts/drawn.ts';
import { findFault } from '../../well-formed.ts';

const site = { base: parseBase('https://example.org/column'), name: 'Half & <Half>', copyright: '© Women' };

function feedOf(articles: readonly Article[], wishes: CatalogueOverrides = {}): Feed {
  const { catalogue } = catalogued(articles, { site, ...wishes });
  const [edition] = catalogue.editions;
  const nothing = { bytesAt: () => undefined, placeCard: () => undefined };
  const source = gatherFeed({ catalogue, ...nothing }, edition, wholeOf(edition), '/feed.xml');
  return {
    ...buildFeed(source, frameOf(catalogue, edition.language)),
    ...{ title: 'Half & <Half>', description: 'A "column"' },
  };
}

const hard = anArticle({
  title: 'Ploughs & <ballots> ]]> "x"',
  summary: 'She said: 5 < 6 & ]]>',
  body: '<p>A <a href="/column/2016/b/">b</a> <a href="#fn1">1</a> <a href="https://example.com/">c</a> ]]> &amp; &lt;b&gt;</p>\n<img src="/column/a.svg" alt="A">',
  by: ['wang', 'Li & Na'],
  tags: ['law', '妇联'],
  updated: '2017-10-01',
  cover: {
    ...aPicture(3, 2),
    file: 'articles/2017/a.svg',
    alt: 'A',
    caption: undefined,
    credit: undefined,
    focus: undefined,
    bytes: 90,
  },
});
const people = [aPerson('wang', { name: 'Wang Fang' })];
const feed = feedOf([hard, anArticle({ slug: 'b', date: '2016-01-01' })], { people });
const url = 'https://example.org/column/2017/ploughs/';

describe('a feed', () => {
  it('has absolute addresses only', () => {
    const [item] = feed.items;
    expect(item?.content).toContain('href="https://example.org/column/2016/b/"');
    expect(item?.content).toContain(`href="${url}#fn1"`);
    expect(item?.content).toContain('href="https://example.com/"');
    expect(item?.content).toContain('src="https://example.org/column/a.svg"');
    expect(item?.image?.url).toBe('https://example.org/column/assets/pictures/00000000000000000000-16x9.jpg');
    expect(item?.authors).toEqual([
      { name: 'Wang Fang', url: 'https://example.org/column/people/wang/' },
      { name: 'Li & Na', url: undefined },
    ]);
  });

  it('leaves alone what only looks like an address', () => {
    expect(withAbsoluteAddresses('<a href="//example.com/">/x "#y"</a>', 'https://example.org', url)).toBe(
      '<a href="//example.com/">/x "#y"</a>',
    );
  });

  it('has the picture itself and none of its other forms, which a reader may not know', () => {
    const body =
      '<picture><source type="image/avif" srcset="/a.avif 480w" sizes="100vw"><img src="/g.png" alt="A"></picture>';
    expect(withAbsoluteAddresses(body, 'https://example.org', url)).toBe(
      '<img src="https://example.org/g.png" alt="A">',
    );
  });

  it('has the corrections of an article above its text, so that nothing changes in silence', () => {
    const text = 'There are six <wells>, not 七口.';
    const [item] = feedOf([
      anArticle({ body: '<p>Six.</p>', corrections: [{ date: aMoment('2018-02-03'), text }] }),
    ]).items;
    expect(item?.content).toBe(
      '<p><strong>Correction · <time datetime="2018-02-03">3 February 2018</time></strong>: There are six &lt;wells&gt;, not <span lang="zh-Hans">七口</span>.</p>\n<p>Six.</p>',
    );
  });

  it('says when it last changed, corrections included', () => {
    expect(feed.updated?.day).toBe('2017-10-01');
    const corrected = feedOf([anArticle({ corrections: [{ date: aMoment('2018-02-03'), text: 'A' }] })]);
    expect(corrected.updated?.day).toBe('2018-02-03');
    expect(feedOf([]).updated).toBeUndefined();
  });

  it(`carries ${feedLength} articles, the newest`, () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      anArticle({ slug: `a${i}`, date: `2017-01-${String(i + 1).padStart(2, '0')}` }),
    );
    const { items } = feedOf(many);
    expect(items).toHaveLength(feedLength);
    expect(items[0]?.date.day).toBe('2017-01-30');
  });
});

describe('RSS', () => {
  const rss = writeRss(feed);

  it('is well-formed, whatever titles and texts hold', () => {
    expect(findFault(rss, 'xml')).toBeUndefined();
    expect(findFault(writeRss(feedOf([])), 'xml')).toBeUndefined();
  });

  it('is read back as it was written', () => {
    const read = parseRssFeed(rss);
    expect(read).toMatchObject({
      title: 'Half & <Half>',
      description: 'A "column"',
      link: 'https://example.org/column/',
      language: 'en',
      copyright: '© Women',
    });
    expect(read.items?.[0]).toMatchObject({
      title: hard.title,
      link: url,
      guid: { value: url, isPermaLink: true },
      description: 'She said: 5 &lt; 6 & ]]>',
      pubDate: 'Tue, 05 Sep 2017 12:00:00 +0000',
      categories: [{ name: 'law' }, { name: '妇联' }],
      content: { encoded: feed.items[0]?.content.trim() },
    });
  });

  it('names its own address and its style', () => {
    expect(rss).toContain(
      '<atom:link href="https://example.org/column/feed.xml" rel="self" type="application/rss+xml"/>',
    );
    expect(rss).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\s*<\?xml-stylesheet type="text\/css" href="\/column\/assets\/feed\.css"\?>/i,
    );
  });

  it('says that guids are addresses', () => {
    expect(rss).toContain(`<guid isPermaLink="true">${url}</guid>`);
  });
});

describe('Atom', () => {
  const atom = writeAtom(feed);

  it('is well-formed, also when it is empty', () => {
    expect(findFault(atom, 'xml')).toBeUndefined();
    expect(findFault(writeAtom(feedOf([])), 'xml')).toBeUndefined();
  });

  it('is read back as it was written, with an id, a title and a date everywhere', () => {
    const read = parseAtomFeed(atom);
    expect(read).toMatchObject({ id: 'https://example.org/column/' });
    expect(read.updated).toBeDefined();
    for (const entry of read.entries ?? []) {
      expect(entry.id).toMatch(/^https:\/\/example\.org\/column\//);
      expect(entry.title).toBeDefined();
      expect(entry.updated).toBeDefined();
    }
    expect(read.entries?.[0]).toMatchObject({ id: url, authors: [{ name: 'Wang Fang' }, { name: 'Li & Na' }] });
    expect(atom).toContain('<link href="https://example.org/column/feed.xml" rel="self" type="application/atom+xml"/>');
  });
});

describe('JSON Feed', () => {
  const json: unknown = JSON.parse(writeJsonFeed(feed));

  it('has what version 1.1 asks for', () => {
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Half & <Half>',
      home_page_url: 'https://example.org/column/',
      feed_url: 'https://example.org/column/feed.xml',
      language: 'en',
      items: [
        {
          id: url,
          url,
          title: hard.title,
          summary: hard.summary,
          content_html: feed.items[0]?.content,
          date_published: '2017-09-05T12:00:00Z',
          date_modified: '2017-10-01T12:00:00Z',
          tags: ['law', '妇联'],
          image: expect.stringMatching(/^https:\/\/example\.org\/column\/assets\/pictures\/0+-16x9\.jpg$/),
        },
        { id: 'https://example.org/column/2016/b/' },
      ],
    });
  });

  it('says nothing where there is nothing to say', () => {
    expect(JSON.parse(writeJsonFeed(feedOf([])))).toMatchObject({ items: [] });
    expect(writeJsonFeed(feed)).not.toMatch(/: (?:null|"")/);
  });
});

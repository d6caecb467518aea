/** Tests that the bytes of a feed only change if its content does, because thousands of programs ask whether the feed has changed. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { anArticleText, type FileTree, frontMatter } from '../../builders.ts';
import { outputsOf } from '../../layouts/drawn.ts';
import { hostileFiles } from './hostile.ts';

const isFeed = (address: string) => /\/(?:feed\.xml|atom\.xml|feed\.json|feeds\.opml|sitemap\.xml)$/.test(address);

/** Returns every feed, the list of feeds and the sitemap, by address. */
function feedsAt(files: FileTree, now = '2020-01-01T12:00Z'): Readonly<Record<string, string>> {
  const outputs = [...outputsOf(files, { now: Date.parse(now) })].filter(([address]) => isFeed(address));
  return Object.fromEntries(outputs.map(([address, output]) => [address, output.draw()]));
}

const changed = (before: FileTree, after: FileTree) => {
  const [one, other] = [feedsAt(before), feedsAt(after)];
  return Object.keys({ ...one, ...other }).filter(address => one[address] !== other[address]);
};

describe('the bytes of feeds', () => {
  it('are the same whenever they are built, while the same is published', () => {
    const files = { ...hostileFiles, 'articles/2030/later.md': frontMatter('title: Later', 'date: 2030-01-01') };
    const now = feedsAt(files);
    expect(Object.keys(now).length).toBeGreaterThan(24);
    expect(feedsAt(files, '2027-06-30T23:59:59Z')).toEqual(now);
    expect(Object.keys(feedsAt(files, '2031-01-01T00:00Z')).filter(address => !(address in now))).toEqual([]);
    expect(feedsAt(files, '2031-01-01T00:00Z')['/feed.xml']).not.toBe(now['/feed.xml']);
  });

  it('do not change with drafts, with articles in another language, or with what is too old to be in them', () => {
    const many: FileTree = Object.fromEntries(
      Array.from({ length: 21 }, (_, i) => [
        `articles/2018/n${i}.md`,
        frontMatter('title: A', `date: 2018-01-${i + 1}`.replace(/-(\d)$/, '-0$1')),
      ]),
    );
    const files = { ...many, 'newsroom/site.yaml': 'name: A\nlanguages: [en, fa, zh-Hans]\n' };
    const whole = (address: string) => /^\/(?:feed\.xml|atom\.xml|feed\.json)$/.test(address);
    expect(
      changed(files, { ...files, 'articles/2019/d.md': frontMatter('title: D', 'date: 2019-01-01', 'draft: true') }),
    ).toEqual([]);
    expect(changed(files, { ...files, 'articles/2019/a.zh-Hans.md': anArticleText() }).filter(whole)).toEqual([]);
    expect(
      changed(files, { ...files, 'articles/2018/n0.md': frontMatter('title: B', 'date: 2018-01-01') }).filter(whole),
    ).toEqual([]);
  });

  it('do not change where nothing is in them yet, whatever appears in the other languages', () => {
    const files = { 'newsroom/site.yaml': 'name: A\nlanguages: [en, fa]\n', 'articles/2017/a.md': anArticleText() };
    const later = { ...files, 'articles/2019/b.md': frontMatter('title: B', 'date: 2019-01-01') };
    expect(changed(files, later).filter(address => address.startsWith('/fa/'))).toEqual([]);
    expect(parseAtomFeed(feedsAt(files)['/fa/atom.xml'] ?? '').updated).toBe('2017-09-05T12:00:00Z');
  });
});

describe('what programs know an article by', () => {
  const site = 'name: A\nurl: https://lantern.example/below/\nlanguages: [en, zh-Hans]\n';
  const files = (path: string, ...fields: readonly string[]): FileTree => ({
    'newsroom/site.yaml': site,
    [path]: frontMatter('title: Wells', 'date: 2017-09-05', ...fields),
  });
  const ids = (of: FileTree) => {
    const feeds = feedsAt(of);
    const [rss, record] = [
      parseRssFeed(feeds['/feed.xml'] ?? ''),
      parseRssFeed(feeds['/corrections/record/feed.xml'] ?? ''),
    ];
    return {
      rss: rss.items?.map(({ guid, link }) => [guid?.value, link]),
      atom: parseAtomFeed(feeds['/atom.xml'] ?? '').entries?.map(({ id, links }) => [id, links?.[0]?.href]),
      json: parseJsonFeed(feeds['/feed.json'] ?? '').items?.map(({ id, url }) => [id, url]),
      corrections: (record.items ?? []).map(({ guid, link }) => [guid?.value, link]),
    };
  };
  const at = (id: string, address = id) => ({
    rss: [[id, address]],
    atom: [[id, address]],
    json: [[id, address]],
    corrections: [],
  });
  const first = 'https://lantern.example/below/2017/wells/';
  const correction = 'corrections: [{date: 2018-01-01, text: Six.}]';

  it('stays when it is edited and corrected', () => {
    expect(ids(files('articles/2017/wells.md'))).toEqual(at(first));
    const again = {
      ...files('articles/2017/wells.md'),
      'articles/2017/wells.md': frontMatter('title: Six', 'date: 2017-09-06', 'updated: 2018-01-02', correction),
    };
    expect(ids(again)).toEqual({
      ...at(first),
      corrections: [[`${first}#correction-2018-01-01`, `${first}#correction-2018-01-01`]],
    });
  });

  it('stays when it moves, and moves again, with its old addresses in aliases', () => {
    const moved = 'https://lantern.example/below/2018/six-wells/';
    expect(ids(files('articles/2018/six-wells.md', 'aliases: /2017/wells/'))).toEqual(at(first, moved));
    expect(ids(files('articles/2018/six-wells.md', 'aliases: [/2017/wells/, /2018/wells/]', correction))).toEqual({
      ...at(first, moved),
      corrections: [[`${first}#correction-2018-01-01`, `${moved}#correction-2018-01-01`]],
    });
  });

  it('is not changed by an alias that no article could have had', () => {
    for (const alias of ['/wells/', '/old/2016/wells.html', '/2016/09/wells/', '/zh-Hans/2016/wells/'])
      expect(ids(files('articles/2017/wells.md', `aliases: ${alias}`))).toEqual(at(first));
  });
});

/** Tests this repository's feeds in three feed readers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import {
  printDays,
  readWithFeedparser,
  readWithNewsboat,
  readWithSfeed,
  withoutFeedReaders,
} from '../support/feed-readers.ts';
import { itemsOf } from '../support/json-feed.ts';

const { shipped } = inject('sites');
const readers = { newsboat: readWithNewsboat, sfeed: readWithSfeed, feedparser: readWithFeedparser } as const;
const roots = ['', 'zh-Hans/'];
const formats = ['feed.xml', 'atom.xml'];
const cases = Object.entries(readers).flatMap(([name, read]) =>
  roots.flatMap(root => formats.map(format => [name, `${root}${format}`, root, read] as const)),
);

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Returns the text of HTML without tags and white space, to compare texts of different programs. */
function wordsOf(html: string): string {
  const text = (nodes: readonly Node[]): string =>
    nodes.map(node => ('value' in node ? node.value : 'childNodes' in node ? text(node.childNodes) : '')).join('');
  return text(parseFragment(html).childNodes).replace(/\s+/g, '');
}

const dayIn = (zone: string, seconds: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(seconds * 1000);
const zones = ['Asia/Shanghai', 'Asia/Kolkata', 'UTC', 'Europe/London', 'America/Sao_Paulo'];

describe.skipIf(withoutFeedReaders).each(cases)('in %s, /%s', (name, path, root, read) => {
  const items = itemsOf(readFileSync(join(shipped.folder, root, 'feed.json'), 'utf8'));
  const found = withoutFeedReaders ? [] : read(join(shipped.folder, path));
  const each = items.map(item => ({ item, article: found.find(({ url }) => url === item.url) }));

  test('every article is there under its headline', () => {
    expect(items.length).toBeGreaterThan(10);
    expect(found.length).toBe(items.length);
    expect(each.map(({ article }) => article?.title)).toEqual(items.map(({ title }) => title));
  });

  test('on its day, wherever the reader is', () => {
    for (const { item, article } of each)
      expect(zones.map(zone => dayIn(zone, article?.time ?? 0))).toEqual(zones.map(() => item.day));
  });

  test('by its authors', () => {
    expect(each.map(({ article }) => article?.authors)).toEqual(items.map(({ authors }) => authors));
  });

  test('with its full text', () => {
    for (const { item, article } of each) {
      expect(wordsOf(item.content).length).toBeGreaterThan(100);
      expect(wordsOf(article?.text ?? ''), item.url).toBe(wordsOf(item.content));
    }
  });

  test('and with one picture, which every device draws', () => {
    for (const { item, article } of each) {
      // newsboat ignores enclosures that are pictures: https://github.com/newsboat/newsboat/issues/1615
      const expected = name === 'newsboat' && article?.pictures.length === 0 ? [] : item.image;
      expect(article?.pictures, item.url).toEqual(expected);
      for (const image of item.image) {
        expect(image).toMatch(/\.(?:jpg|png)$/);
        expect(existsSync(join(shipped.folder, decodeURIComponent(new URL(image).pathname)))).toBe(true);
      }
    }
    expect(items.filter(({ image }) => image.length === 1).length).toBeGreaterThan(10);
  });
});

describe.skipIf(withoutFeedReaders).each(roots)('the days of /%sfeed.xml', root => {
  test.each(['Asia/Shanghai', 'UTC', 'America/Sao_Paulo'])('are printed right for a reader in %s', zone => {
    const items = itemsOf(readFileSync(join(shipped.folder, root, 'feed.json'), 'utf8'));
    expect(printDays(join(shipped.folder, root, 'feed.xml'), zone)).toEqual(items.map(({ day }) => day));
  });
});

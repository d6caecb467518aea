import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import { frontMatter } from '../builders.ts';
import { drawn } from './drawn.ts';

test('the list of feeds has every feed of every language, and each of them answers', () => {
  const page = drawn({
    'newsroom/site.yaml':
      'name: {en: The Lantern, zh-Hans: 灯笼}\nurl: https://lantern.example/below/\nlanguages: [en, zh-Hans]\n',
    'newsroom/people/lin.yaml': 'name: Lin & Yue\n',
    'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05', 'tags: [law]'),
  });
  const { body } = parseOpml(page('/feeds.opml'));
  const groups = body?.outlines ?? [];
  expect(groups.map(({ text }) => text)).toEqual(['The Lantern (English)', '灯笼 (简体中文)']);
  const feeds = groups.flatMap(({ outlines = [] }) => outlines);
  expect(feeds.map(({ xmlUrl = '' }) => xmlUrl.replace('https://lantern.example/below', ''))).toEqual([
    '/feed.xml',
    '/corrections/record/feed.xml',
    '/tags/law/feed.xml',
    '/people/lin/feed.xml',
    '/zh-Hans/feed.xml',
    '/zh-Hans/corrections/record/feed.xml',
    '/zh-Hans/people/lin/feed.xml',
  ]);
  for (const { xmlUrl = '', type, title } of feeds) {
    expect(page(xmlUrl.replace('https://lantern.example/below', ''))).toContain('<rss');
    expect(type).toBe('rss');
    expect(title).toBeTruthy();
  }
});

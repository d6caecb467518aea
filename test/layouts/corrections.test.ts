import { parseRssFeed } from 'feedsmith';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FileTree } from '../builders.ts';
import { drawn, textOf } from './drawn.ts';

const article = (title: string, ...fields: readonly string[]) =>
  `---\ntitle: ${title}\ndate: 2017-09-05\n${fields.join('\n')}\n---\n\nA text.\n`;

const files: FileTree = {
  'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/\nlanguages: [en, zh-Hans]\n',
  'articles/2017/wells.md': article(
    'Wells',
    'corrections:',
    '- {date: 2017-09-06, text: There are six wells.}',
    '- {date: 2017-09-06, text: One of them is dry.}',
  ),
  'articles/2017/boats.md': article('Boats', 'corrections: [{date: 2018-01-01, text: The boat has two masts.}]'),
  'articles/2017/draft.md': article('Draft', 'draft: true', 'corrections: [{date: 2018-02-01, text: Secret.}]'),
};

describe('the record of corrections', () => {
  let page: (address: string) => string;
  beforeEach(() => {
    page = drawn(files);
  });

  test('has every correction of what is published, newest first, and leads to its place', () => {
    const record = page('/corrections/record/');
    const links = [...record.matchAll(/<h2><a href="([^"]*)">/g)].map(([, link]) => link);
    expect(links).toEqual([
      '/2017/boats/#correction-2018-01-01',
      '/2017/wells/#correction-2017-09-06-2',
      '/2017/wells/#correction-2017-09-06',
    ]);
    expect(record).not.toContain('Secret');
    expect(page('/2017/wells/')).toContain('<p id="correction-2017-09-06-2">');
  });

  test('has a feed, whose items keep their names', () => {
    const { items = [] } = parseRssFeed(page('/corrections/record/feed.xml'));
    expect(items.map(({ title, guid }) => [title, guid?.value])).toEqual([
      ['Correction: Boats', 'https://lantern.example/2017/boats/#correction-2018-01-01'],
      ['Correction: Wells', 'https://lantern.example/2017/wells/#correction-2017-09-06-2'],
      ['Correction: Wells', 'https://lantern.example/2017/wells/#correction-2017-09-06'],
    ]);
    expect(items[1]?.description).toBe('One of them is dry.');
  });

  test('says so where nothing has been corrected', () => {
    expect(textOf(page('/zh-Hans/corrections/record/'))).toContain('目前没有更正。');
  });
});

import { describe, expect, test } from 'vitest';
import { type FileTree, frontMatter } from '../builders.ts';
import { drawn, thingsOn } from './drawn.ts';

const article = (title: string, day: string, ...yaml: readonly string[]) =>
  frontMatter(`title: ${title}`, `date: ${day}`, 'column: wells', ...yaml);
const site = { 'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en, zh-Hans]\n' };
const column = (...yaml: readonly string[]) => ({ 'newsroom/columns/wells.md': frontMatter('title: Wells', ...yaml) });

const articles: FileTree = {
  'articles/2017/a.md': article('Quarry', '2017-01-01'),
  'articles/2017/a.zh-Hans.md': article('石场', '2017-01-01'),
  'articles/2017/b.md': article('Osier', '2017-02-01'),
  'articles/2017/b.zh-Hans.md': article('柳条', '2017-02-01'),
  'articles/2017/c.md': article('Heather', '2017-03-01'),
};

/** Returns the headlines of a page in order, with a star after the headline of the lead article. */
const headlines = (page: string) => {
  const [, lead = ''] = /<div class="lead">([\s\S]*?)<ol/.exec(page) ?? [];
  const titles = (text: string) => [...text.matchAll(/<h2><a[^>]*>(.*?)<\/a>/g)].map(([, title]) => title);
  return [...titles(lead).map(title => `${title}*`), ...titles(page.replace(lead, ''))];
};
const draw = (lead: string, files: FileTree = articles, ...yaml: readonly string[]) =>
  drawn({ ...site, ...files, ...column(`lead: ${lead}`, ...yaml) });

describe('the lead of a column', () => {
  test.each(['/2017/a/', '/2017/a', 'articles/2017/a.md', '../../articles/2017/a.md', '/zh-Hans/2017/a/'])(
    'named as %s stands first and large, in each language its translation',
    lead => {
      const page = draw(lead);
      expect(headlines(page('/columns/wells/'))).toEqual(['Quarry*', 'Heather', 'Osier']);
      expect(headlines(page('/zh-Hans/columns/wells/'))).toEqual(['石场*', '柳条']);
    },
  );

  test('is not there where it is not translated, before it is published, and after it has expired', () => {
    expect(headlines(draw('/2017/c/')('/zh-Hans/columns/wells/'))).toEqual(['柳条', '石场']);
    for (const yaml of ['draft: true', 'expires: 2018-01-01']) {
      const files = { ...articles, 'articles/2017/d.md': article('Thistle', '2017-04-01', yaml) };
      expect(headlines(draw('/2017/d/', files)('/columns/wells/'))).toEqual(['Heather', 'Osier', 'Quarry']);
    }
  });

  test('of a series keeps its place among the parts', () => {
    expect(headlines(draw('/2017/b/', articles, 'order: series')('/columns/wells/'))).toEqual([
      'Osier*',
      'Quarry',
      'Osier',
      'Heather',
    ]);
  });

  test('is on the first page alone, and the first thing that search engines are told of', () => {
    const many = Object.fromEntries(
      Array.from({ length: 21 }, (_, i) => [`articles/2016/p${i}.md`, article(`Part ${i}`, '2016-01-01')]),
    );
    const page = draw('/2016/p3/', many);
    expect(headlines(page('/columns/wells/'))[0]).toBe('Part 3*');
    expect(headlines(page('/columns/wells/'))).toHaveLength(21);
    const twice = draw('/2016/p3/', { ...many, ...articles });
    expect(headlines(twice('/columns/wells/page/1/'))).toHaveLength(20);
    expect(JSON.stringify(thingsOn(page('/columns/wells/')))).toMatch(/"position":1,"name":"Part 3"/);
  });

  test('may be all that a column has', () => {
    const page = draw('/2017/a/', { 'articles/2017/a.md': article('Quarry', '2017-01-01') });
    expect(page('/columns/wells/')).toMatch(/<div class="lead">[\s\S]*Quarry/);
    expect(page('/columns/wells/')).not.toContain('<ol class="pieces">');
  });
});

test('a column that is closed says so', () => {
  expect(drawn({ ...site, ...articles, ...column('closed: true') })('/columns/wells/')).toContain(
    '<p class="state">This column is complete',
  );
});

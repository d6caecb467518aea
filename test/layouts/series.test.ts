import { beforeEach, describe, expect, test } from 'vitest';
import { type FileTree, frontMatter } from '../builders.ts';
import { drawn, textOf } from './drawn.ts';

const part = (number: number) => frontMatter(`title: Well ${number}`, `date: 2017-0${number}-01`, 'column: wells');

const files: FileTree = {
  'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en]\n',
  'newsroom/columns/wells.md': '---\ntitle: Wells\norder: series\nclosed: true\n---\n',
  'articles/2017/well-1.md': part(1),
  'articles/2017/well-2.md': part(2),
  'articles/2017/well-3.md': part(3),
};

describe('a column that is a series', () => {
  let page: (address: string) => string;
  beforeEach(() => {
    page = drawn(files);
  });

  test('is listed from its first part on, and says that it is complete', () => {
    const list = page('/columns/wells/');
    expect([...list.matchAll(/<h2><a[^>]*>(.*?)<\/a>/g)].map(([, title]) => title)).toEqual([
      'Well 1',
      'Well 2',
      'Well 3',
    ]);
    expect(textOf(list)).toContain('This column is complete');
  });

  test('goes by the numbers of parts that came out on one day', () => {
    const onOneDay = frontMatter('title: A part', 'date: 2017-01-01', 'column: wells');
    const parts = Array.from({ length: 12 }, (_, i) => `well-${i + 1}`);
    page = drawn({ ...files, ...Object.fromEntries(parts.map(name => [`articles/2017/${name}.md`, onOneDay])) });
    const links = page('/columns/wells/').matchAll(/<h2><a[^>]* ?href="([^"]*)"/g);
    expect([...links].map(([, to]) => to)).toEqual(parts.map(name => `/2017/${name}/`));
    expect(textOf(page('/2017/well-1/'))).toContain('Part 1 of 12');
    expect(textOf(page('/2017/well-12/'))).toContain('Part 12 of 12');
  });

  test('gives each article its part, and the one before and after', () => {
    const second = page('/2017/well-2/');
    expect(textOf(second)).toContain('Part 2 of 3 Well 2');
    expect([...second.matchAll(/<a rel="(next|prev)" href="([^"]*)">/g)].map(([, rel, to]) => [rel, to])).toEqual([
      ['next', '/2017/well-3/'],
      ['prev', '/2017/well-1/'],
    ]);
    expect(page('/2017/well-3/')).not.toContain('rel="next"');
    expect(page('/2017/well-1/')).not.toContain('rel="prev"');
  });

  test('has no numbers while it has one article, as in an edition with one translation', () => {
    const { 'articles/2017/well-2.md': _, 'articles/2017/well-3.md': _also, ...one } = files;
    expect(textOf(drawn(one)('/2017/well-1/'))).not.toContain('Part 1');
  });
});

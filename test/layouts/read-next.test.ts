import { expect, test } from 'vitest';
import { type FileTree, frontMatter } from '../builders.ts';
import { drawn, outputsOf } from './drawn.ts';

const article = (title: string, day: string, ...yaml: readonly string[]) =>
  frontMatter(`title: ${title}`, `date: ${day}`, 'summary: Nothing.', ...yaml);
const wells = 'column: wells';

const base: FileTree = {
  'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en, zh-Hans]\n',
  'newsroom/columns/wells.md': frontMatter('title: Wells'),
};

/** Returns the addresses of the articles under “Read next”. */
function readNext(page: string): readonly string[] {
  const [, list = ''] = /<aside class="more"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(page) ?? [];
  return [...list.matchAll(/<h3><a href="([^"]*)"/g)].map(([, to = '']) => to);
}

test('an article ends with up to three others: the related ones, then the nearest of its column, each once', () => {
  const page = drawn({
    ...base,
    'articles/2017/a.md': article('Quarry', '2017-01-01', wells, 'tags: [law]'),
    'articles/2017/b.md': article('Osier', '2017-02-01', wells),
    'articles/2017/c.md': article('Heather', '2017-03-01', wells, 'tags: [law]'),
    'articles/2017/d.md': article('Thistle', '2017-04-01', wells),
    'articles/2017/e.md': article('Bracken', '2017-09-01', wells),
  });
  expect(readNext(page('/2017/c/'))).toEqual(['/2017/a/', '/2017/b/', '/2017/d/']);
  expect(page('/2017/c/')).toContain('<a href="/columns/wells/">More in Wells</a>');
  expect(page('/2017/c/')).toContain('<h2>Read next</h2>');
});

test('an article recommends no article of its column that appeared more than a year later', () => {
  const page = drawn({
    ...base,
    'articles/2017/a.md': article('Quarry', '2017-01-01', wells),
    'articles/2017/b.md': article('Osier', '2017-12-31', wells),
    'articles/2018/c.md': article('Heather', '2018-01-02', wells),
  });
  expect(readNext(page('/2017/a/'))).toEqual(['/2017/b/']);
  expect(readNext(page('/2018/c/'))).toEqual(['/2017/b/', '/2017/a/']);
});

test('an article that shares nothing with any other ends without', () => {
  const page = drawn({
    ...base,
    'articles/2017/a.md': article('Quarry', '2017-01-01'),
    'articles/2017/b.md': article('Osier', '2017-02-01'),
  });
  expect(page('/2017/a/')).not.toContain('Read next');
});

test('a part of a series does not show what stands there as its previous and next part', () => {
  const part = (number: number) => article(`Well ${number}`, `2017-0${number}-01`, wells, 'tags: [water]');
  const page = drawn({
    ...base,
    'newsroom/columns/wells.md': frontMatter('title: Wells', 'order: series'),
    ...Object.fromEntries([1, 2, 3, 4, 5].map(number => [`articles/2017/well-${number}.md`, part(number)])),
    'articles/2017/rain.md': article('Rain', '2017-08-01', 'tags: [water]'),
  });
  const around = readNext(page('/2017/well-3/'));
  expect(around).toHaveLength(3);
  expect(around).not.toContain('/2017/well-2/');
  expect(around).not.toContain('/2017/well-4/');
  expect(around).toContain('/2017/well-1/');
});

test('a page is drawn again when the address, headline or day of another that it shows changes, and only then', () => {
  const digest = (headline: string, text: string) =>
    outputsOf({
      ...base,
      'articles/2017/a.md': article('Quarry', '2017-01-01', 'tags: [law]'),
      'articles/2017/b.md': article(headline, '2017-02-01', 'tags: [law]').replace('A text.', text),
    }).get('/2017/a/')?.digest;
  expect(digest('Osier', 'A text.')).toMatch(/^[0-9a-f]{64}$/);
  expect(digest('Osier', 'Another text.')).toBe(digest('Osier', 'A text.'));
  expect(digest('Heather', 'A text.')).not.toBe(digest('Osier', 'A text.'));
});

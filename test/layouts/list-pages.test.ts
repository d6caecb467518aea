import { describe, expect, test } from 'vitest';
import { type FileTree, frontMatter } from '../builders.ts';
import { outputsOf, textOf } from './drawn.ts';

const newsroom: FileTree = {
  'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/\nlanguages: [en]\nnewsletter: true\n',
  'newsroom/people/lin.yaml': 'name: Lin Yue\n',
  'newsroom/columns/wells.md': frontMatter('title: Wells'),
};
const now = Date.UTC(2018, 0, 3);
const week = 7 * 24 * 60 * 60 * 1000;

/** Returns articles, one each week, that all have the same tag, author and column. So every list has one item for each article. */
const weekly = (count: number): FileTree =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `articles/2016/note-${i + 1}.md`,
      frontMatter(
        `title: Note ${i + 1}.`,
        `date: ${new Date(Date.UTC(2016, 0, 4) + i * week).toISOString().slice(0, 10)}`,
        'tags: [law]',
        'by: lin',
        'column: wells',
      ),
    ]),
  );

const publish = (count: number, more: FileTree = {}) => outputsOf({ ...newsroom, ...weekly(count), ...more }, { now });
type Site = ReturnType<typeof publish>;
const lists = ['/', '/tags/law/', '/people/lin/', '/columns/wells/', '/newsletter/'];

/** Returns the pages of a list by their addresses, in which the address of the list is left out: `page/2/`. */
const pagesOf = (site: Site, list: string): ReadonlyMap<string, string> =>
  new Map(
    [...site].flatMap(([address, output]) => {
      const rest = address.startsWith(list) ? address.slice(list.length) : 'other';
      return rest === '' || /^page\/\d+\/$/.test(rest) ? [[rest, output.draw()] as const] : [];
    }),
  );

/** Returns the numbers of the articles that a page names in its main content. */
const notesOn = (page: string): readonly number[] => [
  ...new Set([...(page.split('<main')[1] ?? '').matchAll(/>Note (\d+)\./g)].map(([, number]) => Number(number))),
];

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe.each(lists)('the list %s', list => {
  test.each([0, 1, 20])('of %i items has at most one page', count => {
    const site = publish(count);
    // Without articles, the publication has no such tag.
    expect([...pagesOf(site, list).keys()]).toEqual(site.has(list) ? [''] : []);
  });

  test.each([
    [21, 1, range(12, 21)],
    [30, 1, range(21, 30)],
    [40, 1, range(21, 40)],
    [41, 2, range(32, 41)],
    [65, 3, range(56, 65)],
  ])('of %i items has %i full pages, counted from the oldest', (count, full, onFront) => {
    const pages = pagesOf(publish(count), list);
    const sorted = (page: string | undefined) => [...notesOn(page ?? '')].sort((a, b) => a - b);
    // The first page of the site has parts for twenty articles.
    expect(sorted(pages.get(''))).toEqual(list === '/' ? range(count - 19, count) : onFront);
    for (const number of range(1, full))
      expect(sorted(pages.get(`page/${number}/`))).toEqual(range(20 * number - 19, 20 * number));
    expect([...pages.keys()].sort()).toEqual(['', ...range(1, full + 1).map(number => `page/${number}/`)].sort());
  });

  test('answers at every address that it had when its pages were counted from the newest', () => {
    for (const count of [21, 40, 41, 59, 60]) {
      const pages = pagesOf(publish(count), list);
      for (const number of range(2, Math.ceil(count / 20)))
        expect(pages.get(`page/${number}/`), `${number}`).toBeDefined();
    }
  });

  test('keeps its full pages byte for byte when an article appears, and the page before the front page leads there', () => {
    for (const count of [40, 45, 60]) {
      const [before, after] = [pagesOf(publish(count), list), pagesOf(publish(count + 1), list)];
      const last = Math.ceil(count / 20);
      for (const number of range(1, last - 1))
        expect(after.get(`page/${number}/`), `page ${number} of ${count}`).toBe(before.get(`page/${number}/`));
      expect(after.get('')).not.toBe(before.get(''));
      const ahead = before.get(`page/${last}/`);
      expect(ahead).toContain(`<meta http-equiv="refresh" content="0; url=${list}">`);
      expect(before.get(`page/${last - 1}/`)).toContain(`<a rel="prev" href="${list}page/${last}/">Newer</a>`);
      if (count % 20 !== 0) expect(after.get(`page/${last}/`)).toBe(ahead);
    }
  });

  test('leads from its front page to its newest full page, and on to older ones', () => {
    const pages = pagesOf(publish(45), list);
    expect(pages.get('')).toContain(`<a rel="next" href="${list}page/2/">Older</a>`);
    expect(pages.get('page/2/')).toContain(`<a rel="next" href="${list}page/1/">Older</a>`);
    expect(pages.get('page/1/')).not.toContain('rel="next"');
    expect(textOf(pages.get('page/1/') ?? '')).toMatch(/4 January – (?:16|22) May 2016/);
  });
});

test('a series begins with its oldest part, so its pages keep their numbers and their addresses', () => {
  const pages = pagesOf(
    publish(45, { 'newsroom/columns/wells.md': frontMatter('title: Wells', 'order: series') }),
    '/columns/wells/',
  );
  expect([...pages.keys()].sort()).toEqual(['', 'page/2/', 'page/3/']);
  expect([notesOn(pages.get('') ?? '')[0], notesOn(pages.get('page/2/') ?? '')[0]]).toEqual([1, 21]);
  expect(pages.get('')).toContain('<a rel="next" href="/columns/wells/page/2/">Newer</a>');
  expect(pages.get('page/2/')).toContain('<a rel="prev" href="/columns/wells/">Older</a>');
});

test('an article changes few pages when it appears: no page of an article older than a year, no full page', () => {
  const [before, after] = [publish(90), publish(91)];
  const changed = [...after].filter(([address, output]) => before.get(address)?.draw() !== output.draw());
  const old = /^\/2016\/note-([1-9]|[1-3]\d)\/|\/page\/[1-4]\//;
  expect(changed.map(([address]) => address).filter(address => old.test(address))).toEqual([]);
  expect(changed.map(([address]) => address)).toContain('/2016/note-91/');
});

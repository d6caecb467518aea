import { describe, expect, test } from 'vitest';
import { readBuiltPage } from '../../../src/authoring/differences/built-page.ts';
import { type BuiltSite, compareSites } from '../../../src/authoring/differences/compare-sites.ts';
import { summarise } from '../../../src/authoring/differences/summarise.ts';
import { aDrawing, type FileTree, load } from '../../builders.ts';
import { drawAll } from '../../layouts/drawn.ts';

/** Returns the site that a build of these files would write. */
function siteOf(files: FileTree): BuiltSite {
  const pages = [...drawAll(load(files).catalogue)].filter(([address]) => /\/$|\.html$/.test(address));
  return new Map(pages.map(([address, html]) => [address, () => readBuiltPage(html)]));
}
const article = (title: string, text: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2017-09-05\n${more}---\n\n${text}\n`;
const wells = { 'articles/2017/wells.md': article('Wells', 'Every village has a well.') };
const told = (before: FileTree, after: FileTree) => summarise(compareSites(siteOf(before), siteOf(after)));

describe('what changes for readers', () => {
  test('is nothing where the words are the same', () => {
    expect(told(wells, wells)).toBe('## Changes for readers\n\nNothing changes.\n');
  });

  test('is a page that was added, with its title and its words, and the lists that name it', () => {
    const { texts, lists } = compareSites(
      siteOf(wells),
      siteOf({ ...wells, 'articles/2017/roads.md': article('Roads', 'A road leads on.') }),
    );
    expect(texts.map(({ address, title, before }) => [address, title, before])).toEqual([
      ['/2017/roads/', 'Roads', undefined],
    ]);
    expect(lists).toBeGreaterThan(0);
  });

  test('is a page whose words changed: how many there were, are, came and went', () => {
    const after = { 'articles/2017/wells.md': article('Wells', 'Every old village has one well.', 'summary: S\n') };
    const before = { 'articles/2017/wells.md': article('Wells', 'Every village has a well.', 'summary: S\n') };
    expect(told(before, after)).toMatch(/\| changed \| Wells \| `\/2017\/wells\/` \| \d+ → \d+ \(\+2 −1\) \|/);
  });

  test.each([
    ['a mark', 'A well.', 'A well?', ''],
    ['the description of a picture', '![One](a.svg)', '![Two](a.svg)', ''],
    ['a notice below the text', 'A well.', 'A well.', 'copyright: Another\n'],
    ['who wrote it', 'A well.', 'A well.', 'by: Li Na\n'],
  ])('is also %s', (_, before, after, more) => {
    const files = (text: string, fields = '') => ({
      'articles/2017/wells.md': article('Wells', text, `summary: S\n${fields}`),
      'articles/2017/a.svg': aDrawing,
    });
    expect(told(files(before), files(after, more))).toContain('0 pages added, 1 changed, 0 removed');
  });

  test('is a page that is gone', () => {
    const roads = { 'articles/2017/roads.md': article('Roads', 'A road leads on.') };
    expect(told({ ...wells, ...roads }, wells)).toContain('| removed | Roads | `/2017/roads/` |');
  });

  test('of Chinese counts characters', () => {
    const [zh] = compareSites(new Map(), siteOf({ 'articles/2017/jing.md': article('水井', '村里有井。') })).texts;
    expect(zh?.after).toBeGreaterThanOrEqual('水井村里有井'.length);
  });

  test('has no end of a cell and no markup in a title', () => {
    const odd = { 'articles/2017/odd.md': article("'A | <b>*B*</b>'", 'Text.') };
    expect(told({}, odd)).toContain('A \\| \\<b\\>\\*B\\*\\</b\\>');
  });

  test('says how many rows it leaves out', () => {
    const many = Object.fromEntries(
      Array.from({ length: 103 }, (_, i) => [`articles/2017/a${i}.md`, article(`A${i}`, 'Text.')]),
    );
    expect(told({}, many)).toContain('… and 3 more.');
  });
});

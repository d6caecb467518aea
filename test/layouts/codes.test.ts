import { expect, test } from 'vitest';
import { shortIdOf } from '../../src/site/codes/assign-codes.ts';
import { type FileTree, frontMatter } from '../builders.ts';
import { drawn, outputsOf, textOf } from './drawn.ts';

const files = (codes: boolean, more: FileTree = {}): FileTree => ({
  'newsroom/site.yaml': `name: The Lantern\nurl: https://lantern.example/column/\nlanguages: [en, zh-Hans]\ncodes: ${codes}\n`,
  'newsroom/columns/markets.md': '---\ntitle: {en: Markets, zh-Hans: 集市}\n---\n',
  'articles/2017/wells.md': frontMatter('title: "Wells & <boats> 水井"', 'date: 2017-09-05', 'tags: [water]'),
  ...more,
});
const idOf = (address: string) => shortIdOf(address, 12);
/** Returns the part of a page with its code; an empty text if it has none. */
const codeOn = (page: string) => /<details class="code">.*?<\/details>/s.exec(page)?.[0] ?? '';

test('an article, a column and a tag offer their code at the foot, closed, as a picture with the short address', () => {
  const page = drawn(files(true));
  for (const address of ['/2017/wells/', '/columns/markets/', '/tags/water/']) {
    const id = idOf(address);
    expect(codeOn(page(address))).toBe(`<details class="code">
<summary>QR code of this page</summary>
<img src="/column/q/${id}.png" width="200" height="200" alt="https://lantern.example/column/q/${id}/" loading="lazy">
<p>Short address: <bdi class="short" dir="ltr">lantern.example/column/q/<span>${id.slice(0, 4)}</span><span>${id.slice(4, 8)}</span><span>${id.slice(8)}</span>/</bdi></p>
</details>`);
  }
  expect(textOf(codeOn(page('/zh-Hans/columns/markets/')))).toMatch(
    /^本页二维码 短网址： lantern\.example\/column\/q\/ /,
  );
});

test('other pages have none: people, lists of everything, the second page of a list', () => {
  const many = Array.from({ length: 21 }, (_, i) => [
    `articles/2018/water-${i}.md`,
    frontMatter(`title: Water ${i}`, 'date: 2018-01-01', 'tags: [water]'),
  ]);
  const page = drawn(files(true, { 'newsroom/people/lin.yaml': 'name: Lin Yue\n', ...Object.fromEntries(many) }));
  expect(codeOn(page('/tags/water/'))).not.toBe('');
  for (const address of ['/', '/tags/', '/columns/', '/people/lin/', '/tags/water/page/1/', '/2017/'])
    expect([address, codeOn(page(address))]).toEqual([address, '']);
});

test('the page at the short address leads on at once, and search engines leave it out', () => {
  const page = drawn(files(true))(`/q/${idOf('/2017/wells/')}/`);
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/column/2017/wells/">');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('<title>Wells &amp; &lt;boats&gt; 水井</title>');
  expect(page).toContain(
    '<a href="/column/2017/wells/">Wells &amp; &lt;boats&gt; <span lang="zh-Hans">水井</span></a>',
  );
});

test('a publication that does not ask for codes has none, only the short addresses that were printed', () => {
  const ledger = { 'newsroom/short-addresses.txt': '481516234200 /2017/wells/\n' };
  const addresses = (more: FileTree) => [...outputsOf(files(false, more)).keys()].filter(at => at.startsWith('/q/'));
  expect(addresses({})).toEqual([]);
  expect(addresses(ledger)).toEqual(['/q/481516234200/']);
  expect(codeOn(drawn(files(false, ledger))('/2017/wells/'))).toBe('');
});

test('an article that was moved after its code was printed: the printed code leads to its new place', () => {
  const moved = drawn({
    ...files(true),
    'newsroom/short-addresses.txt': `${idOf('/2017/boats/')} /2017/boats/\n`,
    'articles/2018/ships.md': frontMatter('title: Ships', 'date: 2018-01-01', 'aliases: [/2017/boats/]'),
  });
  expect(moved(`/q/${idOf('/2017/boats/')}/`)).toContain('content="0; url=/column/2018/ships/"');
  expect(codeOn(moved('/2018/ships/'))).toContain(`/q/${idOf('/2017/boats/')}.png`);
});

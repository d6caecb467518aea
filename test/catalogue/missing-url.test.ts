/** Tests the note about a publication without an address. */
import { expect, test } from 'vitest';
import { formatLine } from '../../src/problem.ts';
import { anArticleText, type FileTree, type LoadOverrides, load } from '../builders.ts';

const notesOf = (files: FileTree, wishes?: LoadOverrides) => load(files, wishes).notes.map(formatLine);
const article = { 'articles/2017/a.md': anArticleText() };
const site = (...lines: readonly string[]) => ({ 'newsroom/site.yaml': `${lines.join('\n')}\n` });
const note = (at: string) =>
  `newsroom/site.yaml:${at} url: the address of the site is missing, so feeds, the sitemap and links for search engines name http://localhost/; write the address of the published site in newsroom/site.yaml, such as "url: https://example.org/"`;

test('a publication without an address is told what names http://localhost/', () => {
  expect(notesOf({ ...article, ...site('name: Women in Action') })).toEqual([note('1:1')]);
  expect(notesOf(article)).toEqual([note('1:1')]);
  const expired = { 'articles/2017/a.md': anArticleText('A text.\n', 'expires: 2018-01-01') };
  expect(notesOf(expired)).toEqual([note('1:1')]);
});

test('an address in the settings or in --url, also of this computer, is enough', () => {
  expect(notesOf({ ...article, ...site('url: https://example.org/') })).toEqual([]);
  expect(notesOf(article, { url: 'http://localhost:8080/' })).toEqual([]);
});

test('nothing is told before the first article is published', () => {
  expect(notesOf({})).toEqual([]);
  const draft = { 'articles/2017/a.md': anArticleText('A text.\n', 'draft: true') };
  expect(notesOf(draft)).toEqual([]);
  expect(notesOf(draft, { preview: true })).toEqual([]);
});

test('nothing is told twice: not beside a problem of a setting that needs the address, and not beside a file that cannot be read', () => {
  expect(notesOf({ ...article, ...site('codes: true') })).toEqual([]);
  expect(notesOf({ ...article, ...site('url: [') })).toEqual([]);
  expect(notesOf({ ...article, ...site('url: nowhere') })).toEqual([]);
});

import { createHash } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { deskWords } from '../../src/site/desk/words.ts';
import { fixtureFiles, secretWords } from '../support/fixture.ts';
import { readFolder, unpack } from '../support/site.ts';

const { fixture } = inject('sites');
const files = readFolder(fixture.folder);

/** Returns the files that contain a text in their content or name, in any case and encoding, compressed or not. */
function filesWith(text: string): readonly string[] {
  const spellings = [
    text,
    Buffer.from(text, 'utf16le').toString('latin1'),
    Buffer.from(text).toString('base64').slice(0, -4),
  ];
  return [...files].flatMap(([path, content]) => {
    const bytes = `${path}\n${unpack(content).toString('latin1')}`.toLowerCase();
    return spellings.some(spelling => bytes.includes(spelling.toLowerCase())) ? [path] : [];
  });
}

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const lists =
  /feed|atom|sitemap|^pagefind\/|(?:^|\/)(?:tags|columns|people|archive|page|search)\/|^index\.html$|^\d{4}\/index\.html$/;

test('a published article is in its page, in lists, in feeds and in the search index: the places that are looked at', () => {
  const found = filesWith(secretWords.published);
  expect(found).toContain('2017/first-light/index.html');
  expect(found.some(path => path.startsWith('pagefind/fragment/'))).toBe(true);
  expect(found.some(path => path.startsWith('pagefind/index/'))).toBe(true);
  expect(found).toContain('tags/councils/index.html');
  expect(found).toContain('tags/councils/feed.xml');
});

describe.each([
  ['a draft', secretWords.draft, 'articles/2019/not-yet-done/', '2019/not-yet-done'],
  ['a scheduled article', secretWords.scheduled, 'articles/2019/tomorrow/', '2019/tomorrow'],
])('%s', (_, word, source, address) => {
  test('is in no byte of the site, nor are its tag and its old addresses', () => {
    expect(filesWith(word)).toEqual([]);
    expect(filesWith(address)).toEqual([]);
  });

  test('has none of its pictures in the site', () => {
    const pictures = [...fixtureFiles()].filter(([path]) => path.startsWith(source) && /\.(?:png|svg)$/.test(path));
    expect(pictures.length).toBeGreaterThan(0);
    const published = new Set([...files.values()].map(hashOf));
    expect(pictures.filter(([, content]) => published.has(hashOf(content)))).toEqual([]);
  });
});

describe('an expired article', () => {
  test('still answers, says that it has passed, and asks search engines to leave it out', () => {
    const page = files.get('2018/closed-call/index.html')?.toString('utf8') ?? '';
    expect(page).toContain('This article has passed its date and is kept for the record.');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(secretWords.expired);
  });

  test('is in no list, feed, sitemap or search index', () => {
    const forms = [
      '2018/closed-call/index.html',
      'large/2018/closed-call/index.html',
      'lite/2018/closed-call/index.html',
    ];
    expect(filesWith(secretWords.expired)).toEqual(forms);
    const itself = [...forms, 'calls/old/index.html'];
    const forHosts = ['_redirects', 'redirects.map'];
    const isShort = (path: string) => /^q\/\d+\/index\.html$/.test(path);
    const named = filesWith('closed-call');
    // one short address for its own address, one for its old one
    expect(named.filter(isShort)).toHaveLength(2);
    expect(named.filter(path => !isShort(path)).toSorted()).toEqual([...itself, ...forHosts].toSorted());
    expect(filesWith('A call that has closed').filter(path => lists.test(path))).toEqual([]);
  });

  test('keeps its old addresses', () => {
    expect(files.get('calls/old/index.html')?.toString('utf8')).toContain('url=/2018/closed-call/');
  });
});

describe('the desk of those who serve the site', () => {
  const texts = new Map([...files].map(([path, content]) => [path, unpack(content).toString('utf8')]));
  const filesSaying = (word: string) => [...texts].flatMap(([path, text]) => (text.includes(word) ? [path] : []));

  test('has no file in it, and nothing leads there', () => {
    expect([...files.keys()].filter(path => /(?:^|\/)desk(?:\/|\.|$)/.test(path))).toEqual([]);
    expect(filesSaying('="/desk/')).toEqual([]);
  });

  test('has no word in it, and none of its style', () => {
    const words = Object.values(deskWords).flatMap(({ lead, question, noHistory, readOnly, noFileCure, sections }) => [
      ...[lead, question, noHistory, readOnly, noFileCure],
      ...Object.values(sections).flatMap(({ about, none }) => [about, none]),
    ]);
    expect(words.length).toBeGreaterThan(40);
    for (const word of [...words, '.source li:target']) expect(filesSaying(word), word).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  addressOf,
  canHoldSite,
  clashKey,
  decode,
  decodeLetters,
  hrefOf,
  numbered,
  outputFile,
  parseBase,
  rootOf,
  urlOf,
} from '../src/addresses.ts';

const base = parseBase('https://example.org/column');

describe('addresses', () => {
  it('of the first language have no prefix', () => {
    expect(rootOf('en', 'en')).toBe('/');
    expect(addressOf.article(rootOf('zh-Hans', 'en'), '2017', 'ploughs')).toBe('/zh-Hans/2017/ploughs/');
  });

  it('end in a slash or a file name', () => {
    const root = '/zh-Hans/';
    const all = [
      addressOf.article(root, '2017', 'a'),
      addressOf.year(root, '2017'),
      addressOf.tags(root),
      addressOf.tag(root, 'a'),
      addressOf.columns(root),
      addressOf.column(root, 'a'),
      addressOf.people(root),
      addressOf.person(root, 'a'),
      addressOf.page(root, 'a'),
      addressOf.search(root),
      addressOf.archive(root),
      addressOf.notFound(root),
      addressOf.rss(root),
      addressOf.atom(root),
      addressOf.jsonFeed(root),
      addressOf.file('articles/2017/a.svg'),
    ];
    for (const address of all) expect(address).toMatch(/^\/(?:[^/]+\/)*(?:[^/]+\.[a-z]+)?$/);
    expect(new Set(all).size).toBe(all.length);
  });

  it('number the further pages of a list, not the first', () => {
    expect([1, 2, 13].map(number => numbered('/tags/law/', number))).toEqual([
      '/tags/law/',
      '/tags/law/page/2/',
      '/tags/law/page/13/',
    ]);
  });

  it('are answered by files', () => {
    expect(['/', '/2017/a/', '/feed.xml', '/old.html'].map(outputFile)).toEqual([
      'index.html',
      '2017/a/index.html',
      'feed.xml',
      'old.html',
    ]);
  });

  it('of files keep the path below their folder', () => {
    expect(addressOf.file('articles/2017/a/b.svg')).toBe('/2017/a/b.svg');
    expect(addressOf.file('newsroom/people/a.jpg')).toBe('/people/a.jpg');
  });

  it('lie below the path of the site', () => {
    expect(hrefOf(base, '/')).toBe('/column/');
    expect(hrefOf(base, '/2017/a/')).toBe('/column/2017/a/');
    expect(urlOf(base, '/feed.xml')).toBe('https://example.org/column/feed.xml');
    expect(hrefOf(parseBase('https://example.org'), '/2017/a/')).toBe('/2017/a/');
  });

  it('are encoded in links as browsers encode them', () => {
    const url = urlOf(base, '/tags/妇联/');
    expect(url).toBe('https://example.org/column/tags/%E5%A6%87%E8%81%94/');
    expect(new URL(url).href).toBe(url);
  });

  it.each(['https://example.org/专栏/', 'https://example.org/%E4%B8%93%e6%a0%8f'])(
    'below a folder that is not ASCII are encoded once: %s',
    url => {
      const chinese = parseBase(url);
      expect(chinese.path).toBe('/专栏/');
      expect(urlOf(chinese, '/2017/水井/')).toBe(new URL('https://example.org/专栏/2017/水井/').href);
    },
  );

  it.each(['https://example.org/', 'https://example.org/a%20b/专栏', 'http://localhost:8080/x/'])(
    'of a site: %s can hold one',
    url => expect(canHoldSite(url)).toBe(true),
  );

  it.each(['?a=1', '#top', 'a%2Fb/', 'a%5cb/', '%E4%B8/', '%0A/'])('of a site: ./%s cannot hold one', end =>
    expect(canHoldSite(`https://example.org/${end}`)).toBe(false),
  );

  it('of files keep marks that mean something else in an address', () => {
    const url = urlOf(base, addressOf.file('articles/2017/50% #1?.pdf'));
    expect(url).toBe('https://example.org/column/2017/50%25%20%231%3F.pdf');
    expect(new URL(url)).toMatchObject({ search: '', hash: '' });
  });

  it('are decoded where their bytes are text, and stay as they are where not', () => {
    expect(['/%E6%97%A7/', '/a%2Fb', '/100%', '/%E6/'].map(decode)).toEqual(['/旧/', '/a/b', '/100%', '/%E6/']);
    expect(['/%E6%97%A7/', '/a%2Fb', '/100%'].map(decodeLetters)).toEqual(['/旧/', '/a%2Fb', '/100%']);
  });

  it('clash if a file system could not keep them apart', () => {
    expect(clashKey('/2017/Caf\u00e9/')).toBe(clashKey('/2017/cafe\u0301/'));
    expect(clashKey('/2017/a/')).not.toBe(clashKey('/2017/b/'));
  });
});

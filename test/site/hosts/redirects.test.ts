import { describe, expect, test } from 'vitest';
import { writeNginxMap, writeRedirects } from '../../../src/site/hosts/redirects.ts';
import { type FileTree, frontMatter } from '../../builders.ts';
import { drawn } from '../../layouts/drawn.ts';

const root = { path: '/' };
const below = { path: '/专栏/' };
const one = (from: string, to = '/2017/wells/') => [{ from, to }];

describe('old addresses for hosts', () => {
  test.each([
    ['as they are', '/old/wells/', '/old/wells/ /2017/wells/ 301\n', '"/old/wells/" "/2017/wells/";\n'],
    [
      'in Chinese',
      '/旧/水井.html',
      '/%E6%97%A7/%E6%B0%B4%E4%BA%95.html /2017/wells/ 301\n',
      '"/旧/水井.html" "/2017/wells/";\n',
    ],
    [
      'with blanks and quotation marks',
      '/an old "well"/',
      '/an%20old%20%22well%22/ /2017/wells/ 301\n',
      '"/an old \\"well\\"/" "/2017/wells/";\n',
    ],
    ['with what hosts take for patterns', '/a:b*c/', '/a%3Ab%2Ac/ /2017/wells/ 301\n', '"/a:b*c/" "/2017/wells/";\n'],
    ['with a percent sign that is one', '/50%/', '/50%25/ /2017/wells/ 301\n', '"/50%/" "/2017/wells/";\n'],
  ])('%s', (_, from, redirects, map) => {
    expect(writeRedirects(one(from), root)).toBe(redirects);
    expect(writeNginxMap(one(from), root)).toBe(map);
  });

  test('lead to addresses as a header can hold them', () => {
    expect(writeRedirects(one('/a/', '/2017/水/'), root)).toBe('/a/ /2017/%E6%B0%B4/ 301\n');
    expect(writeNginxMap(one('/a/', '/2017/水$uri/'), root)).toBe('"/a/" "/2017/%E6%B0%B4%24uri/";\n');
  });

  test('lie below the site’s path', () => {
    expect(writeRedirects(one('/a/'), below)).toBe('/%E4%B8%93%E6%A0%8F/a/ /%E4%B8%93%E6%A0%8F/2017/wells/ 301\n');
    expect(writeNginxMap(one('/a/'), below)).toBe('"/专栏/a/" "/%E4%B8%93%E6%A0%8F/2017/wells/";\n');
  });
});

describe('in a site', () => {
  const files = (...fields: readonly string[]): FileTree => ({
    'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/column/\n',
    'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05', ...fields),
    'articles/2018/boats.md': frontMatter(
      'title: Boats',
      'date: 2018-09-05',
      'expires: 2018-10-01',
      ...fields.map(field => field.replace(/wells/g, 'boats')),
    ),
    'articles/2018/sails.md': frontMatter(
      'title: Sails',
      'date: 2018-09-05',
      'draft: true',
      ...fields.map(field => field.replace(/wells/g, 'sails')),
    ),
  });

  test('they are those of everything that answers, and have a page each for every other host', () => {
    const page = drawn(files('aliases: [/old/wells/, /wells.html]'));
    expect(page('/_redirects')).toBe(
      [
        '/column/old/wells/ /column/2017/wells/ 301',
        '/column/wells.html /column/2017/wells/ 301',
        '/column/old/boats/ /column/2018/boats/ 301',
        '/column/boats.html /column/2018/boats/ 301\n',
      ].join('\n'),
    );
    expect(page('/redirects.map')).toContain('"/column/wells.html" "/column/2017/wells/";\n');
    expect(page('/wells.html')).toContain('0; url=/column/2017/wells/');
  });

  test('they are read as browsers copy them, percent-encoded', () => {
    const page = drawn(files('aliases: [/old/%E6%B0%B4%E4%BA%95/wells/, /100%25/wells/, /a%20b/%wells.html]'));
    expect(page('/_redirects')).toContain('/column/old/%E6%B0%B4%E4%BA%95/wells/ /column/2017/wells/ 301\n');
    expect(page('/redirects.map')).toContain('"/column/old/水井/wells/" "/column/2017/wells/";\n');
    for (const old of ['/old/水井/wells/', '/100%/wells/', '/a b/%wells.html'])
      expect(page(old)).toContain('0; url=/column/2017/wells/');
  });

  test('they are not there where nothing has moved', () => {
    const page = drawn(files());
    expect(() => page('/_redirects')).toThrow('nothing answers');
    expect(() => page('/redirects.map')).toThrow('nothing answers');
  });
});

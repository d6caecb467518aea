import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildAssets, bundleAssets, withWords } from '../../src/build/assets.ts';
import { shipped } from '../../src/language/strings/strings.ts';
import { Cache } from '../../src/store/cache.ts';

const style = { css: '', hash: '' };
const made = {
  feed: 'rss{display:block}',
  assets: {
    styles: {
      front: style,
      lists: style,
      index: style,
      article: style,
      charts: style,
      parallel: style,
      search: style,
      help: style,
      lite: style,
      book: style,
      large: style,
      groups: style,
      newsletter: style,
      stories: style,
    },
    reader: '',
    exit: '/assets/exit.js',
    listen: '',
    search: '',
    searchStyle: '',
    findGroups: '',
    story: '',
    ebookStyle: '',
    words: {},
    feedStyles: {},
    mark: '',
    files: [],
  },
};
const { en, ar } = shipped;
const tables = { ...(en && { en: { ...en, feedNote: 'A "feed" \\ a list' } }), ...(ar && { ar }) };

it('what scripts and feeds say is a file for each language, with an address of its own', () => {
  const { words, feedStyles, files } = withWords(made, tables);
  const contentOf = (address: string | undefined) => files.find(file => file.address === address)?.content;
  expect([...Object.keys(words), ...Object.keys(feedStyles)]).toEqual(['en', 'ar', 'en', 'ar']);
  expect(words.ar).toMatch(/^\/assets\/words\.ar\.[0-9a-f]{10}\.json$/);
  expect(JSON.parse(contentOf(words.ar) ?? '')).toMatchObject({ searchClose: 'إغلاق البحث', locale: 'ar-u-nu-latn' });
  expect(contentOf(feedStyles.ar)).toContain(`content:"${ar?.feedNote}"`);
});

it('and no word can end the string that it stands in', () => {
  const { feedStyles, files } = withWords(made, tables);
  const style = files.find(({ address }) => address === feedStyles.en)?.content;
  expect(style).toBe(
    'rss{display:block}channel>description::after,feed>subtitle::after{content:"A \\22 feed\\22  \\5c  a list"}',
  );
});

it('the script of every page keeps to the language of 2018, so that a browser which cannot search still copies and prints', async () => {
  const { assets } = await buildAssets();
  const reader = assets.files.find(({ address }) => address === assets.reader)?.content ?? '';
  expect(reader).toContain('[data-print]');
  // newer syntax than that of 2018: `a ?? b`, `a?.b`, `a ||= b`, private and static fields, and `catch` without a name
  expect(reader).not.toMatch(/\?\?|\?\.[^\d]|(?:\|\||&&)=|[{;]#\w|\bstatic\b|catch\s*\{/);
  // `Script` throws if the text contains a top-level `await`, which only a module may contain
  expect(() => new Script(reader.replaceAll(/\bimport\(/g, 'load('))).not.toThrow();
});

it('the script that reads aloud is at most 2.5 kB, compressed, and keeps to the language of 2018 too', async () => {
  const { assets } = await buildAssets();
  const listen = assets.files.find(({ address }) => address === assets.listen)?.content ?? '';
  expect(gzipSync(listen).length).toBeLessThanOrEqual(2500);
  expect(listen).not.toMatch(/\?\?|\?\.[^\d]|(?:\|\||&&)=|\(\?<[=!]/);
});

describe('bundled styles and scripts', () => {
  it('are taken from the cache of an earlier build by the same engine, and are made anew for another engine', async () => {
    const cache = new Cache(mkdtempSync(join(tmpdir(), 'halfsky-assets-')));
    const take = (engine: string) => bundleAssets({ cache, engine });
    const first = await take('one');
    const [name = '', ...others] = readdirSync(cache.folder);
    expect(others).toEqual([]);
    const bundles = cache.getValue(name);
    if (!(bundles instanceof Map)) throw new Error('the cache has no bundles');
    expect(bundles.size).toBe(23);
    cache.setValue(name, new Map([...bundles.keys()].map(file => [file, 'p{}'])));
    expect((await take('one')).assets.styles.front.css).toBe('p{}');
    expect(await take('two')).toEqual(first);
    rmSync(cache.folder, { recursive: true });
  });
});

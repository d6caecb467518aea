import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DataReader, nowhere, PageData } from '../../../src/build/memory/page-data.ts';
import { Cache } from '../../../src/store/cache.ts';
import { aFolder } from '../../builders.ts';

const wells = { file: 'articles/2017/wells.md', body: 'A text.' };
const fileOf = (value: object) => (value === wells ? wells.file : undefined);
const page = (address: string) => ({ kind: 'article', address, language: 'en' });
const everyPage = () => true;

/** Returns the data of a page, with `article` as the article in every file. */
const read = (cache: Cache, places: typeof nowhere, path: string, article: object = wells) =>
  new DataReader(cache, places, () => article).take(path)?.item;

test('data comes back with the articles as they are now', () => {
  const cache = new Cache(aFolder());
  const data = new PageData(cache, nowhere, fileOf);
  data.keep(page('/2017/wells/'), { piece: { article: wells, tags: ['law'] }, more: new Map([['next', wells]]) });
  const places = data.finish(everyPage);
  const now = { file: wells.file, body: 'Another text.' };
  expect(read(cache, places, '2017/wells/index.html', now)).toEqual({
    piece: { article: now, tags: ['law'] },
    more: new Map([['next', now]]),
  });
});

test('an object that occurs twice is one object afterwards', () => {
  const cache = new Cache(aFolder());
  const data = new PageData(cache, nowhere, fileOf);
  const piece = { article: wells };
  data.keep(page('/'), { lead: piece, all: [piece] });
  const item = read(cache, data.finish(everyPage), 'index.html');
  expect(item).toMatchObject({ lead: { article: wells } });
  const { lead, all } = Object(item);
  expect(all[0]).toBe(lead);
});

test('of pages without articles, and of pages that are gone, nothing is kept', () => {
  const cache = new Cache(aFolder());
  const data = new PageData(cache, nowhere, fileOf);
  data.keep(page('/about/'), { title: 'About' });
  data.keep(page('/old/'), { article: wells });
  data.keep(page('/new/'), { article: wells });
  const places = data.finish(path => path !== 'old/index.html');
  const kept = (path: string) => read(cache, places, path) !== undefined;
  expect(['about', 'old', 'new'].filter(name => kept(`${name}/index.html`))).toEqual(['new']);
});

test('many builds that each change a page leave few entries, and lose no page', () => {
  const folder = aFolder();
  const cache = new Cache(folder);
  let places = nowhere;
  for (let i = 0; i < 100; i++) {
    const data = new PageData(cache, places, fileOf);
    data.keep(page(`/${i}/`), { number: i, article: wells });
    places = data.finish(everyPage);
  }
  expect(places.bundles.size).toBeLessThan(40);
  for (let i = 0; i < 100; i++) expect(read(cache, places, `${i}/index.html`)).toMatchObject({ number: i });
  expect(readdirSync(folder).length).toBeGreaterThan(0);
});

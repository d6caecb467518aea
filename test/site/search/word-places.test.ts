/** Tests the tables that tell which older shards contain a word: no table hides a shard in which Pagefind finds the word. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WordPlaces } from '../../../layouts/script/word-places.ts';
import { indexTag, pairCharacters, pairsToAsk } from '../../../src/language/character-pairs.ts';
import { indexArticles } from '../../../src/site/search/index-articles.ts';
import { listIndexWords } from '../../../src/site/search/index-words.ts';
import { stopIndexing } from '../../../src/site/search/pagefind-process.ts';
import { PlacesTable } from '../../../src/site/search/places-table.ts';

const texts = [
  'Harvesting began. The co-operative paid at a café; women’s land, 2,000 skies.',
  'They harvested. Dying wells, childcare and 3·8 in the news.',
  '妇联主席走进村庄。',
  '半边天 and the harvester',
];

const shards = texts.map((_, i) => ({ folder: `en/${i}`, period: `201${i}-01-01`, tag: `t${i}` })).reverse();
let words: readonly (readonly string[])[] = [];
let places: WordPlaces;
const realFetch = globalThis.fetch;

beforeAll(async () => {
  const listed: (readonly string[])[] = [];
  for (const [i, text] of texts.entries()) {
    const tag = i < 2 ? 'en' : indexTag('zh-Hans');
    const content = `<!doctype html><html lang="${tag}"><body data-pagefind-body><p>${pairCharacters(text, ' ')}</p></body></html>`;
    listed.push(listIndexWords(await indexArticles([{ url: `/${i}/`, content }], 'older'), []));
  }
  words = listed;
  const table = new PlacesTable(texts.length);
  // A build adds the words of a changed shard last.
  for (const shard of [0, 3, 2, 1]) table.add(shard, words[shard] ?? []);
  const buckets = table.tabulate();
  globalThis.fetch = async address => {
    const [, bucket = ''] = /\/places\/0\/(\d+)\.json\?ts=/.exec(String(address)) ?? [];
    return bucket === '' ? new Response('', { status: 404 }) : new Response(buckets[Number(bucket)]);
  };
  places = new WordPlaces('/places/', shards);
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await stopIndexing();
});

/** Returns the numbers of the shards for a word, oldest first. */
const find = async (word: string) =>
  [...(await places.shardsWith(word))].map(({ folder }) => Number(folder.slice(3))).sort();

it('the words of an index are stems, without accents and capital letters', () => {
  expect(words[0]).toEqual(expect.arrayContaining(['harvest', 'cafe', 'cooper', 'co', 'oper', 'land', 'sky']));
  expect(words[2]).toEqual(expect.arrayContaining(['妇联', '联主', '庄']));
});

describe('the shards of a word', () => {
  it.each([
    ['harvest', [0, 1, 3]],
    ['cafe', [0]],
    ['child', [1]],
    ['die', [1]],
    ['妇联', [2]],
    ['半', [3]],
    ['村', [2]],
    ['unknown', []],
  ])('%s are %j', async (word, found) => {
    expect(await find(word)).toEqual(found);
  });

  it('are all shards for a word of one or two letters, which may begin words in any table', async () => {
    expect(await find('co')).toEqual([0, 1, 2, 3]);
  });

  it('contain every word and every beginning of a word in their index', async () => {
    for (const [i, own] of words.entries())
      for (const word of own)
        for (let length = 1; length <= word.length; length++)
          expect(await find(word.slice(0, length)), word.slice(0, length)).toContain(i);
  });

  it('contain every pair that a query for a sequence of characters asks for', async () => {
    for (const pair of pairsToAsk('妇联主席').split(' ')) expect(await find(pair)).toEqual([2]);
  });

  it('are all shards if the table cannot be loaded', async () => {
    const broken = new WordPlaces('/broken/', shards);
    expect((await broken.shardsWith('harvest')).size).toBe(shards.length);
  });
});

import { expect, test } from 'vitest';
import { joinIndexes } from '../../../src/site/search/join-indexes.ts';

const fileOf = (path: string, text: string) => ({ path, content: Buffer.from(text) });
const indexOf = (language: string) => [
  fileOf('pagefind.js', 'program'),
  fileOf('pagefind-entry.json', JSON.stringify({ version: '1', languages: { [language]: { hash: `${language}_1` } } })),
  fileOf(`index/${language}_1.pf_index`, language),
];

test('indexes of several languages become one, with one list of all of them', () => {
  const files = joinIndexes([indexOf('en'), indexOf('und-x-ja')]);
  expect(files.map(({ path }) => path).sort()).toEqual([
    'index/en_1.pf_index',
    'index/und-x-ja_1.pf_index',
    'pagefind-entry.json',
    'pagefind.js',
  ]);
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  expect(JSON.parse(Buffer.from(entry?.content ?? []).toString())).toEqual({
    version: '1',
    languages: { en: { hash: 'en_1' }, 'und-x-ja': { hash: 'und-x-ja_1' } },
  });
});

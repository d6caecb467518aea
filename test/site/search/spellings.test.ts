/** Tests which spellings of tags the search takes for the same. */
import { expect, it } from 'vitest';
import { listSpellings } from '../../../src/site/search/spellings.ts';

const tag = {
  id: 'federations',
  slug: 'federations',
  name: { en: 'Federations', 'zh-Hans': '妇联' },
  description: undefined,
  also: ['妇女联合会', "women's federations"],
};

it('articles contain the spellings in the script of their language, and readers type any of them', () => {
  const [chinese] = listSpellings([tag], 'zh-Hans');
  expect(chinese?.texts).toEqual(['妇联', '妇女联合会']);
  expect(chinese?.keys.toSorted()).toEqual(['Federations', 'federations', "women's federations"]);
  const [english] = listSpellings([tag], 'en');
  expect(english?.texts).toEqual(['Federations', "women's federations"]);
});

it('a spelling without letters belongs to every language', () => {
  const [day] = listSpellings([{ ...tag, id: '三八', name: '三八', also: ['3·8'] }], 'zh-Hans');
  expect(day?.texts).toEqual(['三八', '3·8']);
});

it('a tag with a single spelling is not listed', () => {
  expect(listSpellings([{ ...tag, id: 'law', name: 'law', also: [] }], 'en')).toEqual([]);
});

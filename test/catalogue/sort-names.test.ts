import { describe, expect, it } from 'vitest';
import { groupByLetter } from '../../layouts/parts/letters.ts';
import { sortNames } from '../../src/catalogue/sort-names.ts';
import { readName } from '../../src/language/readings/read-names.ts';
import { anArticleText, load, problemsOf } from '../builders.ts';

const site = 'name: {en: A, zh-Hans: 甲}\nlanguages: [en, zh-Hans]\n';

/** Returns the tags of the Chinese edition, grouped by letter and sorted. A group is written as its letter and its tags: `C 长征 重庆`. */
function listed(tags: readonly string[], definitions = ''): readonly string[] {
  const { catalogue, problems } = load({
    'newsroom/site.yaml': site,
    'newsroom/tags.yaml': definitions,
    'articles/2017/a.zh-Hans.md': anArticleText('文。\n', `tags: [${tags.join(', ')}]`),
  });
  expect(problems).toEqual([]);
  const edition = catalogue.editions.find(({ language }) => language === 'zh-Hans');
  return groupByLetter(edition?.tags ?? [], ({ of, sound }) => sound ?? of.id, 'zh-Hans').map(({ letter, items }) =>
    [letter ?? '#', ...items.map(({ of }) => of.id)].join(' '),
  );
}

describe('Chinese names under the wrong letter', () => {
  it('tags stand where they are looked up, and within a letter by sound', () => {
    expect(listed('重庆 长征 藏族 行业 会计 厦门 妇联 单亲 法律 储蓄 Work 5G'.split(' '))).toEqual([
      'C 长征 重庆 储蓄',
      'D 单亲',
      'F 法律 妇联',
      'H 行业',
      'K 会计',
      'W Work',
      'X 厦门',
      'Z 藏族',
      '# 5G',
    ]);
  });

  it('in traditional characters too', () => {
    expect(listed(['重慶', '會計', '廈門', '銀行', '婦聯'])).toEqual([
      'C 重慶',
      'F 婦聯',
      'K 會計',
      'X 廈門',
      'Y 銀行',
    ]);
  });

  it('unless newsroom/tags.yaml says how they are read', () => {
    expect(listed(['曾国藩', '重庆', '女红'], '曾国藩: {sort: zēng guó fān}\n女红: {sort: {zh-Hans: hong}}\n')).toEqual(
      ['C 重庆', 'H 女红', 'Z 曾国藩'],
    );
  });

  it('people stand by their family names, unless their file says otherwise', () => {
    const { catalogue, problems } = load({
      'newsroom/site.yaml': site,
      'articles/2017/a.md': anArticleText(),
      'newsroom/people/a.yaml': 'name: 曾丽\n',
      'newsroom/people/b.yaml': 'name: 单丽\n',
      'newsroom/people/c.yaml': 'name: 丁丽\n',
      'newsroom/people/d.yaml': 'name: {en: Rong Chen, zh-Hans: 陈蓉}\nsort: {en: Chen}\n',
      'newsroom/people/e.yaml': 'name: 盖丽\nsort: gai li\n',
      'newsroom/people/f.yaml': 'name: 单亲之家\nkind: organisation\n',
      'newsroom/people/g.yaml': 'name: {en: Edith Wang, zh-Hans: 王丽}\n',
    });
    expect(problems).toEqual([]);
    const order = (language: string) =>
      catalogue.editions
        .find(edition => edition.language === language)
        ?.people.map(({ of }) => of.id)
        .join('');
    expect(order('zh-Hans')).toBe('dfcebga');
    expect(order('en')?.replace(/[^deg]/g, '')).toBe('dge');
  });

  it('what a file says must be letters', () => {
    expect(
      problemsOf({
        'newsroom/site.yaml': site,
        'articles/2017/a.md': anArticleText(),
        'newsroom/tags.yaml': '重庆: {sort: 崇庆}\n长征: {sort: {zh-Hans: 5}}\n',
        'newsroom/people/a.yaml': 'name: 单丽\nsort: "…"\n',
      }),
    ).toEqual([
      'newsroom/people/a.yaml:2:7 sort: the value must begin with a letter and contain no Chinese characters; write the name in Latin letters, such as shan xiong xin',
      'newsroom/tags.yaml:1:12 重庆.sort: the value must begin with a letter and contain no Chinese characters; write the name in Latin letters, such as chong qing',
      expect.stringContaining('newsroom/tags.yaml:2:22 长征.sort.zh-Hans: '),
    ]);
    expect(
      problemsOf({
        'newsroom/site.yaml': site,
        'articles/2017/a.md': anArticleText(),
        'newsroom/tags.yaml': '行业: {sort: {fr: hang}}\n',
      }),
    ).toEqual([
      'newsroom/tags.yaml:1:13 行业.sort.fr: fr is not a language of this publication; use a language of the publication (en, zh-Hans), or add this language to "languages" in newsroom/site.yaml',
    ]);
  });

  it('names stand as before where nobody reads them', () => {
    const named = (name: string) => ({ name, isPerson: false, id: name });
    const sort = (language: string, names: string, reads = true) =>
      sortNames(names.split(' '), named, { language, readName: reads ? readName : undefined })
        .map(({ item }) => item)
        .join(' ');
    expect(sort('en', 'women Law élan')).toBe('élan Law women');
    expect(sort('zh-Hans', '妇联 法律 Work', false)).toMatch(/法律 妇联/);
    expect(sort('sv', 'Öl Åland Arbete')).toBe('Arbete Åland Öl');
  });
});

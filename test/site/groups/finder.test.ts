/** Tests how readers find the place of a group: the files of the site, together with the script that reads them. */
import { describe, expect, it } from 'vitest';
import { piecesFor, rankPlaces, readQuery } from '../../../layouts/script/place-query.ts';
import { keysOf, makeFinder } from '../../../src/site/groups/finder.ts';
import { GroupStore } from '../../../src/source/groups/group-store.ts';
import { PlaceTree } from '../../../src/source/groups/place-tree.ts';

/** Returns the finder for rows with a place, the same place in Chinese, and an older name. */
function finderFor(rows: readonly string[]) {
  const tree = new PlaceTree(['en', 'zh-Hans'], new GroupStore());
  for (const row of rows) {
    const [en = '', zh, was] = row.split(',');
    const facts = { index: 0, level: 'county', expires: undefined } as const;
    tree.add({ ...facts, place: zh ? { en, 'zh-Hans': zh } : en, was: was || undefined });
  }
  return makeFinder(tree.finish(), ['en', 'zh-Hans']);
}

type Finder = ReturnType<typeof finderFor>;

/** Returns the paths that a reader finds, best first; undefined if the reader must write more. */
function find({ table, pieces }: Finder, written: string): readonly string[] | undefined {
  const keys = readQuery(written, table);
  const names = keys.map(key => piecesFor(key, table));
  if (names.length > 0 && names.every(some => some === undefined)) return undefined;
  const places = [...new Set(names.flatMap(some => some ?? []))].flatMap(name => pieces.get(name) ?? []);
  return rankPlaces(places, written, keys).map(([path]) => path);
}

const finder = finderFor([
  'Guangxi / Baise / Lingyun,广西 / 百色 / 凌云,泗城',
  'Chongqing,重庆,',
  'Zhejiang / Hangzhou,浙江 / 杭州,',
  'Zhejiang / Lishui,浙江 / 丽水,',
  'Québec / Lévis,,',
]);

describe('a place is found', () => {
  it.each([
    ['by its name', 'Lingyun'],
    ['by the beginning of its name', 'ling'],
    ['in capitals and with a space', 'LING YUN'],
    ['with tones', 'Língyún'],
    ['in simplified characters', '凌云'],
    ['in traditional characters', '凌雲'],
    ['in another form of the same character', '淩雲'],
    ['by its initials', 'ly'],
    ['by the older name of the place', '泗城'],
    ['by the pinyin of the older name', 'sicheng'],
  ])('%s', (_, written) => {
    expect(find(finder, written)?.[0]).toBe('guangxi/baise/lingyun');
  });

  it.each([
    ['by the right reading of a character', 'chongqing', 'chongqing'],
    ['in characters with several readings', '重庆', 'chongqing'],
    ['by the local reading', 'lishui', 'zhejiang/lishui'],
    ['without accents', 'quebec', 'québec'],
    ['with accents', 'Lévis', 'québec/lévis'],
  ])('%s', (_, written, path) => {
    expect(find(finder, written)?.[0]).toBe(path);
  });

  it('not at all if no name begins so', () => {
    expect(find(finder, 'xyz')).toEqual([]);
    expect(find(finder, '!')).toEqual([]);
  });

  it('with the exact characters first, then the same sound', () => {
    const same = finderFor(['A / Lingyun 1,甲 / 灵云,', 'A / Lingyun 2,甲 / 凌云,']);
    expect(find(same, '凌云')).toEqual(['a/lingyun-2', 'a/lingyun-1']);
  });
});

it('keys of a name are its letters and its initials', () => {
  expect(keysOf('凌云县')).toEqual(['lingyunxian', 'lyx']);
  expect(keysOf('New York')).toEqual(['newyork', 'ny']);
  expect(keysOf('Łódź')).toEqual(['łodz']);
});

describe('many places', () => {
  const rows = Array.from({ length: 2000 }, (_, i) => `Province / Lin ${i},,`);
  const many = finderFor(rows);

  it('are in small files', () => {
    const sizes = [...many.pieces.values()].map(places => JSON.stringify(places).length);
    expect(Math.max(...sizes)).toBeLessThan(25_000);
    const table = JSON.stringify(many.table);
    expect(table.length).toBeLessThan(5_000);
  });

  it('are found when the reader has written enough', () => {
    expect(find(many, 'li')).toBe(undefined);
    expect(find(many, 'lin 1234')).toEqual(['province/lin-1234']);
    expect(find(many, 'lin 123')?.[0]).toBe('province/lin-123');
  });

  it('change one file if one place is new', () => {
    const more = finderFor([...rows, 'Province / Mu,,']);
    const changed = [...more.pieces].filter(
      ([name, places]) => JSON.stringify(many.pieces.get(name)) !== JSON.stringify(places),
    );
    expect(changed.map(([name]) => name)).toEqual(['m', 'p']);
  });
});

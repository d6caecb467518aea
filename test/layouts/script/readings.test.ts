/** Tests how the search understands what readers type. */
import { describe, expect, it } from 'vitest';
import { isSame, readQueries, type Tables } from '../../../layouts/script/readings.ts';

const sounds: Readonly<Record<string, readonly string[]>> = {
  fulian: ['妇联'],
  funv: ['妇女'],
  fl: ['妇联', '法律'],
  gongzuo: ['工作'],
};

/** Tables with a few words, and a count of how often the table of characters was loaded. */
class FewTables implements Tables {
  simplified = 0;
  table: Tables['table'] = async () => ({
    spellings: [
      { texts: ['妇联', '妇女联合会'], keys: ['federations'] },
      { texts: ['三八', '3·8'], keys: ['8 March'] },
      { texts: ['Villages', 'countryside', "women's land"], keys: [] },
    ],
    pieces: [],
    simplifies: true,
  });
  wordsBySound: Tables['wordsBySound'] = async key => sounds[key] ?? [];
  simplifications: Tables['simplifications'] = async () => {
    this.simplified++;
    return new Map([
      ['婦', '妇'],
      ['聯', '联'],
    ]);
  };
}

/** Returns each reading as its words and its sequences of characters. */
async function read(query: string, language: string, tables = new FewTables()): Promise<readonly string[]> {
  const readings = await readQueries(query, language, tables);
  return readings.map(({ words, runs }) => [...words, ...runs.map(({ characters }) => characters)].join(' '));
}

describe('pinyin', () => {
  it.each([
    ['fulian', ['fulian', '妇联', '妇女联合会']],
    ['funü', ['funü', '妇女']],
    ['fù nǚ', ['fù nǚ', '妇女']],
    ['fulian gongzuo', ['fulian gongzuo', '妇联 工作', '妇女联合会 工作']],
    ['5G', ['5G']],
  ])('%s stands for its words', async (query, readings) => {
    expect(await read(query, 'zh-Hans')).toEqual(readings);
  });

  it('initials stand for every word that has them', async () => {
    expect(await read('fl', 'zh-Hans')).toEqual(expect.arrayContaining(['妇联', '法律']));
  });

  it('stands for itself in other languages', async () => {
    expect(await read('fulian', 'en')).toEqual(['fulian']);
  });
});

describe('traditional characters', () => {
  it('become simplified', async () => {
    expect(await read('婦聯', 'zh-Hans')).toEqual(['妇联', '妇女联合会']);
  });

  it('stay as they are in Japanese', async () => {
    expect(await read('婦聯', 'ja')).toContain('婦聯');
  });

  it('alone need the table of characters', async () => {
    const tables = new FewTables();
    await read('妇联', 'zh-Hans', tables);
    expect(tables.simplified).toBe(0);
    await read('婦聯', 'zh-Hans', tables);
    expect(tables.simplified).toBe(1);
  });
});

describe('spellings of a tag', () => {
  it.each([
    ['三八红旗手', ['三八红旗手', '3·8 红旗手']],
    ['3.8 红旗手', ['3.8 红旗手', '三八 红旗手']],
    ['8 march', ['8 march', '三八', '3·8']],
  ])('%s has all of them', async (query, readings) => {
    expect((await read(query, 'zh-Hans')).toSorted()).toEqual(readings.toSorted());
  });

  it('of several words stay together', async () => {
    const readings = await readQueries('countryside', 'en', new FewTables());
    expect(readings.map(({ runs }) => runs)).toContainEqual([{ characters: "women's land", pairs: "women's land" }]);
  });

  it('are whole words', async () => {
    expect(await read('villagesque', 'en')).toEqual(['villagesque']);
  });
});

it('a query in quotation marks has one reading, whatever the marks', async () => {
  for (const query of ['"three rivers"', '“three rivers”', '«three rivers»']) {
    const readings = await readQueries(query, 'en', new FewTables());
    expect(readings.map(({ text }) => text)).toEqual(['"three rivers"']);
  }
});

it('a word with a hyphen also stands for its parts', async () => {
  expect(await read('child-care', 'en')).toEqual(['child-care', 'child care']);
});

it('a Hebrew word also stands without its particles', async () => {
  expect(await read('בספרייה', 'he')).toEqual(['בספרייה', 'ספרייה']);
});

it('a query has at most eight readings', async () => {
  expect((await read('fl fl fl fl', 'zh-Hans')).length).toBe(8);
});

it.each([
  ['Do women own the land', 'do women own the land?', 'en', true],
  ['２０１７年的数字', '2017年的数字', 'zh-Hans', true],
  ['Women’s land', "women's land", 'en', true],
  ['Women own land', 'women own the land', 'en', false],
])('the headline %s is the query %s in %s: %s', (title, query, language, same) => {
  expect(isSame(title, query, language)).toBe(same);
});

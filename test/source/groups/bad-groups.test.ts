/** Table of mistakes in the files of groups, each with the exact message that says where it is and what to write instead. */
import { describe, expect, it } from 'vitest';
import { anArticleText, type FileTree, load, problemsOf } from '../../builders.ts';

const site = 'name: A\nlanguages: [en, zh-Hans]\n';
const tree = (file: string, content: string | Uint8Array): FileTree => ({
  'articles/2017/a.md': anArticleText(),
  'newsroom/site.yaml': site,
  [`newsroom/groups/${file}`]: content,
});
const problemsIn = (file: string, content: string | Uint8Array) =>
  problemsOf(tree(file, content)).map(line => line.replace(`newsroom/groups/${file}:`, ''));

const levels = 'write one of nation, province, prefecture, county, township, village';
const fields = 'name, level, place, leader, introduction, number, code, expires, other, was';
const codeCure =
  'write a full address such as https://chat.example.org/g/abc, or the address of a chat app (weixin, mqqapi, dingtalk, tg, whatsapp, viber, line, sgnl)';
const placeCure =
  'write the names of the places from the largest to the smallest, separated by "/", such as Guangxi / Baise / Lingyun';

const head = 'name,level,place,code,expires\n';
/** Returns the text of a table whose second row is in order. */
const table = (...rows: readonly string[]) =>
  `${head}Growers,county,A / B,https://a.example/1,2020-05-01\n${rows.join('\n')}\n`;
/** Returns the text of a list with one group. */
const list = (fields: string) => `groups:\n  - {${fields}}\n`;

const inTables: readonly (readonly [name: string, content: string, ...lines: string[]])[] = [
  [
    'a row without a place',
    table('Weavers,county,,,'),
    '3:16 place: a group of the level "county" needs a place, but has none; write the place, such as Guangxi / Baise / Lingyun',
  ],
  [
    'a group of the nation with a place',
    table('Weavers,nation,A,,'),
    '3:16 place: a group of the level "nation" is for the whole nation and has no place; remove the place, or write another level',
  ],
  [
    'a place with a part that has no name',
    table('Weavers,county,A // B,,'),
    `3:16 place: the path of the place has a part without a name; ${placeCure}`,
  ],
  [
    'a level with a slip',
    table('Weavers,contry,A,,'),
    '3:9 level: the value cannot be the text "contry"; did you mean county?',
  ],
  [
    'a level that does not exist',
    table('Weavers,galaxy,A,,'),
    `3:9 level: the value cannot be the text "galaxy"; ${levels}`,
  ],
  [
    'a date in words',
    table('Weavers,county,A,,next spring'),
    '3:19 expires: "next spring" is not a date; write a date such as 2017-09-05 or 2017-09-05T14:30+08:00',
  ],
  [
    'a date that does not exist',
    table('Weavers,county,A,,2020-02-30'),
    '3:19 expires: 30 February 2020 does not exist; write a date such as 2020-02-29',
  ],
  [
    'an address that is no address',
    table('Weavers,county,A,ask at the door,'),
    `3:18 code: the value is not an address to which a code can lead; ${codeCure}`,
  ],
  [
    'an address that runs a program',
    table('Weavers,county,A,javascript:alert(1),'),
    `3:18 code: the value is not an address to which a code can lead; ${codeCure}`,
  ],
  [
    'an address that is too long for a notice board',
    table(`Weavers,county,A,https://a.example/${'x'.repeat(300)},`),
    '3:18 code: the address is too long for a code that a phone can scan from a notice board; write an address with at most 300 characters',
  ],
  [
    'a code used twice',
    table('Weavers,county,A,https://a.example/2,', 'Singers,county,A,https://a.example/1,'),
    '4:18 code: the group "Growers" in newsroom/groups/a.csv:2 has the same code; give each group its own code, or keep only one of the two groups',
  ],
  [
    'a missing name',
    table(',county,A,,'),
    '3:1 name: this field is missing; write text in the column "name", or in a column for each language, such as "name.zh-Hans"',
  ],
  [
    'a quotation mark that opens a cell and never closes',
    table('Weavers,county,"A,,', 'Singers,county,B,,'),
    '3:16 the quotation mark that begins here has no proper end; put the whole cell between quotation marks, and write each quotation mark inside the cell twice',
  ],
  [
    'a quotation mark within a cell',
    table('The 5" weavers,county,A,,'),
    '3:6 the quotation mark that begins here has no proper end; put the whole cell between quotation marks, and write each quotation mark inside the cell twice',
  ],
  [
    'a quotation mark that closes at the next one, far below',
    table('Weavers,county,"A,,', 'Singers,county,B,,', '"Growers, two",county,C,,'),
    '3:16 the quotation mark that begins here has no proper end; put the whole cell between quotation marks, and write each quotation mark inside the cell twice',
  ],
  [
    'semicolons between the columns',
    'name;level;place\nWeavers;county;A\n',
    '1:5 the columns are separated by ";" instead of commas; save the table as CSV with commas between the columns',
  ],
  [
    'tabs between the columns',
    'name\tlevel\tplace\nWeavers\tcounty\tA\n',
    '1:5 the columns are separated by a tab instead of commas; save the table as CSV with commas between the columns',
  ],
  [
    'a column with a slip',
    'name,level,place,leeder\nWeavers,county,A,B\n',
    '1:18 leeder: halfsky has no field with this name; did you mean leader?',
  ],
  [
    'a column with a Chinese name',
    'name,level,place,群号\nA,county,A,1\n',
    '1:18 群号: halfsky has no field with this name; did you mean number?',
  ],
  [
    'an unknown column',
    'name,level,place,telephone\nWeavers,county,A,B\n',
    `1:18 telephone: halfsky has no field with this name; remove this field, or use one of the fields ${fields}`,
  ],
  [
    'a column in another language',
    'name,name.fr,level,place\nWeavers,Tisseuses,county,A\n',
    '1:6 name.fr: fr is not a language of this publication; use a language of the publication (en, zh-Hans), or add this language to "languages" in newsroom/site.yaml',
  ],
  [
    'two columns with one name',
    'name,level,place,name\nWeavers,county,A,B\n',
    '1:18 name: two columns have the name "name"; give one of the two columns another name',
  ],
  [
    'a column without a name',
    'name,,level,place\nWeavers,,county,A\n',
    '1:6 this column has no name; write the name of the column in the first row',
  ],
  [
    'no column for names',
    'level,place\ncounty,A\n',
    '1:1 name: the table has no column "name"; add the column to the first row, and a value to every other row',
  ],
  [
    'a row with too many cells',
    table('Weavers, and spinners,county,A,,'),
    '3:33 this row has a different number of cells (6) than the first row (5); put quotation marks around each cell that contains a comma',
  ],
  [
    'a row with too few cells',
    table('Weavers,county,A'),
    '3:1 this row has a different number of cells (3) than the first row (5); separate all columns with commas, even where a cell is empty',
  ],
  [
    'an empty table',
    '\n',
    '1:1 the table is empty; write the names of the fields in the first row, such as name,level,place,code',
  ],
];

it.each(inTables)('a table with %s is told about', (_, content, ...lines) => {
  expect(problemsIn('a.csv', content)).toEqual(lines);
});

const inLists: readonly (readonly [name: string, content: string, ...lines: string[]])[] = [
  [
    'no place',
    list('name: Weavers, level: county'),
    '2:5 groups[0].place: a group of the level "county" needs a place, but has none; write the place, such as Guangxi / Baise / Lingyun',
  ],
  [
    'a level with a slip',
    list('name: Weavers, level: vilage, place: A'),
    '2:28 groups[0].level: the value cannot be the text "vilage"; did you mean village?',
  ],
  [
    'a number that YAML reads as a number',
    list('name: Weavers, level: county, place: A, number: 123'),
    '2:54 groups[0].number: the value cannot be the number 123; put the value between quotation marks to make it text',
  ],
  [
    'a place that has fewer names in one language',
    list('name: Weavers, level: county, place: {en: A / B, zh-Hans: 甲}'),
    '2:43 groups[0].place: the place has a different number of names in each language (2, 1); write the same places in every language',
  ],
  [
    'a name in another language',
    list('name: {fr: Tisseuses}, level: county, place: A'),
    '2:17 groups[0].name.fr: fr is not a language of this publication; use a language of the publication (en, zh-Hans), or add this language to "languages" in newsroom/site.yaml',
  ],
  [
    'an unknown field',
    list('name: Weavers, level: county, place: A, leeder: B'),
    '2:46 groups[0].leeder: halfsky has no field with this name; did you mean leader?',
  ],
];

it.each(inLists)('a list with %s is told about', (_, content, ...lines) => {
  expect(problemsIn('a.yaml', content)).toEqual(lines);
});

it('a stray quotation mark in a megabyte of rows is found on the line where the quotation begins', () => {
  const rows = Array.from(
    { length: 12_000 },
    (_, i) =>
      `Growers ${i},village,"Guangxi / Baise / Lingyun / Number ${i}",https://chat.example.org/g/${i},2030-01-01\n`,
  );
  const stray = rows.with(6000, `"Growers 6000,village,Guangxi / Baise,https://chat.example.org/g/6000,2030-01-01\n`);
  const text = head + stray.join('');
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(problemsIn('a.csv', text)).toEqual([
    '6002:1 the quotation mark that begins here has no proper end; put the whole cell between quotation marks, and write each quotation mark inside the cell twice',
  ]);
});

it('a table in GBK is told about as such', () => {
  // "凌云" in GBK
  const name = Buffer.from([0xc1, 0xe8, 0xd4, 0xc6]);
  const bytes = Buffer.concat([Buffer.from(`${head}`), name, Buffer.from(',county,A,,\n')]);
  expect(problemsIn('a.csv', bytes)).toEqual([
    '2:1 the table is encoded in GBK instead of UTF-8; save the table as UTF-8; in Excel and WPS, choose the file type "CSV UTF-8"',
  ]);
});

it('several problems are told all at once, each at its cell', () => {
  const text = table('"Weavers\nand spinners",contry,A,no address,', ',county,,,some day');
  expect(problemsIn('a.csv', text).map(line => line.split(': ')[0])).toEqual([
    '4:15 level',
    '4:24 code',
    '5:1 name',
    '5:11 expires',
  ]);
});

it('a table with many faulty rows names the first hundred of them', () => {
  const text = table(...Array.from({ length: 150 }, (_, i) => `Weavers ${i},contry,A,,`));
  const lines = problemsIn('a.csv', text);
  expect(lines).toHaveLength(101);
  expect(lines[0]).toBe(
    '1:1 50 more rows of this table have problems; correct the rows in the other messages first, then check again',
  );
});

it('a code that many rows share is told about at the first hundred of them', () => {
  const text = table(...Array.from({ length: 130 }, (_, i) => `Weavers ${i},county,A,https://a.example/1,`));
  const lines = problemsIn('a.csv', text);
  expect(lines).toHaveLength(101);
  expect(lines[0]).toMatch(/^1:1 30 more rows of this table have problems; /);
  expect(lines[100]).toMatch(/^102:21 code: the group "Growers" in newsroom\/groups\/a.csv:2 has the same code; /);
});

it.each([
  ['Windows', '\r\n'],
  ['old Macs', '\r'],
])('a table as spreadsheets on %s write it has the same positions', (_, end) => {
  const text = table('"Weavers', 'and spinners",county,A,https://a.example/1,', ',county,A,,');
  expect(problemsIn('a.csv', `\ufeff${text.replaceAll('\n', end)}`)).toEqual(problemsIn('a.csv', text));
  expect(problemsIn('a.csv', text).map(line => line.split(': ')[0])).toEqual(['4:24 code', '5:1 name']);
});

describe('a place that two rows name differently is told about', () => {
  const places = (...rows: readonly string[]) =>
    problemsIn('a.csv', `name,level,place,place.zh-Hans\n${rows.map((row, i) => `${i},village,${row}`).join('\n')}\n`);

  it('if its name is the same in the second language only', () => {
    expect(
      places('Guangxi / Lingyun,广西 / 凌云', 'Guangxi / Ling Yun,广西 / 凌云', 'Guangxi / Ling Yun,广西 / 凌云'),
    ).toEqual(
      [3, 4].map(
        line =>
          `${line}:11 place: the place "Ling Yun" has the same name in zh-Hans ("凌云") as the place "Lingyun" in newsroom/groups/a.csv:2; if both are one place, write the same name in en; if not, write different names in zh-Hans`,
      ),
    );
  });

  it('if its name is the same in the first language only', () => {
    expect(places('Guangxi / Lingyun,广西 / 凌云', 'Guangxi / lingyun,广西 / 零云')).toEqual([
      '3:29 place.zh-Hans: the place "lingyun" has the name "零云" in zh-Hans, but the name "凌云" in newsroom/groups/a.csv:2; if both are one place, write the same name in zh-Hans; if not, write different names in en',
    ]);
  });

  it('if a row has its name in one language only, whatever the order of the rows', () => {
    const fault =
      'as the place "Lingyun" in newsroom/groups/a.csv:2; if both are one place, write the same name in en; if not, write different names in zh-Hans';
    expect(places('Lingyun,凌云', '凌云,')).toEqual([
      `3:11 place: the place "凌云" has the same name in zh-Hans ("凌云") ${fault}`,
    ]);
    expect(places('凌云,', 'Lingyun,凌云')).toEqual([
      `3:11 place: the place "Lingyun" has the same name in zh-Hans ("凌云") ${fault.replace('Lingyun', '凌云')}`,
    ]);
  });

  it('in a list, at the name in its language', () => {
    const group = (name: string, place: string) => `  - {name: ${name}, level: county, place: {${place}}}\n`;
    expect(
      problemsIn(
        'a.yaml',
        `groups:\n${group('A', 'en: Lingyun, zh-Hans: 凌云')}${group('B', 'en: Lingyun, zh-Hans: 零云')}`,
      ),
    ).toEqual([
      '3:60 groups[1].place.zh-Hans: the place "Lingyun" has the name "零云" in zh-Hans, but the name "凌云" in newsroom/groups/a.yaml:2; if both are one place, write the same name in zh-Hans; if not, write different names in en',
    ]);
  });

  it('but not if the places stand below different places, are spelled in capitals, or are named in one language', () => {
    const rows = [
      'Guangxi / Lingyun,广西 / 凌云',
      'Yunnan / Ling Yun,云南 / 凌云',
      'GUANGXI / lingyun,广西／凌云',
      'Guangxi / Lingyun,',
    ];
    expect(places(...rows)).toEqual([]);
  });
});

it('a code that two files use is told about', () => {
  const files = {
    ...tree('a.csv', table()),
    'newsroom/groups/b.yaml': list('name: Weavers, level: county, place: A, code: "https://a.example/1"'),
  };
  expect(problemsOf(files)).toEqual([
    'newsroom/groups/b.yaml:2:52 groups[0].code: the group "Growers" in newsroom/groups/a.csv:2 has the same code; give each group its own code, or keep only one of the two groups',
  ]);
});

it.each(['a.xlsx', 'more/a.csv'])('a file that is not read is told about: %s', file => {
  expect(problemsIn(file, 'name\n')).toEqual([
    '1:1 halfsky does not use this file; save the groups as newsroom/groups/<name>.csv or newsroom/groups/<name>.yaml, in UTF-8',
  ]);
});

it.each([
  ['newsroom/groups/ALL.CSV', 'rename the file to newsroom/groups/ALL.csv'],
  [
    'newsroom/groups.csv',
    'move the file to newsroom/groups/all.csv, because groups are in the folder newsroom/groups/',
  ],
  [
    'newsroom/groups.yaml',
    'move the file to newsroom/groups/all.yaml, because groups are in the folder newsroom/groups/',
  ],
  ['newsroom/tea.csv', 'move the file to newsroom/groups/tea.csv, because groups are in the folder newsroom/groups/'],
])('a file of groups in the wrong place says where it belongs: %s', (file, cure) => {
  expect(problemsOf({ [file]: 'name\n' })).toEqual([`${file}:1:1 halfsky does not use this file; ${cure}`]);
});

it('a YAML file that is only a list says which line is missing', () => {
  expect(problemsIn('a.yaml', '- {name: Weavers, level: county, place: A}\n')).toEqual([
    '1:1 the file contains no field "groups"; write the line "groups:" above the list of groups',
  ]);
});

it.each([
  ['地市', 'prefecture'],
  ['县', 'county'],
  ['国家', 'nation'],
  ['country', 'nation'],
  ['镇', 'township'],
  ['countie', 'county'],
])('a level in other words suggests the level: %s', (written, level) => {
  const problems = problemsIn('a.csv', `name,level,place,code\nWeavers,${written},A,https://a.example/1\n`);
  expect(problems).toEqual([expect.stringContaining(`did you mean ${level}?`)]);
});

it('cells with commas, quotation marks and line breaks are read as they are', () => {
  const text = 'name,level,place,introduction\n"Weavers, ""the quick""",county,A / B,"One line,\nand another"\n\n,,,\n';
  const { problems, catalogue } = load(tree('a.csv', text));
  expect(problems).toEqual([]);
  expect(catalogue.groups?.root.total).toBe(1);
});

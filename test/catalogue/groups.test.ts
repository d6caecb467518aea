/** Tests what the catalogue knows of groups: expired codes, codes that expire soon, and the order of places. */
import { describe, expect, it } from 'vitest';
import { coverTranslations } from '../../src/catalogue/coverage.ts';
import { englishOf } from '../../src/message.ts';
import { formatLine } from '../../src/problem.ts';
import { collectOverview } from '../../src/site/desk/overview.ts';
import { unpackGroups } from '../../src/source/groups/packed.ts';
import { anArticleText, type FileTree, load } from '../builders.ts';

const files: FileTree = {
  'articles/2017/a.md': anArticleText(),
  'newsroom/site.yaml': 'name: A\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\n',
  'newsroom/groups/a.csv': [
    'name,level,place,code,expires',
    'Past,county,A,https://a.example/1,2019-12-31',
    'Soon,county,A,https://a.example/2,2020-01-09',
    'Sooner,county,B / C,https://a.example/3,2020-01-02',
    'Later,county,A,https://a.example/4,2020-01-16',
    'Without a code,county,A,,2020-01-03',
    'For ever,county,A,https://a.example/5,',
    '',
  ].join('\n'),
  'newsroom/groups/b.yaml':
    'groups:\n  - name: {en: Listed, zh-Hans: 列出}\n    level: village\n    place: A\n    code: https://a.example/6\n    expires: 2020-01-03\n',
};
const now = Date.parse('2020-01-02T00:00+08:00');

describe('codes that have expired or expire within 14 days', () => {
  it('are notes, each at its group', () => {
    const { notes, problems } = load(files, { now, url: 'https://a.example/' });
    expect(problems).toEqual([]);
    expect(notes.map(formatLine)).toEqual([
      'newsroom/groups/a.csv:2:1 expires: the code of the group "Past" expired after 2019-12-31; get a new code from the app, then write its address and its last day here, or remove both and write another way to join into "other"',
      'newsroom/groups/a.csv:3:1 expires: the code of the group "Soon" expires after 2020-01-09; get a new code from the app, then write its address and its last day here',
      'newsroom/groups/a.csv:4:1 expires: the code of the group "Sooner" expires after 2020-01-02; get a new code from the app, then write its address and its last day here',
      'newsroom/groups/b.yaml:6:14 expires: the code of the group "Listed" expires after 2020-01-03; get a new code from the app, then write its address and its last day here',
    ]);
  });

  it('are notes for at most a hundred expired codes of a file, and one for the rest', () => {
    const rows = Array.from({ length: 130 }, (_, i) => `${i},county,A,https://b.example/${i},2019-12-31`);
    const table = `name,level,place,code,expires\n${rows.join('\n')}\n`;
    const notes = load({ ...files, 'newsroom/groups/a.csv': table }, { now }).notes.filter(
      ({ file }) => file === 'newsroom/groups/a.csv',
    );
    expect(notes).toHaveLength(101);
    expect(notes.slice(0, 1).map(formatLine)).toEqual([
      'newsroom/groups/a.csv:1:1 30 more codes of this file have expired; renew or remove the codes in the other messages first, then check again',
    ]);
    expect(notes.at(-1)).toMatchObject({ at: { line: 101 } });
  });

  it('are no notes for groups that only are examples', () => {
    const list = `example: true\n${String(files['newsroom/groups/b.yaml'])}`;
    expect(load({ ...files, 'newsroom/groups/b.yaml': list }, { now }).notes.map(({ file }) => file)).not.toContain(
      'newsroom/groups/b.yaml',
    );
  });

  it('are on the desk, the expired ones and then the next one first, with the page of their place', () => {
    const { catalogue, problems } = load(files, { now });
    const { sections } = collectOverview({
      ...{ catalogue, problems, say: englishOf, staleTranslations: new Map() },
      coverage: coverTranslations(catalogue),
    });
    expect(sections.find(({ name }) => name === 'codes')?.entries).toMatchObject([
      { name: { text: 'Past' }, address: '/groups/a/', when: { day: '2019-12-31' }, isPast: true },
      {
        name: { text: 'Sooner' },
        isPast: false,
        address: '/groups/b/c/',
        when: { day: '2020-01-02' },
        file: 'newsroom/groups/a.csv',
      },
      { name: { text: 'Listed', language: 'en' }, address: '/groups/a/' },
      { name: { text: 'Soon' }, address: '/groups/a/' },
    ]);
  });
});

describe('the site becomes outdated', () => {
  it('when the next code expires, at the end of its day in the zone of the publication', () => {
    expect(load(files, { now }).until).toBe(Date.parse('2020-01-03T00:00+08:00'));
    expect(load(files, { now: Date.parse('2020-01-10') }).until).toBe(Date.parse('2020-01-17T00:00+08:00'));
  });
});

describe('places', () => {
  const placesOf = (rows: readonly string[], language: string) => {
    const { catalogue } = load({
      ...files,
      'newsroom/groups/a.csv': `name,level,place,place.zh-Hans\n${rows.join('\n')}\n`,
    });
    const { groups } = catalogue;
    return groups?.placesBelow(groups.root, language).map(({ path, total }) => `${path} ${total}`);
  };

  it('are in the order of their names in each language', () => {
    const rows = [
      '1,county,Chongqing,重庆',
      '2,county,Anhui / X,安徽 / 丙',
      '3,county,Beijing,北京',
      '4,county,Anhui / Y,安徽 / 丁',
    ];
    expect(placesOf(rows, 'en')).toEqual(['a 1', 'anhui 2', 'beijing 1', 'chongqing 1']);
    expect(placesOf(rows, 'zh-Hans')).toEqual(['a 1', 'anhui 2', 'beijing 1', 'chongqing 1']);
  });

  it('are the same place in capitals, in full width and with another slash', () => {
    const rows = ['1,county,Guangxi / Baise,', '2,county,GUANGXI／baise,'];
    expect(placesOf(rows, 'en')).toEqual(['a 1', 'guangxi 2']);
  });

  it('keep the wider levels of their groups first, and the order of the file', () => {
    const rows = ['1,village,X,', '2,county,X,', '3,village,X,', '4,county,X,'];
    const { catalogue } = load({
      ...files,
      'newsroom/groups/a.csv': `name,level,place,place.zh-Hans\n${rows.join('\n')}\n`,
    });
    const place = catalogue.groups?.root.below.find(({ path }) => path === 'x');
    expect(unpackGroups(place?.packed ?? '').map(({ name }) => name)).toEqual(['2', '4', '1', '3']);
  });
});

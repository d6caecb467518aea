/** Tests that one changed row of a large table changes only the page of its place, in each language. */
import { expect, it } from 'vitest';
import { makeFinder } from '../../src/site/groups/finder.ts';
import { anArticleText, type FileTree, load } from '../builders.ts';
import { outputsOf } from './drawn.ts';

const [groups, counties] = [20_000, 400];
const rows = Array.from({ length: groups }, (_, i) => {
  const county = i % counties;
  const place = `第${county % 30}省 / 第${county}县`;
  return `第${i}群,county,${place},王芳,交流种植技术,https://chat.example.org/g/${i},2030-01-0${1 + (i % 9)}`;
});
const table = (of: readonly string[]): FileTree => ({
  'articles/2017/a.md': anArticleText(),
  'newsroom/site.yaml': 'name: A\nlanguages: [en, zh-Hans]\n',
  'newsroom/groups/all.csv': `name,level,place,leader,introduction,code,expires\n${of.join('\n')}\n`,
});

const digestsOf = (files: FileTree) =>
  new Map([...outputsOf(files)].map(([address, output]) => [address, output.digest] as const));

it('one changed row changes the page of its place, and no other', () => {
  const before = digestsOf(table(rows));
  const after = digestsOf(table(rows.with(5, rows[5]?.replace('王芳', '李华') ?? '')));
  const changed = [...after].filter(([address, digest]) => before.get(address) !== digest);
  expect(before.size).toBeGreaterThan(counties * 2);
  expect(changed.map(([address]) => address).sort()).toEqual(['/groups/第5省/第5县/', '/zh-Hans/groups/第5省/第5县/']);
});

it('and one new row changes the pages that count it, and one piece of the finder for each way to write its place', () => {
  const piecesOf = (of: readonly string[]) => {
    const { catalogue } = load(table(of));
    const finder = catalogue.groups && makeFinder(catalogue.groups.root, catalogue.site.languages);
    return new Map([...(finder?.pieces ?? [])].map(([letters, places]) => [letters, JSON.stringify(places)]));
  };
  const before = piecesOf(rows);
  const after = piecesOf([...rows, '新群,county,第5省 / 第5县,,,,']);
  const changed = [...after].filter(([letters, places]) => before.get(letters) !== places);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThanOrEqual(4);
  expect(Math.max(...[...after.values()].map(places => places.length))).toBeLessThan(30_000);
});

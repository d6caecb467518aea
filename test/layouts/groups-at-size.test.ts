/** Tests that one changed row of a large table changes only the page of its place, in each language. */
import { expect, it } from 'vitest';
import { makeFinder } from '../../src/site/groups/finder.ts';
import { anArticleText, type FileTree, load } from '../builders.ts';
import { outputsIn } from './drawn.ts';

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

/** Returns the digest of every page, and the pieces of the finder. */
function snapshot(of: readonly string[]) {
  const { catalogue } = load(table(of));
  const finder = catalogue.groups && makeFinder(catalogue.groups.root, catalogue.site.languages);
  return {
    pages: new Map([...outputsIn(catalogue)].map(([address, output]) => [address, output.digest ?? ''] as const)),
    pieces: new Map([...(finder?.pieces ?? [])].map(([letters, places]) => [letters, JSON.stringify(places)] as const)),
  };
}

/** Returns the names whose values differ. */
const changesIn = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after.keys()].filter(name => before.get(name) !== after.get(name)).sort();

it('one changed row changes the page of its place in each language, and one new row also the pages that count it', () => {
  const before = snapshot(rows);
  expect(before.pages.size).toBeGreaterThan(counties * 2);
  const changed = snapshot(rows.with(5, rows[5]?.replace('王芳', '李华') ?? ''));
  expect(changesIn(before.pages, changed.pages)).toEqual(['/groups/第5省/第5县/', '/zh-Hans/groups/第5省/第5县/']);
  expect(changesIn(before.pieces, changed.pieces)).toEqual([]);
  const more = snapshot([...rows, '新群,county,第5省 / 第5县,,,,']);
  expect(changesIn(before.pages, more.pages)).toEqual([
    ...['/groups/', '/groups/第5省/', '/groups/第5省/第5县/'],
    ...['/zh-Hans/groups/', '/zh-Hans/groups/第5省/', '/zh-Hans/groups/第5省/第5县/'],
  ]);
  expect(changesIn(before.pieces, more.pieces).length).toBeLessThanOrEqual(4);
  expect(Math.max(...[...more.pieces.values()].map(places => places.length))).toBeLessThan(30_000);
});

/** Tests the store of groups: what is added comes out again, however many or large the groups are. */
import { expect, it } from 'vitest';
import type { Group, GroupFile } from '../../../src/source/groups/group.ts';
import { GroupStore } from '../../../src/source/groups/group-store.ts';
import { unpackGroups } from '../../../src/source/groups/packed.ts';

const aGroup = (facts: Partial<Group>): Group => ({ level: 'county', name: 'A', isExample: false, ...facts });
const aFile = (name: string): GroupFile => ({ name, isTable: true, positionOf: line => ({ line, column: 1 }) });
const groupAt = (store: GroupStore, index: number) => unpackGroups(store.textOf(index))[0];

it('keeps thousands of groups with the file and the line of each', () => {
  const store = new GroupStore();
  for (const file of ['a.csv', 'b.csv']) {
    store.begin(aFile(file));
    for (let i = 0; i < 5000; i++)
      store.add(aGroup({ name: `群${file}${i}`, leader: { en: 'Wang', 'zh-Hans': '王' } }), i);
  }
  expect(store.count).toBe(10_000);
  for (const index of [0, 63, 64, 4999, 5000, 9999]) {
    const { file, number } = store.originOf(index);
    expect(groupAt(store, index)).toMatchObject({ name: `群${file.name}${number}`, leader: { 'zh-Hans': '王' } });
    expect(file.name).toBe(index < 5000 ? 'a.csv' : 'b.csv');
  }
});

it('keeps a group that is larger than the memory for many groups, and those before and after it', () => {
  const store = new GroupStore();
  store.begin(aFile('a.csv'));
  const long = '长'.repeat(2_000_000);
  for (const introduction of ['before', long, 'after']) store.add(aGroup({ introduction }), 2);
  expect([0, 1, 2].map(index => groupAt(store, index)?.introduction)).toEqual(['before', long, 'after']);
});

/** Tests that tables in which some words change are the tables that are made anew. */
import { expect, it } from 'vitest';
import { ChangedTables, PlacesTable } from '../../../src/site/search/places-table.ts';

const words = ['harvest', 'harrow', 'well', 'wells', 'of', '2017', '-3', '妇联', '半边', '__proto__', 'constructor'];

/** Returns the words of each shard; each word is in a different set of shards. `shift` changes the sets. */
const wordsOf = (shards: number, shift: number) =>
  Array.from({ length: shards }, (_, shard) =>
    words.filter((_, i) => ((i + 1) * (shard + 3) + shift * shard * i) % (2 + (i % 3)) === 0),
  );

function tabulate(all: readonly (readonly string[])[]): readonly string[] {
  const table = new PlacesTable(all.length);
  for (const [shard, own] of all.entries()) table.add(shard, own);
  return table.tabulate();
}

it.each([1, 2, 5, 64])('the words of %i shards that come and go change the tables to those of the new words', count => {
  const [then, now] = [wordsOf(count, 0), wordsOf(count, 1)];
  const tables = new ChangedTables(tabulate(then), count);
  for (const [shard, own] of then.entries()) for (const word of own) tables.remove(word, shard);
  for (const [shard, own] of now.entries()) for (const word of own) tables.add(word, shard);
  expect(tables.finish()).toEqual(tabulate(now));
  expect(tabulate(now).join()).toContain('妇联');
});

it('a table without a changed word stays as it is', () => {
  const then = tabulate([['harvest', 'well'], ['well']]);
  const tables = new ChangedTables(then, 2);
  tables.remove('harvest', 0);
  const changed = tables.finish().filter((table, bucket) => table !== then[bucket]);
  expect(changed).toEqual([expect.not.stringContaining('harvest')]);
  expect(tables.finish().join()).toContain('well');
});

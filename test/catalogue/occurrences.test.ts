import { expect, test } from 'vitest';
import { Occurrences } from '../../src/catalogue/occurrences.ts';

test('of very many terms each article is found, the newest first', () => {
  const occurrences = new Occurrences();
  const expected = new Map<number, number[]>();
  // every third term occurs often; the other terms are rare and, like hashes, may differ in only a few bits
  const termOf = (i: number) => (i % 3 === 0 ? i % 50 : i * 0x10001) | 0;
  for (let owner = 0; owner < 20_000; owner++) {
    const term = termOf(owner);
    occurrences.add(occurrences.slotOf(term), term, owner);
    expected.set(term, [owner, ...(expected.get(term) ?? [])]);
  }
  for (const [term, owners] of expected) {
    const slot = occurrences.slotOf(term);
    const found: number[] = [];
    for (let at = occurrences.newest(slot); at !== 0; at = occurrences.earlier(at)) found.push(occurrences.owner(at));
    expect(occurrences.count(slot), String(term)).toBe(owners.length);
    expect(found, String(term)).toEqual(owners);
  }
  expect(occurrences.newest(occurrences.slotOf(termOf(1_000_000)))).toBe(0);
});

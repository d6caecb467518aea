/** Tests builds with a kept `.cache/` on random publications; `npm run bench:kept-cache` tries hundreds of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aTrial, tryKeptCache } from '../support/kept-cache.ts';

test('a kept cache and a fresh checkout give the bytes of a build without a cache, for publications of any size and shape', async () => {
  const property = fc.asyncProperty(aTrial, async trial => {
    const home = mkdtempSync(join(tmpdir(), 'halfsky-kept-'));
    try {
      const { crashes, different } = await tryKeptCache({ ...trial, first: 'check' }, { home, search: false });
      expect({ crashes, different }).toEqual({ crashes: [], different: [] });
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
  // ends at the first failure: a search for a smaller failing publication would take minutes
  await fc.assert(property, { seed: 4, numRuns: 2, endOnFailure: true });
}, 300_000);

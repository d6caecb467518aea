import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PreviousSite, recordSite, type SiteRecord } from '../../../src/build/output/previous-site.ts';
import { stampOf } from '../../../src/build/output/stamp.ts';
import { Cache } from '../../../src/store/cache.ts';
import { aFolder } from '../../builders.ts';

/** Creates a site of two files, records a digest for each file, and returns the site as a later build sees it. */
function aSite() {
  const home = aFolder();
  const out = join(home, 'dist');
  const cache = new Cache(join(home, 'cache'));
  mkdirSync(out);
  writeFileSync(join(out, 'a.html'), 'one');
  writeFileSync(join(out, 'b.html'), 'two');
  const entry = (path: string, digest: string) => [path, { digest, stamp: stampOf(join(out, path)) ?? '' }] as const;
  const files = new Map([entry('a.html', 'of a'), entry('b.html', 'of b')]);
  const record: SiteRecord = { files, from: 0, until: 1 };
  recordSite(cache, out, record);
  return { out, cache, previousSite: () => new PreviousSite(cache, out) };
}

describe('the site that stands', () => {
  test('has a file that was made of the same and that nobody has touched', () => {
    const { previousSite } = aSite();
    expect(previousSite().has('a.html', 'of a')).toBe(true);
    expect(previousSite().has('a.html', 'of something else')).toBe(false);
    expect(previousSite().has('c.html', 'of a')).toBe(false);
    expect(previousSite().listFiles('of b')).toEqual(['b.html']);
  });

  test.each<[string, (out: string) => void]>([
    ['was changed by another hand', out => writeFileSync(join(out, 'a.html'), 'other')],
    ['is gone', out => rmSync(join(out, 'a.html'))],
    [
      'is a folder now',
      out => {
        rmSync(join(out, 'a.html'));
        mkdirSync(join(out, 'a.html'));
      },
    ],
  ])('does not have a file that %s', (_, change) => {
    const { out, previousSite } = aSite();
    change(out);
    expect(previousSite().has('a.html', 'of a')).toBe(false);
    expect(previousSite().listFiles('of a')).toEqual([]);
  });

  test('is known to nobody in another folder', () => {
    const { out, cache } = aSite();
    const elsewhere = new PreviousSite(cache, `${out}-2`);
    expect(elsewhere.record).toBeUndefined();
    expect(elsewhere.has('a.html', 'of a')).toBe(false);
  });
});

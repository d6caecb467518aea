import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PreviousSite, readSiteRecord, recordSite, type SiteRecord } from '../../../src/build/output/previous-site.ts';
import { stampOf } from '../../../src/build/output/stamp.ts';
import { storeFiles } from '../../../src/build/output/store-files.ts';
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
  const record: SiteRecord = { files: storeFiles(files, () => undefined), from: 0, until: Number.POSITIVE_INFINITY };
  recordSite(cache, out, record);
  return { out, cache, previousSite: () => new PreviousSite(out, readSiteRecord(cache, out)?.files) };
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
    expect(readSiteRecord(cache, `${out}-2`)).toBeUndefined();
    expect(new PreviousSite(`${out}-2`, undefined).has('a.html', 'of a')).toBe(false);
  });

  test('is recorded with its time span, which may be without end', () => {
    const { out, cache } = aSite();
    expect(readSiteRecord(cache, out)).toMatchObject({ from: 0, until: Number.POSITIVE_INFINITY });
  });
});

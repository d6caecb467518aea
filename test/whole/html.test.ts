import { describe, expect, inject, test } from 'vitest';
import { readPages } from '../support/site.ts';
import { findInvalid } from '../support/validator.ts';

const { shipped, fixture } = inject('sites');

describe.each([
  [shipped.name, shipped],
  [fixture.name, fixture],
])('in %s', (_, site) => {
  test('every page is valid HTML', async () => {
    const pages = readPages(site.folder);
    const faults: string[] = [];
    for (const [path, text] of pages) {
      faults.push(...(await findInvalid(text, path)));
    }
    expect(faults).toEqual([]);
    expect(pages.size).toBeGreaterThan(60);
  });
});

test('a page that is not valid is noticed', async () => {
  const text = '<!doctype html><html lang="en"><body><img src="x"><p><div></div></p></body></html>';
  expect(await findInvalid(text, 'x.html')).not.toEqual([]);
});

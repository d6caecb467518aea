/** Tests that a build finds a site up to date only if its inputs and all its files are as they were. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordSite } from '../../src/build/output/previous-site.ts';
import { recordFiles } from '../../src/build/output/site-stamps.ts';
import { listStanding } from '../../src/build/output/survey.ts';
import { findUpToDate } from '../../src/build/up-to-date.ts';
import { lookAtInputs } from '../../src/source/look.ts';
import { hashOf, openCache } from '../../src/store/cache.ts';
import { anArticleText, aPublication, noon } from '../builders.ts';

const article = 'articles/2017/wells.md';
/** Number of files of the site, in 50 folders. */
const count = 60;

/** Makes a publication and its site, and returns functions that change their files and that look for a change. */
function aBuiltSite() {
  const site = aPublication({ [article]: anArticleText() });
  const out = join(site, 'dist');
  for (let i = 0; i < count; i++) {
    const folder = join(out, `${i % 50}`);
    if (i < 50) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${i}.html`), '');
  }
  const cache = openCache(site);
  const written = [...listStanding(out)].map(([path, stamp]) => [path, { digest: undefined, stamp }] as const);
  recordSite(cache, out, {
    files: recordFiles(out, new Map(written), undefined),
    from: noon,
    until: Number.POSITIVE_INFINITY,
    outcome: { articles: 1, pages: count, release: undefined, notes: [] },
    made: { settings: hashOf('en'), inputs: lookAtInputs(site, cache).now.key },
  });
  return {
    change: (file: string, text: string) => writeFileSync(join(site, file), text),
    remove: (file: string) => rmSync(join(site, file)),
    outcome: (settings = ['en']) => findUpToDate({ site, out, cache }, noon, settings).outcome,
  };
}

test('a site is up to date as long as nothing changes', () => {
  const { outcome } = aBuiltSite();
  expect(outcome()).toMatchObject({ articles: 1, files: count });
  expect(outcome()).toMatchObject({ articles: 1, files: count });
});

test('a site is not up to date for other settings', () => {
  expect(aBuiltSite().outcome(['zh-Hans'])).toBeUndefined();
});

test('a site is not up to date if an article changed', () => {
  const { outcome, change } = aBuiltSite();
  change(article, anArticleText('Another text.\n'));
  expect(outcome()).toBeUndefined();
});

test('a site is not up to date if one of its files changed or is gone', () => {
  const { outcome, change, remove } = aBuiltSite();
  change('dist/7/7.html', 'changed');
  expect(outcome()).toBeUndefined();
  remove('dist/7/7.html');
  expect(outcome()).toBeUndefined();
});

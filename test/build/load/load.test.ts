import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openKept } from '../../../src/build/load/inputs.ts';
import { type Loaded, type LoadOptions, loadInThreads, loadPublication } from '../../../src/build/load/load.ts';
import { Cache } from '../../../src/store/cache.ts';
import { aPublication } from '../../builders.ts';

/** Number of articles, enough for worker threads to read them. The article in the file `wrong` has a mistake. */
const count = 420;
const wrong = 'articles/2016/a250.md';

function aLargePublication(): string {
  const articles = Array.from({ length: count }, (_, i) => {
    const file = `articles/${i < count / 2 ? 2015 : 2016}/a${i}.md`;
    const date = file === wrong ? '2016-02-30' : `201${i < count / 2 ? 5 : 6}-01-01`;
    return [file, `---\ntitle: Report ${i}\ndate: ${date}\n---\n\nThe village, week ${i}.\n`];
  });
  return aPublication({
    'newsroom/site.yaml': 'name: Half the Sky\nurl: https://example.org/\n',
    ...Object.fromEntries(articles),
  });
}

const optionsFor = (site: string): LoadOptions => {
  return { site, url: undefined, now: Date.parse('2017-01-01'), preview: false };
};

function keeping(site: string): LoadOptions {
  const cache = new Cache(join(site, '.cache'));
  return { ...optionsFor(site), kept: openKept(site, 'engine', { cache }) };
}

/** Returns all loaded articles, including their bodies. */
const readIn = ({ catalogue }: Loaded) =>
  catalogue.editions.flatMap(({ pieces }) => pieces.map(({ article }) => ({ ...article, body: article.body })));

describe('many articles, read in threads', () => {
  test('are the same as if one thread had read them, with the same problems', async () => {
    const site = aLargePublication();
    const alone = loadPublication(optionsFor(site));
    const together = await loadInThreads(keeping(site));
    expect(readIn(together)).toHaveLength(count - 1);
    expect(readIn(together)).toEqual(readIn(alone));
    expect(together.problems).toEqual(alone.problems);
    expect(together.problems.map(({ file }) => file)).toEqual([wrong]);
  });

  test('have the digests that they have if one thread reads them, so that a later build finds what changed', async () => {
    const alone = loadPublication(keeping(aLargePublication()));
    const { versions } = await loadInThreads(keeping(aLargePublication()));
    expect(versions.size).toBe(count - 1);
    expect(versions).toEqual(alone.versions);
  });

  test('are told as they come', async () => {
    const done: number[] = [];
    await loadInThreads({ ...keeping(aLargePublication()), progress: articles => done.push(articles) });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(count);
  });

  test('are taken from what was kept, but for one that changed', async () => {
    const site = aLargePublication();
    await loadInThreads(keeping(site));
    const file = join(site, 'articles/2015/a7.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Report 7', 'Report Seven'));
    const again = await loadInThreads(keeping(site));
    const titles = readIn(again).map(({ title }) => title);
    expect(titles).toContain('Report Seven');
    expect(titles).not.toContain('Report 7');
    expect(titles).toHaveLength(count - 1);
  });
});

/**
 * Tests a cache that is kept while the publication is checked out again: threads read the same articles from the cache as from the files.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openKept } from '../../../src/build/load/inputs.ts';
import { loadInThreads } from '../../../src/build/load/load.ts';
import { Cache } from '../../../src/store/cache.ts';
import { aFolder, anArticleText } from '../../builders.ts';
import { writeFiles } from '../../support/fixture.ts';

/**
 * Number of articles per year. Worker threads start at 400 articles in total. The articles of the small years fit into Node's pool of small
 * buffers.
 */
const perYear = { '2015': 1, '2016': 2, '2017': 15, '2018': 388 };

const files = Object.entries(perYear).flatMap(([year, count]) =>
  Array.from(
    { length: count },
    (_, i) => [`articles/${year}/a${i}.md`, anArticleText(`Text ${i} of ${year}.\n`)] as const,
  ),
);

describe('a kept cache and a fresh checkout', () => {
  let home = '';
  const checkout = (name: string) => join(home, name);
  const cache = () => join(home, 'cache');

  /** Reads a checkout and returns each article as `file: body`. Does not store facts about files, as if this run were interrupted. */
  async function read(name: string): Promise<readonly string[]> {
    const kept = openKept(checkout(name), 'engine', { cache: new Cache(cache()) });
    const options = { site: checkout(name), url: undefined, now: Date.UTC(2020, 0), preview: false, kept };
    const { catalogue, problems } = await loadInThreads(options);
    expect(problems).toEqual([]);
    return catalogue.editions.flatMap(({ pieces }) => pieces.map(({ article }) => `${article.file}: ${article.body}`));
  }

  test('give the same articles, also after a first run that was interrupted, and the one that has changed', async () => {
    home = aFolder();
    const site = ['newsroom/site.yaml', 'name: The Lantern\nlanguages: [en]\ntimezone: UTC\n'] as const;
    writeFiles(checkout('first'), [site, ...files]);
    cpSync(checkout('first'), checkout('second'), { recursive: true });
    const first = await read('first');
    expect(first.length).toBe(files.length);
    expect(await read('first')).toEqual(first);
    writeFileSync(join(checkout('second'), 'articles/2016/a1.md'), anArticleText('Another text.\n'));
    const second = await read('second');
    expect(second.filter(text => !first.includes(text))).toEqual(['articles/2016/a1.md: <p>Another text.</p>\n']);
    expect(second.length).toBe(first.length);
  }, 60_000);
});

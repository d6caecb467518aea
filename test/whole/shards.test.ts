import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { writeFiles } from '../support/fixture.ts';
import { build } from '../support/publication.ts';
import { highWindow, type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { readFolder } from '../support/site.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

/** Years of the articles. Each year has more articles than one shard can contain; the shards of four years are older than the newest one. */
const years = ['2013', '2014', '2015', '2016', '2017'];
const perYear = 260;
const all = '1,300 articles';
/** Words that occur in only one or two articles, by the year and the number of the article. */
const rare = new Map([
  ['2015 7', 'dugong'],
  ['2017 9', 'kestrel'],
  ['2015 10', 'plover'],
  ['2017 10', 'plover'],
]);

/** Headline of an old article, of words that every article contains. */
const headline = 'The Harvest of the Village, Week by Week';

function* articles(): Generator<readonly [string, string]> {
  for (const year of years) {
    for (let i = 0; i < perYear; i++) {
      const month = String(1 + Math.floor(i / 45)).padStart(2, '0');
      const day = String(1 + (i % 28)).padStart(2, '0');
      const word = rare.get(`${year} ${i}`) ?? 'harvest';
      const title = year === '2013' && i === 20 ? headline : `Report ${i} of ${year}`;
      // a word that the newest articles lack
      const place = year === '2017' ? 'town' : 'meadow';
      yield [
        `articles/${year}/a${i}.md`,
        `---\ntitle: ${title}\ndate: ${year}-${month}-${day}\n---\n\nThe ${word} of the village by the ${place}, week ${i}.\n`,
      ];
    }
  }
}

let folder = '';
const site = () => join(folder, 'site');
const out = () => join(folder, 'dist');
const publish = () => build(['--site', site(), '--out', out(), '--now', '2018-01-01']);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-shards-'));
  writeFiles(site(), articles());
  await publish();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('search over an index in shards', () => {
  let browser: TestBrowser;
  let server: SiteServer;
  let reader: Reader;
  beforeAll(async () => {
    browser = await startBrowser(inject('browser'));
  });
  afterAll(() => browser?.close());
  const read = async (served = out()) => {
    server = await serve(served);
    reader = await startReading(browser, server.origin, highWindow);
  };
  beforeEach(() => read());
  afterEach(async () => {
    await reader.leave();
    await server.close();
  });
  const status = (text: string) => reader.page.locator('.search-status', { hasText: text }).first().waitFor();
  const ask = (question: string) => reader.open(`${server.url}search/?${question}`);
  /** Returns the older shards of which the browser has loaded a file; the set grows with each request. */
  const olderShards = (): ReadonlySet<string> => {
    const asked = new Set<string>();
    reader.page.on('request', request => {
      const [, shard] = /\/pagefind\/en\/([\d-]+)\//.exec(request.url()) ?? [];
      if (shard) asked.add(shard);
    });
    return asked;
  };

  test('finds what only an old article says', async () => {
    await ask('q=dugong');
    await status('1 article for “dugong”');
    await reader.page.locator('.search-results a', { hasText: 'Report 7 of 2015' }).waitFor();
    expect(reader.faults).toEqual([]);
  });

  test.each([
    ['kestrel', 'Report 9 of 2017', []],
    ['dugong', 'Report 7 of 2015', ['2015-01-01']],
    ['dugong village', 'Report 7 of 2015', ['2015-01-01']],
    ['dugong&sort=newest', 'Report 7 of 2015', ['2015-01-01']],
  ])('for %s, loads only the older shards that have all its words', async (question, title, shards) => {
    const asked = olderShards();
    await ask(`q=${question.replace(' ', '+')}`);
    await status('1 article for');
    await reader.page.locator('.search-results a', { hasText: title }).waitFor();
    await reader.page.waitForLoadState('networkidle');
    expect(await reader.page.locator('.search-results li').count()).toBe(1);
    expect([...asked]).toEqual(shards);
    expect(reader.faults).toEqual([]);
  });

  test.each(['plover', 'plover village', 'plover&sort=newest'])(
    'shows an article before the oldest shards have come: %s',
    async question => {
      const { page } = reader;
      let release = () => {};
      const released = new Promise<void>(resolve => {
        release = resolve;
      });
      await page.route(/\/pagefind\/en\/2015-/, async route => {
        await released;
        await route.continue();
      });
      await ask(`q=${question.replace(' ', '+')}`);
      await page.locator('.search-results a', { hasText: 'Report 10 of 2017' }).waitFor();
      expect(await page.locator('.search-results li').count()).toBe(1);
      release();
      await status('2 articles for');
      await page.locator('.search-results a', { hasText: 'Report 10 of 2015' }).waitFor();
      expect(reader.faults).toEqual([]);
    },
  );

  test('a browser whose pages may not compile searches in a worker', async () => {
    await reader.page.addInitScript(() => Object.defineProperty(WebAssembly, 'Module', { value: undefined }));
    const worker = reader.page.waitForEvent('worker');
    await ask('q=dugong');
    await worker;
    await status('1 article for “dugong”');
    await reader.page.locator('.search-results a', { hasText: 'Report 7 of 2015' }).waitFor();
    expect(reader.faults).toEqual([]);
  });

  test('a word that only an old article says counts, beside one that all of them say', async () => {
    await ask('q=dugong+village');
    await status('1 article for “dugong village”');
  });

  test('finds nothing where one article says one word, and another article the other', async () => {
    await ask('q=dugong+kestrel');
    await status('Nothing found');
    expect(await reader.page.locator('.search-results li').count()).toBe(0);
  });

  const yearsToChoose = () => reader.page.locator('select[name="year"] option').allTextContents();
  const older = () => reader.page.getByRole('button', { name: 'Show what older articles add' });

  test('answers a word of every shard from the newest one, and goes further back as often as the reader asks', async () => {
    const asked = olderShards();
    await ask('q=village');
    await older().waitFor();
    await status(`${perYear} articles`);
    expect([...asked]).toEqual([]);
    expect(await yearsToChoose()).toEqual(['All', `2017 (${perYear})`, '2016', '2015', '2014', '2013']);
    await older().click();
    await status(`${3 * perYear} articles`);
    await older().waitFor();
    expect([...asked]).toEqual(['2016-01-01', '2015-01-01']);
    const searched = ['2017', '2016', '2015'].map(year => `${year} (${perYear})`);
    expect(await yearsToChoose()).toEqual(['All', ...searched, '2014', '2013']);
    await older().click();
    await status(all);
    expect(await older().count()).toBe(0);
    expect(await yearsToChoose()).toEqual(['All', ...years.toReversed().map(year => `${year} (${perYear})`)]);
    expect(reader.faults).toEqual([]);
  });

  test('keeps to the articles that it has searched when the reader changes the order', async () => {
    await ask('q=village');
    await older().click();
    await status(`${3 * perYear} articles`);
    await reader.page.locator('select').last().selectOption('newest');
    await reader.page.waitForTimeout(500);
    await status(`${3 * perYear} articles`);
    await older().waitFor();
    const asked = olderShards();
    await reader.page.locator('input[type="search"]').fill('week');
    await status(`${perYear} articles for “week”`);
    await older().waitFor();
    expect([...asked]).toEqual([]);
  });

  test('a list that the reader has extended makes way for older articles when the reader asks for them', async () => {
    const results = reader.page.locator('.search-results li');
    await ask('q=village&sort=newest');
    await older().waitFor();
    await reader.page.getByRole('button', { name: 'Show more' }).click();
    await results.nth(19).waitFor();
    await older().click();
    await status(`${3 * perYear} articles`);
    await older().waitFor();
    expect(await results.count()).toBe(10);
  });

  test('finds an old headline whose words every shard has', async () => {
    const asked = olderShards();
    await ask(`q=${headline.toLowerCase().replace(/,? /g, '+')}`);
    await reader.page.locator('.search-results li:first-child a', { hasText: headline }).waitFor();
    await older().waitFor();
    expect([...asked]).toEqual(['2013-01-01']);
  });

  test('for a year, loads only the shards that can contain its articles', async () => {
    const asked = olderShards();
    await ask('q=village&year=2014');
    await status(`${perYear} articles`);
    await reader.page.waitForLoadState('networkidle');
    expect([...asked]).toEqual(['2014-01-01']);
    expect(await older().count()).toBe(0);
  });

  test('for a word that the newest articles lack, searches back until it has a first page, and offers the rest', async () => {
    const asked = olderShards();
    await ask('q=meadow');
    await status(`${2 * perYear} articles`);
    await older().waitFor();
    expect([...asked]).toEqual(['2016-01-01', '2015-01-01']);
  });

  test('shows the newest first over the borders of shards', async () => {
    await ask('q=harvest&year=2016&sort=newest');
    await status(`${perYear} articles`);
    const more = reader.page.getByRole('button', { name: 'Show more' });
    for (let shown = 10; shown < perYear; shown += 10) {
      await more.click();
      await reader.page
        .locator('.search-results li')
        .nth(Math.min(shown + 9, perYear - 1))
        .waitFor();
    }
    const days = await reader.page.locator('.search-results .meta').allTextContents();
    const times = days.map(day => Date.parse(`${day} UTC`));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test('shows more when asked, also if an older shard arrives at that moment', async () => {
    const { page } = reader;
    const hold = async (files: RegExp) => {
      let release = () => {};
      const released = new Promise<void>(resolve => {
        release = resolve;
      });
      await page.route(files, route => released.then(() => route.continue()));
      return release;
    };
    const releaseOldest = await hold(/\/pagefind\/en\/2015-/);
    await ask('q=meadow&sort=newest');
    await status(`${perYear} articles`);
    const results = page.locator('.search-results li');
    await results.nth(9).waitFor();
    const releaseTexts = await hold(/\/fragment\//);
    const oldest = page.waitForResponse(/\/pagefind\/en\/2015-01-01\/index\//);
    await page.getByRole('button', { name: 'Show more' }).click();
    releaseOldest();
    await oldest;
    await page.waitForTimeout(500);
    releaseTexts();
    await results.nth(19).waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await results.nth(29).waitFor();
    expect(reader.faults).toEqual([]);
  });

  test('on a phone, loads three results, and the rest of ten when the reader scrolls to their end', async () => {
    const { page } = reader;
    const results = page.locator('.search-results li');
    const texts = () => reader.requests.filter(address => address.includes('/fragment/')).length;
    await page.setViewportSize({ width: 360, height: 640 });
    await ask('q=village');
    await status(`${perYear} articles`);
    await page.waitForLoadState('networkidle');
    expect([await results.count(), texts()]).toEqual([3, 3]);
    await results.last().scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await results.nth(9).waitFor();
    expect([await results.count(), texts()]).toEqual([10, 10]);
    expect(await page.getByRole('button', { name: 'Show more' }).isVisible()).toBe(true);
  });

  test('asks again for results that did not load, and leaves none out', async () => {
    const { page } = reader;
    const results = page.locator('.search-results h2');
    await ask('q=village');
    await results.nth(9).waitFor();
    const whole = await results.allTextContents();
    await page.setViewportSize({ width: 360, height: 640 });
    await ask('q=village');
    await status(`${perYear} articles`);
    await page.waitForLoadState('networkidle');
    await page.route('**/fragment/*', route => route.abort('internetdisconnected'));
    const failed = page.waitForEvent('requestfailed');
    await results.last().scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await failed;
    await page.unroute('**/fragment/*');
    await page.getByRole('button', { name: 'Show more' }).click();
    await results.nth(9).waitFor();
    expect(await results.allTextContents()).toEqual(whole);
  });

  test('says so where a shard cannot be loaded, and answers from the others', async () => {
    const broken = join(folder, 'broken');
    cpSync(out(), broken, { recursive: true });
    rmSync(join(broken, 'pagefind/en/2015-01-01'), { recursive: true });
    await reader.leave();
    await server.close();
    await read(broken);
    await ask('q=meadow');
    await status('Older articles could not all be loaded');
    await reader.page.locator('.search-results a').first().waitFor();
  });
});

describe('search in a language that has no articles yet', () => {
  test('finds nothing, and nothing of another language', async () => {
    const small = join(folder, 'small');
    writeFiles(small, [
      ['newsroom/site.yaml', 'name: Half the Sky\nlanguages: [en, zh-Hans]\n'],
      ['articles/2017/ploughs.md', '---\ntitle: Ploughs\ndate: 2017-09-05\n---\n\nA text.\n'],
    ]);
    await build(['--site', small, '--now', '2018-01-01']);
    const browser = await startBrowser(inject('browser'));
    const server = await serve(join(small, 'dist'));
    const reader = await startReading(browser, server.origin);
    await reader.open(`${server.url}zh-Hans/search/?q=ploughs`);
    await reader.page.locator('.search-status', { hasText: '没有找到' }).waitFor();
    expect(reader.faults).toEqual([]);
    await browser.close();
    await server.close();
  });
});

test('where the newest shard is full and another one begins, a warm build gives the bytes of a cold one', async () => {
  const own = join(folder, 'own');
  const write = (from: number, to: number) => {
    const numbers = Array.from({ length: to - from }, (_, i) => from + i);
    const dayOf = (i: number) => `2017-${String(1 + Math.floor(i / 45)).padStart(2, '0')}-01`;
    writeFiles(
      own,
      numbers.map(i => [`articles/2017/a${i}.md`, `---\ntitle: R ${i}\ndate: ${dayOf(i)}\n---\n\nA text.\n`] as const),
    );
  };
  const publishOwn = async () => {
    await build(['--site', own, '--now', '2018-01-01']);
    return readFolder(join(own, 'dist'));
  };
  write(0, 270);
  await publishOwn();
  write(270, 275);
  const warm = await publishOwn();
  expect([...warm.keys()].some(path => path.startsWith('pagefind/en/2017-01-01/index/'))).toBe(true);
  rmSync(join(own, '.cache'), { recursive: true });
  rmSync(join(own, 'dist'), { recursive: true });
  const cold = await publishOwn();
  expect([...cold].filter(([path, bytes]) => !warm.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);
});

describe('after one article has changed', () => {
  test('only its page, what shows it, and its own shard are written', async () => {
    const before = readFolder(out());
    const file = join(site(), 'articles/2016/a3.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('harvest', 'ploughing'));
    await publish();
    const changed = [...readFolder(out())]
      .filter(([path, bytes]) => !before.get(path)?.equals(bytes))
      .map(([path]) => path);
    expect(changed).toContain('2016/a3/index.html');
    const shards = new Set(changed.filter(path => path.startsWith('pagefind/en/')).map(path => path.split('/')[2]));
    expect(shards.size).toBe(1);
    expect(changed.filter(path => /^\d{4}\/a\d+\/index\.html$/.test(path))).toEqual(['2016/a3/index.html']);
  });

  test('a cold build gives the same bytes as a warm one', async () => {
    const warm = readFolder(out());
    rmSync(join(site(), '.cache'), { recursive: true });
    rmSync(out(), { recursive: true });
    await publish();
    expect([...readFolder(out())].filter(([path, bytes]) => !warm.get(path)?.equals(bytes))).toEqual([]);
  });
});

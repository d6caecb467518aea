import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { highWindow, type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const sites = inject('sites');
let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser(inject('browser'));
});
afterAll(() => browser?.close());

/** Content security policy of the pages, sent with every response, because a worker takes its policy from its own response. */
const policy = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'",
};

const field = (page: Page) => page.locator('input[type="search"]');
const results = (page: Page) => page.locator('.search-results a');
/** Waits until no more results appear, and returns their titles. */
const titles = async (page: Page) => {
  await results(page).first().waitFor();
  let found = await results(page).allTextContents();
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(60);
    const now = await results(page).allTextContents();
    still = now.join('\n') === found.join('\n') ? still + 1 : 0;
    found = now;
  }
  return found;
};
const status = (page: Page, text: string | RegExp) => page.locator('.search-status', { hasText: text }).waitFor();

describe.each([
  { path: '/', shippedSite: sites.shipped, fixtureSite: sites.fixture },
  { path: '/column/', shippedSite: sites.shippedBelow, fixtureSite: sites.fixtureBelow },
])('search, with the site at $path,', ({ path, shippedSite, fixtureSite }) => {
  let shipped: SiteServer;
  let fixture: SiteServer;
  let reader: Reader;
  let page: Page;
  const servers = async () => {
    shipped = await serve(shippedSite.folder, { path, headers: policy });
    fixture = await serve(fixtureSite.folder, { path, headers: policy });
  };
  beforeAll(servers);
  afterAll(() => Promise.all([shipped?.close(), fixture?.close()]));
  const read = async (server: SiteServer) => {
    reader = await startReading(browser, server.origin, highWindow);
    page = reader.page;
  };
  // what does not depend on the path of the site is tested once
  const testOnce = test.runIf(path === '/column/');
  afterEach(async () => {
    expect(reader.faults).toEqual([]);
    await reader.leave();
  });

  test('finds the article about federations first', async () => {
    await read(shipped);
    await page.goto(`${shipped.url}search/`);
    await field(page).fill('federation');
    expect((await titles(page))[0]).toContain('The federation on the phone');
    await results(page).first().click();
    await page.waitForURL(`${shipped.url}2026/federations-go-online/`);
  });

  test('finds it in Chinese by a word of two characters', async () => {
    await read(shipped);
    await page.goto(`${shipped.url}zh-Hans/search/`);
    await field(page).fill('妇联');
    await results(page).first().waitFor();
    expect(await results(page).first().getAttribute('href')).toBe(`${path}zh-Hans/2026/federations-go-online/`);
    expect(await page.locator('.search-results mark', { hasText: '妇联' }).count()).toBeGreaterThan(0);
  });

  test('finds every Chinese article that has the word in it', async () => {
    await read(fixture);
    await page.goto(`${fixture.url}zh-Hans/search/?q=${encodeURIComponent('妇女')}`);
    expect((await titles(page)).toSorted()).toEqual(['第一缕光', '集市上的妇女'].toSorted());
  });

  test('narrows down by year, and back', async () => {
    await read(fixture);
    await page.goto(`${fixture.url}search/?q=council`);
    const all = await titles(page);
    expect(all).toHaveLength(3);
    const year = page.locator('select[name="year"]');
    expect(
      await year.locator('option').evaluateAll(options => options.map(option => (option as HTMLOptionElement).value)),
    ).toEqual(['', '2018', '2017']);
    await year.selectOption('2017');
    await page.waitForURL(`${fixture.url}search/?q=council&year=2017`);
    await status(page, '1 article');
    expect(await titles(page)).toEqual([expect.stringContaining('First light')]);
    await year.selectOption('');
    await page.waitForURL(`${fixture.url}search/?q=council`);
    await status(page, '3 articles');
  });

  test('narrows down by column, tag and kind, in the words that readers see', async () => {
    await read(fixture);
    await page.goto(`${fixture.url}search/?q=market`);
    expect(await titles(page)).toHaveLength(3);
    await page.locator('select[name="column"]').selectOption('Markets');
    await status(page, '2 articles');
    await page.locator('select[name="kind"]').selectOption('Feature');
    await status(page, '1 article');
    await page.locator('select[name="tag"]').selectOption('Village councils');
    expect(await titles(page)).toEqual(['The women of the market']);
    await page.waitForURL(`${fixture.url}search/?q=market&column=Markets&tag=Village+councils&kind=Feature`);
  });

  test('keeps the question when the reader comes back from a result', async () => {
    await read(shipped);
    await page.goto(`${shipped.url}search/`);
    await field(page).fill('village');
    const before = await titles(page);
    await results(page).nth(1).click();
    await page.waitForURL(`${shipped.url}2026/**`);
    await page.goBack();
    await page.waitForURL(`${shipped.url}search/?q=village`);
    expect(await titles(page)).toEqual(before);
    expect(await field(page).inputValue()).toBe('village');
  });

  test('answers a question that came with the address, filters and order included', async () => {
    await read(fixture);
    await page.goto(`${fixture.url}search/?q=note&year=2019&kind=News&sort=newest`);
    expect((await titles(page))[0]).toBe('Note 22');
    expect(await page.locator('select[name="year"]').inputValue()).toBe('2019');
  });

  test('lists a year without a word to look for, newest first', async () => {
    await read(fixture);
    await page.goto(`${fixture.url}search/?year=2018`);
    expect(await titles(page)).toEqual(['A council with a Chinese address', 'The women of the market']);
  });

  testOnce('shows more when asked, and moves the focus to what is new', async () => {
    await read(fixture);
    await page.goto(`${fixture.url}search/?q=note`);
    expect(await titles(page)).toHaveLength(10);
    await page.getByRole('button', { name: 'Show more' }).click();
    await results(page).nth(19).waitFor();
    expect(
      await results(page)
        .nth(10)
        .evaluate(link => link === document.activeElement),
    ).toBe(true);
  });

  testOnce('goes through the results with the arrow keys, and back to the field', async () => {
    await read(shipped);
    await page.goto(`${shipped.url}search/?q=village`);
    await titles(page);
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await results(page)
        .nth(1)
        .evaluate(link => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate(input => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${shipped.url}2026/**`);
  });

  /** Delays the files of the search engine; returns a function that releases them. */
  async function holdEngine(): Promise<() => void> {
    let letGo = () => {};
    const held = new Promise<void>(resolve => {
      letGo = resolve;
    });
    await page.route('**/pagefind/**', async route => {
      await held;
      await route.continue();
    });
    return letGo;
  }
  const menus = (of: Page) => of.locator('main :is(select, summary):visible').count();

  testOnce('while it loads, says that it searches for the word of the address, and shows no menus', async () => {
    await read(shipped);
    const letGo = await holdEngine();
    await page.goto(`${shipped.url}search/?q=village`);
    await status(page, 'Searching …');
    expect(await menus(page)).toBe(0);
    expect(await page.locator('[data-instead]:visible').count()).toBe(0);
    letGo();
    await status(page, 'village');
    expect((await titles(page)).length).toBeGreaterThan(0);
    expect(await menus(page)).toBeGreaterThan(1);
  });

  test('while it loads, takes a word that is typed, keeps the year of the address, and answers when it has loaded', async () => {
    await read(fixture);
    const letGo = await holdEngine();
    await page.goto(`${fixture.url}search/?year=2017`);
    await field(page).fill('council');
    await page.waitForURL(`${fixture.url}search/?q=council&year=2017`);
    await status(page, 'Searching …');
    expect(await menus(page)).toBe(0);
    letGo();
    await status(page, '1 article for “council”');
    expect(await page.locator('select[name="year"]').inputValue()).toBe('2017');
  });

  testOnce('says what it wants where nothing has been asked yet', async () => {
    await read(shipped);
    const letGo = await holdEngine();
    await page.goto(`${shipped.url}search/`);
    await status(page, 'Type a word or a phrase.');
    expect(await menus(page)).toBe(0);
    letGo();
  });

  test('shows years and tags again where its index cannot be loaded', async () => {
    await read(shipped);
    await page.route('**/pagefind/pagefind.js', route =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw 1' }),
    );
    await page.goto(`${shipped.url}search/?q=village`);
    await status(page, 'The search index could not be loaded.');
    expect(await page.locator('[data-instead] a:visible').count()).toBeGreaterThan(3);
  });

  testOnce('on a phone, results come before the menus, which are folded', async () => {
    reader = await startReading(browser, shipped.origin, { viewport: { width: 390, height: 844 } });
    page = reader.page;
    await page.goto(`${shipped.url}search/?q=village`);
    await titles(page);
    expect(await page.locator('main select:visible').count()).toBe(0);
    const top = await results(page)
      .first()
      .evaluate(link => link.getBoundingClientRect().top);
    expect(top).toBeLessThan(600);
    await page.locator('main summary').click();
    expect(await page.locator('main select:visible').count()).toBeGreaterThan(3);
  });

  testOnce('says so when nothing is found, in words that cannot be markup', async () => {
    await read(shipped);
    await page.goto(`${shipped.url}search/`);
    await field(page).fill('<img src=x>zyxwv');
    await status(page, 'Nothing found for “<img src=x>zyxwv”.');
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('loads nothing before the reader wants it', async () => {
    await read(shipped);
    for (const address of ['', '2026/federations-go-online/', 'tags/', 'zh-Hans/'])
      await reader.open(shipped.url + address);
    // counts the requests of this reader alone, because one of the reader before may arrive late
    expect(reader.requests.length).toBeGreaterThan(8);
    expect(reader.requests.filter(asked => /pagefind|assets\/search/.test(asked))).toEqual([]);
  });

  test('opens in a dialog with the / key, and closes with Escape', async () => {
    await read(shipped);
    await page.goto(`${shipped.url}2026/federations-go-online/`);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    expect(await field(page).evaluate(input => input === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('');
    await page.keyboard.type('federation');
    expect((await titles(page))[0]).toContain('The federation on the phone');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${shipped.url}2026/federations-go-online/`);
  });

  test('opens from the masthead of the front page, and again as it was when the reader comes back from a result', async () => {
    await read(shipped);
    await page.goto(shipped.url);
    await page.locator('.masthead a', { hasText: 'Search' }).click();
    await page.locator('dialog[open]').waitFor();
    await field(page).fill('village');
    // the status line appears when all results are shown
    await status(page, 'village');
    const before = await titles(page);
    await results(page).nth(1).click();
    await page.waitForURL(`${shipped.url}2026/**`);
    await page.goBack();
    await page.locator('dialog[open]').waitFor();
    expect(await field(page).inputValue()).toBe('village');
    await status(page, 'village');
    expect(await titles(page)).toEqual(before);
    await page.getByRole('button', { name: 'Close search' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.waitForURL(shipped.url);
  });

  testOnce('leaves the / key alone where somebody types', async () => {
    await read(shipped);
    await page.goto(`${shipped.url}search/`);
    await field(page).focus();
    await page.keyboard.type('a/b');
    expect(await field(page).inputValue()).toBe('a/b');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('does not find what is a draft, scheduled or expired', async () => {
    await read(fixture);
    await page.goto(`${fixture.url}search/?q=dugong`);
    expect(await titles(page)).toHaveLength(1);
    for (const word of ['quokka', 'wombat', 'numbat']) {
      await field(page).fill(word);
      await status(page, `Nothing found for “${word}”.`);
    }
  });
});

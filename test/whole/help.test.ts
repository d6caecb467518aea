/** Tests the quick exit in a browser: it leaves at once, by any way, and nothing leads back or tells of the page. */
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const { fixture } = inject('sites');
const exit = 'https://weather.example.org/';
let browser: TestBrowser;
let server: SiteServer;
let reader: Reader;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(inject('browser')), serve(fixture.folder)]);
});
afterEach(() => reader?.leave());
afterAll(() => Promise.all([browser?.close(), server?.close()]));

/** Headers of the requests that arrive at the page of the quick exit. */
let arrived: Readonly<Record<string, string>>[] = [];

/** Opens an article with a help box, which the reader reached from the front page. */
async function openArticle(options?: Parameters<typeof startReading>[2]): Promise<Reader> {
  arrived = [];
  const opened = await startReading(browser, server.origin, options);
  await opened.page.route(`${exit}**`, route => {
    arrived.push(route.request().headers());
    return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Sunny' });
  });
  await opened.open(server.url);
  await opened.open(`${server.url}2018/market-women/`);
  return opened;
}

const pressShift = async ({ page }: Reader, times: number) => {
  for (let i = 0; i < times; i++) await page.keyboard.press('Shift');
};

test.each([
  ['a click', ({ page }: Reader) => page.locator('[data-exit]').click()],
  [
    'the key Enter on the button, the first after the skip link',
    async ({ page }: Reader) => {
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'a click after links within the page',
    async ({ page }: Reader) => {
      await page.locator('a[href="#help-box"]').click();
      await page.locator('.prose sup a[href^="#"]').first().click();
      expect(page.url()).toContain('#');
      await page.locator('[data-exit]').click();
    },
  ],
  ['three presses of Shift', (one: Reader) => pressShift(one, 3)],
])('%s leads away, and back does not lead to the page', async (_, act) => {
  reader = await openArticle();
  const { page, requests } = reader;
  const before = requests.length;
  await act(reader);
  await page.waitForURL(exit);
  expect(arrived).toHaveLength(1);
  expect(arrived[0]?.referer).toBeUndefined();
  expect(requests.slice(before)).toEqual([exit]);
  await page.goBack();
  expect(page.url()).toBe(server.url);
  await page.goForward();
  expect(page.url()).toBe(exit);
});

test('the page is empty at once, even while the other page does not come', async () => {
  reader = await openArticle();
  const { page } = reader;
  const held = Promise.withResolvers<void>();
  await page.route(`${exit}**`, async route => {
    await held.promise;
    await route.fulfill({ contentType: 'text/html', body: 'Sunny' });
  });
  // the first task after the click sees what the reader sees
  const seen = await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-exit]')?.click();
    return [document.title, document.body.textContent];
  });
  expect(seen).toEqual(['…', '']);
  held.resolve();
  await page.waitForURL(exit);
});

test('nothing is stored, and nothing is requested before the reader leaves', async () => {
  reader = await openArticle();
  const { page, requests, faults } = reader;
  const stored = () =>
    page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      history.state,
    ]);
  await page.evaluate(() => sessionStorage.setItem('question', 'what the reader searched for'));
  await pressShift(reader, 2);
  expect(await stored()).toEqual([0, 1, '', 0, 0, null]);
  expect(requests.filter(request => new URL(request).origin !== server.origin)).toEqual([]);
  expect(faults).toEqual([]);
  await page.keyboard.press('Shift');
  await page.waitForURL(exit);
  await page.goBack();
  expect(await stored()).toEqual([0, 0, '', 0, 0, null]);
  expect(await page.context().cookies()).toEqual([]);
});

test('Shift with another key, with the mouse or held down does not lead away', async () => {
  reader = await openArticle();
  const { page } = reader;
  for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+Tab', 'Control+Shift+ArrowLeft'])
    await page.keyboard.press(key);
  await pressShift(reader, 2);
  await page.keyboard.press('a');
  await pressShift(reader, 2);
  await page.mouse.click(5, 300);
  await pressShift(reader, 1);
  for (let i = 0; i < 5; i++) await page.keyboard.down('Shift');
  await page.keyboard.up('Shift');
  expect(page.url()).toBe(`${server.url}2018/market-women/`);
  expect(await page.locator('#exit-note').textContent()).toContain('Pressing the Shift key three times does the same.');
});

test('the button stays in sight, and no focused link is hidden below it', async () => {
  reader = await openArticle({ viewport: { width: 320, height: 500 }, reducedMotion: 'reduce' });
  const { page } = reader;
  await page.locator('#help-box').scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.locator('[data-exit]').evaluate(link => link.getBoundingClientRect().top))
    .toBeLessThan(60);
  const link = page.locator('.help a').first();
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await link.focus();
  const [button, focused] = [await page.locator('[data-exit]').boundingBox(), await link.boundingBox()];
  const apart =
    (button?.y ?? 0) + (button?.height ?? 0) <= (focused?.y ?? 0) ||
    (button?.x ?? 0) >= (focused?.x ?? 0) + (focused?.width ?? 0);
  expect(apart).toBe(true);
});

test('without JavaScript, the button is a link that tells no address, and promises no more', async () => {
  reader = await openArticle({ javaScriptEnabled: false });
  const { page } = reader;
  expect(await page.locator('#exit-note').textContent()).not.toContain('Shift');
  await page.locator('.help a[href^="tel:"]').first().waitFor();
  await page.locator('[data-exit]').click();
  await page.waitForURL(exit);
  expect(arrived[0]?.referer).toBeUndefined();
});

test('printed, the help box is there and the button is not', async () => {
  reader = await openArticle();
  await reader.page.emulateMedia({ media: 'print' });
  expect(await reader.page.locator('.help').isVisible()).toBe(true);
  expect(await reader.page.locator('.quick-exit, .exit-note').filter({ visible: true }).count()).toBe(0);
});

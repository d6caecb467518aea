/** Opens the mails of the built sites as a mail program shows them, and checks that everyone can read them. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { colourRules, everyRule, findOverflow, findViolations } from '../support/barriers.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { readPages } from '../support/site.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const sites = inject('sites');
let browser: TestBrowser;
let server: SiteServer;
let reader: Reader;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(inject('browser')), serve(sites.shipped.folder)]);
  reader = await startReading(browser, server.origin);
});
afterAll(async () => {
  await reader?.leave();
  await Promise.all([browser?.close(), server?.close()]);
});

/** All rules but those for landmarks: a mail is shown inside the page of a mail program, which has its own. */
const rulesOfMail = { ...everyRule, rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } } };

const mails = ['newsletter/2026-W42/mail.html', 'zh-Hans/newsletter/2026-W42/mail.html'];

describe.each(mails)('the mail at %s', address => {
  test.each([320, 700])('can be read by everyone, %d pixels wide, in light and in dark', async width => {
    await reader.page.setViewportSize({ width, height: 800 });
    await reader.page.emulateMedia({ colorScheme: 'light' });
    await reader.open(server.url + address);
    expect(await findViolations(reader, rulesOfMail)).toEqual([]);
    expect(await findOverflow(reader)).toBeLessThanOrEqual(0);
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(reader, colourRules)).toEqual([]);
    expect(reader.faults).toEqual([]);
  });

  test('keeps its look in a mail program that removes the style sheet, and loads nothing', async () => {
    await reader.page.setViewportSize({ width: 320, height: 800 });
    await reader.page.emulateMedia({ colorScheme: 'light' });
    const before = reader.requests.length;
    await reader.open(server.url + address);
    expect(reader.requests.slice(before)).toEqual([server.url + address]);
    const looks = () =>
      reader.page.$$eval('h1, h2, p, a, td', all =>
        all.map(element => {
          const { color, fontSize, fontFamily, textAlign } = getComputedStyle(element);
          return [color, fontSize, fontFamily, textAlign].join(' ');
        }),
      );
    const styled = await looks();
    await reader.page.$$eval('style', all => all.map(element => element.remove()));
    expect(await looks()).toEqual(styled);
    expect(await findOverflow(reader)).toBeLessThanOrEqual(0);
  });
});

test('every mail has a mail as text beside it, and no mail is longer than mail programs show', () => {
  for (const { folder } of [sites.shipped, sites.fixture]) {
    const found = [...readPages(folder)].filter(([path]) => path.endsWith('/mail.html'));
    expect(found.length).toBeGreaterThan(5);
    for (const [path, text] of found) expect(Buffer.byteLength(text), path).toBeLessThan(102_000);
  }
});

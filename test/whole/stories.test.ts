/** Tests the form for readers’ stories in a browser, with and without its script, up to the draft that the import makes of it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { colourRules, everyRule, findOverflow, findViolations } from '../support/barriers.ts';
import { writeFiles } from '../support/fixture.ts';
import { build, runHalfsky } from '../support/publication.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';
import { findInvalid } from '../support/validator.ts';

const files = (stories: string) => ({
  'articles/2017/a.md': '---\ntitle: A\ndate: 2017-09-05\n---\n\nA text.\n',
  'newsroom/site.yaml': `name: {en: A, zh-Hans: 甲}\nurl: https://example.org/\nlanguages: [en, zh-Hans]\n${stories}`,
  'newsroom/help.yaml':
    'exit: https://weather.example.org/\nlines:\n  a: {name: Night line, phone: "+44 1632 960123"}\n',
});
const endpoint = 'https://forms.example.org/stories';

let home = '';
let browser: TestBrowser;
let byMail: SiteServer;
let byEndpoint: SiteServer;
let reader: Reader;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-stories-'));
  const make = async (name: string, stories: string) => {
    writeFiles(join(home, name), Object.entries(files(stories)));
    await build(['--site', join(home, name), '--out', join(home, name, 'dist'), '--no-search']);
    return serve(join(home, name, 'dist'));
  };
  browser = await startBrowser(inject('browser'));
  byMail = await make('mail', 'stories: {mail: stories@example.org}\n');
  byEndpoint = await make('endpoint', `stories: {endpoint: "${endpoint}", mail: stories@example.org}\n`);
});
afterEach(() => reader?.leave());
afterAll(async () => {
  await Promise.all([browser?.close(), byMail?.close(), byEndpoint?.close()]);
  rmSync(home, { recursive: true, force: true });
});

/** Opens the form, and keeps what the endpoint receives and the addresses of mails. */
async function openForm(server: SiteServer, options?: Parameters<typeof startReading>[2], path = 'stories/') {
  reader = await startReading(browser, server.origin, options);
  const received: string[] = [];
  await reader.page.route(`${new URL(endpoint).origin}/**`, route => {
    received.push(`${route.request().method()} ${route.request().url()} ${route.request().postData()}`);
    return route.fulfill({ status: 302, headers: { location: `${server.url}stories/thanks/` } });
  });
  await reader.page.goto(server.url + path);
  return received;
}

async function answer({ page }: Reader): Promise<void> {
  await page.getByLabel('Headline').fill('The well');
  await page.locator('#story-story').fill('We dug the well.\nname=nobody\n\n<b>It took weeks.</b>');
  await page.getByLabel('Your name').fill('Wang Fang');
  await page.getByLabel('No name').check();
  await page.getByLabel('How can the editors reach you?').fill('138 0013 8000');
  await page.getByLabel('Yes, it may be published').check();
  await page.getByLabel('Yes', { exact: true }).check();
  await page.getByLabel('The story may be printed').check();
  await page.getByLabel('I am 18 or older').check();
}

/** Imports a file into the publication of the form; returns the draft and the record of the consent. */
async function importStory(file: string, site: string): Promise<readonly [code: number | null, ...texts: string[]]> {
  const { code, output } = await runHalfsky(['import', 'story', file, '--site', site]);
  const [, draft = '', record = ''] = /^(\S+) is a draft; the consent is in (\S+),/m.exec(output) ?? [];
  return [code, readFileSync(join(site, draft), 'utf8'), readFileSync(join(site, record), 'utf8')];
}

describe.each(['stories/', 'zh-Hans/stories/'])('/%s', path => {
  test('can be used by everyone, empty and with faults, in both colours, and fits a small screen', async () => {
    await openForm(byMail, { viewport: { width: 320, height: 640 } }, path);
    expect(await findViolations(reader, everyRule)).toEqual([]);
    await reader.page.locator('button[type="submit"]').click();
    expect(await reader.page.locator('.fault').count()).toBe(5);
    expect(await findViolations(reader, everyRule)).toEqual([]);
    expect(await findOverflow(reader)).toBe(0);
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(reader, colourRules)).toEqual([]);
    expect(reader.faults).toEqual([]);
  });

  test('is valid HTML, with both ways to send', async () => {
    for (const name of ['mail', 'endpoint']) {
      const text = readFileSync(join(home, name, 'dist', path, 'index.html'), 'utf8');
      expect(await findInvalid(text, path), name).toEqual([]);
    }
  });
});

test('all targets are at least 44 px high, also at twice the text size', async () => {
  await openForm(byMail, { viewport: { width: 320, height: 640 } });
  const targets = reader.page.locator('.tell :is(label:has(input), input[type="text"], textarea, button):visible');
  const heights = () => targets.evaluateAll(all => all.map(each => each.getBoundingClientRect().height));
  expect((await heights()).length).toBeGreaterThan(15);
  expect(Math.min(...(await heights()))).toBeGreaterThanOrEqual(44);
  await reader.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await findOverflow(reader)).toBe(0);
});

describe('a missing answer', () => {
  test('is named in text, at its question and above the form, which gets the focus', async () => {
    await openForm(byMail);
    const { page } = reader;
    await answer(reader);
    await page.locator('#story-story').fill('  ');
    await page.getByLabel('A made-up name').check();
    await page.getByLabel('Yes, but I want to see the text first').check();
    await page.getByLabel('How can the editors reach you?').fill('');
    await page.locator('button[type="submit"]').click();
    const list = page.locator('.story-faults');
    expect(await list.evaluate(box => box === document.activeElement)).toBe(true);
    const links = list.locator('a');
    expect(await links.allTextContents()).toEqual(['The text', 'The name to print', 'How can the editors reach you?']);
    const field = page.locator('#story-story');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
    expect(await page.locator(`#${described.at(-1)}`).textContent()).toBe('Please answer this question.');
    await links.first().press('Enter');
    expect(await field.evaluate(box => box === document.activeElement)).toBe(true);
    await answer(reader);
    await page.getByLabel('The name to print').fill('A neighbour');
    await page.locator('button[type="submit"]').click();
    expect([await page.locator('.fault').count(), await list.isVisible()]).toEqual([0, false]);
    expect(await field.getAttribute('aria-describedby')).toBe('story-story-hint');
  });
});

describe('by mail', () => {
  test('the answers can be saved as a file, of which the import makes a draft', async () => {
    await openForm(byMail);
    await answer(reader);
    const [file] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^story-\d{4}-\d\d-\d\d\.json$/);
    expect(await reader.page.locator('[role="status"]').textContent()).toBe(
      'The file is saved. Attach it to a mail to the address above.',
    );
    const path = join(home, file.suggestedFilename());
    await file.saveAs(path);
    const [code, draft, record] = await importStory(path, join(home, 'mail'));
    expect(code).toBe(0);
    expect(draft).toMatch(
      /^---\ntitle: The well\ndate: \d{4}-\d\d-\d\d\nkind: story\ndraft: true\n---\n\nWe dug the well\.\n\nname=nobody\n\n\\<b>It took weeks\.\\<\/b>\n$/,
    );
    for (const line of [
      'name: Wang Fang',
      'contact: "138 0013 8000"',
      'publish: "yes"',
      'translate: "no"',
      'print: "yes"',
    ])
      expect(record).toContain(`${line}\n`);
  });

  test('nothing is stored, and nothing is requested', async () => {
    await openForm(byMail);
    const before = reader.requests.length;
    await answer(reader);
    await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    const stored = await reader.page.evaluate(async () => [
      ...[localStorage.length, sessionStorage.length, document.cookie, history.state],
      ...[(await indexedDB.databases()).length, (await caches.keys()).length],
    ]);
    expect(stored).toEqual([0, 0, '', null, 0, 0]);
    expect(reader.requests.slice(before).filter(request => !request.startsWith('blob:'))).toEqual([]);
    expect(reader.faults).toEqual([]);
  });

  test.each([
    ['with its script', true],
    ['without JavaScript', false],
  ])('the form opens a mail with all answers %s, and the import reads them', async (_, javaScriptEnabled) => {
    await openForm(byMail, { javaScriptEnabled });
    await answer(reader);
    await reader.page.locator('button[type="submit"]').click();
    const findMail = () => reader.requests.find(request => request.startsWith('mailto:'));
    await expect.poll(findMail).toBeDefined();
    const { protocol, pathname, searchParams } = new URL(findMail() ?? '');
    expect([protocol, pathname, searchParams.get('subject')]).toEqual([
      'mailto:',
      'stories@example.org',
      'A reader’s story',
    ]);
    const path = join(home, `mail-${javaScriptEnabled}.txt`);
    writeFiles(home, [[`mail-${javaScriptEnabled}.txt`, `${searchParams.get('body')}`]]);
    const site = join(home, `import-${javaScriptEnabled}`);
    writeFiles(site, Object.entries(files('')));
    const [code, draft, record] = await importStory(path, site);
    expect(code).toBe(0);
    expect(draft).toContain('\n\nWe dug the well.\n\nname=nobody\n\n\\<b>It took weeks.\\</b>\n');
    expect(record).toContain('name: Wang Fang\n');
    expect(reader.faults.filter(fault => !fault.startsWith('foreign: mailto:'))).toEqual([]);
  });

  test('a long story is rather saved as a file', async () => {
    await openForm(byMail);
    await answer(reader);
    await reader.page.locator('#story-story').fill('We dug. '.repeat(500));
    await reader.page.locator('button[type="submit"]').click();
    expect(await reader.page.locator('[role="status"]').textContent()).toContain('The story is too long');
    expect(reader.page.url()).toBe(`${byMail.url}stories/`);
  });

  test('without JavaScript, the form names the address and what to write, and offers no button that would do nothing', async () => {
    await openForm(byMail, { javaScriptEnabled: false });
    expect(await reader.page.locator('[data-save]').isVisible()).toBe(false);
    expect(await reader.page.locator('.story-mail').textContent()).toContain('stories@example.org');
    expect(await reader.page.locator('.story-mail li').count()).toBe(11);
  });
});

describe.each([
  ['with its script', true],
  ['without JavaScript', false],
])('with an endpoint, %s', (_, javaScriptEnabled) => {
  test('the form posts all answers there, and its policy lets the endpoint lead to the page that thanks', async () => {
    const received = await openForm(byEndpoint, { javaScriptEnabled });
    await answer(reader);
    await reader.page.getByRole('button', { name: 'Send', exact: true }).click();
    await reader.page.waitForURL(`${byEndpoint.url}stories/thanks/`);
    expect(await reader.page.locator('h1').textContent()).toBe('Thank you for your story');
    expect(received).toHaveLength(1);
    const [method, url, ...body] = received[0]?.split(' ') ?? [];
    expect([method, url]).toEqual(['POST', endpoint]);
    expect(Object.fromEntries(new URLSearchParams(body.join(' ')))).toEqual({
      ...{ language: 'en', headline: 'The well', name: 'Wang Fang', byline: 'none', signed: '', age: 'adult' },
      ...{ contact: '138 0013 8000', publish: 'yes', edit: 'yes', print: 'yes' },
      story: 'We dug the well.\r\nname=nobody\r\n\r\n<b>It took weeks.</b>',
    });
    expect(reader.faults.filter(fault => fault.startsWith('policy'))).toEqual([]);
  });

  test('no form on another page could post there', async () => {
    const received = await openForm(byEndpoint, { javaScriptEnabled: true }, '2017/a/');
    const { page } = reader;
    await page.evaluate(action => {
      const form = document.createElement('form');
      Object.assign(form, { action, method: 'post' });
      document.body.append(form);
      form.submit();
    }, endpoint);
    await expect.poll(() => reader.faults).toEqual(expect.arrayContaining([expect.stringContaining('form-action')]));
    expect(received).toEqual([]);
  });
});

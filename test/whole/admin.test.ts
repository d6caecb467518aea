/** Tests writing in a browser from end to end: fills in the form, saves to a real folder, and runs the real commands on it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { everyKind } from '../support/every-kind.ts';
import { fixtureFiles, fixtureNow, writeFiles } from '../support/fixture.ts';
import { build, runHalfsky, shareWork } from '../support/publication.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { readFolder } from '../support/site.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';
import { startWriting, type Writer } from '../support/writer.ts';

const siteFile = 'newsroom/site.yaml';
const picture = 'articles/2018/market-women/stalls.png';
const kinds = 'articles/2017/every-kind.md';

const home = mkdtempSync(join(tmpdir(), 'halfsky-admin-'));
const site = join(home, 'site');
const out = join(home, 'dist');
const words = ['--site', site, '--url', 'https://lantern.example/column/', '--now', fixtureNow];
let browser: TestBrowser;
beforeAll(async () => {
  shareWork(inject('sites').fixture.source, site);
  browser = await startBrowser(inject('browser'));
});
afterAll(async () => {
  await browser?.close();
  rmSync(home, { recursive: true, force: true });
});

/** Presses the pointer on the paragraph with this text as soon as the page shows it. */
const touchAtOnce = (page: Page, words: string) =>
  page.evaluate(wanted => {
    const observer = new MutationObserver(() => {
      const found = [...document.querySelectorAll('.lexical-root p')].find(({ textContent }) => textContent === wanted);
      if (!found) return;
      observer.disconnect();
      found.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  }, words);

describe.each([
  ['the test backend', 'test-repo'],
  ['a local folder', 'local'],
])('on %s', (_, backend) => {
  let before: ReadonlyMap<string, Uint8Array> = new Map();
  let server: SiteServer;
  let writer: Writer;
  /** Files as `readFiles` last returned them; every test ends with a call of `readFiles`. */
  let kept: ReadonlyMap<string, Uint8Array> = new Map();

  beforeAll(async () => {
    for (const part of ['articles', 'newsroom']) rmSync(join(site, part), { recursive: true, force: true });
    const files = fixtureFiles();
    writeFiles(site, [...files, [siteFile, `${files.get(siteFile)}admin: {backend: ${backend}}\n`]]);
    // this article is only in the form's folder, because `check` would report problems in it
    before = new Map([...readFolder(site), [kinds, Buffer.from(everyKind)]]);
    // builds over the previous site, so that the form's program need not be made again
    await build([...words, '--out', out]);
    server = await serve(out, { path: '/column/' });
    kept = before;
    writer = await startWriting(browser, server, before);
  });
  // a crashed browser has lost its folder, so a new browser gets the files of the last test
  beforeEach(async () => {
    if (writer.page.isClosed()) writer = await startWriting(browser, server, kept);
  });
  afterAll(async () => {
    await writer?.leave();
    await server?.close();
  });

  const readFiles = async () => {
    kept = await writer.files();
    return kept;
  };
  /** Returns the files that changed since the last call of `readFiles`, with their new content. */
  const changes = async () => {
    const from = kept;
    const now = await readFiles();
    expect([...from.keys()].filter(path => !now.has(path))).toEqual([]);
    return new Map(
      [...now].filter(([path, bytes]) => !from.has(path) || !Buffer.from(bytes).equals(from.get(path) ?? bytes)),
    );
  };

  test('an article in Chinese with a picture is written, passes `check`, and the site shows it', async () => {
    const { page, field } = writer;
    await writer.go('collections/articles-zh-Hans/new');
    await (await field('Headline')).getByRole('textbox').fill('半边天：妇联的“新”办法');
    await (await field('Date')).getByRole('textbox').fill('2019-06-10T08:30');
    await (await field('By')).getByRole('checkbox', { name: 'Rong Chen' }).click();
    await (await field('Column')).getByRole('radio', { name: '集市' }).click();
    await (await field('Tags')).getByRole('textbox').first().fill('妇女');
    const cover = await field('Lead picture');
    await cover.getByRole('checkbox').first().click();
    await cover.getByRole('button', { name: 'Browse' }).click();
    const dialog = page.getByRole('dialog', { name: 'Select Image' });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: 'Upload' }).click(),
    ]);
    const buffer = Buffer.from(before.get(picture) ?? []);
    await chooser.setFiles({ name: '集市 照片.png', mimeType: 'image/png', buffer });
    await dialog.getByRole('button', { name: 'Insert' }).click();
    await (await field('Description')).getByRole('textbox').fill('条纹，代替摊位');
    await (await field('Text')).getByRole('textbox').click();
    await page.keyboard.insertText('天不亮她们就来了。');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('妇女联合会也在。');
    await writer.save();

    const changed = await changes();
    const folder = 'articles/2019/半边天-妇联的-新-办法';
    expect([...changed.keys()].sort()).toEqual([`${folder}/index.zh-Hans.md`, `${folder}/集市 照片.png`].sort());
    expect(Buffer.from(changed.get(`${folder}/集市 照片.png`) ?? []).equals(buffer)).toBe(true);
    expect(Buffer.from(changed.get(`${folder}/index.zh-Hans.md`) ?? []).toString()).toBe(`---
title: 半边天：妇联的“新”办法
date: 2019-06-10T08:30:00+08:00
by:
  - rong-chen
column: markets
tags:
  - 妇女
kind: news
cover:
  src: 集市 照片.png
  alt: 条纹，代替摊位
draft: false
---

天不亮她们就来了。

妇女联合会也在。
`);
    expect(writer.faults).toEqual([]);

    writeFiles(site, changed);
    const checked = await runHalfsky(['check', ...words]);
    expect(checked.output).toContain('no problems in 32 published articles');
    expect(checked.code).toBe(0);
    await build([...words, '--out', out]);
    await page.goto(encodeURI(`${server.url}zh-Hans/2019/半边天-妇联的-新-办法/`));
    expect(await page.locator('h1').textContent()).toBe('半边天：妇联的“新”办法');
    expect(await page.getByText('妇女联合会也在。').isVisible()).toBe(true);
    const shown = page.getByAltText('条纹，代替摊位').first();
    expect(await shown.evaluate(image => image instanceof HTMLImageElement && image.naturalWidth > 0)).toBe(true);
    expect(writer.faults).toEqual([]);
  });

  test('an article in Chinese alone is opened again the next day, and stays where it is', async () => {
    const { page, field } = writer;
    const enter = page.getByRole('button', { name: /^Work with (?:Local|Test) Repository$/ });
    const found = page.getByText('半边天：妇联的“新”办法').first();
    const open = async () => {
      await page.goto(`${server.url}robots.txt`);
      await page.goto(`${server.url}admin/#/collections/articles-zh-Hans`);
      await enter.or(found).first().waitFor({ timeout: 15_000 });
    };
    // once, the form did not appear for an unknown reason; a person would load the page again
    await open().catch(open);
    if (await enter.isVisible()) await enter.click();
    await found.click();
    await (await field('Summary')).getByRole('textbox').fill('天不亮的集市。');
    await writer.save();
    const changed = await changes();
    const file = 'articles/2019/半边天-妇联的-新-办法/index.zh-Hans.md';
    expect([...changed.keys()]).toEqual([file]);
    const text = Buffer.from(changed.get(file) ?? []).toString();
    expect(text).toContain('summary: 天不亮的集市。\n');
    expect(text).toContain('妇女联合会也在。\n');
    expect(writer.faults).toEqual([]);
  });

  test('an article that is there already keeps all that the form was not asked to change', async () => {
    const { page, field } = writer;
    await page.goto(`${server.url}admin/#/collections/flat`);
    await page.getByText('First light').first().click();
    await (await field('Summary')).getByRole('textbox').fill('Another summary.');
    await writer.save();
    const changed = await changes();
    const file = 'articles/2017/first-light.md';
    expect([...changed.keys()]).toEqual([file]);
    const text = Buffer.from(before.get(file) ?? []).toString();
    expect(text).toContain('\nsummary: The first piece, with a dugong in it.\n');
    expect(Buffer.from(changed.get(file) ?? []).toString()).toBe(
      text.replace('The first piece, with a dugong in it.', 'Another summary.'),
    );
    expect(writer.faults).toEqual([]);
  });

  test('a new headline and a new date do not move an article', async () => {
    const { page, field } = writer;
    await page.goto(`${server.url}admin/#/collections/articles`);
    await page.getByText('The women of the market').first().click();
    await (await field('Headline')).getByRole('textbox').fill('Who sells, and who buys');
    await (await field('Date')).getByRole('textbox').fill('2017-01-02T03:04');
    await writer.save();
    const folder = 'articles/2018/market-women';
    const changed = await changes();
    expect([...changed.keys()]).toEqual([`${folder}/index.md`]);
    const body = (bytes: Uint8Array = new Uint8Array()) => Buffer.from(bytes).toString().split('\n---\n')[1];
    for (const [path, bytes] of changed) expect(body(bytes)).toBe(body(before.get(path)));
    expect(Buffer.from(changed.get(`${folder}/index.md`) ?? []).toString()).toContain(
      'date: 2017-01-02T03:04:00+08:00\n',
    );
    expect(writer.faults).toEqual([]);
  });

  test('a translation is written beside its original', async () => {
    const { page, field } = writer;
    await page.goto(`${server.url}admin/#/collections/flat`);
    await page.getByText('Plain', { exact: true }).first().click();
    const chinese = page.getByRole('radio', { name: /Chinese/ }).first();
    const enable = page.getByRole('button', { name: /^Enable/ });
    // an article that has just been opened goes back once to the language in which the form was left
    for (let turn = 0; turn < 20 && (await enable.count()) === 0; turn++) {
      await chinese.click();
      await enable.waitFor({ timeout: 500 }).catch(() => undefined);
    }
    await enable.click();
    await (await field('Headline')).getByRole('textbox').fill('平常');
    await (await field('Date')).getByRole('textbox').fill('2019-02-01T00:00');
    await writer.save();
    const changed = await changes();
    expect([...changed.keys()]).toEqual(['articles/2019/plain.zh-Hans.md']);
    expect(Buffer.from(changed.get('articles/2019/plain.zh-Hans.md') ?? []).toString()).toBe(
      '---\ntitle: 平常\ndate: 2019-02-01T00:00:00+08:00\nkind: news\ndraft: false\n---\n',
    );
    expect(writer.faults).toEqual([]);
  });

  // what the rich-text editor writes does not depend on where the form keeps its files
  const testOnce = test.runIf(backend === 'local');

  /** Opens the article of `every-kind.ts` in the form, and returns its text in the rich-text editor. */
  const openKinds = async () => {
    const { page, field } = writer;
    await page.goto(`${server.url}admin/#/collections/flat`);
    await page.getByText('12:30:45').first().click();
    const text = (await field('Text')).locator('.lexical-root');
    await text.getByText('末段。').waitFor();
    return text;
  };
  const readKinds = async () => Buffer.from((await readFiles()).get(kinds) ?? []).toString();

  testOnce(
    'an article opened, its summary changed and saved three times keeps its body byte for byte, unknown keys and quoted values too',
    async () => {
      for (const turn of [1, 2, 3]) {
        // in the third turn, the writer touches the text before the rich-text editor has reported the text that it loaded
        if (turn === 3) await touchAtOnce(writer.page, '末段。');
        await openKinds();
        await (await writer.field('Summary')).getByRole('textbox').fill(`Turn ${turn}.`);
        await writer.save();
        expect(await readKinds()).toBe(everyKind.replace('In two\n  lines.', `Turn ${turn}.`));
      }
      expect(writer.faults).toEqual([]);
    },
  );

  testOnce(
    'what the italic and the bold button write is in Markdown what the writer sees, and nothing else changes',
    async () => {
      const { page } = writer;
      const now = Buffer.from(kept.get(kinds) ?? []).toString();
      const press = async (name: string) => (await writer.field('Text')).getByRole('button', { name }).click();
      await (await openKinds()).getByText('末段。').click();
      await page.keyboard.press('End');
      for (const [words, ...buttons] of [
        ['我'],
        ['很', 'Italic'],
        ['高兴，'],
        ['很好', 'Bold', 'Italic'],
        ['吗。'],
      ] as const) {
        for (const name of buttons) await press(name);
        await page.keyboard.insertText(words);
        for (const name of buttons) await press(name);
      }
      await writer.save();
      const once = now.replace('末段。', '末段。我*很*高兴，***很好***吗。');
      expect(await readKinds()).toBe(once);

      await (await openKinds()).getByText('高兴，').last().click();
      await page.keyboard.press('End');
      await page.keyboard.insertText('好。');
      await writer.save();
      expect(await readKinds()).toBe(once.replace('***吗。  \n\n', '***吗。好。  \n\n'));
      expect(writer.faults).toEqual([]);
    },
  );

  testOnce('an article is opened and saved, too, where the browser animates the change of views', async () => {
    const animated = await startWriting(browser, server, kept, { transitions: true });
    await animated.page.goto(`${server.url}admin/#/collections/flat`);
    await animated.page.getByText('Plain', { exact: true }).first().click();
    await (await animated.field('Summary')).getByRole('textbox').fill('A plain summary.');
    await animated.save();
    const saved = (await animated.files()).get('articles/2019/plain.md');
    expect(Buffer.from(saved ?? []).toString()).toContain('\nsummary: A plain summary.\n');
    expect(animated.faults).toEqual([]);
    await animated.leave();
  });

  test('readers are told nothing of it: no page, feed, sitemap or search result names the form', () => {
    const told = [...readFolder(out)].filter(
      ([path, content]) => !path.startsWith('admin/') && /\/admin\/|sveltia/i.test(content.toString('latin1')),
    );
    expect(told.map(([path]) => path)).toEqual([]);
  });
});

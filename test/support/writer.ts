/** A writer at `/admin/`: a browser with a folder that the form writes to. */
import type { Browser, Locator } from 'playwright-core';
import { fillFolder, readBrowserFolder } from './browser-folder.ts';
import { type Reader, startReading } from './reader.ts';
import type { SiteServer } from './server.ts';

export interface Writer extends Reader {
  /** Returns the field with this English name; scrolls to it, because the form only renders visible fields. */
  field(name: string): Promise<Locator>;
  /** Opens a view of the form by its address, such as `collections/articles/new`. */
  go(place: string): Promise<void>;
  save(): Promise<void>;
  /** Returns the current files of the folder. */
  files(): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Name of the folder with the articles of a test. The folder picker returns it, because nobody is there to click. */
const testFolder = 'sveltia-cms-test';

/**
 * Opens the form on a folder with these files. Unless `transitions` is set, the browser has no view transitions, like Firefox before version
 * 144: without a graphics processor, drawing them takes longer than all the work of the form.
 */
export async function startWriting(
  browser: Pick<Browser, 'newContext'>,
  server: SiteServer,
  files: ReadonlyMap<string, Uint8Array>,
  { transitions = false } = {},
): Promise<Writer> {
  const reader = await startReading(browser, server.origin, {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-US',
    // a time zone that is far from that of every test publication
    timezoneId: 'America/Los_Angeles',
  });
  const { page } = reader;
  await page.addInitScript(name => {
    const choose = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    Object.assign(globalThis, { showDirectoryPicker: choose });
  }, testFolder);
  if (!transitions) await page.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'startViewTransition'));
  await page.goto(`${server.url}robots.txt`);
  await fillFolder(page, testFolder, new Map([...files, ['.git/', new Uint8Array()]]));
  await page.goto(`${server.url}admin/`);
  await page.getByRole('button', { name: /^Work with (?:Local|Test) Repository$/ }).click();
  await page.getByRole('toolbar', { name: 'Global' }).waitFor();
  const field = async (name: string) => {
    const found = page.getByRole('group', { name: new RegExp(`^“\\W*${name}\\b.* Field$`) }).first();
    await page.mouse.move(400, 500);
    for (let turn = 0; turn < 60 && (await found.count()) === 0; turn++) {
      await page.mouse.wheel(0, 800);
      await found.waitFor({ state: 'attached', timeout: 50 }).catch(() => undefined);
    }
    await found.scrollIntoViewIfNeeded();
    return found;
  };
  return {
    ...reader,
    field,
    async go(place) {
      await page.goto(`${server.url}admin/#/${place}`);
      await page.getByRole('group', { name: 'Content Editor' }).waitFor();
    },
    async save() {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Entry saved.').first().waitFor();
      // the message may belong to an earlier save, but the form closes only after this one
      await page.getByRole('group', { name: 'Content Editor' }).waitFor({ state: 'hidden' });
    },
    files: () => readBrowserFolder(page, testFolder),
  };
}

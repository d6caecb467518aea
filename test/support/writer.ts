/** A writer at `/admin/`: a reader's browser with a folder that the form writes to. */
import type { Browser, Locator } from 'playwright-core';
import { fillFolder, readBrowserFolder } from './browser-folder.ts';
import { type Reader, startReading } from './reader.ts';
import type { SiteServer } from './server.ts';

export interface Writer extends Reader {
  /** The part of the form with this English name; the form draws what is seen, so it is scrolled to. */
  field(name: string): Promise<Locator>;
  /** Goes to a place of the program, such as `collections/articles/new`. */
  go(place: string): Promise<void>;
  save(): Promise<void>;
  /** What lies in the folder now. */
  files(): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** A test keeps its articles in a folder of this name; of a local folder we choose it, since nobody is there to click. */
const testFolder = 'sveltia-cms-test';

export async function startWriting(
  browser: Pick<Browser, 'newContext'>,
  server: SiteServer,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Writer> {
  const reader = await startReading(browser, server.origin, {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-US',
    // far from every publication of the tests
    timezoneId: 'America/Los_Angeles',
  });
  const { page } = reader;
  await page.addInitScript(name => {
    const choose = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    Object.assign(globalThis, { showDirectoryPicker: choose });
  }, testFolder);
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
      // the words may be those of an earlier save; once all is written, the form closes
      await page.getByRole('group', { name: 'Content Editor' }).waitFor({ state: 'hidden' });
    },
    files: () => readBrowserFolder(page, testFolder),
  };
}

/** The browser that the tests of one file share. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type FoundBrowser, launch } from './browser.ts';

export interface TestBrowser {
  /** Opens a context in the running browser; starts another browser if the last one has ended by itself. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Returns a page for work that leaves no trace, such as parsing a document: always the same one, while it lives. */
  sharedPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Browsers that ended by themselves since `takeDeaths` was last called, each in one line. */
const deaths: string[] = [];

/** Returns the deaths that nobody has reported yet, and forgets them. */
export const takeDeaths = (): readonly string[] => deaths.splice(0);

/** Starts a browser; the caller closes it. */
export async function startBrowser(found: FoundBrowser): Promise<TestBrowser> {
  let isClosing = false;
  const start = async (): Promise<Browser> => {
    const browser = await launch(found);
    browser.once('disconnected', () => {
      if (!isClosing) deaths.push(`The browser ended by itself: ${found.executable}, ${browser.version()}.`);
    });
    return browser;
  };
  let running = await start();
  let shared: Page | undefined;
  const newContext = async (options?: BrowserContextOptions) => {
    if (!running.isConnected()) running = await start();
    return running.newContext(options);
  };
  return {
    newContext,
    async sharedPage() {
      if (shared === undefined || shared.isClosed()) shared = await (await newContext()).newPage();
      return shared;
    },
    close() {
      isClosing = true;
      return running.close();
    },
  };
}

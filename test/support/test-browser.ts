/** The browser that the tests of one file share. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type FoundBrowser, launch } from './browser.ts';

export interface TestBrowser {
  /** Opens a context in the running browser; starts another browser if the last one has crashed. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Returns a shared page for work that leaves no trace, such as parsing a document. */
  sharedPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Messages about browsers that have crashed since the last call of `takeDeaths`, one line each. */
const deaths: string[] = [];

/** Returns the messages about crashed browsers that no test has reported yet, and forgets them. */
export const takeDeaths = (): readonly string[] => deaths.splice(0);

/** Starts a browser; the caller must close it. */
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

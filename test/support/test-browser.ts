/** The browser that all test files of one process share. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { FoundBrowser } from '../../src/printing/installed-browsers.ts';
import { launch } from '../../src/printing/launch.ts';

export interface TestBrowser {
  /** Opens a context in the running browser; starts another browser if the last one has crashed. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Returns a shared page for work that leaves no trace, such as parsing a document. */
  sharedPage(): Promise<Page>;
  /** Closes the contexts that are still open. The browser runs until the process ends, because other test files use it too. */
  close(): Promise<void>;
}

/** Messages about browsers that have crashed since the last call of `takeDeaths`, one line each. */
const deaths: string[] = [];

/** Returns the messages about crashed browsers that no test has reported yet, and forgets them. */
export const takeDeaths = (): readonly string[] => deaths.splice(0);

/** Running browsers by executable. Playwright ends them when this process ends. */
const running = new Map<string, Promise<Browser>>();

/** Returns the running browser, or starts it. */
function share(found: FoundBrowser): Promise<Browser> {
  const known = running.get(found.executable);
  if (known) return known;
  const started = launch(found);
  running.set(found.executable, started);
  const forget = () => running.delete(found.executable);
  started.then(browser => {
    browser.once('disconnected', () => {
      forget();
      deaths.push(`The browser ended by itself: ${found.executable}, ${browser.version()}.`);
    });
  }, forget);
  return started;
}

/** Returns a browser for one test file, which must close it. Starts the shared browser if it does not run yet. */
export async function startBrowser(found: FoundBrowser): Promise<TestBrowser> {
  await share(found);
  const contexts = new Set<BrowserContext>();
  const newContext = async (options?: BrowserContextOptions) => {
    const context = await (await share(found)).newContext(options);
    contexts.add(context);
    context.once('close', () => contexts.delete(context));
    return context;
  };
  let shared: Page | undefined;
  return {
    newContext,
    async sharedPage() {
      if (shared === undefined || shared.isClosed()) shared = await (await newContext()).newPage();
      return shared;
    },
    async close() {
      await Promise.all([...contexts].map(context => context.close()));
    },
  };
}

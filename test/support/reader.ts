/** A reader with a browser: opens pages, and records everything that goes wrong on them. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export interface Reader {
  readonly page: Page;
  /** Console errors and warnings, exceptions, policy violations, failed and foreign requests; empty if all is well. */
  readonly faults: readonly string[];
  /** Addresses of all requests. */
  readonly requests: readonly string[];
  /** Opens an address and waits until everything has loaded, also below the fold. */
  open(address: string): Promise<void>;
  leave(): Promise<void>;
}

/** Window in which a list of search results shows its first ten results at once. A lower window loads some of them only when the reader scrolls. */
export const highWindow = { viewport: { width: 1280, height: 1200 } } as const satisfies BrowserContextOptions;

/** Opens a new browser context, which shares nothing with other readers. */
export async function startReading(
  browser: Pick<Browser, 'newContext'>,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  await watchPolicy(context, fault => faults.push(fault));
  page.on('console', message => {
    // browsers request `/favicon.ico` for documents that cannot name an icon, such as feeds
    if (message.location().url.endsWith('/favicon.ico')) return;
    if (/^(?:error|warning)$/.test(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => faults.push(`exception: ${error.message}`));
  page.on('requestfailed', request => {
    // leaving a page aborts its open requests
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      faults.push(`failed: ${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on('request', request => {
    requests.push(request.url());
    if (new URL(request.url()).origin !== origin && !/^(?:data|blob):/.test(request.url()))
      faults.push(`foreign: ${request.url()}`);
  });
  page.on('response', response => {
    if (response.status() >= 300 && response.status() !== 304) faults.push(`${response.status()}: ${response.url()}`);
  });
  const open = async (address: string) => {
    await page.goto(address, { waitUntil: 'load' });
    await page.$$eval('img', async images => {
      for (const image of images) image.loading = 'eager';
      await Promise.allSettled(images.map(image => image.decode()));
    });
  };
  return { page, faults, requests, open, leave: () => context.close() };
}

async function watchPolicy(context: BrowserContext, report: (fault: string) => void): Promise<void> {
  await context.exposeFunction('reportViolation', (what: string) => report(`policy: ${what}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportViolation } = globalThis as unknown as { reportViolation(what: string): void };
      reportViolation(`${violatedDirective} forbids ${blockedURI} ${sample}`);
    });
  });
}

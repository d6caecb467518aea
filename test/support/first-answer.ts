/** Measures when the search page shows its first results, and how much it loads for a question. */
import type { Page } from 'playwright-core';

/** Times until the first results, and the number of bytes loaded by then. */
export interface FirstAnswer {
  /** Milliseconds from the request of the page until its search form is there. */
  readonly form: number;
  /** Milliseconds from the request of the page until the first results are shown. */
  readonly answer: number;
  /** Number of transferred bytes of all responses until the first results, including the page itself. */
  readonly transferred: number;
}

/** Opens a search page with a query in its address, and waits for the first results. */
export async function openWithQuestion(page: Page, address: string): Promise<FirstAnswer> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('.search input') && performance.getEntriesByName('form').length === 0)
        performance.mark('form');
      if (!document.querySelector('.search-results h2 a')) return;
      observer.disconnect();
      performance.mark('answer');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  await page.locator('.search-results h2 a').first().waitFor();
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const loads = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const transferred = loads
      .filter(load => load instanceof PerformanceResourceTiming && load.responseEnd <= at('answer'))
      .reduce((sum, load) => sum + (load instanceof PerformanceResourceTiming ? load.transferSize : 0), 0);
    return { form: at('form'), answer: at('answer'), transferred };
  });
}

/** Asks a further question on an open search page. Returns the number of bytes that it loads, including older parts of the index. */
export async function askFurther(page: Page, query: string): Promise<number> {
  await untilQuiet(page);
  const begun = await page.evaluate(() => performance.now());
  await page.locator('input[type="search"]').fill(query);
  await page.locator('.search-status', { hasText: query }).first().waitFor();
  await untilQuiet(page);
  return page.evaluate(
    from =>
      performance
        .getEntriesByType('resource')
        .filter(load => load.startTime >= from)
        .reduce((sum, load) => sum + (load instanceof PerformanceResourceTiming ? load.transferSize : 0), 0),
    begun,
  );
}

/** Waits until a page has loaded nothing for some time. Playwright’s `networkidle` means only the first such moment. */
async function untilQuiet(page: Page): Promise<void> {
  const countLoads = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  let before = -1;
  for (let now = await countLoads(); now !== before; now = await countLoads()) {
    before = now;
    await page.waitForTimeout(3000);
  }
}

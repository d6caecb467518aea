/** When the search page shows its first answer, and what it had loaded until then. */
import type { Page } from 'playwright-core';

export interface FirstAnswer {
  /** Milliseconds since the page was asked for: to where a question can be asked, and to the first answer. */
  readonly form: number;
  readonly answer: number;
  /** Bytes of everything that had come by then, the page itself included, as they went over the line. */
  readonly transferred: number;
}

/** Opens a search page that has a question in its address. */
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

/** Measures how much a phone loads until it finds the groups of a place, in a browser. */
import type { Browser, Request } from 'playwright-core';
import { launch } from '../src/printing/launch.ts';
import { findBrowser } from '../test/support/browser.ts';
import { serve } from '../test/support/server.ts';

/** A name as a reader writes it, and the bytes that the browser loads until the first answer, including the page itself. */
export interface FoundNearMe {
  readonly written: string;
  readonly bytes: number;
}

/** Opens the directory of a built site anew for each name, and writes the name letter by letter until the first places appear. */
export async function findNearMe(out: string, names: readonly string[]): Promise<readonly FoundNearMe[]> {
  const server = await serve(out, { compress: true });
  const browser = await launch(await findBrowser());
  try {
    const found: FoundNearMe[] = [];
    for (const name of names) found.push(await findOne(browser, `${server.url}groups/`, name));
    return found;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function findOne(browser: Browser, address: string, name: string): Promise<FoundNearMe> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on('requestfinished', request => requests.push(request));
  await page.goto(address);
  const input = page.locator('#find-place');
  const places = page.locator('.find-place li');
  let written = '';
  for (const letter of name) {
    if ((await places.count()) > 0) break;
    await input.press(letter).catch(() => input.fill(written + letter));
    written += letter;
    await page.waitForLoadState('networkidle');
  }
  await places.first().waitFor();
  const sizes = await Promise.all(requests.map(request => request.sizes()));
  await context.close();
  const bytes = sizes.reduce((sum, size) => sum + size.responseHeadersSize + size.responseBodySize, 0);
  return { written, bytes };
}

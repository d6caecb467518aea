/** Makes PDFs of documents: the browser draws them without scripts and without a network. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { fitSheets } from './fit.ts';
import { finishPdf, type Printed } from './pdf-file.ts';

/** Origin from which documents seem to come. No server has this name: https://www.rfc-editor.org/rfc/rfc6761#section-6.4 */
const origin = 'https://print.invalid';

const require = createRequire(import.meta.url);

/**
 * Folders of the fonts (SIL Open Font License). Source Serif 4 has Latin, Greek and Cyrillic letters; Noto Serif SC has Chinese characters
 * with Latin letters of the same design.
 */
const fontFolders: ReadonlyMap<string, string> = new Map(
  ['@fontsource/source-serif-4', '@fontsource/noto-serif-sc'].map(name => [
    name.slice(name.indexOf('/') + 1),
    dirname(require.resolve(`${name}/package.json`)),
  ]),
);

/** Addresses of the style sheets that define the fonts of documents, one for each weight. */
export const fontStyles: readonly string[] = [
  ...[400, 700, 900].flatMap(weight => [...fontFolders.keys()].map(name => `/fonts/${name}/${weight}.css`)),
  '/fonts/source-serif-4/400-italic.css',
];

/** Returns the path on disk of a file that a document shows, by its address; undefined if the document may not show it. */
export type FindFile = (address: string) => string | undefined;

/** A browser that makes PDFs. */
export interface Printer {
  /** Makes a PDF of an HTML document. Returns undefined if the text of a sheet does not fit, even in the smallest type. */
  print(document: string): Promise<Printed | undefined>;
  close(): Promise<void>;
}

/** Opens a printer in a started browser. Closing the printer leaves the browser running. `patience` limits the wait for a page, in milliseconds. */
export async function openPrinter(browser: Browser, findFile: FindFile, patience: number): Promise<Printer> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    viewport: { width: 794, height: 1123 },
  });
  context.setDefaultTimeout(patience);
  return {
    print: document => printOn(context, document, findFile),
    close: () => context.close(),
  };
}

async function printOn(context: BrowserContext, document: string, findFile: FindFile): Promise<Printed | undefined> {
  const page = await context.newPage();
  try {
    await page.emulateMedia({ media: 'print', colorScheme: 'light', reducedMotion: 'reduce' });
    await page.route('**/*', route => answer(route, document, findFile));
    await page.goto(`${origin}/`, { waitUntil: 'load' });
    await waitForFonts(page);
    if (!(await page.evaluate(fitSheets))) return undefined;
    await waitForFonts(page);
    const printed = await finishPdf(
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
    );
    const sheets = await page.locator('[data-fit]').count();
    if (sheets > 0 && printed.pages !== sheets) throw new Error(`${sheets} sheets became ${printed.pages} pages`);
    return printed;
  } finally {
    await page.close();
  }
}

/** Waits until all fonts that the document needs are loaded. */
const waitForFonts = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => undefined));

/** Answers a request of the browser: with the document, a font or a picture. Every other request fails. */
async function answer(route: Route, document: string, findFile: FindFile): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== origin) return route.abort();
  if (url.pathname === '/') return route.fulfill({ body: document, contentType: 'text/html; charset=utf-8' });
  const path = url.pathname.startsWith('/fonts/') ? fontFile(url.pathname) : findFile(decodeURIComponent(url.pathname));
  return path === undefined ? route.abort() : route.fulfill({ path });
}

/** Returns the path of a style sheet or a file of a font, by its address. */
function fontFile(address: string): string | undefined {
  const [, name = '', file = ''] = /^\/fonts\/([\w-]+)\/((?:files\/)?[\w-]+\.(?:css|woff2?))$/.exec(address) ?? [];
  const folder = fontFolders.get(name);
  return folder && join(folder, file);
}

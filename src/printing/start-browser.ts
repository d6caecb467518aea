/** Starts the browser that makes PDFs. */
import type { Browser } from 'playwright-core';
import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import { unpackBundled } from './bundled-browser.ts';
import { browserAt, type FoundBrowser, listInstalled } from './installed-browsers.ts';
import { firstLine, launch, showsText } from './launch.ts';

/** The first version of Chromium that prints page numbers where the style sheet puts them (margin boxes of CSS Paged Media). */
const oldestVersion = 131;

/**
 * Starts the browser that `CHROME_PATH` names; without `CHROME_PATH` an installed browser, else the one that `npm ci` brings. The caller must
 * close it.
 * @throws CommandError if no browser starts, or if it is too old
 */
export async function startBrowser(): Promise<Browser> {
  const wanted = process.env.CHROME_PATH;
  const faults: string[] = [];
  if (wanted !== undefined && wanted !== '') {
    const browser = await start(browserAt(wanted), faults);
    if (browser) return browser;
    throw new CommandError(
      tell('chrome-path-does-not-start')`the browser that CHROME_PATH names cannot make PDFs (${faults.join('; ')})`,
      tell(
        'correct-chrome-path',
      )`write the path of Chromium, Google Chrome or Microsoft Edge into CHROME_PATH, or remove this variable`,
    );
  }
  for (const found of listInstalled()) {
    const browser = await start(found, faults);
    if (browser) return browser;
  }
  const bundled = await unpackBundled().catch(error => void faults.push(firstLine(error)));
  const browser = bundled && (await start(bundled, faults));
  if (browser) return browser;
  throw new CommandError(
    faults.length === 0
      ? tell('no-browser')`PDFs are made by a browser, and this machine has none`
      : tell(
          'no-browser-starts',
        )`PDFs are made by a browser, and none of this machine’s can make them (${faults.join('; ')})`,
    tell(
      'install-browser',
    )`install Chromium, Google Chrome or Microsoft Edge, or write the path of one into the environment variable CHROME_PATH`,
  );
}

/**
 * Starts a browser, in its sandbox if the system allows it. Adds the reason to `faults` and returns undefined if the browser does not start or
 * cannot make PDFs.
 */
async function start(found: FoundBrowser, faults: string[]): Promise<Browser | undefined> {
  const { executable } = found;
  try {
    const browser = await launch(found, { sandbox: true }).catch(() => launch(found));
    const version = Number.parseInt(browser.version(), 10);
    if (version >= oldestVersion && (await showsText(browser))) return browser;
    await browser.close();
    faults.push(`${executable} ${browser.version()}`);
  } catch (error) {
    faults.push(`${executable}: ${firstLine(error)}`);
  }
  return undefined;
}

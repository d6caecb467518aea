/** Finds the browser of the tests. */
import { unpackBundled } from '../../src/printing/bundled-browser.ts';
import { browserAt, type FoundBrowser, listInstalled } from '../../src/printing/installed-browsers.ts';
import { firstLine, launch, showsText } from '../../src/printing/launch.ts';

/**
 * Finds the browser of the tests: the browser that `CHROME_PATH` names. Without `CHROME_PATH`, on Linux (x64) it is always the browser that
 * `npm ci` installs, so that results do not depend on the machine. On other systems it is an installed browser.
 * @throws Error with a plain sentence if no browser starts
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') {
    const found = browserAt(wanted);
    const fault = await faultOf(found);
    if (fault === undefined) return found;
    throw new Error(`CHROME_PATH is ${wanted}, and no browser starts there: ${fault}`);
  }
  const bundled = await unpackBundled().catch(error => {
    throw new Error(`The browser that \`npm ci\` brings cannot be unpacked: ${error}`);
  });
  const faults: string[] = [];
  for (const found of bundled ? [bundled] : listInstalled()) {
    const fault = await faultOf(found);
    if (fault === undefined) return found;
    faults.push(`${found.executable} does not start: ${fault}`);
  }
  throw new Error(
    [
      bundled
        ? 'The browser that `npm ci` brings does not start. Set CHROME_PATH to another one to run the tests without it.'
        : 'The tests need a browser and found none. Install Chromium or Google Chrome, or set CHROME_PATH to one.',
      ...faults,
    ].join('\n'),
  );
}

/** Starts a browser and shows a page in it; returns the fault, or undefined if there is none. */
async function faultOf(found: FoundBrowser): Promise<string | undefined> {
  try {
    const browser = await launch(found);
    const isGood = await showsText(browser);
    await browser.close();
    return isGood ? undefined : 'it shows no text';
  } catch (error) {
    return firstLine(error);
  }
}

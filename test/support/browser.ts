/** Finds and starts the browser of the tests. */
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A browser that can be started; plain data, so that the setup can pass it to the tests. */
export interface FoundBrowser {
  readonly executable: string;
  readonly arguments: readonly string[];
  /** Environment variables to add to the environment of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Arguments for every browser. Containers run tests as root, which the sandbox refuses. The browser must make no network requests of its
 * own.
 */
const everywhere = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-default-browser-check',
];

/**
 * Finds the browser of the tests: the browser that `CHROME_PATH` names. Without `CHROME_PATH`, on Linux (x64) it is always the browser that
 * `npm ci` installs, so that results do not depend on the machine. On other systems it is an installed browser.
 * @throws Error with a plain sentence if no browser starts
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') {
    const found = installed(wanted);
    const fault = await tryOut(found);
    if (fault === undefined) return found;
    throw new Error(`CHROME_PATH is ${wanted}, and no browser starts there: ${fault}`);
  }
  const bundled = await unpackBundled().catch(error => {
    throw new Error(`The browser that \`npm ci\` brings cannot be unpacked: ${error}`);
  });
  const faults: string[] = [];
  for (const found of bundled ? [bundled] : listInstalled().map(installed)) {
    const fault = await tryOut(found);
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

const installed = (executable: string): FoundBrowser => ({ executable, arguments: everywhere, environment: {} });

function listInstalled(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap(folder => names.map(name => join(folder, name)));
  return [...new Set([...onPath, ...usualPlaces])].filter(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts a browser and shows a page in it; returns the fault, or undefined if there is none. On some systems, the file with the browser's
 * name is not a browser and only says how to install one.
 */
async function tryOut(found: FoundBrowser): Promise<string | undefined> {
  try {
    const browser = await launch(found);
    const page = await browser.newPage();
    await page.setContent('<p>Half the sky 半边天</p>');
    const box = await page.locator('p').boundingBox();
    await browser.close();
    return box !== null && box.height > 0 ? undefined : 'it shows no text';
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/**
 * Unpacks the browser inside `@sparticuz/chromium`, for Linux on x64. The package unpacks into the temporary folder without a lock, and
 * takes a half-unpacked file for a whole one. Therefore this function unpacks into a new folder, and then moves it into place.
 */
async function unpackBundled(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = await readManifest(join(dirname(entry), '../package.json'));
  const home = join(import.meta.dirname, '../../node_modules/.cache', `chromium-${version}`);
  if (!existsSync(home)) {
    const unpacking = `${home}-${process.pid}`;
    await mkdir(unpacking, { recursive: true });
    await unpackInto(unpacking);
    await writeFile(join(unpacking, 'fonts', 'fonts.conf'), fontSettings);
    await rename(unpacking, home).catch(async error => {
      await rm(unpacking, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    });
  }
  return {
    executable: join(home, 'chromium'),
    arguments: [...everywhere, '--headless=shell'],
    environment: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  };
}

/** Font settings that replace those of the package, which name missing folders. Without a font, the browser crashes at the first word. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks the browser into a folder. The package unpacks its system libraries only if the environment looks like a bare Amazon machine at
 * the time of the import, so this function sets such an environment.
 */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  process.env.TMPDIR = folder;
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    await bundled.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

async function readManifest(file: string): Promise<{ version: string }> {
  const { default: manifest }: { default: { version: string } } = await import(file, { with: { type: 'json' } });
  return manifest;
}

/** Starts a browser; the caller must close it. */
export function launch({ executable, arguments: args, environment }: FoundBrowser): Promise<Browser> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return chromium.launch({
    executablePath: executable,
    args: [...args],
    env: { ...Object.fromEntries(own), ...environment },
    timeout: 60_000,
  });
}

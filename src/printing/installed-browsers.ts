/** Finds the browsers of this machine that can make PDFs: Chromium, Google Chrome and Microsoft Edge. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser that can be started, as plain data. */
export interface FoundBrowser {
  readonly executable: string;
  readonly arguments: readonly string[];
  /** Environment variables to add to the environment of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

const names = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable'],
];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Arguments for every browser. The browser must make no network requests of its own. */
export const quietArguments = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-default-browser-check',
];

/** Returns the browser with a given executable. */
export const browserAt = (executable: string): FoundBrowser => ({
  executable,
  arguments: quietArguments,
  environment: {},
});

/** Lists the browsers on the `PATH` and in the usual folders of each operating system. */
export function listInstalled(): readonly FoundBrowser[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap(folder => names.map(name => join(folder, name)));
  return [...new Set([...onPath, ...usualPlaces])].filter(isExecutable).map(browserAt);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

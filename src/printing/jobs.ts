/** Prints documents: each job becomes one PDF file. Returns the files without writing them, so that a failure leaves nothing half-done. */
import type { Look } from '../../layouts/print/document.ts';
import { makeStyle } from '../build/assets.ts';
import type { Html } from '../html.ts';
import { CommandError } from '../language/messages/command-error.ts';
import type { Message } from '../message.ts';
import type { Style } from '../site/assets.ts';
import type { Folder } from '../source/folder.ts';
import { findShownFile } from './find-file.ts';
import { fontStyles, openPress, type Press, type Printed } from './press.ts';
import { startBrowser } from './start-browser.ts';

/** A document to print. */
export interface Job {
  /** Name of the PDF file. */
  readonly file: string;
  /** Name of the style sheet in `layouts/style/`, without its extension. */
  readonly style: string;
  draw(look: Look): Html;
  /** What to tell if the text of a sheet does not fit, even in the smallest type. */
  readonly tooLong: { readonly what: Message; readonly cure: Message };
}

/** A finished PDF file. */
export interface PrintedFile extends Printed {
  readonly file: string;
}

/**
 * Prints all jobs, one after another.
 * @throws CommandError if no browser can make PDFs, or if a text does not fit
 */
export async function printJobs(
  jobs: readonly Job[],
  { folder, basePath }: { readonly folder: Folder; readonly basePath: string },
): Promise<readonly PrintedFile[]> {
  const styles = new Map<string, Style>();
  for (const { style } of jobs) if (!styles.has(style)) styles.set(style, await makeStyle(`style/${style}.css`));
  const browser = await startBrowser();
  try {
    const press = await openPress(browser, address => findShownFile(address, folder, basePath));
    const files: PrintedFile[] = [];
    for (const job of jobs) files.push(await printJob(job, press, styles.get(job.style)));
    return files;
  } finally {
    await browser.close();
  }
}

async function printJob({ file, draw, tooLong }: Job, press: Press, style: Style | undefined): Promise<PrintedFile> {
  if (!style) throw new Error(`the style sheet of ${file} is missing`);
  const printed = await press.print(draw({ style, fonts: fontStyles }).toString());
  if (!printed) throw new CommandError(tooLong.what, tooLong.cure);
  return { file, ...printed };
}

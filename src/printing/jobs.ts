/** Prints documents: each job becomes one or two PDF files. Returns the files without writing them, so that a failure leaves nothing half-done. */
import type { Browser } from 'playwright-core';
import type { Look } from '../../layouts/print/document.ts';
import { makeStyle } from '../build/assets.ts';
import type { Html } from '../html.ts';
import { CommandError } from '../language/messages/command-error.ts';
import type { Message } from '../message.ts';
import type { PageCode } from '../site/kind.ts';
import type { Folder } from '../source/folder.ts';
import { findShownFile } from './find-file.ts';
import { foldPages, listHeadings, type Printed } from './pdf-file.ts';
import { fontStyles, openPrinter, type Printer } from './printer.ts';
import { startBrowser } from './start-browser.ts';
import { browserPatience, explainStop } from './stopped-browser.ts';

/** A document to print. */
export interface Job {
  /** Name of the PDF file. */
  readonly file: string;
  /** The codes of articles in the document. */
  readonly codes: readonly PageCode[];
  /** Name of the style sheet in `layouts/style/`, without its extension. */
  readonly style: string;
  /** Returns the document. `pages` are the first pages of the chapters of a booklet, as soon as they are known. */
  draw(look: Look, pages?: readonly number[]): Html;
  /** Present if the document is a booklet with contents, which is also printed on sheets to fold. */
  readonly booklet?: { readonly chapters: number; readonly direction: 'ltr' | 'rtl' };
  /** Message for the case that the text of a sheet does not fit, even in the smallest type. Absent if the document has as many pages as it needs. */
  readonly tooLong?: { readonly what: Message; readonly cure: Message };
}

/** A finished PDF file. */
export interface PrintedFile extends Printed {
  readonly file: string;
}

/** Files that documents may show, and limits of printing. */
interface PrintSettings {
  readonly folder: Folder;
  readonly basePath: string;
  /** Milliseconds after which a document that the browser has not loaded counts as stuck. */
  readonly patience?: number;
}

/**
 * Prints all jobs, one after another, in a browser that `start` starts.
 * @throws CommandError if no browser can make PDFs, if the browser stops or takes too long, or if a text does not fit
 */
export async function printJobs(
  jobs: readonly Job[],
  { folder, basePath, patience = browserPatience }: PrintSettings,
  start: () => Promise<Browser> = startBrowser,
): Promise<readonly PrintedFile[]> {
  const names = [...new Set(jobs.map(({ style }) => style))];
  const styles = new Map(
    await Promise.all(names.map(async name => [name, await makeStyle(`style/${name}.css`)] as const)),
  );
  const browser = await start();
  try {
    const printer = await openPrinter(browser, address => findShownFile(address, folder, basePath), patience);
    const files: PrintedFile[] = [];
    for (const job of jobs) {
      const style = styles.get(job.style);
      if (style) files.push(...(await printJob(job, printer, { style, fonts: fontStyles })));
    }
    return files;
  } catch (error) {
    throw explainStop(error) ?? error;
  } finally {
    await browser.close();
  }
}

async function printJob(job: Job, printer: Printer, look: Look): Promise<readonly PrintedFile[]> {
  const { file, booklet } = job;
  if (!booklet) return [{ file, ...(await printOnce(job, printer, look)) }];
  const pages = await listChapters(await printOnce(job, printer, look), booklet.chapters);
  const printed = await printOnce(job, printer, look, pages);
  if ((await listChapters(printed, booklet.chapters)).join() !== pages.join())
    throw new Error(`the pages of ${file} changed with the numbers in its contents`);
  const folded = await foldPages(printed.pdf, booklet.direction);
  return [
    { file, ...printed },
    { file: file.replace(/\.pdf$/, '-to-fold.pdf'), ...folded },
  ];
}

async function printOnce(
  { file, draw, tooLong }: Job,
  printer: Printer,
  look: Look,
  pages?: readonly number[],
): Promise<Printed> {
  const printed = await printer.print(draw(look, pages).toString());
  if (printed) return printed;
  throw tooLong ? new CommandError(tooLong.what, tooLong.cure) : new Error(`${file} does not fit`);
}

/** Returns the first page of each chapter. Headings of level 2 are the head of the contents and, after it, the headlines. */
async function listChapters({ pdf }: Printed, chapters: number): Promise<readonly number[]> {
  const headings = (await listHeadings(pdf)).filter(({ level }) => level === 2);
  const pages = headings.slice(1).map(({ page }) => page);
  if (pages.length !== chapters) throw new Error(`the outline has ${pages.length} of ${chapters} chapters`);
  return pages;
}

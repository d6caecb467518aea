/** Changes PDF files that the browser has made. Only this file imports pdf-lib. */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { imposePages } from './imposition.ts';

/** A document as a PDF. */
export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Name of the paper size, such as `A4`. */
  readonly paper: string;
}

/** Name of this program in the properties of a PDF. */
const creator = 'Half the Sky';

/**
 * Removes what makes two PDFs of one document different (the time at which they were made), and names the program in place of the browser.
 */
export async function finishPdf(made: Uint8Array): Promise<Printed> {
  const file = await PDFDocument.load(made, { updateMetadata: false });
  file.setCreator(creator);
  const about = file.context.lookupMaybe(file.context.trailerInfo.Info, PDFDict);
  for (const key of ['CreationDate', 'ModDate']) about?.delete(PDFName.of(key));
  renameNodes(file);
  return save(file);
}

/** Matches the names that the browser gives to cells of tables. They contain a number that differs from run to run. */
const nodeName = /^node\d+$/;

/** Numbers the names of nodes from the first to the last, so that they are the same in every run. */
function renameNodes(file: PDFDocument): void {
  const found: { readonly name: string; readonly replace: (by: PDFString) => void }[] = [];
  const visit = (value: PDFObject | undefined, replace: (by: PDFString) => void): void => {
    if (value instanceof PDFString && nodeName.test(value.asString())) found.push({ name: value.asString(), replace });
    if (value instanceof PDFArray)
      for (const [i, item] of value.asArray().entries()) visit(item, by => value.set(i, by));
    if (value instanceof PDFDict) for (const [key, item] of value.entries()) visit(item, by => value.set(key, by));
  };
  for (const [, object] of file.context.enumerateIndirectObjects()) visit(object, () => undefined);
  const numbers = new Map([...new Set(found.map(({ name }) => name))].sort().map((name, i) => [name, i]));
  for (const { name, replace } of found) replace(PDFString.of(`node${String(numbers.get(name)).padStart(8, '0')}`));
}

const save = async (file: PDFDocument): Promise<Printed> => ({
  pdf: await file.save({ updateFieldAppearances: false }),
  pages: file.getPageCount(),
  paper: paperOf(file.getPage(0).getSize()),
});

const pointsPerMillimetre = 72 / 25.4;

/** Names the sizes of paper by their widths in millimetres: ISO 216. */
const papers: ReadonlyMap<number, string> = new Map([
  [148, 'A5'],
  [210, 'A4'],
  [297, 'A3'],
]);

function paperOf({ width, height }: { readonly width: number; readonly height: number }): string {
  const [shorter = 0, longer = 0] = [width, height]
    .map(side => Math.round(side / pointsPerMillimetre))
    .sort((a, b) => a - b);
  return papers.get(shorter) ?? `${shorter} × ${longer} mm`;
}

/** A heading in the outline of a PDF. */
interface Heading {
  /** 1 for the headings that no other heading contains. */
  readonly level: number;
  /** Number of the page, counted from 1. */
  readonly page: number;
}

/** Lists the headings in the outline that the browser has made, from the first to the last. */
export async function listHeadings(pdf: Uint8Array): Promise<readonly Heading[]> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = file.getPages().map(({ ref }) => ref);
  const headings: Heading[] = [];
  const visit = (parent: PDFDict, level: number) => {
    let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
    while (item) {
      const target = item.lookupMaybe(PDFName.of('Dest'), PDFArray)?.get(0);
      headings.push({ level, page: target instanceof PDFRef ? pages.indexOf(target) + 1 : 0 });
      visit(item, level + 1);
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
  };
  const outline = file.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (outline) visit(outline, 1);
  return headings;
}

/** A4 on its side, in points. */
const [sheetWidth, sheetHeight] = [297 * pointsPerMillimetre, 210 * pointsPerMillimetre];

/** Puts the pages of an A5 booklet on A4 sheets, to print on both sides, fold and staple. */
export async function foldPages(pdf: Uint8Array, direction: 'ltr' | 'rtl'): Promise<Printed> {
  const booklet = await PDFDocument.load(pdf, { updateMetadata: false });
  const file = await PDFDocument.create({ updateMetadata: false });
  const title = booklet.getTitle();
  if (title !== undefined) file.setTitle(title, { showInWindowTitleBar: true });
  file.setCreator(creator);
  const pages = await file.embedPages(booklet.getPages());
  for (const [left, right] of imposePages(pages.length, direction)) {
    const sheet = file.addPage([sheetWidth, sheetHeight]);
    for (const [number, x] of [
      [left, sheetWidth / 2 - (pages[0]?.width ?? 0)],
      [right, sheetWidth / 2],
    ] as const) {
      const page = number === undefined ? undefined : pages[number - 1];
      if (page) sheet.drawPage(page, { x, y: (sheetHeight - page.height) / 2 });
    }
  }
  return save(file);
}

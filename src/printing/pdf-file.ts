/** Changes PDF files that the browser has made. Only this file imports pdf-lib. */
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Printed } from './press.ts';

/**
 * Removes what makes two PDFs of one document different (the time at which they were made), and names the program in place of the browser.
 */
export async function finishPdf(made: Uint8Array): Promise<Printed> {
  const file = await PDFDocument.load(made, { updateMetadata: false });
  file.setCreator('Half the Sky');
  const about = file.context.lookupMaybe(file.context.trailerInfo.Info, PDFDict);
  for (const key of ['CreationDate', 'ModDate']) about?.delete(PDFName.of(key));
  const pdf = await file.save({ updateFieldAppearances: false });
  return { pdf, pages: file.getPageCount(), paper: paperOf(file.getPage(0).getSize()) };
}

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

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
  return { pdf, pages: file.getPageCount() };
}

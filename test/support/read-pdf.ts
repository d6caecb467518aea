/** Reads PDFs with pdf.js, as a reader's program would. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page. Positions are in millimetres from the left and the bottom edge. */
interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

interface PdfPage {
  /** Size in millimetres, rounded. */
  readonly size: readonly [width: number, height: number];
  /** The text in the order in which a reader copies it. Each line ends with a line break. */
  readonly text: string;
  readonly pieces: readonly PdfText[];
  /** True if the file contains every font of the page. */
  readonly hasFonts: boolean;
}

/** An entry of the outline, with the number of its page. */
interface PdfHeading {
  readonly title: string;
  readonly page: number;
  readonly items: readonly PdfHeading[];
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly outline: readonly PdfHeading[];
  readonly isTagged: boolean;
  readonly title: string;
  readonly language: string;
}

const millimetres = (points: number) => (points / 72) * 25.4;

const open = (pdf: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;

/** Reads text, sizes, fonts and outline of a PDF. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const file = await open(pdf);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number++) pages.push(await readPage(file, number));
  const { info } = await file.getMetadata();
  // a Map, whatever its type says
  const marks: unknown = await file.getMarkInfo();
  const about: Readonly<Record<string, unknown>> = { ...info };
  const read = {
    pages,
    outline: await readOutline(file, await file.getOutline()),
    isTagged: marks instanceof Map && marks.get('Marked') === true,
    title: String(about.Title),
    language: String(about.Language),
  };
  await file.loadingTask.destroy();
  return read;
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent();
  const texts = items.filter(item => 'str' in item);
  await page.getOperatorList();
  const fonts = new Set(texts.map(({ fontName }) => fontName));
  const [, , width = 0, height = 0] = page.view;
  return {
    size: [Math.round(millimetres(width)), Math.round(millimetres(height))],
    text: texts.map(({ str, hasEOL }) => `${str}${hasEOL ? '\n' : ''}`).join(''),
    pieces: texts
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform, height }) => ({
        text: str,
        x: millimetres(transform[4]),
        y: millimetres(transform[5]),
        height: millimetres(height),
      })),
    hasFonts: [...fonts].every(name => page.commonObjs.get(name).missingFile === false),
  };
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function readOutline(file: PDFDocumentProxy, outline: Outline): Promise<readonly PdfHeading[]> {
  const headings: PdfHeading[] = [];
  for (const { title, dest, items } of outline ?? []) {
    const page = Array.isArray(dest) ? (await file.getPageIndex(dest[0])) + 1 : 0;
    headings.push({ title, page, items: await readOutline(file, items) });
  }
  return headings;
}

/** Draws a page of a PDF as a PNG. */
export async function drawPage(pdf: Uint8Array, number: number, dotsPerInch: number): Promise<Uint8Array> {
  const file = await open(pdf);
  const page = await file.getPage(number);
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const { canvasFactory: factory } = file;
  if (!('create' in factory && typeof factory.create === 'function')) throw new Error('pdf.js has no canvas');
  const { context, canvas } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvasContext: context, viewport, canvas: null }).promise;
  const drawn: Uint8Array = canvas.toBuffer('image/png');
  await file.loadingTask.destroy();
  return drawn;
}

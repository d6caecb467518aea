/** A QR code in print: a drawing whose size follows from the distance from which people read it. */
import { type Html, html } from '../../src/html.ts';
import { drawCode, modulesOf } from '../../src/site/codes/draw-code.ts';
import { legibleSizeOf } from '../../src/site/codes/print-size.ts';

const pixelsPerMillimetre = 96 / 25.4;

/**
 * Renders the code for a URL, with its quiet zone. The class states the width of the quiet zone in millimetres: a style sheet can let it reach
 * into the margin of the sheet.
 * @param distance Distance between the code and the reader's phone, in millimetres
 */
export function printedCode(url: string, alt: string, distance: number): Html {
  const { side, whole } = legibleSizeOf(modulesOf(url), distance);
  const pixels = (whole * pixelsPerMillimetre).toFixed(3);
  const drawing = `data:image/svg+xml,${encodeURIComponent(drawCode(url))}`;
  const name = `qr quiet-${Math.round((whole - side) / 2)}`;
  return html`<img class="${name}" src="${drawing}" alt="${alt}" width="${pixels}" height="${pixels}">`;
}

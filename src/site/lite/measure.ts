/** Measures pages before they are made, because the number of pages of a text must be known when the site's addresses are listed. */
import type { Html } from '../../html.ts';
import type { Style } from '../assets.ts';
import type { BareFrame } from '../frame.ts';
import { drawSheet, type Sheet } from './document.ts';

/** Maximum size of a lite page in bytes, before compression. */
export const mostBytes = 5000;

/** Minimum room for text on a lite page in bytes. A page with an extremely long headline becomes larger than `mostBytes`. */
const leastRoom = 500;

/** Maximum size of the style sheet in bytes. */
export const mostStyle = 750;

/** A style sheet of the largest size, with the hash of a style sheet. */
const largestStyle: Style = { css: ' '.repeat(mostStyle), hash: `sha256-${'x'.repeat(44)}` };

/** Returns the size of markup in bytes. */
export const bytesIn = (markup: Html): number => Buffer.byteLength(markup.toString());

/** Returns the number of bytes that a lite page has left for its content. `sheet` is the page without content. */
export const roomIn = (frame: BareFrame, sheet: Sheet): number =>
  Math.max(leastRoom, mostBytes - bytesIn(drawSheet(frame, sheet, largestStyle)));

/** Draws QR codes (ISO/IEC 18004). This is the only file that imports lean-qr. */
import { correction, generate } from 'lean-qr';
import { toPngDataURL } from 'lean-qr/extras/node_export';

/** Width of the white margin that the standard requires, in modules (the small squares of a code). */
const margin = 4;
/** Width of a module in pixels, large enough for sharp edges in print. */
const scale = 4;

/** Number of pictures to keep in memory. The pages of a place in several languages show the same codes one after another. */
const mostKept = 256;
const kept = new Map<string, string>();

/**
 * Draws the QR code of a text as a PNG in a `data:` address for `<img>`, because chat apps read a code after a long press only in a picture.
 * The code still works if 15 % of it is damaged.
 * @throws Error if the text has more than about 2,300 bytes
 */
export function drawCode(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const code = generate(text, { minCorrectionLevel: correction.M });
  const drawn = toPngDataURL(code, { on: [0, 0, 0], off: [255, 255, 255], pad: margin, scale });
  if (kept.size >= mostKept) for (const oldest of [...kept.keys()].slice(0, mostKept / 2)) kept.delete(oldest);
  kept.set(text, drawn);
  return drawn;
}

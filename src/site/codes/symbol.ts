/** Encodes URLs as QR codes (ISO/IEC 18004). This is the only file that imports lean-qr. Pure. */
import { correction, generate, type Mask, mode } from 'lean-qr';
import { type BitSquare, invert, isDark, toBits } from './bit-square.ts';
import { MaskChooser } from './choose-mask.ts';
import { isAscii, splitModes } from './split-modes.ts';

/**
 * Returns the text of a URL as the QR code contains it: scheme and host in capitals, which mean the same (RFC 3986, sections 3.1 and 3.2.2)
 * but need fewer bits, because QR codes have a mode for capitals and digits. Leaves the address of an app as it is.
 */
export const codeText = (url: string): string =>
  url.replace(/^https?:\/\/[a-z0-9.:-]+(?=[/?#]|$)/i, origin => origin.toUpperCase());

/**
 * Returns the modules of the smallest code for a URL. Splits the text into modes so that it needs the fewest bits. 15 % of the code may be
 * damaged (level M), and more if a higher level fits into the same size. lean-qr encodes the text. It could also split the text and choose the
 * mask, but would need five times as long, which counts for a million codes.
 * @throws Error if the URL has more than about 2,300 bytes
 */
export function encode(url: string): BitSquare {
  const data = toData(codeText(url));
  const plain = draw(data, 0);
  return chooserFor(plain, data).choose(plain);
}

type Data = Parameters<typeof generate>[0];

function toData(text: string): Data {
  const parts = isAscii(text) ? splitModes(text) : undefined;
  return parts ? mode.multi(...parts.map(part => mode[part.mode](part.text))) : text;
}

function draw(data: Data, mask: Mask): BitSquare {
  const { size, get } = generate(data, { minCorrectionLevel: correction.M, mask });
  return toBits(size, get);
}

/** Choosers of masks, by the size and the level of the code. They do not depend on the text. */
const choosers = new Map<number, MaskChooser>();

function chooserFor(plain: BitSquare, data: Data): MaskChooser {
  // The first two modules of row 8 tell the level.
  const key = 4 * plain.size + 2 * Number(isDark(plain, 0, 8)) + Number(isDark(plain, 1, 8));
  const changeTo = (mask: Mask) => invert(plain, draw(data, mask));
  const chooser =
    choosers.get(key) ?? new MaskChooser([changeTo(0), ...([1, 2, 3, 4, 5, 6, 7] as const).map(changeTo)]);
  choosers.set(key, chooser);
  return chooser;
}

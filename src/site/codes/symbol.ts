/** Encodes URLs as QR codes (ISO/IEC 18004). This is the only file that imports lean-qr. Pure. */
import { correction, generate, mode } from 'lean-qr';
import { type BitSquare, differences, isDark, toBits } from './bit-square.ts';
import { scoreMask } from './score-mask.ts';
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
  let [best, least] = [plain, Number.POSITIVE_INFINITY];
  for (const change of changesOf(plain, data)) {
    const masked = differences(plain, change);
    const score = scoreMask(masked, least);
    if (score < least) [best, least] = [masked, score];
  }
  return best;
}

type Data = Parameters<typeof generate>[0];

function toData(text: string): Data {
  const parts = isAscii(text) ? splitModes(text) : undefined;
  return parts ? mode.multi(...parts.map(part => mode[part.mode](part.text))) : text;
}

const masks = [0, 1, 2, 3, 4, 5, 6, 7] as const;

function draw(data: Data, mask: (typeof masks)[number]): BitSquare {
  const { size, get } = generate(data, { minCorrectionLevel: correction.M, mask });
  return toBits(size, get);
}

/** Modules that change when each mask takes the place of mask 0, by the size and the level of the code. They do not depend on the text. */
const knownChanges = new Map<number, readonly BitSquare[]>();

function changesOf(plain: BitSquare, data: Data): readonly BitSquare[] {
  // The first two modules of row 8 tell the level.
  const key = 4 * plain.size + 2 * Number(isDark(plain, 0, 8)) + Number(isDark(plain, 1, 8));
  const known = knownChanges.get(key);
  if (known) return known;
  const changes = masks.map(mask => differences(plain, draw(data, mask)));
  knownChanges.set(key, changes);
  return changes;
}

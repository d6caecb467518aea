/** Draws QR codes (ISO/IEC 18004) as SVG for print and as small embedded pictures. This is the only file that imports lean-qr. Pure. */
import { type Bitmap2D, correction, generate } from 'lean-qr';
import { toPngDataURL } from 'lean-qr/extras/node_export';
import { xml } from '../../html.ts';
import { quietModules } from './print-size.ts';

/** Number of embedded pictures to keep in memory. The pages of a place in several languages show the same codes one after another. */
const mostKept = 256;
const kept = new Map<string, string>();

/**
 * Returns the text of a URL as the QR code contains it: scheme and host in capitals, which mean the same (RFC 3986, sections 3.1 and 3.2.2)
 * but need fewer bits, because QR codes have a mode for capitals and digits. Leaves the address of an app as it is.
 */
export const codeText = (url: string): string =>
  url.replace(/^https?:\/\/[a-z0-9.:-]+(?=[/?#]|$)/i, origin => origin.toUpperCase());

/**
 * Returns the modules of the smallest code for a URL. Splits the text into modes so that it needs the fewest bits. 15 % of the code may be
 * damaged (level M), and more if a higher level fits into the same size.
 */
export const encode = (url: string): Bitmap2D => generate(codeText(url), { minCorrectionLevel: correction.M });

/** Returns the number of modules on each side of the code for a URL, without the quiet zone. */
export const modulesOf = (url: string): number => encode(url).size;

/** Returns the code for a URL as an SVG drawing for print, black on white, with its quiet zone. One unit is one module. */
export function drawCode(url: string): string {
  const code = encode(url);
  const whole = code.size + 2 * quietModules;
  const box = `${-quietModules} ${-quietModules} ${whole} ${whole}`;
  return xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges">
<path fill="#fff" d="M${-quietModules} ${-quietModules}h${whole}v${whole}h-${whole}z"/>
<path d="${listRuns(code).map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`)}"/>
</svg>
`.toString();
}

/**
 * Draws the code for a URL as a small PNG in a `data:` address, for pages with so many codes that a file for each would be too many.
 * @throws Error if the URL has more than about 2,300 bytes
 */
export function embedCode(url: string): string {
  const known = kept.get(url);
  if (known !== undefined) return known;
  const drawn = toPngDataURL(encode(url), { on: [0, 0, 0], off: [255, 255, 255], pad: quietModules, scale: 4 });
  if (kept.size >= mostKept) for (const oldest of [...kept.keys()].slice(0, mostKept / 2)) kept.delete(oldest);
  kept.set(url, drawn);
  return drawn;
}

/** Lists the runs of dark modules, row by row from the top. */
function listRuns({
  size,
  get,
}: Bitmap2D): readonly { readonly x: number; readonly y: number; readonly width: number }[] {
  const runs: { x: number; y: number; width: number }[] = [];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const last = runs.at(-1);
      if (!get(x, y)) continue;
      if (last && last.y === y && last.x + last.width === x) last.width++;
      else runs.push({ x, y, width: 1 });
    }
  return runs;
}

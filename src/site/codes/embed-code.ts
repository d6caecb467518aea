/** Draws QR codes as small pictures inside pages, for pages with so many codes that a file for each would be too many. Pure. */
import { compressCode, modulePixels } from './compress-code.ts';
import { encodePng } from './png.ts';
import { quietModules } from './print-size.ts';
import { encode } from './symbol.ts';

/** Number of pictures to keep in memory. The pages of a place in several languages show the same codes one after another. */
const mostKept = 128;
const kept = new Map<string, string>();

/**
 * Draws the code for a URL as a PNG in a `data:` address.
 * @throws Error if the URL has more than about 2,300 bytes
 */
export function embedCode(url: string): string {
  const known = kept.get(url);
  if (known !== undefined) return known;
  const code = encode(url);
  const picture = encodePng((code.size + 2 * quietModules) * modulePixels, compressCode(code));
  const drawn = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  if (kept.size >= mostKept) for (const oldest of [...kept.keys()].slice(0, mostKept / 2)) kept.delete(oldest);
  kept.set(url, drawn);
  return drawn;
}

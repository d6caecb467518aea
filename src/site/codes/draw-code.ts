/** Draws QR codes as SVG for print. Pure. */
import { xml } from '../../html.ts';
import { type BitSquare, isDark } from './bit-square.ts';
import { quietModules } from './print-size.ts';
import { encode } from './symbol.ts';

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

/** Lists the runs of dark modules, row by row from the top. */
function listRuns(code: BitSquare): readonly { readonly x: number; readonly y: number; readonly width: number }[] {
  const runs: { x: number; y: number; width: number }[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      const last = runs.at(-1);
      if (!isDark(code, x, y)) continue;
      if (last && last.y === y && last.x + last.width === x) last.width++;
      else runs.push({ x, y, width: 1 });
    }
  return runs;
}

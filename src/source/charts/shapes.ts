/** Draws the lines and symbols of charts as SVG paths. This is the only file that imports d3-shape. */
import {
  line,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const symbols = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolWye];

/**
 * Returns the symbol of a series as an SVG path, centred on the origin. Each series has a different shape, so that readers need not
 * distinguish colours.
 */
export const markPath = (series: number): string =>
  symbol(symbols[series % symbols.length] ?? symbolCircle, 64).digits(2)() ?? '';

/** Returns a line through points as an SVG path. The line has a gap where a point is `undefined` because its value is missing. */
export function linePath(points: readonly (Point | undefined)[]): string {
  const draw = line<Point | undefined>()
    .defined(point => point !== undefined)
    .x(point => point?.x ?? 0)
    .y(point => point?.y ?? 0)
    .digits(2);
  return draw(points) ?? '';
}

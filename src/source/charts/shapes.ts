/** Lines and marks as paths. The only file that knows d3-shape. */
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

/** The mark of a series, around the origin: each has a shape of its own, for those who do not tell colours apart. */
export const markPath = (series: number): string =>
  symbol(symbols[series % symbols.length] ?? symbolCircle, 64).digits(2)() ?? '';

/** A line through points; where there is none, it is broken. */
export function linePath(points: readonly (Point | undefined)[]): string {
  const draw = line<Point | undefined>()
    .defined(point => point !== undefined)
    .x(point => point?.x ?? 0)
    .y(point => point?.y ?? 0)
    .digits(2);
  return draw(points) ?? '';
}

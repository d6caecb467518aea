/** The text of a block named `chart` → what is printed for it. Loaded where an article has such a block, and only there. */
import type { ChartPlace } from './chart.ts';
import { printChart } from './figure.ts';
import { type ChartSurroundings, parseChart } from './parse-chart.ts';

/** An empty text if anything is wrong; what it is has been reported. */
export function drawChart(block: string, place: ChartPlace, around: ChartSurroundings): string {
  const chart = parseChart(block, around);
  return chart ? printChart(chart, place).toString() : '';
}

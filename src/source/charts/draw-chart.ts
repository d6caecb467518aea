/** Draws the chart of a fenced block. The engine loads this file only for articles with a chart. */
import type { ChartPlace } from './chart.ts';
import { printChart } from './figure.ts';
import { type ChartSurroundings, parseChart } from './parse-chart.ts';

/** Returns a chart as HTML. If the block has mistakes, reports the mistakes and returns an empty string. */
export function drawChart(block: string, place: ChartPlace, around: ChartSurroundings): string {
  const chart = parseChart(block, around);
  return chart ? printChart(chart, place).toString() : '';
}

/** Draws the charts of fenced blocks named `chart`. */
import type { Token } from 'markdown-it';
import type { Position } from '../../problem.ts';
import { loadCharts } from '../charts/load-charts.ts';
import type { Page } from './body.ts';

/** Returns whether a token is a fenced block named `chart`. */
export const isChart = (token: Token) => token.type === 'fence' && /^chart(?:\s|$)/.test(token.info.trim());

/**
 * Draws the chart of a fenced block and stores its HTML in `page.charts`. Reports problems at their position in the whole text, not in the
 * block.
 */
export function visitChart(token: Token, { around, block, lines, charts }: Page): void {
  const inText = ({ line, column }: Position): Position => {
    const [written = '', whole = ''] = [token.content.split('\n')[line - 1], lines[block + line]];
    return { line: block + 1 + line, column: column + (line > 0 ? Math.max(0, whole.indexOf(written)) : 0) };
  };
  token.meta = { chart: charts.length };
  charts.push(
    loadCharts().drawChart(token.content.replace(/\n$/, ''), around, {
      readTable: (address, at) => around.readTable(address, inText(at)),
      report: ({ at, file, what, cure }) =>
        around.report({ at: file === undefined ? inText(at) : at, file, what, cure }),
    }),
  );
}

/** Returns a placeholder element for a chart. `putCharts` replaces it with the chart. */
export const markChart = (token: Token): string => `<hr class="chart-${token.meta?.chart}" />\n`;

/**
 * Replaces the placeholders in rendered HTML with the charts. Call this function after sanitising, because the sanitiser would remove the
 * SVG of the charts.
 */
export const putCharts = (out: string, { charts }: Page): string =>
  charts.length === 0 ? out : out.replace(/<hr class="chart-(\d+)" \/>\n/g, (_, i: string) => charts[Number(i)] ?? '');

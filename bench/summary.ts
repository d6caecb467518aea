/** Summarises measurements for the report. */
import { median } from './measure.ts';
import type { Figure } from './results.ts';

/** Summary of a contestant's runs: times in seconds, memory in bytes. */
export interface Summary {
  readonly wall: number;
  readonly best: number;
  readonly worst: number;
  readonly cpu: number;
  readonly peak: number;
}

/** Returns the medians of wall time and processor time, the shortest and longest wall time, and the largest peak memory. */
export function summarise({ runs }: Figure): Summary {
  const walls = runs.map(({ wall }) => wall);
  return {
    wall: median(walls),
    best: Math.min(...walls),
    worst: Math.max(...walls),
    cpu: median(runs.map(({ cpu }) => cpu)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  };
}

export const seconds = (time: number) => `${time.toFixed(2)} s`;
export const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
/** Formats a ratio. Small ratios have three decimals, because targets for small changes are hundredths. */
export const times = (ratio: number) => `${ratio.toFixed(ratio < 0.1 ? 3 : 2)} ×`;
export const thousands = (count: number) => count.toLocaleString('en');

/** Formats a Markdown table. The first column is left-aligned; the other columns are right-aligned. */
export function align([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map(row => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [head, rule, ...rows].map(line).join('\n');
}

/** Types that describe a chart: a small table of numbers, and the options for drawing it. */
import type { Fault, Position } from '../../problem.ts';

export const chartTypes = ['bar', 'line', 'dot'] as const;
export type ChartType = (typeof chartTypes)[number];

/** Maximum number of rows for each type of chart. More rows would not be readable on a phone. */
export const mostRows: Readonly<Record<ChartType, number>> = { bar: 40, dot: 40, line: 400 };
/** Maximum number of series. */
export const mostSeries = 6;

/** Number with as many decimals as its author wrote. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
}

/** Row of a table. */
export interface Row {
  /** Label before the numbers: a name, year, month (`2017-09`) or day (`2017-09-05`). */
  readonly label: string;
  /** One number per series, `undefined` for an empty cell. */
  readonly figures: readonly (Figure | undefined)[];
}

/** Kind of the row labels of a table. All labels of a table have the same kind. */
export type LabelKind = 'name' | 'year' | 'month' | 'day';

/** Checked table of numbers. */
export interface Table {
  /** Heading of the column of labels. */
  readonly head: string;
  readonly series: readonly string[];
  readonly rows: readonly Row[];
  readonly labels: LabelKind;
}

/** Table with the options for drawing it. */
export interface Chart extends Table {
  readonly type: ChartType;
  readonly title: string;
  readonly unit: string | undefined;
  readonly note: string | undefined;
  readonly source: string | undefined;
  /** True if the axis must include zero. The axis of a bar chart includes zero in any case. */
  readonly fromZero: boolean;
}

/** Problem in the block of a chart, or in the file with the numbers of the chart. */
export interface ChartFault extends Fault {
  /** Position in `file`. Without `file`, position in the block of the chart: the opening fence is line 0. */
  readonly at: Position;
  readonly file?: string | undefined;
}

/** Interface strings and punctuation marks for charts in one language. */
export interface ChartWords {
  readonly colon: string;
  readonly comma: string;
  readonly source: string;
  readonly table: string;
  readonly barChart: string;
  readonly lineChart: string;
  readonly dotChart: string;
  readonly figures: string;
}

/**
 * Language of the text around a chart, and the interface strings in this language. The language determines the direction of the chart, and
 * the format of numbers and dates.
 */
export interface ChartPlace {
  /** Language tag (BCP 47). */
  readonly language: string;
  readonly words: ChartWords;
}

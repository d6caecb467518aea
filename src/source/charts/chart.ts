/** What a chart is: a small table, and how it is to be drawn. */
import type { Fault, Position } from '../../problem.ts';

export const chartTypes = ['bar', 'line', 'dot'] as const;
export type ChartType = (typeof chartTypes)[number];

/** More would not be readable on a phone. */
export const mostRows: Readonly<Record<ChartType, number>> = { bar: 40, dot: 40, line: 400 };
export const mostSeries = 6;

/** A number, with as many decimals as its author wrote. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
}

export interface Row {
  /** What the figures are of: a name, a year, a month (`2017-09`) or a day (`2017-09-05`). */
  readonly label: string;
  /** One for each series; undefined where there is no figure. */
  readonly figures: readonly (Figure | undefined)[];
}

/** What all labels of a table are. */
export type LabelKind = 'name' | 'year' | 'month' | 'day';

export interface Table {
  /** The name of the column of labels. */
  readonly head: string;
  readonly series: readonly string[];
  readonly rows: readonly Row[];
  readonly labels: LabelKind;
}

export interface Chart extends Table {
  readonly type: ChartType;
  readonly title: string;
  readonly unit: string | undefined;
  readonly note: string | undefined;
  readonly source: string | undefined;
  /** Whether a scale that need not begin at zero does. */
  readonly fromZero: boolean;
}

/** What is wrong in a chart: in its block, or in the file that holds its figures. */
export interface ChartFault extends Fault {
  /** In the block, whose first line is 1 and whose fence is 0; or in `file`. */
  readonly at: Position;
  readonly file?: string | undefined;
}

/** The words that a chart brings itself. */
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

/** Where a chart is printed: its language decides how numbers and dates are written, and which way it runs. */
export interface ChartPlace {
  /** BCP 47. */
  readonly language: string;
  readonly words: ChartWords;
}

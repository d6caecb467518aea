/** Figures and dates as a language writes them, and about how wide words are. */
import { breakLines } from '../../language/line-breaks.ts';
import type { ChartPlace, Figure, LabelKind, Table } from './chart.ts';

/** `per cent` stands in the caption; `%` goes with each figure. */
const isPercent = (unit: string | undefined) => /^[%％٪]$/.test(unit ?? '');

/** The unit where figures do not carry it themselves. */
export const unitToSay = (unit: string | undefined): string | undefined => (isPercent(unit) ? undefined : unit);

/** With as many decimals as its author wrote: 12.0 is not 12. */
export function writeFigure({ value, decimals }: Figure, unit: string | undefined, { language }: ChartPlace): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, { ...digits, ...unitStyle(unit) }).format(value);
}

/** A place on a scale. */
export function writeTick(value: number, unit: string | undefined, { language }: ChartPlace): string {
  const isLarge = Math.abs(value) >= 100_000;
  const digits = { maximumFractionDigits: 9, ...(isLarge && { notation: 'compact' as const }) };
  return new Intl.NumberFormat(language, { ...digits, ...unitStyle(unit) }).format(value);
}

const unitStyle = (unit: string | undefined) =>
  isPercent(unit) ? { style: 'unit' as const, unit: 'percent' } : undefined;

/** The label of a row: a year, a month or a day in the words and digits of the language; a name as it is. */
export function writeLabel(label: string, { labels }: Pick<Table, 'labels'>, { language }: ChartPlace): string {
  if (labels === 'name') return label;
  if (labels === 'year') return new Intl.NumberFormat(language, { useGrouping: false }).format(Number(label));
  return new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(labels === 'day' && { day: 'numeric' as const }),
  }).format(timeOf(label, labels));
}

/** A place on the scale of time: a year as a number, a month or day in milliseconds. */
export const timeOf = (label: string, labels: Exclude<LabelKind, 'name'>): number =>
  labels === 'year' ? Number(label) : Date.parse(`${label}${labels === 'month' ? '-01' : ''}T00:00:00Z`);

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

/** In em, rather too much than too little: a drawing that is made before it is seen cannot measure. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 1 : /\p{M}/u.test(character) ? 0 : 0.57;
  return width;
}

/** Lines of at most `width` em, broken where the language allows it, and in a word only if it is longer than any should be. */
export function wrap(text: string, width: number, language: string): readonly string[] {
  if (widthOf(text) <= width) return [text];
  return breakLines(listPieces(text, width, language), width, widthOf);
}

const longestWord = 10;

/** Words and what stands between them; of what has no end, such as an address, its characters. */
function* listPieces(text: string, width: number, language: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (widthOf(segment) <= Math.max(width, longestWord)) yield segment;
    else for (const one of new Intl.Segmenter(language).segment(segment)) yield one.segment;
  }
}

/** Formats numbers and dates in a language, and estimates the width of text. */
import { breakLines } from '../../language/line-breaks.ts';
import type { ChartPlace, Figure, LabelKind, Table } from './chart.ts';

/**
 * Returns whether a unit is a percent sign. A chart shows a percent sign with each number, but shows any other unit once, in the caption.
 */
const isPercent = (unit: string | undefined) => /^[%％٪]$/.test(unit ?? '');

/** Returns the unit that the caption shows. Returns `undefined` if there is no unit, or if the unit is a percent sign. */
export const unitToSay = (unit: string | undefined): string | undefined => (isPercent(unit) ? undefined : unit);

/** Formats a number with as many decimals as its author wrote, because 12.0 claims more precision than 12. */
export function writeFigure({ value, decimals }: Figure, unit: string | undefined, { language }: ChartPlace): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, { ...digits, ...unitStyle(unit) }).format(value);
}

/** Formats a value on an axis. From 100,000 on, uses compact notation, such as `120K`. */
export function writeTick(value: number, unit: string | undefined, { language }: ChartPlace): string {
  const isLarge = Math.abs(value) >= 100_000;
  const digits = { maximumFractionDigits: 9, ...(isLarge && { notation: 'compact' as const }) };
  return new Intl.NumberFormat(language, { ...digits, ...unitStyle(unit) }).format(value);
}

const unitStyle = (unit: string | undefined) =>
  isPercent(unit) ? { style: 'unit' as const, unit: 'percent' } : undefined;

/** Formats the label of a row: a year, month or day in the language of the chart. Returns a name unchanged. */
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

/** Returns a label's value on the time scale: a year as a number, a month or day in milliseconds since 1970. */
export const timeOf = (label: string, labels: Exclude<LabelKind, 'name'>): number =>
  labels === 'year' ? Number(label) : Date.parse(`${label}${labels === 'month' ? '-01' : ''}T00:00:00Z`);

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

/** Estimates the width of a text in em, because text cannot be measured at build time. The estimate is usually too large. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 1 : /\p{M}/u.test(character) ? 0 : 0.57;
  return width;
}

/** Breaks a text into lines of at most `width` em. Splits a word wider than `width` only if the word is also wider than 10 em. */
export function wrap(text: string, width: number, language: string): readonly string[] {
  if (widthOf(text) <= width) return [text];
  return breakLines(listPieces(text, width, language), width, widthOf);
}

const longestWord = 10;

/**
 * Yields the words of a text, and the spaces and punctuation between the words. Splits a word that is too long for a line, such as a URL,
 * into characters.
 */
function* listPieces(text: string, width: number, language: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (widthOf(segment) <= Math.max(width, longestWord)) yield segment;
    else for (const one of new Intl.Segmenter(language).segment(segment)) yield one.segment;
  }
}

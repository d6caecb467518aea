/** Formats dates and months for readers, in any language. */
import type { Moment } from './dates.ts';
import type { Week } from './weeks.ts';

/** Formatted days and ranges, because many pages show the same ones and `Intl` is slow. */
const spelled = new Map<string, string>();

/**
 * Returns the locale for formatting dates. All languages use the Gregorian calendar, because addresses contain Gregorian years. `en`
 * becomes British English, which writes the day before the month.
 */
const localeOf = (language: string) => `${language === 'en' ? 'en-GB' : language}-u-ca-gregory`;

/** Formats a date such as `2017-09-05` in a language: `5 September 2017`, `2017年9月5日`. */
export function spellDay(day: string, language: string): string {
  const key = `${language} ${day}`;
  const known = spelled.get(key);
  if (known !== undefined) return known;
  const text = asOrdinal(formatOf(language).format(Date.parse(day)), language);
  spelled.set(key, text);
  return text;
}

/** Formats the days from `first` to `last`, without repeating the month and the year: `4–10 September 2017`, `2017年9月4日—10日`. */
export function spellDays(first: string, last: string, language: string): string {
  if (first === last) return spellDay(first, language);
  const key = `${language} ${first} ${last}`;
  const known = spelled.get(key) ?? spellRange(first, last, language);
  spelled.set(key, known);
  return known;
}

function spellRange(first: string, last: string, language: string): string {
  const mark = rangeMarks.find(([of]) => of.test(language))?.[1];
  if (mark !== undefined) return `${spellDay(first, language)}${mark}${sayRest(first, last, spellDay(last, language))}`;
  const range = formatOf(language).formatRange(Date.parse(first), Date.parse(last)).replaceAll('\u2009', ' ');
  // `Intl` writes `1 – 7 January`, with spaces, and in Italian `01–07 gennaio`.
  const text = range.replace(/^(\d+) – (?=\d+ )/, '$1–').replace(/\b0(?=\d\b)/g, '');
  return /^fr\b/.test(language) ? text.replace(/(?<=^|– )1(?=[ –])/g, '1er') : text;
}

/** Formats the days of a week, in the same way. */
export const spellWeek = ({ first, last }: Pick<Week, 'first' | 'last'>, language: string): string =>
  spellDays(first, last, language);

/** The mark between two days, for languages in which `Intl` writes a range in figures only. */
const rangeMarks: readonly (readonly [RegExp, string])[] = [
  [/^zh-(?:Hant|TW|HK|MO)\b/, '至'],
  [/^zh\b/, '—'],
  [/^ja\b/, '～'],
];

/** Returns a Chinese or Japanese date without the year, and without the month, if these are the same as in the date `first`. */
function sayRest(first: string, last: string, spelled: string): string {
  if (first.slice(0, 7) === last.slice(0, 7)) return spelled.replace(/^.*月/, '');
  return first.slice(0, 4) === last.slice(0, 4) ? spelled.replace(/^.*年/, '') : spelled;
}

/** Writes the first day of a month in French as an ordinal number: `1er septembre 2017`. `Intl` writes only `1`. */
const asOrdinal = (text: string, language: string) => (/^fr\b/.test(language) ? text.replace(/^1(?= )/, '1er') : text);

/** Formats a date in a language, with the time if there is one: `5 September 2017, 14:30`, `2017年9月5日 14:30`. */
export function spellMoment({ iso, day, dayOnly }: Moment, language: string): string {
  const spelled = spellDay(day, language);
  return dayOnly ? spelled : `${spelled}${/^(?:zh|ja|ko)\b/.test(language) ? ' ' : ', '}${iso.slice(11, 16)}`;
}

/** Formats a date such as `2017-09-05` with its day of the week: `Tuesday 5 September 2017`, `2017年9月5日星期二`. */
export const spellWeekday = (day: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day));

const formats = new Map<string, Intl.DateTimeFormat>();

const wholeDay: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };

/** Returns the formatter of some parts of a date. Makes it only once, because making one takes much longer than using it. */
function formatOf(language: string, parts = wholeDay): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(parts).flat().join(' ')}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/**
 * Formats a month such as `2017-09` without its year: `September`, `9月`. For Chinese, uses the short form, because the long form 九月 does not
 * match `2017年9月` elsewhere on the site.
 */
export const nameMonth = (month: string, language: string): string =>
  formatMonth(month, language, { month: /^zh\b/.test(language) ? 'short' : 'long' });

/** Formats a month such as `2017-09` with its year: `September 2017`, `2017年9月`. */
export const spellMonth = (month: string, language: string): string =>
  formatMonth(month, language, { year: 'numeric', month: 'long' });

const formatMonth = (month: string, language: string, parts: Intl.DateTimeFormatOptions) =>
  formatOf(language, parts).format(Date.parse(`${month}-01`));

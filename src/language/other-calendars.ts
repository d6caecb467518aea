/** Converts dates of the Persian calendar, and years counted by eras, to the Gregorian calendar. */
import { readNumber } from './chinese-numerals.ts';

const dayLength = 86_400_000;

/** The Gregorian year before the first year of each era. Taiwan counts from 1912, Japan by emperors. */
const eras: Readonly<Record<string, number | undefined>> = {
  ...{ 民国: 1911, 民國: 1911, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 },
};
const ofEra = /^(?:中[华華])?(民[国國]|大正|昭和|平成|令和)\s*(元|\d{1,3}|[〇零一二三四五六七八九十百]{1,5})\s*年/;

/** Replaces the year of an era at the start of a date with the Gregorian year: `民国112年9月5日` → `2023年9月5日`. */
export const withGregorianYear = (text: string): string =>
  text.replace(ofEra, (whole, era: string, year: string) => {
    const [before, number] = [eras[era], year === '元' ? 1 : /^\d/.test(year) ? Number(year) : readNumber(year)];
    return before === undefined || number === undefined || number < 1 ? whole : `${before + number}年`;
  });

/** Names of the months of the Persian calendar in Iran and in Afghanistan, from the first month. */
const persianMonths = [
  'فروردین حمل',
  'اردیبهشت ثور',
  'خرداد جوزا',
  'تیر سرطان',
  'مرداد امرداد اسد',
  'شهریور سنبله',
  'مهر میزان',
  'آبان ابان عقرب',
  'آذر اذر قوس',
  'دی جدی',
  'بهمن دلو',
  'اسفند حوت',
].map(names => names.split(' '));

const withMonth =
  /^(?:([\p{L}\u200c ]{2,12}?)[،,]?\s+)?(\d{1,2})\s+(\p{L}{2,9})(?:\s+ماه)?[،,]?\s+(?:سال\s+)?(1[2-4]\d\d)(?!\d)(.*)$/u;
const inDigits = /^(1[2-4]\d\d)([-/.])(\d{1,2})\2(\d{1,2})$/;

/** A date of the Persian calendar. */
export interface PersianDate {
  /** The same day in the Gregorian calendar, in ISO 8601. */
  readonly day: string;
  /** Weekday before the date; undefined if there is none. */
  readonly weekday: string | undefined;
  /** Text after the date, such as a time. */
  readonly rest: string;
}

/**
 * Reads a date with the name of a Persian month, such as `۱۴ شهریور ۱۴۰۲`, which no other calendar has. Returns undefined for other texts and for
 * days that do not exist. Digits may be Persian, Arabic or Latin.
 */
export function readPersianDate(text: string): PersianDate | undefined {
  const plain = withLatinDigits(text).replaceAll('ي', 'ی').trim();
  const [, weekday, day, name = '', year, rest = ''] = withMonth.exec(plain) ?? [];
  const month = persianMonths.findIndex(names => names.includes(name)) + 1;
  const found = month === 0 ? undefined : gregorianDay(Number(year), month, Number(day));
  return found === undefined ? undefined : { day: found, weekday, rest };
}

/**
 * Returns the day in the Gregorian calendar that a date in digits may mean, because its year is near the present in the Persian calendar:
 * `1402-06-14` → `2023-09-05`. Returns undefined for other dates. The year may also be one of the Islamic or the Gregorian calendar, so the
 * author must decide.
 */
export function possiblePersianDay(text: string): string | undefined {
  const [, year, , month, day] = inDigits.exec(withLatinDigits(text).trim()) ?? [];
  return Number(year) > latestYear ? undefined : gregorianDay(Number(year), Number(month), Number(day));
}

/** A later year is more likely one of the Islamic calendar, in which 1448 is 2026. */
const latestYear = 1430;

/** Replaces the digits of Persian and Arabic with Latin digits: `۲۰۲۶` → `2026`. */
export const withLatinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, digit => String((digit.codePointAt(0) ?? 0) & 15));

let persian: Intl.DateTimeFormat | undefined;

/** Converts a day of the Persian calendar to ISO 8601; undefined if the day does not exist. */
function gregorianDay(year: number, month: number, day: number): string | undefined {
  persian ??= new Intl.DateTimeFormat('en-u-ca-persian', {
    ...{ timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' },
  });
  // The first six months have 31 days, and the others at most 30. The year begins on 19 to 22 March.
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = Date.UTC(year + 621, 2, 21) + (before + day - 1) * dayLength;
  for (const time of [-2, -1, 0, 1, 2].map(days => near + days * dayLength)) {
    if (!Number.isFinite(time)) return undefined;
    const parts = new Map(persian.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day)
      return new Date(time).toISOString().slice(0, 10);
  }
  return undefined;
}

/**
 * Parses dates and times in many common formats. Rejects ambiguous dates such as `05/09/2017`, and dates whose weekday does not fit, because
 * either the weekday or the day is wrong.
 */
import { monthOf, weekdayOf } from './calendar-names.ts';
import { readNumber } from './chinese-numerals.ts';
import { isMoment, readDate } from './dates.ts';
import { type PersianDate, readPersianDate, withGregorianYear, withLatinDigits } from './other-calendars.ts';
import { oneLine } from './white-space.ts';

const word = String.raw`([\p{L}\p{M}'’\u200c-]+)`;
const weekday = String.raw`(?:(?:יום\s+)?${word}[.,،]*\s+)?`;
/** Parts of the day in Chinese, before an hour. */
const part = '(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|夜裡|夜间|夜間|深夜|早|晚)';
/** Words before a time in the languages of the interface. */
const at = String.raw`(?:(?:at|à|um|a\s+las?|alle(?:\s+ore)?|às|в|о|saat|godz\.?|pukul|lúc|ساعت|الساعة|בשעה)\s+)?`;
const clock = String.raw`(?:(?:\s*[,،]\s*${at}|\s+${at}|\s*T|(?<=[日号號일)]|(?:星期|周|週)[一二三四五六天]|曜|요일)\s*)${part}?\s*(\d{1,2})(?::(?=\d{2})|\s?h\s?(?=\d{2}|$)|[时時点點])(\d{2}|\d(?=分)|(?<=[时時点點])(?:半|[一三]刻))?(?::(\d{2})|分|\s+Uhr)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})(?:\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})|\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]?)(?:\s*\(?(?:(?:星期|周|週)([一二三四五六日天])|([日月火水木金土])曜日?|([일월화수목금토])요일)\)?)?${clock}$`,
  'iu',
);
const compact = /^(\d{4})(\d{2})(\d{2})$/;
/** Word or abbreviation for "year" that follows a year in Russian, Ukrainian and Polish. */
const year = String.raw`(\d{4})(?:\s*(?:г|года|р|року|r|roku)\.?(?!\p{L}))?`;
const dayFirst = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th|er|o|°|\.)?\s+(?:(?:of|de|del)\s+)?${word}\.?[,،]?\s+(?:(?:de|del)\s+)?${year}${clock}$`,
  'iu',
);
const monthFirst = new RegExp(
  String.raw`^${weekday}${word}\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})${clock}$`,
  'iu',
);
/** Date in Vietnamese, which numbers its months: `18 tháng 11, 2026`. */
const ofNumbers = new RegExp(
  String.raw`^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})${clock}$`,
  'iu',
);
const slashed = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/**
 * Converts a date to ISO 8601: `5 September 2017` → `2017-09-05`. Returns undefined if the text is not a date, or if the date is ambiguous
 * or does not exist.
 */
export function readWrittenDate(written: string): string | undefined {
  const iso = spellWrittenDate(written);
  return iso !== undefined && isMoment(readDate(iso, 'UTC')) ? iso : undefined;
}

/** Converts a date to ISO 8601 without checking that the date exists. Returns undefined if the text is not a date or is ambiguous. */
export function spellWrittenDate(written: string): string | undefined {
  const spelled = spell(written);
  return spelled && fits(spelled) ? spelled.iso : undefined;
}

/**
 * Returns the day in ISO 8601 of a date whose weekday does not fit, as in `Tuesday, 6 September 2017`. Returns undefined if the weekday
 * fits, or if there is none.
 */
export function dayOfOtherWeekday(written: string): string | undefined {
  const spelled = spell(written);
  return spelled && !fits(spelled) ? spelled.iso.slice(0, 10) : undefined;
}

/** A date in ISO 8601, and the weekday that stands beside it: 0 for Sunday, undefined if there is none. */
interface Spelled {
  readonly iso: string;
  readonly weekday: number | undefined;
}

/** Returns whether a date has the weekday that stands beside it. For a day that does not exist, returns true. */
function fits({ iso, weekday }: Spelled): boolean {
  const day = iso.slice(0, 10);
  return weekday === undefined || !isMoment(readDate(day, 'UTC')) || new Date(day).getUTCDay() === weekday;
}

function spell(written: string): Spelled | undefined {
  const clean = oneLine(
    withGregorianDigits(written)
      .normalize('NFKC')
      .replace(/[‐‑‒–—―−]/g, '-'),
  );
  const persian = readPersianDate(clean);
  if (persian) return spellPersian(persian);
  const text = arabic(withGregorianYear(clean));
  const numbers = yearFirst.exec(text);
  if (numbers) {
    const [, year, , m, d, month = m, day = d, chinese, japanese, korean, ...time] = numbers;
    const found = [chinese?.replace('天', '日'), japanese, korean].map((letter, i) =>
      (weekdayLetters[i] ?? '').indexOf(letter ?? '?'),
    );
    return withWeekday(compose([year, month, day], time), Math.max(...found));
  }
  return spellWords(text) ?? withWeekday(spellDigits(text), -1);
}

function spellPersian({ day, weekday: named, rest }: PersianDate): Spelled | undefined {
  const weekday = named === undefined ? undefined : weekdayOf(named.replaceAll(' ', ''));
  const spelled = spell(day + rest);
  return spelled && (named === undefined || weekday !== undefined) ? { ...spelled, weekday } : undefined;
}

/** Weekdays from Sunday, in Chinese, Japanese and Korean. */
const weekdayLetters = ['日一二三四五六', '日月火水木金土', '일월화수목금토'];

/** Converts a date with the name of a month, or with the Vietnamese word for month. */
function spellWords(text: string): Spelled | undefined {
  const [, named, day, month = '', year, ...time] = dayFirst.exec(text) ?? [];
  if (year !== undefined) return withNames([year, month, day], named, time);
  const [, before, name = '', date, ofYear, ...clockTime] = monthFirst.exec(text) ?? [];
  if (ofYear !== undefined) return withNames([ofYear, name, date], before, clockTime);
  const [, ofMonth, number, inYear, ...hours] = ofNumbers.exec(text) ?? [];
  return inYear === undefined ? undefined : withWeekday(compose([inYear, number, ofMonth], hours), -1);
}

function withNames([year, month = '', day]: Found, named: string | undefined, time: Found): Spelled | undefined {
  const number = monthOf(month);
  const weekday = named === undefined ? -1 : weekdayOf(named);
  if (number === undefined || weekday === undefined) return undefined;
  return withWeekday(compose([year, String(number), day], time), weekday);
}

/** Converts a date in digits alone, with the year first or last. */
function spellDigits(text: string): string | undefined {
  const digits = compact.exec(text);
  if (digits) return compose(digits.slice(1), []);
  const [, a = '', , b = '', year] = slashed.exec(text) ?? [];
  if (year === undefined) return undefined;
  // `05/09/2017` is ambiguous (5 September in Britain, 9 May in America), but `25/09/2017` and `05/05/2017` are not.
  if (+a > 12 || +a === +b) return compose([year, b, a], []);
  return +b > 12 ? compose([year, a, b], []) : undefined;
}

const withWeekday = (iso: string | undefined, weekday: number): Spelled | undefined =>
  iso === undefined ? undefined : { iso, weekday: weekday === -1 ? undefined : weekday };

/**
 * Replaces the digits of Persian and Arabic with Latin digits. Leaves a text with a year before 1700 as it is, because that year belongs to
 * another calendar: ۱۴۰۵ is 2026 in the Persian calendar.
 */
function withGregorianDigits(text: string): string {
  const latin = withLatinDigits(text);
  return /(?<!\d)1[0-6]\d\d(?:\d{4})?(?!\d)/.test(latin) ? text : latin;
}

const pad = (digits = '') => digits.padStart(2, '0');

type Found = readonly (string | undefined)[];

const minutes: Readonly<Record<string, string | undefined>> = { 半: '30', 一刻: '15', 三刻: '45' };

function compose([year, month, day]: Found, [part, hour, minute, second, half, offset]: Found): string | undefined {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined) return date;
  const whole = hourOf(+hour, part, half);
  if (whole === undefined) return undefined;
  const seconds = second === undefined ? '' : `:${second}`;
  const shown = minutes[minute ?? ''] ?? pad(minute ?? '00');
  return `${date}T${pad(String(whole))}:${shown}${seconds}${(offset ?? '').toUpperCase()}`;
}

/** First and last hour of a part of the day as people count it, and number of hours to add. The hours 11 to 2 at noon have a rule of their own. */
const partsOfDay: Readonly<Record<string, readonly [first: number, last: number, added: number] | undefined>> = {
  ...{ 凌晨: [0, 11, 0], 清晨: [1, 11, 0], 早晨: [1, 11, 0], 早上: [1, 11, 0], 早: [1, 11, 0], 上午: [1, 11, 0] },
  ...{ 下午: [1, 11, 12], 傍晚: [4, 11, 12], 晚上: [5, 11, 12], 晚: [5, 11, 12] },
  ...{ 夜里: [7, 11, 12], 夜裡: [7, 11, 12], 夜间: [7, 11, 12], 夜間: [7, 11, 12], 深夜: [7, 11, 12] },
};

/**
 * Returns the hour of the day. Returns undefined for an hour that does not exist in its part of the day, and for one that may belong to the next
 * day, such as 晚上12点.
 */
function hourOf(hour: number, part: string | undefined, half: string | undefined): number | undefined {
  if (half !== undefined) return hour < 1 || hour > 12 ? undefined : (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  if (part === undefined) return hour;
  if (part === '中午') return hour === 11 || hour === 12 ? hour : hour === 1 || hour === 2 ? hour + 12 : undefined;
  if (part === '下午' && hour === 12) return 12;
  const [first, last, added] = partsOfDay[part] ?? [0, -1, 0];
  return hour < first || hour > last ? undefined : hour + added;
}

/** Replaces Chinese numerals in a date and in a time: `二〇一七年九月二十五日` → `2017年9月25日`, `晚上八点` → `晚上8点`. */
function arabic(text: string): string {
  const timed = text.replace(/[〇零一二两兩三四五六七八九十]+(?=[时時点點分])/g, run =>
    digitsOf(run.replace(/[两兩]/g, '二')),
  );
  if (!/^(?:[〇零○Ｏ一二三四五六七八九]{4}|\d{4})年/.test(timed)) return timed;
  return timed.replace(/[〇零○一二三四五六七八九十]+(?=[年月日号號])/g, digitsOf);
}

const digitsOf = (run: string): string => String(readNumber(run) ?? run);

/**
 * Parses dates and times in many common formats. Rejects ambiguous dates such as `05/09/2017`, and dates whose weekday does not fit, because
 * either the weekday or the day is wrong.
 */
import { isMoment, readDate } from './dates.ts';
import { oneLine } from './white-space.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

const weekday = String.raw`(?:(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;
const clock = String.raw`(?:(?:\s*,\s*|\s+(?:at\s+)?|\s*T|(?<=[日号)]|(?:星期|周)[一二三四五六天])\s*)((?:上午|下午)?)\s*(\d{1,2})(?::(?=\d{2})|时|点)(\d{2}|(?<=[时点])半)?(?::(\d{2})|分)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})(?:\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?)(?:\s*\(?(?:星期|周)([一二三四五六日天])\)?)?${clock}$`,
  'i',
);
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const dayFirst = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})${clock}$`,
  'i',
);
const monthFirst = new RegExp(
  String.raw`^${weekday}([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})${clock}$`,
  'i',
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
  const text = arabic(
    oneLine(
      withLatinDigits(written)
        .normalize('NFKC')
        .replace(/[‐‑‒–—―−]/g, '-'),
    ),
  );
  const numbers = yearFirst.exec(text);
  if (numbers) {
    const [, year, , m, d, month = m, day = d, weekday, ...time] = numbers;
    return withWeekday(
      compose([year, month, day], time),
      '日一二三四五六'.indexOf(weekday?.replace('天', '日') ?? '?'),
    );
  }
  const first = dayFirst.exec(text);
  if (first && longMonths.test(first[3] ?? ''))
    return withWeekday(compose([first[4], numberOf(first[3]), first[2]], first.slice(5)), weekdayOf(first[1]));
  const second = monthFirst.exec(text);
  if (second && longMonths.test(second[2] ?? ''))
    return withWeekday(compose([second[4], numberOf(second[2]), second[3]], second.slice(5)), weekdayOf(second[1]));
  return withWeekday(spellDigits(text), -1);
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

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekdayOf = (name = '') => weekdays.indexOf(name.slice(0, 3).toLowerCase());

/**
 * Replaces the digits of Persian and Arabic with Latin digits: `۲۰۲۶` → `2026`. Leaves a text with a year before 1700 as it is, because that year
 * belongs to another calendar: ۱۴۰۵ is 2026 in the Persian calendar.
 */
function withLatinDigits(text: string): string {
  const latin = text.replace(/[٠-٩۰-۹]/g, digit => String((digit.codePointAt(0) ?? 0) & 15));
  return /(?<!\d)1[0-6]\d\d(?:\d{4})?(?!\d)/.test(latin) ? text : latin;
}

const numberOf = (month = '') => String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1);
const pad = (digits = '') => digits.padStart(2, '0');

type Found = readonly (string | undefined)[];

function compose([year, month, day]: Found, [part, hour, minute, second, half, offset]: Found): string | undefined {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined) return date;
  const isLate = /^p/i.test(half ?? '') || part === '下午';
  const isHalved = half !== undefined || (part ?? '') !== '';
  if (isHalved && (+hour < 1 || +hour > 12 || (+hour === 12 && part === '上午'))) return undefined;
  const whole = isHalved ? (+hour % 12) + (isLate ? 12 : 0) : +hour;
  const seconds = second === undefined ? '' : `:${second}`;
  return `${date}T${pad(String(whole))}:${minute === '半' ? '30' : (minute ?? '00')}${seconds}${(offset ?? '').toUpperCase()}`;
}

const numerals = '〇一二三四五六七八九';

/** Replaces Chinese numerals in a date: `二〇一七年九月二十五日` → `2017年9月25日`. */
function arabic(text: string): string {
  if (!/^[〇零○Ｏ一二三四五六七八九]{4}年/.test(text)) return text;
  return text.replace(/[〇零○一二三四五六七八九十]+(?=[年月日号])/g, run => {
    const digits = run.replace(/[零○]/g, '〇');
    if (!digits.includes('十')) return [...digits].map(digit => numerals.indexOf(digit)).join('');
    const [tens = '', ones = ''] = digits.split('十');
    return String((tens === '' ? 1 : numerals.indexOf(tens)) * 10 + (ones === '' ? 0 : numerals.indexOf(ones)));
  });
}

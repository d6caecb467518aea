/** Converts dates in common spellings to ISO form. Does not check whether the day exists; `language/dates.ts` checks that. */

import { monthOf } from '../../../language/calendar-names.ts';
import { tell } from '../../../language/messages/tell.ts';
import { oneLine } from '../../../language/white-space.ts';
import { spellWrittenDate } from '../../../language/written-date.ts';
import type { Message } from '../../../message.ts';

/** Date in ISO form, or the reason why the text is not a date. */
export type ForeignDate = { readonly iso: string } | { readonly fault: Message };

const offset = String.raw`(?<offset>Z|UTC|GMT|(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?)`;
const seconds = String.raw`(?::(?<second>\d{2})(?:\.\d+)?)?`;
const time = String.raw`(?:[T\s,]+(?:at\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})${seconds}\s*(?<half>[ap]\.?m\.?)?\s*${offset}?)?\D*`;
const weekday = String.raw`(?:\p{L}+\.?,\s+)?`;
/** Patterns of dates. In the last one, either number may be the month. */
const patterns = [
  String.raw`(?<year>\d{4})(?:[-/.]|\s*年\s*)(?<month>\d{1,2})(?:[-/.]|\s*月\s*)(?<day>\d{1,2})\s*日?${time}`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  String.raw`${weekday}(?<day>\d{1,2})(?:st|nd|rd|th|º|er|\.)?\s+(?:de\s+|of\s+)?(?<name>\p{L}+)\.?,?\s+(?:de\s+)?(?<year>\d{4})${time}`,
  String.raw`${weekday}(?<name>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})${time}`,
  String.raw`(?<one>\d{1,2})[-/.](?<two>\d{1,2})[-/.](?<year>\d{4})${time}`,
].map(pattern => new RegExp(`^${pattern}$`, 'iu'));

/** Matches seconds or milliseconds since 1970. Ten digits from 1900000000 on are more likely a date and an hour, such as 2017090514. */
const epoch = /^(?:1[0-8]\d{8}|\d{9}|1\d{12})$/;

/**
 * Parses dates such as `2017-09-05 14:00:00 -0500`, `2021年10月01日`, `2021/10/1`, `Sept. 5, 2017`, `5 September 2017`, `20170905` and
 * `9/15/2017`. `hint` is a date from elsewhere, such as the file name. The hint decides whether `5/6/2017` is in May or in June. Without a
 * hint, an ambiguous date is a fault.
 */
export function readForeignDate(text: string, hint?: string): ForeignDate {
  const written = oneLine(text);
  const fault = { fault: tell('not-a-date')`"${written}" is not a date` };
  if (epoch.test(written)) {
    const millis = written.length > 10 ? Number(written) : Number(written) * 1000;
    return { iso: `${new Date(millis).toISOString().slice(0, 19)}Z` };
  }
  const parts = patterns.map(pattern => pattern.exec(written)?.groups).find(groups => groups !== undefined);
  if (!parts) {
    const iso = spellWrittenDate(written);
    return iso === undefined ? fault : { iso };
  }
  const { name, one, two } = parts;
  if (name !== undefined) {
    const month = monthOf(name);
    return month === undefined ? fault : { iso: compose({ ...parts, month: String(month) }) };
  }
  if (one === undefined || two === undefined) return { iso: compose(parts) };
  const monthFirst = { iso: compose({ ...parts, month: one, day: two }) };
  const dayFirst = { iso: compose({ ...parts, month: two, day: one }) };
  if (+one > 12) return dayFirst;
  if (+two > 12 || +one === +two) return monthFirst;
  const meant = [monthFirst, dayFirst].find(({ iso }) => hint !== undefined && iso.startsWith(hint));
  return meant ?? { fault: tell('two-dates-possible')`"${written}" can be read as two dates` };
}

const pad = (digits = '') => digits.padStart(2, '0');

/** Writes the parts of a date, which the groups of `patterns` name, in ISO form. */
function compose(parts: Readonly<Record<string, string | undefined>>): string {
  const { year, month, day, hour, minute, second = '00', half, sign, hours, minutes = '00' } = parts;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined) return date;
  const isAfternoon = half?.toLowerCase().startsWith('p') === true;
  const shown = half === undefined ? +hour : (+hour % 12) + (isAfternoon ? 12 : 0);
  const zone = parts.offset === undefined ? '' : sign === undefined ? 'Z' : `${sign}${pad(hours)}:${minutes}`;
  return `${date}T${pad(String(shown))}:${minute}:${second}${zone}`;
}

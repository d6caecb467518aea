/** Converts dates in common spellings to ISO form. Does not check whether the day exists; `language/dates.ts` checks that. */

import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';

/** Date in ISO form, or the reason why the text is not a date. */
export type ForeignDate = { readonly iso: string } | { readonly fault: Message };

const monthNames = new Map<string, number>(
  ['en', 'es', 'fr', 'pt', 'de', 'it'].flatMap(language =>
    (['long', 'short'] as const).flatMap(month =>
      Array.from({ length: 12 }, (_, i): [string, number] => [
        new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
          .format(Date.UTC(2017, i, 15))
          .replace('.', '')
          .toLowerCase(),
        i + 1,
      ]),
    ),
  ),
);
monthNames.set('sept', 9);

const time = String.raw`(?:[T\s,]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?(?:\d{2})?)?)?`;
const weekday = String.raw`(?:\p{L}+\.?,\s+)?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})(?:[-/.]|\s*年\s*)(\d{1,2})(?:[-/.]|\s*月\s*)(\d{1,2})\s*日?${time}\D*$`,
  'iu',
);
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const dayFirst = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th|º|er|\.)?\s+(?:de\s+|of\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})${time}\D*$`,
  'iu',
);
const monthFirst = new RegExp(
  String.raw`^${weekday}(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${time}\D*$`,
  'iu',
);
const slashed = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${time}\D*$`, 'iu');

/** Matches seconds or milliseconds since 1970. Ten digits from 1900000000 on are more likely a date and an hour, such as 2017090514. */
const epoch = /^(?:1[0-8]\d{8}|\d{9}|1\d{12})$/;

/**
 * Parses dates such as `2017-09-05 14:00:00 -0500`, `2021年10月01日`, `2021/10/1`, `Sept. 5, 2017`, `5 September 2017`, `20170905` and
 * `9/15/2017`. `hint` is a date from elsewhere, such as the file name. The hint decides whether `5/6/2017` is in May or in June. Without a
 * hint, an ambiguous date is a fault.
 */
export function readForeignDate(text: string, hint?: string): ForeignDate {
  const written = text.trim().replace(/\s+/g, ' ');
  const fault = { fault: tell('not-a-date')`"${written}" is not a date` };
  if (epoch.test(written)) {
    const millis = written.length > 10 ? Number(written) : Number(written) * 1000;
    return { iso: new Date(millis).toISOString().replace(/\.\d+/, '') };
  }
  const numbers = yearFirst.exec(written) ?? compact.exec(written);
  if (numbers) return compose([numbers[1], numbers[2], numbers[3]], numbers.slice(4));
  const named = dayFirst.exec(written);
  const other = monthFirst.exec(written);
  if (named || other) {
    const [day, month, year] = named ? [named[1], named[2], named[3]] : [other?.[2], other?.[1], other?.[3]];
    const number = monthNames.get((month ?? '').toLowerCase());
    return number === undefined ? fault : compose([year, String(number), day], (named ?? other ?? []).slice(4));
  }
  const match = slashed.exec(written);
  if (!match) return fault;
  const [, a = '', b = '', year = '', ...clock] = match;
  if (+a > 12) return compose([year, b, a], clock);
  if (+b > 12 || +a === +b) return compose([year, a, b], clock);
  const readings = [compose([year, a, b], clock), compose([year, b, a], clock)];
  const meant = readings.find(reading => 'iso' in reading && hint !== undefined && reading.iso.startsWith(hint));
  return meant ?? { fault: tell('two-dates-possible')`"${written}" can be read as two dates` };
}

const pad = (digits = '') => digits.padStart(2, '0');

function compose(
  [year, month, day]: readonly (string | undefined)[],
  [hour, minute, second, half, offset]: readonly (string | undefined)[],
): ForeignDate {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined || minute === undefined) return { iso: date };
  const afternoon = half === undefined ? +hour : (+hour % 12) + (/^p/i.test(half) ? 12 : 0);
  return {
    iso: `${date}T${pad(String(afternoon))}:${minute}:${second ?? '00'}${offset === undefined ? '' : spellOffset(offset)}`,
  };
}

function spellOffset(offset: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(offset)) return 'Z';
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  return `${sign}${pad(hours)}:${minutes}`;
}

/** Parses and formats dates and times. This is the only file that imports luxon. */

import { DateTime, FixedOffsetZone, IANAZone, Info } from 'luxon';
import type { Message } from '../message.ts';
import { tell } from './messages/tell.ts';
import { ZoneOffsets } from './zone-offsets.ts';

/** A date with a time, in the publication's time zone. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly millis: number;
  /** ISO 8601 with offset and seconds, for machines: `2017-09-05T00:00:00+08:00`. */
  readonly iso: string;
  /** The date in the publication's time zone, without the time: `2017-09-05`. */
  readonly day: string;
  /** True if the source contains a date without a time. */
  readonly dayOnly: boolean;
}

/** The date and time when an article expires. */
export interface Deadline extends Moment {
  /**
   * The time from which the article counts as expired, in milliseconds since 1970-01-01T00:00Z. For a date without a time, the article
   * expires at the end of that day.
   */
  readonly end: number;
}

/** The reason why a text is not a valid date, and advice on how to correct the text. */
export interface DateFault {
  readonly what: Message;
  readonly cure: Message;
}

const spelling = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(Z|[+-]\d{2}:?\d{2}))?)?$/;
const months = [
  tell('month-january')`January`,
  tell('month-february')`February`,
  tell('month-march')`March`,
  tell('month-april')`April`,
  tell('month-may')`May`,
  tell('month-june')`June`,
  tell('month-july')`July`,
  tell('month-august')`August`,
  tell('month-september')`September`,
  tell('month-october')`October`,
  tell('month-november')`November`,
  tell('month-december')`December`,
];

/** Returns whether the IANA time zone database has the zone. */
export function isZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/** Converts a luxon date to plain data, which takes far less memory. */
function toMoment(date: DateTime, dayOnly: boolean): Moment {
  return { millis: date.toMillis(), iso: toIso(date), day: date.toISODate() ?? '', dayOnly };
}

/**
 * Formats a date with a time as ISO 8601. Before 1901 in Shanghai, and until various years elsewhere, offsets from UTC had seconds
 * (Shanghai: +08:05:43), which ISO 8601 cannot express. Rounds an offset with seconds up to a whole minute, as in the last example of RFC
 * 3339, section 5.8 (https://www.rfc-editor.org/rfc/rfc3339#section-5.8). Rounding down would change midnight to a time on the previous
 * day.
 */
function toIso(date: DateTime): string {
  const { offset } = date;
  const whole = Number.isInteger(offset) ? date : date.setZone(FixedOffsetZone.instance(Math.ceil(offset)));
  return whole.toISO({ suppressMilliseconds: true }) ?? '';
}

/**
 * Parses a date such as `2017-09-05`, with or without a time and an offset. Treats a time without an offset as a time in `zone`. If the
 * text is not a valid date, returns the reason.
 */
export function readDate(text: string, zone: string): Moment | DateFault {
  const match = spelling.exec(text.trim());
  if (!match) {
    return {
      what: tell('not-a-date')`"${text}" is not a date`,
      cure: tell('write-a-date-or-time')`write a date such as 2017-09-05 or 2017-09-05T14:30+08:00`,
    };
  }
  return readPlain(match, zone) ?? readCarefully(match, zone);
}

/**
 * Parses a date without luxon, because luxon is slow. Returns undefined if the date or its offset does not exist, or if the date is before
 * 1970 or close to a change of clocks. In these cases, `readCarefully` parses the date with luxon.
 */
function readPlain(match: RegExpExecArray, zone: string): Moment | undefined {
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', east] = match;
  const spelled = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const local = Date.parse(`${spelled}Z`);
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(spelled)) return undefined;
  if (east !== undefined && !isOffset(east)) return undefined;
  const offsets = offsetsOf(zone);
  const own = offsets.atLocal(local);
  if (east === undefined && own === undefined) return undefined;
  const millis = east === undefined ? local - (own ?? 0) * 60_000 : Date.parse(spelled + east);
  const offset = offsets.at(millis);
  if (offset === undefined) return undefined;
  const iso = offsets.spell(millis, offset);
  return { millis, iso, day: iso.slice(0, 10), dayOnly: match[4] === undefined };
}

const zones = new Map<string, ZoneOffsets>();

function offsetsOf(zone: string): ZoneOffsets {
  const known = zones.get(zone);
  if (known) return known;
  const made = new ZoneOffsets(Info.normalizeZone(zone));
  zones.set(zone, made);
  return made;
}

/** Parses a date with luxon. If the date does not exist, returns the reason. */
function readCarefully(match: RegExpExecArray, zone: string): Moment | DateFault {
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', offset] = match;
  const inZone = offset === undefined ? '' : offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const date = DateTime.fromISO(`${year}-${month}-${day}T${hour}:${minute}:${second}${inZone}`, { zone });
  if (offset !== undefined && !isOffset(offset)) {
    return {
      what: tell('no-such-offset')`no time zone has the offset ${offset} from UTC`,
      cure: tell('write-an-offset')`write an offset from -12:00 to +14:00, such as +08:00`,
    };
  }
  if (date.isValid && (offset !== undefined || match[4] === undefined || date.hour === +hour))
    return toMoment(date, match[4] === undefined);
  if (date.isValid && +hour < 24) {
    return {
      what: tell(
        'time-skipped-by-clocks',
      )`the time ${`${hour}:${minute}`} does not exist in ${zone} on this date, because the clocks went forward`,
      cure: tell('write-another-time')`write another time, or write an offset from UTC, such as +08:00, after the time`,
    };
  }
  return explainImpossible({ year: +year, month: +month, day: +day, hour: +hour, minute: +minute, second: +second });
}

function isOffset(offset: string): boolean {
  if (offset === 'Z') return true;
  const [hours, minutes] = [+offset.slice(0, 3), +offset.slice(-2)];
  return minutes < 60 && hours >= -12 && hours <= 14;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function explainImpossible({ year, month, day, hour, minute, second }: Parts): DateFault {
  const pad = (n: number) => String(n).padStart(2, '0');
  const name = months[month - 1];
  if (name === undefined) {
    return {
      what: tell('no-such-month')`there is no month ${pad(month)}`,
      cure: tell('write-a-month')`write a date with a month from 01 to 12, such as ${`${year}-01-${pad(day)}`}`,
    };
  }
  const last = DateTime.utc(year, month, 1).daysInMonth ?? 28;
  if (day < 1 || day > last) {
    return {
      what: tell('no-such-day')`${day} ${name} ${year} does not exist`,
      cure: tell(
        'write-a-date-like',
      )`write a date such as ${`${year}-${pad(month)}-${pad(Math.min(Math.max(day, 1), last))}`}`,
    };
  }
  return {
    what: tell('no-such-time')`the time ${`${pad(hour)}:${pad(minute)}:${pad(second)}`} does not exist`,
    cure: tell('write-time-of-day')`write a time from 00:00 to 23:59`,
  };
}

export function isMoment(date: Moment | DateFault): date is Moment {
  return 'millis' in date;
}

/** Converts a Unix time in milliseconds to a date with a time in `zone`. */
export function momentAt(millis: number, zone: string): Moment {
  return toMoment(DateTime.fromMillis(millis, { zone }), false);
}

/**
 * Adds the time 12:00 in `zone` to a date without a time, so that readers whose local time is up to twelve hours earlier see the same
 * date. Returns a date with a time unchanged.
 */
export function atNoon(moment: Moment, zone: string): Moment {
  if (!moment.dayOnly) return moment;
  const noon = readDate(`${moment.day}T12:00`, zone);
  return isMoment(noon) ? noon : moment;
}

const dayLength = 24 * 60 * 60 * 1000;

/** Returns the deadline for an expiry date. If the date has no time, the article expires at the end of that day. */
export function toDeadline(moment: Moment, zone: string): Deadline {
  return { ...moment, end: moment.dayOnly ? endOfDay(moment, zone) : moment.millis };
}

/** Returns the time at which the day of a moment ends in `zone`, in milliseconds since 1970-01-01T00:00Z. */
export function endOfDay({ day, millis }: Moment, zone: string): number {
  const next = readDate(new Date(Date.parse(day) + dayLength).toISOString().slice(0, 10), zone);
  return isMoment(next) ? next.millis : millis + dayLength;
}

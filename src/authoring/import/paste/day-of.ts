/** Converts timestamps, and dates in the forms that emails contain, to dates in the time zone of the publication. */
import { isMoment, readDate } from '../../../language/dates.ts';
import { readForeignDate } from '../front-matter/foreign-date.ts';

/**
 * Converts a timestamp such as `2017-09-05T20:30:00Z` to a date in the time zone `zone`, such as `2017-09-06`. Treats a timestamp without
 * an offset as a time in `zone`, not in the time zone of this machine. Returns undefined if the text is not a valid date.
 */
export function dayOf(written: string, zone: string): string | undefined {
  if (written.length > 100) return undefined;
  const read = readForeignDate(written);
  const date = 'iso' in read ? readDate(read.iso, zone) : undefined;
  return date && isMoment(date) ? date.day : undefined;
}

/** Offsets of the time zone names that old email programs write: RFC 5322, 4.3. */
const namedZones = new Map(
  Object.entries({
    ...{ UT: '+0000', EDT: '-0400', EST: '-0500', CDT: '-0500', CST: '-0600' },
    ...{ MDT: '-0600', MST: '-0700', PDT: '-0700', PST: '-0800' },
  }),
);

/** Converts the date in the header of an email, such as `Tue, 5 Sep 2017 20:30:00 PDT`, as `dayOf` does. */
export function dayOfMail(written: string | undefined, zone: string): string | undefined {
  const words = (written ?? '').trim().replaceAll(',', ', ').split(/\s+/);
  const last = words.at(-1) ?? '';
  return dayOf([...words.slice(0, -1), namedZones.get(last) ?? last].join(' '), zone);
}

/**
 * Converts the date that an email program wrote above a forwarded email, such as `2026年3月4日(星期三) 晚上6:20` or
 * `4 March 2026 at 18:20 GMT+8`. Ignores one word before the date and any text after it. Returns undefined if there is no date.
 */
export function dayOfForwarded(written: string | undefined, zone: string): string | undefined {
  const words = (written ?? '').slice(0, 100).replaceAll(/[(（]/g, ' (').trim().split(/\s+/);
  for (const start of [0, 1])
    for (let end = words.length; end > start; end--) {
      const day = dayOfMail(words.slice(start, end).join(' '), zone);
      if (day !== undefined) return day;
    }
  return undefined;
}

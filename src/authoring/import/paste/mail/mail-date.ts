/** Parses dates in the forms that email headers and email programs use. */

import { dayOf as dayOfDate } from '../day-of.ts';

/** Offsets of the time zone names that old email programs write: RFC 5322, 4.3. */
const namedZones = new Map([
  ['UT', '+0000'],
  ['EDT', '-0400'],
  ['EST', '-0500'],
  ['CDT', '-0500'],
  ['CST', '-0600'],
  ['MDT', '-0600'],
  ['MST', '-0700'],
  ['PDT', '-0700'],
  ['PST', '-0800'],
]);

/**
 * Converts a date with a time, such as `Tue, 5 Sep 2017 20:30:00 +0800`, to the date in the publication's time zone (`zone`). Interprets a
 * time without an offset as a time in `zone`, not in the time zone of this machine. Returns undefined if the date is invalid.
 */
export function dayOf(written: string | undefined, zone: string): string | undefined {
  const words = (written ?? '').trim().replaceAll(',', ', ').split(/\s+/);
  const last = words.at(-1) ?? '';
  return dayOfDate([...words.slice(0, -1), namedZones.get(last) ?? last].join(' '), zone);
}

/**
 * Converts the date that an email program wrote above a forwarded email, such as `2026年3月4日(星期三) 晚上6:20` or
 * `4 March 2026 at 18:20 GMT+8`, to the date in the publication's time zone. Ignores one word before the date and any text after it. Returns
 * undefined if there is no date.
 */
export function dayOfForwarded(written: string | undefined, zone: string): string | undefined {
  const words = (written ?? '').slice(0, 100).replaceAll(/[(（]/g, ' (').trim().split(/\s+/);
  for (const start of [0, 1])
    for (let end = words.length; end > start; end--) {
      const day = dayOf(words.slice(start, end).join(' '), zone);
      if (day !== undefined) return day;
    }
  return undefined;
}

/** Finds the day of a moment in the time zone of the publication. */
import { isMoment, readDate } from '../../../language/dates.ts';
import { readForeignDate } from '../front-matter/foreign-date.ts';

/**
 * Returns the day, such as `2017-09-06`, of a date such as `2017-09-05T20:30:00Z` in the time zone `zone`. Treats a date without an offset
 * as a date in that time zone. Returns undefined if the date is invalid.
 */
export function dayOf(written: string, zone: string): string | undefined {
  if (written.length > 100) return undefined;
  const read = readForeignDate(written);
  const date = 'iso' in read ? readDate(read.iso, zone) : undefined;
  return date && isMoment(date) ? date.day : undefined;
}

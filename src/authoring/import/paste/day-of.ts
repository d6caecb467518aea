/** Converts a timestamp to a date in the time zone of the publication. */
import { isMoment, readDate } from '../../../language/dates.ts';
import { readForeignDate } from '../front-matter/foreign-date.ts';

/**
 * Converts a timestamp such as `2017-09-05T20:30:00Z` to a date in the time zone `zone`, such as `2017-09-06`. Treats a timestamp without
 * an offset as a time in `zone`. Returns undefined if the text is not a valid date.
 */
export function dayOf(written: string, zone: string): string | undefined {
  if (written.length > 100) return undefined;
  const read = readForeignDate(written);
  const date = 'iso' in read ? readDate(read.iso, zone) : undefined;
  return date && isMoment(date) ? date.day : undefined;
}

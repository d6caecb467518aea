/** Chooses the date of an article: a valid date in its front matter, else the date in its file name. */

import { type DateFault, isMoment, readDate, toDeadline } from '../../../language/dates.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { readForeignDate } from './foreign-date.ts';

type ChosenDate = { readonly iso: string; readonly fromName: boolean } | DateFault;

/**
 * Returns the date of an article in ISO form; `fromName` is true if the date comes from the file name. Returns a fault if neither the front
 * matter (`written`) nor the file name (`day`) has a valid date.
 */
export function chooseDate(written: string | undefined, day: string | undefined, zone: string): ChosenDate {
  const cure = tell('write-a-date-like')`write a date such as ${'2017-09-05'}`;
  const named = day !== undefined && isMoment(readDate(day, zone)) ? day : undefined;
  const fault = (what: Message): ChosenDate => (named === undefined ? { what, cure } : { iso: named, fromName: true });
  if (written === undefined)
    return fault(tell('import-without-date')`neither the front matter nor the file name has a date`);
  const read = readForeignDate(written, named);
  if ('fault' in read) return fault(read.fault);
  const date = readDate(read.iso, zone);
  return isMoment(date) ? { iso: read.iso, fromName: false } : fault(date.what);
}

/**
 * Expiry date of an article. `isOver` is true if the expiry date is not later than the date of the article; readers could then never see
 * it. `expires` is undefined in this case, and if there is no valid expiry date.
 */
export interface Expiry {
  readonly expires: string | undefined;
  readonly isOver: boolean;
}

/**
 * Reads the expiry date from `written`. If the date has no time, the article expires at the start of that day if `isMoment` is true,
 * else at the end of that day.
 */
export function readExpiry(
  written: string | undefined,
  { date, zone, isMoment: atOnce }: { readonly date: string; readonly zone: string; readonly isMoment: boolean },
): Expiry {
  const never = { expires: undefined, isOver: false };
  const read = written === undefined ? undefined : readForeignDate(written);
  if (!read || !('iso' in read)) return never;
  const expires = atOnce && !read.iso.includes('T') ? `${read.iso}T00:00` : read.iso;
  const [last, first] = [readDate(expires, zone), readDate(date, zone)];
  if (!isMoment(last) || !isMoment(first)) return never;
  return toDeadline(last, zone).end > first.millis ? { expires, isOver: false } : { expires: undefined, isOver: true };
}

/** Parses a date and returns it in ISO form; undefined if it is not a valid date or not later than `first`. */
export function readLater(written: string | undefined, first: string, zone: string): string | undefined {
  const read = written === undefined ? undefined : readForeignDate(written);
  if (!read || !('iso' in read)) return undefined;
  const [later, earlier] = [readDate(read.iso, zone), readDate(first, zone)];
  return isMoment(later) && isMoment(earlier) && later.millis > earlier.millis ? read.iso : undefined;
}

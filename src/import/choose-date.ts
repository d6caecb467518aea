/** The date of an article: the one in its front matter, if it exists, else the one in its name. */

import { type DateFault, isMoment, readDate } from '../dates.ts';
import { tell } from '../messages/tell.ts';
import { readForeignDate } from './foreign-date.ts';

type ChosenDate = { readonly iso: string; readonly fromName: boolean } | DateFault;

export function chooseDate(written: string | undefined, day: string | undefined, zone: string): ChosenDate {
  const cure = tell`write a date such as 2017-09-05`;
  const named = day !== undefined && isMoment(readDate(day, zone)) ? day : undefined;
  const read =
    written === undefined
      ? { fault: tell`it has no date, neither in its front matter nor in its name` }
      : readForeignDate(written, named);
  const fault = 'fault' in read ? read.fault : explain(readDate(read.iso, zone));
  if (fault === undefined && 'iso' in read) return { iso: read.iso, fromName: false };
  return named === undefined ? { what: fault ?? '', cure } : { iso: named, fromName: true };
}

const explain = (date: ReturnType<typeof readDate>) => (isMoment(date) ? undefined : date.what);

/** A date after the first one, or nothing. */
export function readLater(written: string | undefined, first: string, zone: string): string | undefined {
  const read = written === undefined ? undefined : readForeignDate(written);
  if (!read || !('iso' in read)) return undefined;
  const [later, earlier] = [readDate(read.iso, zone), readDate(first, zone)];
  return isMoment(later) && isMoment(earlier) && later.millis > earlier.millis ? read.iso : undefined;
}

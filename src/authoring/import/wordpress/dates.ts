/**
 * Reads the date on which an item was published. WordPress exports local time and UTC. The difference between local time and UTC is the
 * offset of the time zone.
 */
import { isMoment, type Moment, readDate } from '../../../language/dates.ts';
import type { Item } from './export.ts';

/** Reads a time of an export. Returns undefined for a missing time, which WordPress writes as `0000-00-00 00:00:00`. */
function readTime(time: string): Moment | undefined {
  const read = readDate(time, 'UTC');
  return isMoment(read) && !read.dayOnly && !time.startsWith('0000-') ? read : undefined;
}

const spell = ({ iso }: Moment) => iso.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);

/**
 * Returns the time of publication, such as `2017-09-05T14:30:00+08:00`. The offset is missing if the export has only local time, and is `Z`
 * if the export has only UTC or a wrong local time. Returns undefined if the export has no time.
 */
export function readItemDate({ date, dateGmt }: Pick<Item, 'date' | 'dateGmt'>): string | undefined {
  const [local, universal] = [readTime(date), readTime(dateGmt)];
  if (!universal) return local && spell(local);
  const inUtc = `${spell(universal)}Z`;
  if (!local) return inUtc;
  const minutes = Math.round((local.millis - universal.millis) / 60_000);
  // No time zone is more than 14 hours from UTC, so the local time must be wrong: use UTC.
  if (Math.abs(minutes) > 14 * 60) return inUtc;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${spell(local)}${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

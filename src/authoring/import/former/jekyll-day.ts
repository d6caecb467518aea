/** Finds the day of a post on the old site of Jekyll, which shows dates in the time zone of the site. */
import { isMoment, readDate } from '../../../language/dates.ts';
import { readForeignDate } from '../front-matter/foreign-date.ts';
import type { Unclear } from './old-path.ts';

interface Written {
  /** Value of the field `date`. */
  readonly date: string | undefined;
  /** Day in the file name, such as `2017-09-05`. */
  readonly named: string | undefined;
  /** Time zone in the settings of the old site. Without it, Jekyll uses the zone of the computer that made the site. */
  readonly zone: string | undefined;
}

const dayLength = '2017-09-05'.length;
const timeLength = '2017-09-05T14:30:00'.length;

/**
 * Returns the day in the address of a post. Jekyll takes a time without an offset for UTC or for the time of the site, depending on how
 * the time is written, so the day is certain only if both readings agree. Without a time zone in the settings, the days in UTC, in the field
 * and in the file name must agree.
 */
export function dayInJekyll({ date, named, zone }: Written): string | Unclear {
  if (date === undefined) return named ?? { unclear: 'date' };
  const unclear = { unclear: `date: ${date}` };
  const read = readForeignDate(date);
  const written = date.slice(0, dayLength);
  if (!('iso' in read) || !read.iso.startsWith(written)) return unclear;
  const { iso } = read;
  if (iso.length === dayLength) return isMoment(readDate(iso, 'UTC')) ? iso : unclear;
  const hasOffset = iso.length > timeLength;
  const moment = readDate(hasOffset ? iso : `${iso}Z`, zone ?? 'UTC');
  if (!isMoment(moment)) return unclear;
  if (zone !== undefined && hasOffset) return moment.day;
  return moment.day === written && (zone !== undefined || named === written) ? written : unclear;
}

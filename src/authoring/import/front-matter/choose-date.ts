/** Chooses the date of an article: a valid date in its front matter, else the date in its file name. */

import { type DateFault, isMoment, type Moment, readDate, toDeadline } from '../../../language/dates.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Change } from '../changes.ts';
import { readForeignDate } from './foreign-date.ts';
import { type Entry, type FieldMap, type ForeignValues, foldName } from './foreign-values.ts';
import { isNo, isSwitch } from './switches.ts';
import { showEntry } from './visibility.ts';

/** Values that the choice of a date depends on. */
export interface DateContext {
  /** Date in the file name, such as `2013-05-15`. */
  readonly day: string | undefined;
  readonly zone: string;
  /** Time of the import, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Name of the field that contains the date, if the user or the old site named it; `:filename` for the date in the file name. */
  readonly dateField?: string | undefined;
  readonly fieldMap?: FieldMap | undefined;
}

interface ChosenDate {
  readonly iso: string;
  /** Kind of change under which the report lists the date; undefined if a field certainly contains the date of publication. */
  readonly change?: Change;
  /** Field from which the date comes, such as `written: 2017-09-05`. */
  readonly about?: string | undefined;
}

/** Names of fields with the time at which a program created the file. The article may have been published on another day. */
const creations: ReadonlySet<string> = new Set(['created', 'createdat', 'createdon', 'datecreated']);

/**
 * Chooses the date that readers see. Searches in this order: the field that the user named, fields with usual names, the file name, and
 * other fields. Returns a fault if there is no valid date.
 */
export function chooseDate(
  values: ForeignValues,
  { day, zone, dateField, fieldMap }: DateContext,
): ChosenDate | DateFault {
  const named = day !== undefined && isMoment(readDate(day, zone)) ? day : undefined;
  if (dateField === ':filename' && named !== undefined) return { iso: named };
  const chosen = dateField === undefined ? [] : values.named([foldName(dateField)]);
  let fault: DateFault | undefined;
  for (const entries of [chosen, values.inTurn('date')])
    for (const entry of entries) {
      const date = readValue(entry.value, zone, named);
      const fold = foldName(entry.name);
      const isCreation = entries !== chosen && creations.has(fold) && !fieldMap?.has(fold);
      // The day in the file name is more likely the date of publication. A field with a later name may be still more likely.
      if ('iso' in date && isCreation && named !== undefined) continue;
      if ('iso' in date && isCreation) return { iso: date.iso, change: 'dates-from-creation', about: showEntry(entry) };
      if ('iso' in date) return { iso: date.iso };
      if ('what' in date) fault ??= date;
    }
  if (named !== undefined) return { iso: named, change: 'dates-from-file-name', about: values.text('date') };
  return (
    fault ??
    readOtherField(values, zone) ?? {
      what: tell(
        'import-without-date',
      )`neither the front matter nor the file name has a date: write a line such as "date: 2017-09-05" into the front matter, and import again`,
      cure,
    }
  );
}

const cure = tell('write-a-date-like')`write a date such as ${'2017-09-05'}`;

/** Reads the date in fields with unusual names. Returns undefined if these fields contain no date or several different dates. */
function readOtherField(values: ForeignValues, zone: string): ChosenDate | undefined {
  const dated = values
    .unread()
    .filter(({ name }) => hasWord(name, dates) && !hasWord(name, otherDates))
    .map(entry => ({ entry, read: readValue(entry.value, zone) }))
    .flatMap(({ entry, read }) => ('iso' in read ? [{ entry, iso: read.iso }] : []));
  const [first] = dated;
  if (!first || dated.some(({ iso }) => iso !== first.iso)) return undefined;
  values.named([foldName(first.entry.name)]);
  return { iso: first.iso, change: 'dates-from-other-fields', about: showEntry(first.entry) };
}

/** Parts of the names of fields that may contain the date of an article, and of fields that contain another date. */
const dates = 'date time publi post issue written creat releas fecha datum 日期 时间 時間'.split(' ');
const otherDates = 'event due birth death start end deadline expir review updat modif chang edit'.split(' ');

const hasWord = (name: string, words: readonly string[]) => words.some(word => name.toLowerCase().includes(word));

/** Names of fields whose date decides when readers may see an article. */
const releases = (
  'publishedat publisheddate publishedon publicationdate published pubdate datepublished publish ' +
  'releasedate released release'
).split(' ');
/**
 * Names of fields that keep an article unpublished even without a readable date. For example, Hugo shows `date` to readers, but does
 * not publish an article before `publishDate`.
 */
const embargoes = 'publishdate golivedate scheduledfor publishon availablefrom hiddenuntil privateuntil'.split(' ');

/** Time before which an article must not be public, according to its fields. */
interface Release {
  /** Date in ISO form, later than the time of the import. */
  readonly later: string | undefined;
  /** Field that keeps the article unpublished although the field has no readable date, such as `publishDate: soon`. */
  readonly unclear: Entry | undefined;
}

/** Finds the date before which an article must not be public: the latest of the dates in its fields. */
export function readRelease(values: ForeignValues, { zone, now }: DateContext): Release {
  const strict = [
    ...values.named(embargoes),
    ...values.unread().filter(({ name }) => foldName(name).includes('embargo')),
  ];
  values.named(strict.map(({ name }) => foldName(name)));
  const all = [...strict, ...values.named(releases)].map(entry => ({ entry, read: readValue(entry.value, zone) }));
  const later = all
    .flatMap(({ read }) => ('iso' in read && read.moment.millis > now ? [read] : []))
    .sort((a, b) => b.moment.millis - a.moment.millis)[0];
  const unclear = all.find(
    ({ entry, read }) =>
      !('iso' in read) && strict.includes(entry) && !(typeof entry.value === 'string' && isNo(entry.value)),
  )?.entry;
  return { later: later?.iso, unclear };
}

type ReadValue = { readonly iso: string; readonly moment: Moment } | DateFault | { readonly isText: false };

/** Reads a date. Returns `isText: false` for a value that is not text, and for a boolean such as `published: true`. */
function readValue(value: unknown, zone: string, hint?: string): ReadValue {
  if (typeof value !== 'string' || isSwitch(value)) return { isText: false };
  const read = readForeignDate(value, hint);
  if ('fault' in read) return { what: read.fault, cure };
  const moment = readDate(read.iso, zone);
  return isMoment(moment) ? { iso: read.iso, moment } : moment;
}

/**
 * Expiry date of an article. `isOver` is true if the expiry date has passed, or is not later than the date of the article. `expires` is
 * undefined if readers could never see the article, or if there is no valid expiry date.
 */
export interface Expiry {
  readonly expires: string | undefined;
  readonly isOver: boolean;
}

interface ExpiryContext extends Pick<DateContext, 'zone' | 'now'> {
  /** Date of the article in ISO form. */
  readonly date: string;
  readonly isMoment: boolean;
}

/**
 * Reads the expiry date from `written`. If the date has no time, the article expires at the start of that day if `isMoment` is true,
 * else at the end of that day.
 */
export function readExpiry(written: string | undefined, { date, zone, now, isMoment: atOnce }: ExpiryContext): Expiry {
  const read = readValue(written, zone);
  const first = readDate(date, zone);
  const never = { expires: undefined, isOver: false };
  if (!('iso' in read) || !isMoment(first)) return never;
  const expires = atOnce && !read.iso.includes('T') ? `${read.iso}T00:00` : read.iso;
  const last = readDate(expires, zone);
  if (!isMoment(last)) return never;
  const { end } = toDeadline(last, zone);
  return end > first.millis ? { expires, isOver: end <= now } : { expires: undefined, isOver: true };
}

/** Parses a date and returns it in ISO form. Returns undefined if the date is invalid or is not later than `first`. */
export function readLater(written: string | undefined, first: string, zone: string): string | undefined {
  const later = readValue(written, zone);
  const earlier = readDate(first, zone);
  return 'iso' in later && isMoment(earlier) && later.moment.millis > earlier.millis ? later.iso : undefined;
}

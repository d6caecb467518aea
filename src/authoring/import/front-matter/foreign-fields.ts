/** Maps the front matter of other generators to the fields of an article. */
import { isWebUrl } from '../../../addresses.ts';
import { momentAt } from '../../../language/dates.ts';
import type { Message } from '../../../message.ts';
import type { ArchivePlace } from '../archive/archive-place.ts';
import { readLanguage } from '../archive/archive-place.ts';
import type { OtherDate } from '../archive/date-otherwise.ts';
import type { Note } from '../changes.ts';
import { reasonOf } from '../reason.ts';
import { chooseDate, type DateContext, readExpiry, readLater, readRelease } from './choose-date.ts';
import { type ForeignCover, findCover } from './foreign-cover.ts';
import type { Data } from './foreign-front-matter.ts';
import { addMissing, ForeignValues, foldName } from './foreign-values.ts';
import { readCreditLine, readNames } from './people.ts';
import { type Reference, readReference, readRights, readWarning } from './small-values.ts';
import { isNo } from './switches.ts';
import { readTags } from './tags.ts';
import { findHiding, showEntry } from './visibility.ts';

/** Fields of an archived article under the names that this engine uses. */
export interface ForeignFields {
  readonly title: string | undefined;
  /** Date in ISO form, with or without a time. The day exists in the calendar. */
  readonly date: string;
  readonly updated: string | undefined;
  readonly summary: string | undefined;
  readonly by: readonly string[];
  readonly editor: readonly string[];
  readonly translator: readonly string[];
  readonly photographer?: readonly string[];
  readonly tags: readonly string[];
  readonly cover: ForeignCover | undefined;
  readonly draft: boolean;
  readonly expires: string | undefined;
  /** Paths of the article on the old site. */
  readonly addresses: readonly string[];
  /** Full addresses of the article, on the old site or elsewhere. */
  readonly originals?: readonly string[];
  /** Full addresses that may be addresses of the article or of other pages. */
  readonly links?: readonly string[];
  /** Key that an article and its translations share, if the archive states it. */
  readonly work?: string | undefined;
  readonly copyright?: string | undefined;
  readonly source?: Reference | undefined;
  /** Warning to show above the text. */
  readonly warning?: string | undefined;
  readonly slug: string | undefined;
  readonly language: string | undefined;
  readonly canonical: string | undefined;
  /** Credits for roles without a field in this engine. The import adds these credits at the end of the text. */
  readonly credits: string;
  /** Names of fields in the archive that have no equivalent in this engine. */
  readonly dropped: readonly string[];
}

export interface FieldContext extends Omit<DateContext, 'day'> {
  readonly place: ArchivePlace;
  readonly note: Note;
  /** True if the text becomes a page such as About. A page needs no date. */
  readonly isPage: boolean;
  /** True if the text is a post or a draft of Jekyll. */
  readonly isOfJekyll?: boolean;
  /** Lists of fields that the text may inherit, the fields of the nearest folder first. The text is hidden if one of the lists hides it. */
  readonly inherited: readonly (readonly Data[])[];
  /** Setting or name because of which the old site made no page of the text; undefined if it made one. */
  readonly unpublished?: string | undefined;
  /**
   * Returns a date for a text without a valid date; `hasDate` is true if the text has an invalid date. Undefined if the import leaves out
   * texts without a valid date.
   */
  readonly dateOtherwise?: ((hasDate: boolean) => OtherDate) | undefined;
  /** Returns whether the archive has the picture with this address. */
  hasPicture(address: string): boolean;
  /** Returns whether the text shows the value of a field, for example with `{{ page.image }}`. */
  isShown(field: string): boolean;
}

/** Reads the fields of an article or a page, or returns the reason why the file cannot be an article. */
export function readForeignFields(data: Data, context: FieldContext): ForeignFields | Message {
  const values = new ForeignValues(data, context.fieldMap);
  const times = readTimes(values, data, context);
  if (!('date' in times)) return times;
  const language = values.text('language');
  const line = readCreditLine(values.text('credits') ?? '');
  const canonical = values.text('canonical');
  const addresses = textsOf(values.all('addresses'));
  const fields = {
    title: values.text('title'),
    summary: values.text('summary'),
    by: namesIn(values.all('by'), line?.by),
    editor: namesIn(values.all('editor').filter(isPeople), line?.editor),
    translator: namesIn(values.all('translator'), line?.translator),
    photographer: namesIn(values.all('photographer')),
    tags: readAllTags(values, context),
    cover: findCover(values, context),
    addresses: addresses.filter(isPath),
    originals: addresses.filter(isWebUrl),
    links: textsOf(values.all('links')).filter(isWebUrl),
    slug: values.text('slug'),
    work: values.text('work'),
    language: language === undefined ? undefined : readLanguage(language),
    canonical: canonical !== undefined && isWebUrl(canonical) ? canonical : undefined,
    copyright: readRights(values.all('copyright')[0] ?? values.takeText(isAboutRights)),
    source: readReference(values.all('source')[0], values.text('sourceUrl')),
    warning: readWarning(values.entries('warning')[0]),
    credits: line?.rest ?? '',
  };
  return { ...times, ...fields, dropped: values.unused().filter(name => !context.isShown(name)) };
}

/**
 * Reads the tags of all fields. In Jekyll, spaces separate the tags of a string in `tags` and `categories`, but not in `category`
 * (https://jekyllrb.com/docs/posts/#tags-and-categories).
 */
function readAllTags(values: ForeignValues, { isOfJekyll = false }: FieldContext): readonly string[] {
  const spacesPart = (name: string) => isOfJekyll && ['tags', 'categories'].includes(foldName(name));
  return [...new Set(values.entries('tags').flatMap(({ name, value }) => readTags(value, spacesPart(name))))];
}

type Times = Pick<ForeignFields, 'date' | 'updated' | 'expires' | 'draft'>;

/** Reads the dates and the draft status. An article that the archive hides from readers becomes a draft, or gets its future release date. */
function readTimes(
  values: ForeignValues,
  data: Data,
  { place, zone, now, dateField, fieldMap, isPage, inherited, unpublished, note, dateOtherwise }: FieldContext,
): Times | Message {
  const around: DateContext = { day: place.day, zone, now, dateField, fieldMap };
  const chosen = chooseDate(values, around);
  const lacksDate = 'what' in chosen && !isPage;
  const isDated = lacksDate && chosen.what.kind !== 'import-without-date';
  const hidden = () =>
    inherited
      .map(others => findHiding(new ForeignValues(addMissing(data, others), fieldMap)))
      .find(entry => entry !== undefined);
  const isDraft = lacksDate && (place.draft || hidden() !== undefined);
  const other = lacksDate ? (dateOtherwise?.(isDated) ?? (isDraft ? today(now, zone) : undefined)) : undefined;
  // The message about a missing date already says what to write.
  if (lacksDate && !other) return isDated ? reasonOf(chosen) : chosen.what;
  if (other) note(other.change, other.isDraft ? values.text('date') : other.iso);
  if ('iso' in chosen && chosen.change) note(chosen.change, chosen.about);
  const shown = other?.iso ?? ('iso' in chosen ? chosen.iso : '');
  const { later, unclear } = readRelease(values, around);
  const date = later === undefined || later === shown ? shown : later;
  if (date !== shown) note('embargoed-articles-dated', later);
  const [expiresAt, lastDay] = [values.text('expiresAt'), values.text('expires')];
  const expiry = readExpiry(expiresAt ?? lastDay, { date, zone, now, isMoment: expiresAt !== undefined });
  if (expiry.isOver) note('expired-articles-made-drafts', expiry.expires ?? values.text('date'));
  const own = findHiding(values);
  const hiding = own ?? hidden() ?? unclear;
  if (hiding && !isPage && !(own && foldName(own.name) === 'draft'))
    note('hidden-articles-made-drafts', showEntry(hiding));
  if (unpublished !== undefined && !isPage) note('unpublished-files-made-drafts', unpublished);
  return {
    date,
    updated: readLater(values.text('updated'), date, zone),
    draft: place.draft || unpublished !== undefined || expiry.isOver || hiding !== undefined || other?.isDraft === true,
    expires: expiry.expires,
  };
}

/** Returns the day of the import as the date of a draft without a date. */
const today = (now: number, zone: string): OtherDate => ({
  iso: momentAt(now, zone).day,
  isDraft: true,
  change: 'drafts-dated-today',
});

const textsOf = (values: readonly unknown[]) =>
  values
    .flat()
    .filter(value => typeof value === 'string')
    .map(value => value.trim());
const namesIn = (values: readonly unknown[], others: readonly string[] = []) => [
  ...new Set([...values.flatMap(readNames), ...others]),
];
/**
 * Returns whether the value of `editor` names people. In files of RStudio, `editor: visual` and `editor: source` are settings of RStudio.
 */
const isPeople = (value: unknown) =>
  Array.isArray(value) || (typeof value === 'string' && value !== 'visual' && value !== 'source');
const isAboutRights = (name: string) => ['copyright', 'license', 'licence'].some(word => name.includes(word));
/** Returns whether an old address can become an alias: a path without template variables, query or fragment. */
const isPath = (text: string) => /^\/?[^\s{}:?#]+$/.test(text) && text !== '/' && !isNo(text);

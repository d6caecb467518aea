/** Maps the front matter of other generators to the fields of an article. */
import type { Message } from '../../../message.ts';
import type { ArchivePlace } from '../archive/archive-place.ts';
import { readLanguage } from '../archive/archive-place.ts';
import type { Note } from '../changes.ts';
import { chooseDate, readExpiry, readLater } from './choose-date.ts';
import { type ForeignCover, readCover } from './foreign-cover.ts';
import type { Data } from './foreign-front-matter.ts';
import { ForeignValues } from './foreign-values.ts';
import { readCreditLine, readNames } from './people.ts';
import { readTags } from './tags.ts';

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
  readonly tags: readonly string[];
  readonly cover: ForeignCover | undefined;
  readonly draft: boolean;
  readonly expires: string | undefined;
  /** Paths of the article on the old site. */
  readonly addresses: readonly string[];
  readonly slug: string | undefined;
  readonly language: string | undefined;
  readonly canonical: string | undefined;
  /** Credits for roles without a field in this engine. The import adds them at the end of the text. */
  readonly credits: string;
  /** Names of fields in the archive that have no equivalent in this engine. */
  readonly dropped: readonly string[];
}

export interface FieldContext {
  readonly place: ArchivePlace;
  readonly zone: string;
  readonly note: Note;
}

/** Reads the fields, or returns the reason why the file cannot be an article. */
export function readForeignFields(data: Data, { place, zone, note }: FieldContext): ForeignFields | Message {
  const values = new ForeignValues(data);
  const written = values.text('date');
  const date = chooseDate(written, place.day, zone);
  if ('what' in date) return date.what;
  if (date.fromName) note('dates-from-file-name', written);
  const language = values.text('language');
  const line = readCreditLine(values.text('credits') ?? '');
  const slug = values.text('slug');
  const canonical = values.text('canonical');
  const [expiresAt, lastDay] = [values.text('expiresAt'), values.text('expires')];
  const expiry = readExpiry(expiresAt ?? lastDay, { date: date.iso, zone, isMoment: expiresAt !== undefined });
  if (expiry.isOver) note('expired-articles-made-drafts', written);
  const fields = {
    title: values.text('title'),
    date: date.iso,
    updated: readLater(values.text('updated'), date.iso, zone),
    summary: values.text('summary'),
    by: [...new Set([...values.all('by').flatMap(value => readNames(value)), ...(line?.by ?? [])])],
    editor: [
      ...new Set([
        ...values
          .all('editor')
          .filter(isPeople)
          .flatMap(value => readNames(value)),
        ...(line?.editor ?? []),
      ]),
    ],
    translator: [
      ...new Set([...values.all('translator').flatMap(value => readNames(value)), ...(line?.translator ?? [])]),
    ],
    tags: [...new Set(values.all('tags').flatMap(value => readTags(value)))],
    cover: readCover(values.all('cover')[0], {
      alt: values.text('coverAlt'),
      caption: values.text('coverCaption'),
      credit: values.text('coverCredit'),
    }),
    draft: place.draft || expiry.isOver || isYes(values.all('draft')[0]) || isNo(values.all('published')[0]),
    expires: expiry.expires,
    addresses: values
      .all('addresses')
      .flat()
      .filter(value => typeof value === 'string')
      .map(value => value.trim())
      .filter(isPath),
    slug,
    language: language === undefined ? undefined : readLanguage(language),
    canonical: canonical !== undefined && /^https?:/.test(canonical) && URL.canParse(canonical) ? canonical : undefined,
    credits: line?.rest ?? '',
  };
  return { ...fields, dropped: values.unused() };
}

const isYes = (value: unknown) => typeof value === 'string' && /^(?:true|yes|on)$/i.test(value);
const isNo = (value: unknown) => typeof value === 'string' && /^(?:false|no|off)$/i.test(value);
/**
 * Returns whether the value of `editor` names people. In files of RStudio, `editor: visual` and `editor: source` are settings of the
 * program.
 */
const isPeople = (value: unknown) =>
  Array.isArray(value) || (typeof value === 'string' && value !== 'visual' && value !== 'source');
/** Returns whether an old address can become an alias: a path without template variables, query or fragment. */
const isPath = (text: string) => /^\/?[^\s{}:?#]+$/.test(text) && text !== '/';

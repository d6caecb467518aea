/** Finds the values of front matter under the field names that other generators use. */

import { plainText } from '../body/plain-text.ts';
import type { Data } from './foreign-front-matter.ts';

/** Names that other generators use for each field, the preferred name first. `foldName` gives all spellings of a name the same form. */
const names = {
  title: ['title', 'headline'],
  date: [
    'date',
    'pubdate',
    'publishedat',
    'publishdate',
    'publisheddate',
    'publishedon',
    'publicationdate',
    'datepublished',
    'published',
    'releasedate',
    'released',
    'postdate',
    'dateposted',
    'posted',
    'postedat',
    'postedon',
    'created',
    'createdat',
    'createdon',
    'datecreated',
    'timestamp',
  ],
  updated: [
    'updated',
    'lastmod',
    'modified',
    'lastmodifiedat',
    'lastmodified',
    'lastupdated',
    'updateddate',
    'updatedat',
    'dateupdated',
  ],
  summary: ['description', 'excerpt', 'summary', 'abstract', 'lead', 'subtitle'],
  by: ['author', 'authors', 'by', 'byline', 'creator'],
  editor: ['editor', 'editors'],
  translator: ['translator', 'translators', 'translatedby'],
  photographer: ['photographer', 'photographers'],
  tags: ['categories', 'category', 'section', 'sections', 'tags', 'tag', 'topics', 'topic', 'keywords'],
  cover: [
    'cover',
    'image',
    'thumbnail',
    'featuredimage',
    'featureimage',
    'featured',
    'headerimage',
    'heroimage',
    'banner',
    'images',
  ],
  coverAlt: ['imagealt', 'coveralt', 'alt', 'thumbnailalt', 'heroalt'],
  coverCaption: ['imagecaption', 'imagefigcaption', 'caption', 'covercaption'],
  coverCredit: ['imagecredit', 'credit', 'photocredit'],
  expires: [
    'expires',
    'expireson',
    'expiry',
    'expiration',
    'expirationdate',
    'expiredate',
    'validuntil',
    'unpublishon',
  ],
  // In Hugo, `expiryDate` is a point in time, not a last day: https://gohugo.io/methods/page/expirydate/
  expiresAt: ['expirydate', 'unpublishdate'],
  addresses: [
    'permalink',
    'url',
    'aliases',
    'alias',
    'redirectfrom',
    'redirects',
    'oldurl',
    'originalurl',
    'originallink',
  ],
  // Blogs also use `link` for the page that an article is about.
  links: ['link', 'guid'],
  slug: ['slug'],
  language: ['lang', 'language', 'locale'],
  work: ['translationkey', 'translationid', 'translationof', 'langref', 'i18nkey', 'ref'],
  canonical: ['canonical', 'canonicalurl'],
  copyright: ['copyright', 'license', 'licence', 'rights'],
  source: ['source', 'sourcename', 'originalsource'],
  sourceUrl: ['sourceurl', 'sourcelink', 'originalsourceurl'],
  warning: [
    'contentwarning',
    'contentwarnings',
    'triggerwarning',
    'triggerwarnings',
    'contentnote',
    'contentnotes',
    'contentadvisory',
    'tw',
    'cw',
  ],
  credits: ['metaextra', 'credits'],
} as const;

export type Known = keyof typeof names;

const lists: readonly (readonly string[])[] = Object.values(names);

/** Returns whether two results of `foldName` are names of the same field. */
export const areNamesOfOneField = (a: string, b: string) => lists.some(list => list.includes(a) && list.includes(b));

/** Maps names of fields in the archive to the names under which the editor wants to import these fields. `foldName` returned all names. */
export type FieldMap = ReadonlyMap<string, string>;

/** Field of front matter, with the name and the value that the file contains. */
export interface Entry {
  readonly name: string;
  readonly value: unknown;
}

/** Returns the comparison key of a field name: `publishDate`, `publish_date` and `PublishDate` have the same key, as in Hugo. */
export const foldName = (name: string) => name.toLowerCase().replaceAll(/[-_\s]/g, '');

const allNames: ReadonlySet<string> = new Set(Object.values(names).flat());

/** Returns whether other generators use a name for a field of an article. */
export const isFieldName = (name: string) => allNames.has(foldName(name));

/** Returns all names of a field. `foldName` returned them. */
export const namesOf = (field: Known): readonly string[] => names[field];

/** Returns `data` and the fields that only `others` contain. If several objects in `others` have the same field, takes the first value. */
export function addMissing(data: Data, others: readonly Data[]): Data {
  const all = new Map<string, Entry>();
  for (const [name, value] of [data, ...others].flatMap(one => Object.entries(one)))
    if (!all.has(foldName(name))) all.set(foldName(name), { name, value });
  return Object.fromEntries([...all.values()].map(({ name, value }) => [name, value]));
}

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === 'null' ||
  value === '~' ||
  (Array.isArray(value) && value.length === 0);

/** Front matter of one file. The object remembers which fields were read. */
export class ForeignValues {
  readonly #entries: ReadonlyMap<string, readonly Entry[]>;
  readonly #used = new Set<string>();
  readonly #map: FieldMap;

  constructor(data: Data, map: FieldMap = new Map()) {
    this.#map = map;
    const entries = Object.entries(data).map(([name, value]): Entry => ({ name, value }));
    this.#entries = Map.groupBy(entries, ({ name }) => foldName(name));
  }

  /** Returns the values of a field, which the front matter may contain under several names. Leaves out empty values. */
  all(field: Known): readonly unknown[] {
    return this.entries(field).map(({ value }) => value);
  }

  /** Returns the values that `all` returns, each with the name of its field in the front matter. */
  entries(field: Known): readonly Entry[] {
    return this.named(names[field]);
  }

  /** Returns the first non-empty string among the values of a field, without its markup; undefined if there is none. */
  text(field: Known): string | undefined {
    for (const { value } of this.inTurn(field)) {
      const text = typeof value === 'string' ? plainText(value) : '';
      if (text !== '') return text;
    }
    return undefined;
  }

  /** Yields the fields that `entries` returns, one by one. Fields that the caller does not reach count as unread. */
  *inTurn(field: Known): Generator<Entry> {
    for (const key of this.#keysFor(names[field])) yield* this.#take(key);
  }

  /**
   * Returns the fields whose comparison keys (see `foldName`) are in `folded`, in the order of `folded`. Leaves out empty fields. Fields that
   * the editor maps to a key come before the field with this key.
   */
  named(folded: readonly string[]): readonly Entry[] {
    return [...this.#keysFor(folded)].flatMap(key => this.#take(key));
  }

  #keysFor(folded: readonly string[]): Iterable<string> {
    if (this.#map.size === 0) return folded;
    const mapped = (fold: string) => [...this.#map].filter(([, to]) => to === fold).map(([from]) => from);
    return new Set(folded.flatMap(fold => [...mapped(fold), ...(this.#keepsMeaning(fold) ? [fold] : [])]));
  }

  #take(key: string): readonly Entry[] {
    this.#used.add(key);
    return (this.#entries.get(key) ?? []).filter(({ value }) => !isEmpty(value)).slice(0, 1);
  }

  /** Returns the first text in an unread field whose comparison key (see `foldName`) fulfils `isRight`; undefined if there is none. */
  takeText(isRight: (fold: string) => boolean): string | undefined {
    const found = this.unread().find(({ name, value }) => typeof value === 'string' && isRight(foldName(name)));
    if (!found || typeof found.value !== 'string') return undefined;
    this.#used.add(foldName(found.name));
    return plainText(found.value) || undefined;
  }

  /**
   * Returns whether a field still has the meaning of its own name. A field that the editor maps to the date keeps its own meaning as well,
   * because this field may show that the article is not public yet.
   */
  #keepsMeaning(fold: string): boolean {
    return (this.#map.get(fold) ?? 'date') === 'date';
  }

  /** Returns the unread fields that are not empty and keep the meaning of their names. */
  unread(): readonly Entry[] {
    return [...this.#entries]
      .filter(([fold]) => !this.#used.has(fold) && this.#keepsMeaning(fold))
      .flatMap(([, entries]) => entries)
      .filter(({ value }) => !isEmpty(value));
  }

  /** Returns the names of the unread fields. */
  unused(): readonly string[] {
    return [...this.#entries]
      .filter(([fold]) => !this.#used.has(fold))
      .flatMap(([, entries]) => entries.map(({ name }) => name));
  }
}

/** Front matter of another program → the fields of an article, under the names they have here; and what has no name here. */
import { type DateFault, isMoment, readDate } from '../dates.ts';
import type { ArchivePlace } from './archive-place.ts';
import { readLanguage } from './archive-place.ts';
import type { Note } from './changes.ts';
import { readForeignDate } from './foreign-date.ts';
import type { Data } from './foreign-front-matter.ts';
import { readCreditLine, readNames } from './people.ts';
import { plainText } from './plain-text.ts';
import { readTags } from './tags.ts';

export interface ForeignCover {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

export interface ForeignFields {
  readonly title: string | undefined;
  /** A date that exists, spelled as the publication reads it. */
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
  /** Addresses that the article had, as paths. */
  readonly addresses: readonly string[];
  readonly slug: string | undefined;
  readonly language: string | undefined;
  readonly canonical: string | undefined;
  /** A line for the end of the text: credits that have no field. */
  readonly credits: string;
  /** Fields that have no name here. */
  readonly dropped: readonly string[];
}

/** Names under which other programs know a field, the best first. */
const names = {
  title: ['title', 'headline'],
  date: ['date', 'pubdate', 'pubDate', 'published_at', 'publishDate', 'published_date', 'publishedAt', 'datePublished', 'created', 'created_at'],
  updated: ['updated', 'lastmod', 'modified', 'last_modified_at', 'last_modified', 'lastUpdated', 'updatedDate', 'updated_at', 'date_updated'],
  summary: ['description', 'excerpt', 'summary', 'abstract', 'lead', 'subtitle'],
  by: ['author', 'authors', 'by', 'byline', 'creator'],
  editor: ['editor', 'editors'],
  translator: ['translator', 'translators', 'translated_by'],
  tags: ['categories', 'category', 'tags', 'tag', 'topics', 'topic', 'keywords'],
  cover: ['cover', 'image', 'thumbnail', 'featured_image', 'featuredImage', 'feature_image', 'featured', 'header_image', 'heroImage', 'banner', 'images'],
  coverAlt: ['image_alt', 'imageAlt', 'cover_alt', 'alt', 'thumbnail_alt', 'heroAlt'],
  coverCaption: ['image_caption', 'image_figcaption', 'caption', 'cover_caption'],
  coverCredit: ['image_credit', 'credit', 'photo_credit'],
  draft: ['draft'],
  published: ['published'],
  expires: ['expiryDate', 'expires', 'expiry_date'],
  addresses: ['permalink', 'url', 'aliases', 'alias', 'redirect_from', 'redirects', 'old_url'],
  slug: ['slug'],
  language: ['lang', 'language', 'locale'],
  canonical: ['canonical', 'canonical_url', 'canonicalUrl', 'canonicalURL'],
  credits: ['meta_extra', 'credits'],
} as const;

type Known = keyof typeof names;

export interface FieldContext {
  readonly place: ArchivePlace;
  readonly zone: string;
  readonly note: Note;
}

/** The fields, or why the file is no article. */
export function readForeignFields(data: Data, { place, zone, note }: FieldContext): ForeignFields | string {
  const used = new Set<string>();
  const get = (field: Known) => names[field].map(name => use(name)).filter(value => value !== undefined);
  const use = (name: string): unknown => {
    const value = data[name];
    if (name in data) used.add(name);
    return value === '' || value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
  };
  const firstText = (field: Known) => {
    for (const name of names[field]) {
      const value = use(name);
      const text = typeof value === 'string' && !/^(?:null|~)$/.test(value) ? plainText(value) : '';
      if (text !== '') return text;
    }
    return undefined;
  };
  const written = firstText('date');
  const date = chooseDate(written, place.day, zone);
  if ('what' in date) return date.what;
  if (date.fromName) note('dates taken from the file name, because the front matter has none that can be read', written);
  const language = firstText('language');
  const line = readCreditLine(firstText('credits') ?? '');
  const slug = firstText('slug');
  const canonical = firstText('canonical');
  const fields = {
    title: firstText('title'),
    date: date.iso,
    updated: readLater(firstText('updated'), date.iso, zone),
    summary: firstText('summary'),
    by: [...new Set([...get('by').flatMap(value => readNames(value)), ...(line?.by ?? [])])],
    editor: [...new Set([...get('editor').filter(isPeople).flatMap(value => readNames(value)), ...(line?.editor ?? [])])],
    translator: [...new Set([...get('translator').flatMap(value => readNames(value)), ...(line?.translator ?? [])])],
    tags: [...new Set(get('tags').flatMap(value => readTags(value)))],
    cover: readCover(get('cover')[0], { alt: firstText('coverAlt'), caption: firstText('coverCaption'), credit: firstText('coverCredit') }),
    draft: place.draft || isYes(get('draft')[0]) || isNo(get('published')[0]),
    expires: readLater(firstText('expires'), date.iso, zone),
    addresses: get('addresses').flat().filter(value => typeof value === 'string').map(value => value.trim()).filter(isPath),
    slug,
    language: language === undefined ? undefined : readLanguage(language),
    canonical: canonical !== undefined && /^https?:/.test(canonical) && URL.canParse(canonical) ? canonical : undefined,
    credits: line?.rest ?? '',
  };
  return { ...fields, dropped: Object.keys(data).filter(name => !used.has(name)) };
}

const isYes = (value: unknown) => typeof value === 'string' && /^(?:true|yes|on)$/i.test(value);
const isNo = (value: unknown) => typeof value === 'string' && /^(?:false|no|off)$/i.test(value);
/** RStudio keeps its own settings under `editor`. */
const isPeople = (value: unknown) => Array.isArray(value) || (typeof value === 'string' && value !== 'visual' && value !== 'source');
/** An old address that can be an address here: a path without a template in it. */
const isPath = (text: string) => /^\/?[^\s{}:?#]+$/.test(text) && text !== '/';

type ChosenDate = { readonly iso: string; readonly fromName: boolean } | DateFault;

function chooseDate(written: string | undefined, day: string | undefined, zone: string): ChosenDate {
  const cure = 'write a date such as 2017-09-05';
  const named = day !== undefined && isMoment(readDate(day, zone)) ? day : undefined;
  const read = written === undefined ? { fault: 'it has no date, neither in its front matter nor in its name' } : readForeignDate(written, named);
  const fault = 'fault' in read ? read.fault : explain(readDate(read.iso, zone));
  if (fault === undefined && 'iso' in read) return { iso: read.iso, fromName: false };
  return named === undefined ? { what: fault ?? '', cure } : { iso: named, fromName: true };
}

const explain = (date: ReturnType<typeof readDate>) => (isMoment(date) ? undefined : date.what);

/** A date after the first one, or nothing. */
function readLater(written: string | undefined, first: string, zone: string): string | undefined {
  const read = written === undefined ? undefined : readForeignDate(written);
  if (!read || !('iso' in read)) return undefined;
  const [later, earlier] = [readDate(read.iso, zone), readDate(first, zone)];
  return isMoment(later) && isMoment(earlier) && later.millis > earlier.millis ? read.iso : undefined;
}

interface CoverWords {
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

/** A cover from a path, or from an object with `path`, `src`, `url` or `image`. */
function readCover(value: unknown, around: CoverWords): ForeignCover | undefined {
  if (Array.isArray(value)) return readCover(value[0], around);
  const object: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const text = (...keys: readonly string[]) => {
    const found = keys.map(key => object[key]).find(member => typeof member === 'string' && member.trim() !== '');
    return typeof found === 'string' ? plainText(found) : undefined;
  };
  const address = typeof value === 'string' ? value.trim() : text('path', 'src', 'url', 'image', 'feature', 'file');
  if (address === undefined || !/[./]/.test(address)) return undefined;
  return {
    address,
    alt: text('alt', 'image_alt') ?? around.alt ?? '',
    caption: text('caption', 'title') ?? around.caption ?? '',
    credit: text('credit', 'attribution') ?? around.credit ?? '',
  };
}

/** Maps the front matter of other generators to the fields of an article. */
import type { Message } from '../../message.ts';
import type { ArchivePlace } from './archive-place.ts';
import { readLanguage } from './archive-place.ts';
import type { Note } from './changes.ts';
import { chooseDate, readExpiry, readLater } from './choose-date.ts';
import { type ForeignCover, readCover } from './foreign-cover.ts';
import type { Data } from './foreign-front-matter.ts';
import { readCreditLine, readNames } from './people.ts';
import { plainText } from './plain-text.ts';
import { readTags } from './tags.ts';

/** Fields of an archived article under the names that this engine uses. */
export interface ForeignFields {
  readonly title: string | undefined;
  /** ISO date that exists, with or without a time. */
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
  /** Credits that have no field; they go to the end of the text. */
  readonly credits: string;
  /** Names of fields that have no equivalent here. */
  readonly dropped: readonly string[];
}

/** Names that other generators use for each field, preferred first. */
const names = {
  title: ['title', 'headline'],
  date: [
    'date',
    'pubdate',
    'pubDate',
    'published_at',
    'publishDate',
    'published_date',
    'publishedAt',
    'datePublished',
    'created',
    'created_at',
  ],
  updated: [
    'updated',
    'lastmod',
    'modified',
    'last_modified_at',
    'last_modified',
    'lastUpdated',
    'updatedDate',
    'updated_at',
    'date_updated',
  ],
  summary: ['description', 'excerpt', 'summary', 'abstract', 'lead', 'subtitle'],
  by: ['author', 'authors', 'by', 'byline', 'creator'],
  editor: ['editor', 'editors'],
  translator: ['translator', 'translators', 'translated_by'],
  tags: ['categories', 'category', 'tags', 'tag', 'topics', 'topic', 'keywords'],
  cover: [
    'cover',
    'image',
    'thumbnail',
    'featured_image',
    'featuredImage',
    'feature_image',
    'featured',
    'header_image',
    'heroImage',
    'banner',
    'images',
  ],
  coverAlt: ['image_alt', 'imageAlt', 'cover_alt', 'alt', 'thumbnail_alt', 'heroAlt'],
  coverCaption: ['image_caption', 'image_figcaption', 'caption', 'cover_caption'],
  coverCredit: ['image_credit', 'credit', 'photo_credit'],
  draft: ['draft'],
  published: ['published'],
  expires: ['expires', 'expiry_date'],
  // Hugo’s `expiryDate` is a moment: https://gohugo.io/methods/page/expirydate/
  expiresAt: ['expiryDate', 'expirydate', 'unpublishDate', 'unpublishdate'],
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

/** Reads the fields, or returns the reason why the file cannot be an article. */
export function readForeignFields(data: Data, { place, zone, note }: FieldContext): ForeignFields | Message {
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
  if (date.fromName) note('dates-from-file-name', written);
  const language = firstText('language');
  const line = readCreditLine(firstText('credits') ?? '');
  const slug = firstText('slug');
  const canonical = firstText('canonical');
  const [expiresAt, lastDay] = [firstText('expiresAt'), firstText('expires')];
  const expiry = readExpiry(expiresAt ?? lastDay, { date: date.iso, zone, isMoment: expiresAt !== undefined });
  if (expiry.isOver) note('expired-articles-made-drafts', written);
  const fields = {
    title: firstText('title'),
    date: date.iso,
    updated: readLater(firstText('updated'), date.iso, zone),
    summary: firstText('summary'),
    by: [...new Set([...get('by').flatMap(value => readNames(value)), ...(line?.by ?? [])])],
    editor: [
      ...new Set([
        ...get('editor')
          .filter(isPeople)
          .flatMap(value => readNames(value)),
        ...(line?.editor ?? []),
      ]),
    ],
    translator: [...new Set([...get('translator').flatMap(value => readNames(value)), ...(line?.translator ?? [])])],
    tags: [...new Set(get('tags').flatMap(value => readTags(value)))],
    cover: readCover(get('cover')[0], {
      alt: firstText('coverAlt'),
      caption: firstText('coverCaption'),
      credit: firstText('coverCredit'),
    }),
    draft: place.draft || expiry.isOver || isYes(get('draft')[0]) || isNo(get('published')[0]),
    expires: expiry.expires,
    addresses: get('addresses')
      .flat()
      .filter(value => typeof value === 'string')
      .map(value => value.trim())
      .filter(isPath),
    slug,
    language: language === undefined ? undefined : readLanguage(language),
    canonical: canonical !== undefined && /^https?:/.test(canonical) && URL.canParse(canonical) ? canonical : undefined,
    credits: line?.rest ?? '',
  };
  return { ...fields, dropped: Object.keys(data).filter(name => !used.has(name)) };
}

const isYes = (value: unknown) => typeof value === 'string' && /^(?:true|yes|on)$/i.test(value);
const isNo = (value: unknown) => typeof value === 'string' && /^(?:false|no|off)$/i.test(value);
/** Returns whether a value names people. RStudio's editor settings use the same key `editor`. */
const isPeople = (value: unknown) =>
  Array.isArray(value) || (typeof value === 'string' && value !== 'visual' && value !== 'source');
/** Returns whether an old address can become an alias: a path without template variables, query or fragment. */
const isPath = (text: string) => /^\/?[^\s{}:?#]+$/.test(text) && text !== '/';

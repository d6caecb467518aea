/** Finds the values of front matter under the field names that other generators use. */

import { plainText } from '../body/plain-text.ts';
import type { Data } from './foreign-front-matter.ts';

/** Names that other generators use for each field, the preferred name first. */
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
  // In Hugo, `expiryDate` is a point in time, not a last day: https://gohugo.io/methods/page/expirydate/
  expiresAt: ['expiryDate', 'expirydate', 'unpublishDate', 'unpublishdate'],
  addresses: ['permalink', 'url', 'aliases', 'alias', 'redirect_from', 'redirects', 'old_url'],
  slug: ['slug'],
  language: ['lang', 'language', 'locale'],
  canonical: ['canonical', 'canonical_url', 'canonicalUrl', 'canonicalURL'],
  credits: ['meta_extra', 'credits'],
} as const;

type Known = keyof typeof names;

/** Front matter of one file. The object remembers which keys were read. */
export class ForeignValues {
  readonly #data: Data;
  readonly #used = new Set<string>();

  constructor(data: Data) {
    this.#data = data;
  }

  /** Returns the values of a field, one for each of its names that the front matter contains. Leaves out empty values. */
  all(field: Known): readonly unknown[] {
    return names[field].map(name => this.#use(name)).filter(value => value !== undefined);
  }

  /** Returns the first value of a field that is a text and not empty, without markup; undefined if there is none. */
  text(field: Known): string | undefined {
    for (const name of names[field]) {
      const value = this.#use(name);
      const text = typeof value === 'string' && !/^(?:null|~)$/.test(value) ? plainText(value) : '';
      if (text !== '') return text;
    }
    return undefined;
  }

  #use(name: string): unknown {
    const value = this.#data[name];
    if (name in this.#data) this.#used.add(name);
    return value === '' || value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
  }

  /** Returns the keys of the front matter that `all` and `text` have not read. */
  unused(): readonly string[] {
    return Object.keys(this.#data).filter(name => !this.#used.has(name));
  }
}

/** Types for the data that an import reads from a WordPress export (WXR). */
import type { Message } from '../../../message.ts';

/** Category, tag or other term of WordPress. */
export interface Term {
  /** Taxonomy, which is the kind of term: `category`, `post_tag`, `language`, `post_translations` and others. */
  readonly domain: string;
  /** Name of the term in addresses. */
  readonly slug: string;
  readonly name: string;
  /** Description of the term. Empty for a term inside an item, because only the definition of a term contains a description. */
  readonly description: string;
}

/** User account of a WordPress site. */
export interface Author {
  readonly login: string;
  readonly name: string;
}

const texts = {
  title: 'title',
  link: 'link',
  'dc:creator': 'creator',
  'content:encoded': 'content',
  'excerpt:encoded': 'excerpt',
  'wp:post_id': 'id',
  'wp:post_date': 'date',
  'wp:post_date_gmt': 'dateGmt',
  'wp:post_name': 'slug',
  'wp:status': 'status',
  'wp:post_parent': 'parent',
  'wp:post_type': 'type',
  'wp:post_password': 'password',
  'wp:attachment_url': 'file',
} as const;

export type ItemText = (typeof texts)[keyof typeof texts];

export const itemTexts: ReadonlyMap<string, ItemText> = new Map(Object.entries(texts));

/** A post, page, attachment or other item of an export. */
export interface Item extends Readonly<Record<ItemText, string>> {
  /** Line of the export file on which the item begins; the first line is 1. */
  readonly line: number;
  readonly terms: readonly Term[];
  /** Values of the custom fields that an import uses, by key. The import ignores all other custom fields. */
  readonly meta: ReadonlyMap<string, string>;
  /** Reason why the item cannot be imported, such as a text that is too long; undefined if there is none. */
  readonly fault: Message | undefined;
  /** Number of wrongly decoded characters that the parser repaired. */
  readonly repaired: number;
}

export interface Export {
  /** Name of the export file. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Address of the site, without a slash at the end. */
  readonly address: string;
  readonly language: string;
  readonly authors: readonly Author[];
  readonly terms: readonly Term[];
  readonly items: readonly Item[];
  /** Number of readers' comments, which the parser skips. */
  readonly comments: number;
}

/** Custom fields that membership plugins use to hide an article from visitors. */
export const restrictions: ReadonlySet<string> = new Set([
  '_members_access_role',
  'rcp_subscription_level',
  'rcp_access_level',
  '_is_paid',
  '_wpmem_block',
]);

const knownMeta = new Set([
  ...restrictions,
  '_expiration-date',
  '_expiration-date-status',
  '_expiration-date-type',
  '_thumbnail_id',
  '_wp_attached_file',
  '_wp_attachment_image_alt',
  '_wp_old_slug',
  'footnotes',
  '_wpml_import_translation_group',
]);

/** Returns whether the plugin WPML stores the language of an item in the custom field with this key. */
export const isOfLanguage = (key: string) =>
  key.startsWith('_icl_lang') || (key.startsWith('_wpml_') && key.includes('language'));

/** Returns whether an import uses the custom field with this key. */
export const isKnownMeta = (key: string) => knownMeta.has(key) || isOfLanguage(key);

/** What a WordPress export (WXR) holds, as far as an import needs it. */
import type { Message } from '../../../message.ts';

export interface Term {
  /** The taxonomy: `category`, `post_tag`, `language`, `post_translations` … */
  readonly domain: string;
  /** Its name in addresses. */
  readonly slug: string;
  readonly name: string;
  /** Only of terms that the export defines for itself. */
  readonly description: string;
}

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

export interface Item extends Readonly<Record<ItemText, string>> {
  /** Line of the export on which it begins. */
  readonly line: number;
  readonly terms: readonly Term[];
  /** Of its custom fields those that mean something here. */
  readonly meta: ReadonlyMap<string, string>;
  /** Why its text was not kept, if so. */
  readonly fault: Message | undefined;
}

export interface Export {
  /** Name of the file. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The address of the site, without a slash at the end. */
  readonly address: string;
  readonly language: string;
  readonly authors: readonly Author[];
  readonly terms: readonly Term[];
  readonly items: readonly Item[];
  /** How many comments were passed over. */
  readonly comments: number;
}

/** Custom fields that are read; all others are passed over. */
export const isKnownMeta = (key: string) =>
  /^(?:_thumbnail_id|_wp_attached_file|_wp_attachment_image_alt|_wp_old_slug|_icl_lang\w*|_wpml_\w*language\w*|_wpml_import_translation_group)$/.test(
    key,
  );

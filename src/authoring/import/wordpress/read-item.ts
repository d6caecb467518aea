/** Reads an article or a page from an item of a WordPress export. */

import { decode } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import { toSlug } from '../../../language/slug.ts';
import type { Message } from '../../../message.ts';
import { accountForHtml } from '../account/keep-account.ts';
import { packMatter } from '../archive/packed-text.ts';
import type { ForeignArticle } from '../archive/read-archive.ts';
import { convertSafely } from '../from-html/convert-safely.ts';
import type { ForeignFields } from '../front-matter/foreign-fields.ts';
import { convertContent } from './convert-html.ts';
import { readItemDate } from './dates.ts';
import type { Item } from './export.ts';
import { writeFootnotes } from './footnotes.ts';
import type { HtmlContext } from './html-context.ts';
import type { ItemLanguages } from './languages.ts';
import { pathsOf } from './old-links.ts';
import type { Authors } from './people.ts';
import { Pieces } from './pieces.ts';
import { textOfField } from './text.ts';
import { findRestriction, isDraft, readExpiration, refuseItem } from './withheld-items.ts';

/** Data that `readItem` needs in addition to the item itself. */
export interface ItemContext extends Pick<HtmlContext, 'uploads' | 'address' | 'sharedBlock' | 'note'> {
  /** Name of the item in the report. */
  readonly file: string;
  readonly authors: Authors;
  readonly languages: ItemLanguages;
  /** Detects the language of an item that states no language. `texts` are the title and the text of the item. */
  detect(texts: readonly string[]): string;
  /** Time of the import, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** Converts an item of an export to an article or a page, or returns the reason why the import leaves the item out. */
export function readItem(item: Item, context: ItemContext): ForeignArticle | { readonly what: Message } {
  const date = readItemDate(item);
  const reason = refuseItem(item);
  if (reason !== undefined || date === undefined)
    return { what: reason ?? tell('export-item-without-date')`this item has no date` };
  const content = writeFootnotes(item);
  const read = convertSafely(() =>
    accountForHtml({ html: content, fields: [textOfField(item.title)] }, context.note, note =>
      convertContent(content, { ...context, note, pieces: new Pieces(), id: item.id }),
    ),
  );
  if ('what' in read) return read;
  const { markdown: body, ...count } = read;
  const language = context.languages.languageOf(item) ?? context.detect([textOfField(item.title), body]);
  return {
    file: context.file,
    kind: item.type === 'page' ? 'page' : 'article',
    dialect: 'converted',
    place: {
      work: context.languages.groupOf(item),
      language,
      day: undefined,
      slug: toSlug(decode(item.slug)),
      draft: false,
    },
    matter: packMatter({}, body),
    count,
    original: () => item.content,
    language,
    fields: fieldsOf(item, { date, language }, context),
  };
}

/** Returns the fields of an article. Fields that WordPress does not have are empty. */
function fieldsOf(
  item: Item,
  { date, language }: Pick<ForeignFields, 'date' | 'language'>,
  { uploads, authors, now, note }: ItemContext,
): ForeignFields {
  const cover = uploads.get(item.meta.get('_thumbnail_id'));
  if (cover === undefined && item.meta.get('_thumbnail_id')) note('covers-left-out', item.meta.get('_thumbnail_id'));
  const restriction = isDraft(item) ? undefined : findRestriction(item);
  if (restriction !== undefined) note('hidden-articles-made-drafts', restriction);
  const expires = item.type === 'page' ? undefined : readExpiration(item);
  const isOver = expires !== undefined && Math.max(Date.parse(date), now) >= Date.parse(expires);
  if (isOver) note('expired-articles-made-drafts', expires);
  return {
    title: textOfField(item.title) || undefined,
    date,
    updated: undefined,
    summary: textOfField(item.excerpt) || undefined,
    by: item.type === 'page' ? [] : authors.of(item),
    editor: [],
    translator: [],
    tags: tagsOf(item),
    cover: cover && { address: cover.address, alt: cover.alt, caption: cover.caption, credit: '' },
    draft: isDraft(item) || restriction !== undefined || isOver,
    expires: isOver ? undefined : expires,
    addresses: pathsOf(item),
    slug: decode(item.slug) || undefined,
    language,
    canonical: undefined,
    credits: '',
    dropped: [],
  };
}

/**
 * Returns the names of the categories and tags of an item, categories first. Omits `uncategorized`, which WordPress assigns to posts without
 * a category.
 */
const tagsOf = ({ terms }: Item) => [
  ...new Set(
    ['category', 'post_tag']
      .flatMap(taxonomy => terms.filter(({ domain }) => domain === taxonomy))
      .filter(({ slug }) => !/^(?:uncategorized|未分类)(?:-[a-z-]+)?$/.test(decode(slug)))
      .map(({ name }) => textOfField(name))
      .filter(name => name !== ''),
  ),
];

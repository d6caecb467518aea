/** Reads articles and pages from a WordPress export, with a reason for every other item. Pure. */

import { tell } from '../../../language/messages/tell.ts';
import { toSlug } from '../../../language/slug.ts';
import type { Message } from '../../../message.ts';
import { readLanguage } from '../archive-place.ts';
import type { Note } from '../changes.ts';
import { detectLanguage, zoneOf } from '../language.ts';
import type { Archive, ArchiveSettings, ForeignArticle, ReadArchive, Remark } from '../read-archive.ts';
import { UnreadableError } from '../unreadable.ts';
import { convertContent } from './convert-html.ts';
import { readItemDate } from './dates.ts';
import type { Export, Item } from './export.ts';
import type { HtmlContext } from './html-context.ts';
import { readItemLanguages } from './languages.ts';
import { decode, pathsOf, rewriteAddresses } from './old-links.ts';
import { readAuthors } from './people.ts';
import { Pieces } from './pieces.ts';
import { isDraft, refuseItem } from './refuse-item.ts';
import { textOf } from './text.ts';
import { Uploads } from './uploads.ts';

/** Returns the name of an item for the report. */
export const nameOfItem = ({ type, id, slug, title }: Item) =>
  `${type || 'item'} ${id} ${decode(slug) || textOf(title).slice(0, 60)}`.trim();

/** Reads all items of an export. Detects language and time zone where the settings leave them open. */
export function readWordPress(source: Export, archive: Archive, settings: ArchiveSettings): ReadArchive {
  const { items } = source;
  const uploads = new Uploads(source, archive.files);
  const tongues = readItemLanguages(source);
  const authors = readAuthors(source);
  const shared = new Map(items.filter(({ type }) => type === 'wp_block').map(({ id, content }) => [id, content]));
  const address = rewriteAddresses(source, uploads);
  const texts = items.filter(({ type }) => type === 'post' || type === 'page');
  const otherwise =
    settings.language ??
    readLanguage(source.language) ??
    detectLanguage(texts.map(({ content }) => content).join('\n'));
  const zone = settings.zone ?? zoneOf(otherwise);
  const leftOut = new Map<string, Message>();
  const remarks: Remark[] = [];
  const articles: ForeignArticle[] = [];
  for (const item of items) {
    const file = nameOfItem(item);
    if (item.type === 'attachment') {
      const { address: path = '' } = uploads.get(item.id) ?? {};
      if (archive.files.find(path.slice(1)) === undefined)
        leftOut.set(file, tell('file-not-among-uploads')`its file ${path.slice(1)} is not in the uploads folder`);
      continue;
    }
    const date = readItemDate(item);
    const reason = refuseItem(item);
    if (reason !== undefined || date === undefined) {
      leftOut.set(file, reason ?? tell('export-item-without-date')`it has no date`);
      continue;
    }
    const note: Note = (change, about) => remarks.push({ file, change, about });
    const pieces = new Pieces();
    const context = { uploads, pieces, note, id: item.id, address, sharedBlock: (id: string) => shared.get(id) };
    const body = convertSafely(item.content, context);
    if (typeof body !== 'string') {
      leftOut.set(file, body.what);
      continue;
    }
    const language = tongues.languageOf(item) ?? otherwise;
    const cover = uploads.get(item.meta.get('_thumbnail_id'));
    if (cover === undefined && item.meta.get('_thumbnail_id')) note('covers-left-out', item.meta.get('_thumbnail_id'));
    const slug = decode(item.slug);
    articles.push({
      file,
      kind: item.type === 'page' ? 'page' : 'article',
      dialect: 'converted',
      place: { work: tongues.groupOf(item), language, day: undefined, slug: toSlug(slug), draft: false },
      matter: { data: {}, body },
      language,
      fields: {
        title: textOf(item.title) || undefined,
        date,
        updated: undefined,
        summary: textOf(item.excerpt) || undefined,
        by: item.type === 'page' ? [] : authors.of(item),
        editor: [],
        translator: [],
        tags: tagsOf(item),
        cover: cover && { address: cover.address, alt: cover.alt, caption: cover.caption, credit: '' },
        draft: isDraft(item),
        expires: undefined,
        addresses: pathsOf(item),
        slug: slug || undefined,
        language,
        canonical: undefined,
        credits: '',
        dropped: [],
      },
    });
  }
  return {
    articles,
    leftOut,
    remarks: remarks.filter(({ file }) => !leftOut.has(file)),
    zone,
    found: texts.length,
    people: authors.names,
    name: textOf(source.title) || undefined,
    tagline: textOf(source.description) || undefined,
    origin: URL.canParse(source.address) ? new URL(source.address).origin : undefined,
    tellsAddresses: true,
    comments: source.comments,
  };
}

/** Converts a text, or returns why it cannot be converted. A text that exhausts the parser does not stop the import. */
function convertSafely(content: string, context: HtmlContext): string | { readonly what: Message } {
  try {
    return convertContent(content, context);
  } catch (error) {
    if (error instanceof UnreadableError) return { what: error.what };
    // The DOM library throws errors with the numeric code of a DOMException.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number')
      return { what: tell('export-html-unreadable')`its HTML cannot be read: ${error.message}` };
    throw error;
  }
}

/** Returns categories, then tags, without `uncategorized`, which WordPress assigns to posts without a category. */
const tagsOf = ({ terms }: Item) => [
  ...new Set(
    ['category', 'post_tag']
      .flatMap(taxonomy => terms.filter(({ domain }) => domain === taxonomy))
      .filter(({ slug }) => !/^(?:uncategorized|未分类)(?:-[a-z-]+)?$/.test(decode(slug)))
      .map(({ name }) => textOf(name))
      .filter(name => name !== ''),
  ),
];

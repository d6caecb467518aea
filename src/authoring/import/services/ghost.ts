/** Reads the JSON export of a Ghost site. Format: https://docs.ghost.org/migration/custom */

import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { extensionOf } from '../archive/archive-files.ts';
import { textOf } from '../from-html/text-of.ts';
import { settleGhost } from './ghost-cards.ts';
import { type Data, dataOf, listOf, parseJson, textIn } from './json.ts';
import { writeLexical } from './lexical.ts';
import { writeMobiledoc } from './mobiledoc.ts';
import { emptyExport, faultIn, type Post, type ReadService, takeOnly } from './post.ts';

/** Placeholder for the origin of the site in the addresses of an export. */
const ownOrigin = '__GHOST_URL__';

export const readGhost: ReadService = ({ files, readText }) => {
  const names = files.all.filter(file => extensionOf(file) === 'json');
  const texts = names.map(readText);
  const tablesOf = texts.map(text => (typeof text === 'string' ? tablesIn(parseJson(text)) : undefined));
  const found = tablesOf.filter(tables => tables !== undefined);
  const data = takeOnly(found, {
    what: faultIn(texts) ?? tell('no-ghost-export')`there is no JSON export from Ghost in this file or folder`,
    cure: tell(
      'export-from-ghost',
    )`in Ghost, open "Settings", then "Import/Export", then "Export", then "Content & settings"; then run "npx halfsky import ghost" with the path of the JSON file`,
  });
  const settings = new Map(listOf(data.settings).map(row => [textIn(row, 'key'), textIn(row, 'value')]));
  const tables = openTables(data, settings.get('is_private') === 'true');
  const leftOut = new Map<string, Message>();
  const posts = listOf(data.posts).flatMap(row => {
    const file = nameOfPost(row);
    const html = readHtml(row);
    if (typeof html === 'string') return [readPost(row, { file, html }, tables)];
    leftOut.set(file, html);
    return [];
  });
  return {
    ...emptyExport,
    posts,
    sources: names.filter((_, i) => tablesOf[i] !== undefined),
    leftOut,
    name: settings.get('title') ?? '',
    tagline: settings.get('description') ?? '',
    zone: settings.get('timezone') ?? settings.get('active_timezone') ?? '',
    language: settings.get('locale') ?? settings.get('lang') ?? '',
    settle: settleGhost,
    address: withoutOrigin,
    picturePath,
    pictureSteps: 3,
  };
};

/** Returns the tables of an export, which are in `db[0].data`, in `data` or at the top. Returns undefined if there are no posts. */
function tablesIn(json: unknown): Data | undefined {
  const top = dataOf(json);
  return [dataOf(listOf(top.db)[0]?.data), dataOf(top.data), top].find(({ posts }) => Array.isArray(posts));
}

/** Data about posts from other tables of the export, by id of the post. */
interface Tables {
  /** Names of the tags that readers see. */
  tagsOf(post: string): readonly string[];
  authorsOf(post: string): readonly string[];
  metaOf(post: string): Data;
  /** True if the site required a password from its readers. */
  readonly isPrivate: boolean;
}

function openTables(data: Data, isPrivate: boolean): Tables {
  const named = (rows: readonly Data[]) => new Map(rows.map(row => [textIn(row, 'id'), textIn(row, 'name')]));
  const joined = (table: string, column: string, names: ReadonlyMap<string, string>) => {
    const rows = Map.groupBy(listOf(data[table]), row => textIn(row, 'post_id'));
    return (post: string) =>
      [...(rows.get(post) ?? [])]
        .sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))
        .flatMap(row => names.get(textIn(row, column)) || []);
  };
  // A tag whose name begins with `#` is internal: Ghost shows it only to editors.
  const isShown = (tag: Data) => textIn(tag, 'visibility') !== 'internal' && !textIn(tag, 'name').startsWith('#');
  const metas = new Map(listOf(data.posts_meta).map(row => [textIn(row, 'post_id'), row]));
  const people = named(listOf(data.users));
  const authorsOf = joined('posts_authors', 'author_id', people);
  const first = new Map(listOf(data.posts).map(row => [textIn(row, 'id'), people.get(textIn(row, 'author_id'))]));
  return {
    tagsOf: joined('posts_tags', 'tag_id', named(listOf(data.tags).filter(isShown))),
    authorsOf: post => {
      const several = authorsOf(post);
      return several.length > 0 ? several : [first.get(post) ?? []].flat();
    },
    metaOf: post => metas.get(post) ?? {},
    isPrivate,
  };
}

const isPage = (row: Data) => textIn(row, 'type') === 'page' || row.page === true || row.page === 1;
const nameOfPost = (row: Data) => `${isPage(row) ? 'page' : 'post'} ${textIn(row, 'slug') || textIn(row, 'id')}`;

/**
 * Returns the text of a post as HTML, or the reason why the text cannot be read. If a post has no HTML, for example because the post is a
 * draft, converts the format of the Ghost editor.
 */
function readHtml(row: Data): string | Message {
  const html = textIn(row, 'html');
  if (html.trim() !== '') return html;
  const lexical = textIn(row, 'lexical');
  return lexical === '' ? writeMobiledoc(textIn(row, 'mobiledoc')) : writeLexical(lexical);
}

function readPost(
  row: Data,
  { file, html }: Pick<Post, 'file' | 'html'>,
  { tagsOf, authorsOf, metaOf, isPrivate }: Tables,
): Post {
  const id = textIn(row, 'id');
  const meta = metaOf(id);
  const [status, visibility] = [textIn(row, 'status'), textIn(row, 'visibility')];
  const isMail = status === 'sent' || meta.email_only === true || meta.email_only === 1;
  const draft = !['published', 'scheduled', 'sent'].includes(status);
  const slug = textIn(row, 'slug');
  const cover = textIn(row, 'feature_image') || textIn(row, 'image');
  return {
    file,
    html,
    kind: isPage(row) ? 'page' : 'article',
    title: textOf(textIn(row, 'title')),
    ...readTime(row, draft ? ['published_at', 'updated_at', 'created_at'] : ['published_at']),
    summary: textOf(textIn(row, 'custom_excerpt')),
    by: authorsOf(id),
    tags: tagsOf(id),
    cover:
      cover === ''
        ? undefined
        : {
            address: withoutOrigin(cover),
            alt: textIn(meta, 'feature_image_alt'),
            caption: textOf(textIn(meta, 'feature_image_caption')),
            credit: '',
          },
    draft,
    hiding:
      visibility !== '' && visibility !== 'public'
        ? `visibility: ${visibility}`
        : isMail
          ? 'email_only'
          : isPrivate
            ? 'is_private'
            : undefined,
    slug,
    addresses: draft || slug === '' ? [] : [`/${slug}/`],
    canonical: textIn(row, 'canonical_url'),
  };
}

/**
 * Reads the time in the first column of `columns` that has a value. Ghost writes times in UTC. Old versions of Ghost write milliseconds
 * since 1970.
 */
function readTime(row: Data, columns: readonly string[]): Pick<Post, 'date' | 'dateField'> {
  const column = columns.find(name => textIn(row, name) !== '') ?? '';
  const time = textIn(row, column);
  return {
    date: /^\d{11,14}$/.test(time) ? new Date(Number(time)).toISOString() : time,
    dateField: column === 'published_at' ? undefined : column,
  };
}

/** Removes the placeholder of the site’s origin, so that an address of the site becomes a path. */
const withoutOrigin = (address: string) =>
  address.startsWith(ownOrigin) ? address.slice(ownOrigin.length) || '/' : address;

/** Returns the path of an uploaded picture without the folders that choose a size, such as `size/w600/`. */
const picturePath = (address: string) =>
  /\/content\/images\/[^?#]+/.exec(address)?.[0].replace(/^\/content\/images\/size\/[^/]+\//, '/content/images/');

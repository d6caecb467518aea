/** Reads the export of a Substack publication: the table `posts.csv`, and the text of each post in `posts/ID.slug.html`. */

import { decode } from '../../../addresses.ts';
import { escapeText } from '../../../html.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { parseCells } from '../../../source/charts/cells.ts';
import { type Archive, extensionOf, folderOf, nameOf } from '../archive/archive-files.ts';
import { isOnWeb } from '../foreign-address.ts';
import { textOf } from '../from-html/text-of.ts';
import { isYes } from '../front-matter/switches.ts';
import { UnreadableError } from '../unreadable.ts';
import { emptyExport, type Post, type ReadService, takeOnly } from './post.ts';
import { settleSubstack } from './substack-parts.ts';

export const readSubstack: ReadService = archive => {
  const { files, readText } = archive;
  const tables = files.all.filter(name => nameOf(name) === 'posts.csv');
  const file = takeOnly(tables, {
    what: tell(
      'no-substack-export',
    )`there is no export from Substack in this file or folder: the file posts.csv is missing`,
    cure: tell(
      'export-from-substack',
    )`in Substack, open "Settings", then "Import / Export", then "Export your data"; then run "npx halfsky import substack" with the path of the ZIP file`,
  });
  const text = readText(file);
  if (typeof text !== 'string') throw new UnreadableError(text.what);
  const posts: Post[] = [];
  const leftOut = new Map<string, Message>();
  const folder = folderOf(file);
  for (const row of readTable(text)) {
    const read = readPost(row, folder, archive);
    if ('what' in read) leftOut.set(read.file, read.what);
    else posts.push(read);
  }
  const listed = new Set([...posts.map(post => post.file), ...leftOut.keys()]);
  const beside = files.all.filter(name => name.startsWith(`${folder}posts/`));
  for (const name of beside)
    if (extensionOf(name) === 'html' && !listed.has(name))
      leftOut.set(
        name,
        tell(
          'substack-post-not-in-table',
        )`posts.csv does not list this post, so the import cannot find out whether the post was published`,
      );
  // The folder of the posts also contains tables with the email addresses of readers. The import must not copy these tables.
  const sources = [file, ...beside.filter(name => extensionOf(name) === 'csv')];
  return { ...emptyExport, posts, sources, leftOut, settle: settleSubstack, picturePath };
};

type Row = ReadonlyMap<string, string>;

/** Reads the rows of a table, each as a map of cells by column name. The first row contains the names of the columns. */
function readTable(text: string): readonly Row[] {
  const [head = [], ...rows] = parseCells(joinLines(text), ({ what }) => {
    throw new UnreadableError(what);
  });
  return rows.map(row => new Map(head.map(({ text: name }, i) => [name, row[i]?.text ?? ''])));
}

/** Splits a table into its rows. A row has several lines if a cell in quotation marks contains line breaks. */
function joinLines(text: string): readonly { readonly text: string; readonly line: number }[] {
  const rows: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const [i, line] of text.split('\n').entries()) {
    const last = rows.at(-1);
    if (isOpen && last) last.text += `\n${line}`;
    else rows.push({ text: line, line: i + 1 });
    if (line.split('"').length % 2 === 0) isOpen = !isOpen;
  }
  return rows;
}

/** Reads the post in a row of the table, or returns the reason why the import leaves it out. */
function readPost(
  row: Row,
  folder: string,
  { files, readText }: Archive,
): Post | { readonly file: string; readonly what: Message } {
  const get = (column: string) => row.get(column) ?? '';
  const [id, audience, podcast] = [get('post_id'), get('audience'), get('podcast_url')];
  const file = `${folder}posts/${id}.html`;
  const found = files.find(file);
  const text = found === undefined ? '' : readText(found);
  if (typeof text !== 'string') return { file, what: text.what };
  if (found === undefined && podcast === '')
    return { file, what: tell('substack-post-without-text')`the export does not contain the text of this post` };
  const slug = id.replace(/^\d+\.?/, '');
  const draft = !isYes(get('is_published'));
  return {
    file,
    kind: get('type') === 'page' ? 'page' : 'article',
    title: textOf(get('title')),
    date: get('post_date'),
    summary: textOf(get('subtitle')),
    by: [],
    tags: [],
    cover: undefined,
    draft,
    hiding: draft || audience === 'everyone' ? undefined : `audience: ${audience}`,
    slug,
    addresses: draft || slug === '' ? [] : [`/p/${slug}`],
    canonical: '',
    html: podcast === '' ? text : `<iframe src="${escapeText(podcast)}"></iframe>${text}`,
  };
}

/** Matches the host names of servers that store Substack’s pictures. */
const servers =
  /^(?:substackcdn\.com|cdn\.substack\.com|(?:substack-post-media|bucketeer-[\w-]+)\.s3\.amazonaws\.com)$/;

/**
 * Returns the path of a picture on Substack’s servers. For a scaled picture, returns the full address of the original, which is part of the
 * path.
 */
function picturePath(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  if (!servers.test(hostname)) return undefined;
  const original = decode(pathname.split('/').at(-1) ?? '');
  return isOnWeb(original) ? original : pathname;
}

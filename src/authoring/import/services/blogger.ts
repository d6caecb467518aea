/** Reads a Blogger export: the file `feed.atom` of Google Takeout, or the older backup file `blog-….xml`. Both are Atom feeds. */

import { posix } from 'node:path';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { extensionOf } from '../archive/archive-files.ts';
import type { Note } from '../changes.ts';
import { withScheme } from '../foreign-address.ts';
import { elementsOf, replaceNode, wordsOf } from '../from-html/nodes.ts';
import { textOf } from '../from-html/text-of.ts';
import { childrenOf, type FeedElement, parseFeed, textOfChild } from './feed.ts';
import { emptyExport, faultIn, type Post, type ReadService, takeOnly } from './post.ts';

export const readBlogger: ReadService = ({ files, readText }) => {
  const names = files.all.filter(file => ['atom', 'xml'].includes(extensionOf(file)));
  const texts = names.map(readText);
  const feeds = texts.map(text => (typeof text === 'string' ? readFeed(text) : undefined));
  const found = feeds.filter(feed => feed !== undefined);
  const feed = takeOnly(found, {
    what: faultIn(texts) ?? tell('no-blogger-export')`there is no export from Blogger in this file or folder`,
    cure: tell(
      'export-from-blogger',
    )`in Blogger, open "Settings", then "Back up content", and download the archive from Google Takeout; then run "npx halfsky import blogger" with the path of the archive`,
  });
  const entries = childrenOf(feed, 'entry');
  const posts: Post[] = [];
  const leftOut = new Map<string, Message>();
  for (const entry of entries) {
    const kind = kindOf(entry);
    if (kind !== 'post' && kind !== 'page') continue;
    const post = readPost(entry, kind === 'page' ? 'page' : 'article');
    if (isTrashed(entry)) leftOut.set(post.file, tell('item-in-the-trash')`this item is in the trash`);
    else posts.push(post);
  }
  const address = (childrenOf(feed, 'link').find(isAlternate) ?? nothing).attributes.href ?? '';
  return {
    ...emptyExport,
    posts,
    sources: names.filter((_, i) => feeds[i] !== undefined),
    leftOut,
    name: textOf(textOfChild(feed, 'title')),
    tagline: textOf(textOfChild(feed, 'subtitle') || settingOf(entries, 'BLOG_DESCRIPTION')),
    zone: settingOf(entries, 'BLOG_TIME_ZONE'),
    language: settingOf(entries, 'BLOG_LOCALE'),
    origin: URL.canParse(address) ? new URL(address).origin : '',
    comments: entries.filter(entry => kindOf(entry) === 'comment').length,
    settle,
    picturePath,
  };
};

/** Parses a feed; returns undefined if the feed is not an export from Blogger. */
function readFeed(text: string): FeedElement | undefined {
  const feed = parseFeed(text);
  return feed?.name === 'feed' && childrenOf(feed, 'entry').some(entry => kindOf(entry) !== '') ? feed : undefined;
}

const kinds = 'http://schemas.google.com/blogger/2008/kind#';

/** Returns `post`, `page`, `comment` or another kind of entry; empty if the entry states no kind. */
function kindOf(entry: FeedElement): string {
  const terms = childrenOf(entry, 'category').map(({ attributes }) => attributes.term ?? '');
  const term = terms.find(one => one.startsWith(kinds));
  return term === undefined ? textOfChild(entry, 'blogger:type').toLowerCase() : term.slice(kinds.length);
}

const isAlternate = ({ attributes }: FeedElement) =>
  attributes.rel === 'alternate' && (attributes.type ?? 'text/html') === 'text/html';

const isTrashed = (entry: FeedElement) =>
  textOfChild(entry, 'blogger:trashed') !== '' || textOfChild(entry, 'blogger:status').endsWith('TRASHED');

/** Returns the value of a setting of the blog. The older backup file stores each setting as an entry. */
const settingOf = (entries: readonly FeedElement[], name: string) =>
  textOfChild(entries.find(entry => textOfChild(entry, 'id').endsWith(`.settings.${name}`)) ?? nothing, 'content');

/** Values of the field `blogger:status` for posts that readers can see, now or later. */
const visibleStates = ['LIVE', 'SCHEDULED', ''];

/** Schemes of the categories that are tags, in the old and in the new format. */
const tagSchemes = ['http://www.blogger.com/atom/ns#', 'tag:blogger.com'];

const nothing: FeedElement = { name: '', attributes: {}, children: [], text: '' };

function readPost(entry: FeedElement, kind: Post['kind']): Post {
  const link = childrenOf(entry, 'link').find(isAlternate)?.attributes.href ?? '';
  const path = URL.canParse(link) ? new URL(link).pathname : textOfChild(entry, 'blogger:filename');
  const status = textOfChild(entry, 'blogger:status');
  const [control = nothing] = childrenOf(entry, 'app:control');
  const draft = textOfChild(control, 'app:draft') === 'yes' || !visibleStates.includes(status);
  const id = textOfChild(entry, 'id').split('-').at(-1) ?? '';
  const published = textOfChild(entry, 'published');
  return {
    file: `${kind === 'page' ? 'page' : 'post'} ${path.startsWith('/') ? path.slice(1) : path || id}`,
    kind,
    title: textOf(textOfChild(entry, 'title')),
    date: published || (draft ? textOfChild(entry, 'updated') : ''),
    dateField: published === '' ? 'updated' : undefined,
    summary: textOf(textOfChild(entry, 'blogger:metaDescription')),
    // Blogger writes "Unknown" for people who have deleted their account.
    by: childrenOf(entry, 'author')
      .map(author => textOfChild(author, 'name'))
      .filter(name => name !== '' && name !== 'Unknown'),
    tags: childrenOf(entry, 'category')
      .map(({ attributes }) => attributes)
      .filter(({ scheme = '' }) => tagSchemes.some(start => scheme.startsWith(start)))
      .map(({ term = '' }) => term.trim())
      .filter(term => term !== ''),
    cover: undefined,
    draft,
    hiding: undefined,
    slug: posix.parse(path).name,
    addresses: draft || path === '' ? [] : [path],
    canonical: '',
    html: textOfChild(entry, 'content'),
  };
}

function settle(body: HTMLElement, _: Post, note: Note): void {
  // In lists of posts, Blogger cuts off the post at this element, and shows a link such as "read more".
  for (const mark of elementsOf(body, 'a[name="more"]')) if (wordsOf(mark) === '') mark.remove();
  for (const footer of elementsOf(body, '.blogger-post-footer')) {
    if (wordsOf(footer) !== '') note('service-parts-left-out', wordsOf(footer).slice(0, 120));
    footer.remove();
  }
  for (const table of elementsOf(body, '.tr-caption-container')) settleCaption(table);
}

/** Turns the table that Blogger writes for a picture with a caption into a figure. */
function settleCaption(table: Element): void {
  const image = table.querySelector('img');
  const document = table.ownerDocument;
  if (!image) return;
  const figure = document.createElement('figure');
  figure.appendChild(image.closest('a') ?? image);
  const caption = document.createElement('figcaption');
  for (const node of Array.from(table.querySelector('.tr-caption')?.childNodes ?? [])) caption.appendChild(node);
  if (wordsOf(caption) !== '') figure.appendChild(caption);
  const rest = wordsOf(table);
  if (rest === '') replaceNode(table, figure);
  else table.parentNode?.insertBefore(figure, table);
}

/** Matches the host names of servers that store Blogger’s pictures. */
const servers = /\.bp\.blogspot\.com$|^(?:blogger|lh\d)\.(?:googleusercontent|ggpht)\.com$/;

/** Returns the path of a picture on the servers of Blogger without the part of the path that chooses a size, such as `s320` or `w640-h426`. */
function picturePath(address: string): string | undefined {
  if (!URL.canParse(withScheme(address))) return undefined;
  const { hostname, pathname } = new URL(withScheme(address));
  return servers.test(hostname) ? pathname.replace(/\/(?:[swh]\d+(?:-[\w-]+)?)(?=\/[^/]+$)/, '') : undefined;
}

/** Reads the export of a Medium account. Its folder `posts` has an HTML page with the microformat h-entry for each post. */

import { posix } from 'node:path';
import { tell } from '../../../language/messages/tell.ts';
import { toSlug } from '../../../language/slug.ts';
import type { Message } from '../../../message.ts';
import { extensionOf, foldersOf } from '../archive/archive-files.ts';
import type { Note } from '../changes.ts';
import { isOnWeb } from '../foreign-address.ts';
import { attribute } from '../from-html/address-rules.ts';
import { convertSafely } from '../from-html/convert-safely.ts';
import { parseHtml } from '../from-html/html-document.ts';
import { elementsOf, wordsOf } from '../from-html/nodes.ts';
import { UnreadableError } from '../unreadable.ts';
import { replaceWithLink, replaceWithPlayer, wordsIn } from './cards.ts';
import { emptyExport, type Post, type ReadService } from './post.ts';

export const readMedium: ReadService = ({ files, readText }) => {
  const names = files.all.filter(file => foldersOf(file).at(-1) === 'posts' && extensionOf(file) === 'html');
  const posts: Post[] = [];
  const leftOut = new Map<string, Message>();
  for (const file of names) {
    const text = readText(file);
    const read = typeof text === 'string' ? convertSafely(() => readPost(file, parseHtml(text))) : text;
    if ('what' in read) leftOut.set(file, read.what);
    else posts.push(read);
  }
  if (posts.length + leftOut.size === 0)
    throw new UnreadableError(
      tell(
        'no-medium-export',
      )`there is no export from Medium in this file or folder: the folder "posts" is missing or empty`,
      tell(
        'export-from-medium',
      )`in Medium, open "Settings", then "Security and apps", then "Download your information"; then run "npx halfsky import medium" with the path of the ZIP file`,
    );
  return { ...emptyExport, posts, leftOut, origin: 'https://medium.com', settle, address, picturePath };
};

/** Matches the name of a page: `draft` or the date of a post, its slug, and its id. */
const nameOfPage = /^(?:(draft)_|(\d{4}-\d{2}-\d{2})_)?(.*?)(?:-*([0-9a-f]{8,}))?$/;

/** Reads the page of a post, or returns the reason why the import leaves it out. */
function readPost(file: string, page: Document): Post | { readonly what: Message } {
  const content = page.querySelector('.e-content');
  if (!content) return { what: tell('medium-page-without-entry')`this page is not a Medium post` };
  const title = wordsIn(page, '.p-name');
  const [, mark, day = '', slug = '', id = ''] = nameOfPage.exec(posix.basename(file, '.html')) ?? [];
  const draft = mark !== undefined;
  const canonical = attribute(page.querySelector('.p-canonical') ?? page, 'href');
  if (!draft && isResponse(content, title))
    return {
      what: tell(
        'medium-response',
      )`this text has no headline, so it seems to be a response to a post by another author`,
    };
  const time = page.querySelector('time.dt-published');
  return {
    file,
    kind: 'article',
    title,
    date: attribute(time ?? page, 'datetime') || day,
    summary: wordsIn(page, '.p-summary'),
    by: elementsOf(page, '.p-author').map(wordsOf).filter(Boolean),
    tags: elementsOf(page, 'a.p-tag, .p-tags a').map(wordsOf).filter(Boolean),
    cover: undefined,
    draft,
    hiding: undefined,
    slug: id === '' ? '' : slug,
    addresses: draft ? [] : [...pathOf(canonical), ...(id === '' ? [] : [`/p/${id}`])],
    canonical: '',
    html: content.innerHTML,
  };
}

const pathOf = (canonical: string) =>
  URL.canParse(canonical) && new URL(canonical).pathname !== '/' ? [new URL(canonical).pathname] : [];

/**
 * Guesses whether a text is a response to a post, because the export does not distinguish responses from posts. A response has no headline
 * and no picture, and the `<title>` of its page is the beginning of its text.
 */
function isResponse(content: Element, title: string): boolean {
  const letters = (text: string) => toSlug(text).replaceAll('-', '');
  const headline = content.querySelector('.graf--title, h1, h2, h3, h4, img, iframe');
  return !headline && letters(wordsOf(content)).startsWith(letters(title));
}

function settle(body: HTMLElement, { title, summary }: Post, note: Note): void {
  body.querySelector('.section--first > .section-divider, .section-divider:first-child')?.remove();
  const headline = body.querySelector('.graf--title');
  if (headline && wordsOf(headline) === title) {
    note('repeated-headlines-left-out');
    headline.remove();
  }
  for (const line of elementsOf(body, '.graf--subtitle')) if (wordsOf(line) === summary) line.remove();
  for (const card of elementsOf(body, '.graf--mixtapeEmbed'))
    replaceWithLink(card, {
      address: attribute(card.querySelector('a') ?? card, 'href'),
      title: wordsIn(card, 'strong'),
      text: wordsIn(card, 'em'),
    });
  for (const pre of elementsOf(body, 'pre[data-code-block-lang]'))
    pre.setAttribute('class', `language-${attribute(pre, 'data-code-block-lang')}`);
  for (const script of elementsOf(body, 'script[src]')) replaceWithPlayer(script, attribute(script, 'src'));
  for (const frame of elementsOf(body, 'iframe[src]')) frame.setAttribute('src', address(attribute(frame, 'src')));
}

/** Redirectors of Medium, and the server that shows its embedded pages. The parameter `url` contains the target. */
const redirectors = ['medium.com/r', 'medium.com/r/', 'cdn.embedly.com/widgets/media.html'];

function address(written: string): string {
  if (!URL.canParse(written)) return written;
  const { host, pathname, searchParams } = new URL(written);
  const target = redirectors.includes(host + pathname) ? searchParams.get('url') : null;
  return target && isOnWeb(target) ? target : written;
}

/** Returns the path of a picture on Medium’s servers. Its last part is the id of the picture, and the file name of a local copy. */
function picturePath(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const { hostname, pathname } = new URL(written);
  return /^(?:cdn-images-\d|miro)\.medium\.com$/.test(hostname) ? pathname : undefined;
}

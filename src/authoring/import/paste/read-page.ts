/**
 * Converts a saved web page to a `Manuscript`, the common form of submitted texts. Takes pictures only from the page itself and its folder;
 * downloads nothing.
 */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { decode } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import { dropUnseen, parseHtml } from '../from-html/html-document.ts';
import { type Addresses, convertHtml, keepSafeLink } from '../from-html/html-to-markdown.ts';
import { decodeText } from './decode-text.ts';
import { findContent } from './find-content.ts';
import type { Manuscript } from './manuscript.ts';
import { PictureBox } from './picture-box.ts';
import { readCapped } from './read-capped.ts';

/** Reads the bytes of an HTML file. `file` is the path of the HTML file; the pictures of the page are in the same folder. */
export function readPage(bytes: Uint8Array, file: string): Manuscript {
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(
    Buffer.from(bytes.subarray(0, 4096)).toString('latin1'),
  )?.[1];
  const { text, questions } = decodeText(bytes, charset);
  const document = parseHtml(text);
  const told = readHead(document);
  dropUnseen(document);
  spellAccount(document);
  const box = new PictureBox();
  const markdown = convertHtml(findContent(document), { link: keepSafeLink, picture: pictureFrom(file, box) });
  return { text: markdown, told, pictures: box.pictures, questions: [...questions, ...box.questions] };
}

const metaOf = (document: Document, ...names: readonly string[]) => {
  for (const name of names) {
    const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
    const content = element?.getAttribute('content')?.trim();
    if (content !== undefined && content !== '') return content;
  }
  return undefined;
};

function readHead(document: Document): Manuscript['told'] {
  return {
    title: metaOf(document, 'og:title', 'twitter:title') ?? headTitle(document),
    date: /^\d{4}-\d\d-\d\d/.exec(
      metaOf(document, 'article:published_time', 'datePublished', 'pubdate', 'date') ?? '',
    )?.[0],
    by: metaOf(document, 'author', 'og:article:author'),
    language: document.documentElement.getAttribute('lang') ?? undefined,
  };
}

/**
 * Rewrites author, account and time of a WeChat page as lines of text with labels such as `作者：`, because WeChat shows them without labels.
 */
function spellAccount(document: Document): void {
  const head = document.querySelector('#meta_content');
  if (!head) return;
  const wordsOf = (selector: string) => (document.querySelector(selector)?.textContent ?? '').trim();
  const lines = [
    ['作者：', wordsOf('#js_author_name')],
    ['来源：', wordsOf('#js_name')],
    ['', wordsOf('#publish_time')],
  ].filter(([, value]) => value !== '');
  head.textContent = '';
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line.join('');
    head.appendChild(paragraph);
  }
}

/** Returns the title of a page without the site name at its end: `Tea` for `Tea | Daily News`. Undefined if the title is empty. */
const headTitle = (document: Document) =>
  document.title
    .replace(/\s+/g, ' ')
    .replace(/ [|_–—-] [^|_–—-]{1,40}$/, '')
    .trim() || undefined;

function pictureFrom(file: string, box: PictureBox): Addresses['picture'] {
  const folder = realpathSync(dirname(resolve(file)));
  return ({ address, alt, caption }) => {
    const name = /^data:/i.test(address) ? box.addData(address, 'picture') : local(address);
    return name === undefined ? undefined : { src: name, alt: box.describe(name, alt), caption };
  };

  function local(address: string): string | undefined {
    if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(address)) {
      box.questions.push(
        tell(
          'picture-not-beside-page',
        )`the picture ${address.slice(0, 120)} is not in the folder of the page: save the picture and add it to the article`,
      );
      return undefined;
    }
    const path = resolve(folder, decode(address.replace(/[?#].*$/, '')));
    if (!existsSync(path) || !statSync(path).isFile()) {
      box.questions.push(
        tell(
          'picture-not-beside-page',
        )`the picture ${address.slice(0, 120)} is not in the folder of the page: save the picture and add it to the article`,
      );
      return undefined;
    }
    if (!realpathSync(path).startsWith(folder + sep)) {
      box.questions.push(
        tell(
          'picture-outside-page-folder',
        )`the picture ${address.slice(0, 120)} is outside the page’s folder and was left out`,
      );
      return undefined;
    }
    return box.add(readCapped(path), basename(path));
  }
}

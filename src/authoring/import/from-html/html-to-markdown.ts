/** Converts HTML to Markdown; the caller decides about addresses. Only this file uses turndown. */

import Turndown, { type Rule } from 'turndown';
import { invisible } from '../../../language/characters.ts';
import { tell } from '../../../language/messages/tell.ts';
import { writeLink, writePicture } from '../body/snippets.ts';
import { UnreadableError } from '../unreadable.ts';
import { dropUnseen, parseHtml, shortenGaps } from './html-document.ts';
import { tableRules } from './table-rules.ts';

/** A picture in HTML. */
interface FoundPicture {
  readonly address: string;
  readonly alt: string;
  /** Caption below the picture; empty if the HTML does not mark a caption. */
  readonly caption: string;
}

/** Functions of the caller that decide about pictures and links. */
export interface Addresses {
  /** Returns the picture to write; undefined leaves it out. */
  picture(found: FoundPicture): { readonly src: string; readonly alt: string; readonly caption: string } | undefined;
  /** Returns the address to write; undefined leaves only the words of the link. */
  link(address: string): string | undefined;
}

/**
 * Returns the address unchanged if it is a web, mail or telephone address, because any article may link to these. Returns undefined for any
 * other address.
 */
export const keepSafeLink = (address: string): string | undefined =>
  /^(?:https?:\/\/[^/\s]|mailto:[^\s]+@|tel:)/i.test(address) ? address : undefined;

/**
 * Converts HTML to Markdown. `source` is HTML text or an element of a document. Removes from `source` the parts that readers do not see.
 * Throws UnreadableError if the HTML is too long or nested too deep.
 */
export function convertHtml(source: string | HTMLElement, addresses: Addresses): string {
  const root = typeof source === 'string' ? parseHtml(source).body : source;
  dropUnseen(root);
  shortenGaps(root);
  try {
    // Turndown gets HTML text. It would clone an element, and cloning fails for some names that the parser accepts.
    return tidy(serviceFor(addresses).turndown(root.innerHTML));
  } catch (error) {
    if (error instanceof RangeError)
      throw new UnreadableError(tell('elements-far-too-deep')`the HTML elements are nested too deeply to be converted`);
    throw error;
  }
}

function serviceFor(addresses: Addresses): Turndown {
  const service = new Turndown({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  const escapeWords = service.escape.bind(service);
  service.escape = text =>
    escapeWords(text)
      .replace(/<(?=[A-Za-z/!?])/g, '\\<')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/~~/g, '\\~~')
      .replace(/^:::/, '\\:::');
  const rules: Readonly<Record<string, Rule>> = { ...inlineRules, ...noteRules, ...tableRules, ...placed(addresses) };
  for (const [name, rule] of Object.entries(rules)) service.addRule(name, rule);
  return service;
}

/**
 * Replaces special spaces by plain spaces, and removes invisible characters and repeated blank lines. Trims line by line, because one
 * pattern for the whole text would take minutes on a million spaces.
 */
const tidy = (text: string) =>
  text
    .replace(/[\u00a0\u2002-\u200a\u202f]/g, ' ')
    .replace(new RegExp(invisible.source, 'gu'), '')
    .split('\n')
    .map(trimLine)
    .join('\n')
    .replace(/ {2}\n\n/g, '\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .concat('\n');

/** Trims a line, but keeps the two spaces of a hard line break. Removes the wide spaces that indent Chinese paragraphs. */
function trimLine(line: string): string {
  const end = line.trimEnd();
  return `${end.replace(/^\u3000+/, '')}${end !== '' && line.endsWith('  ') ? '  ' : ''}`;
}

const attribute = (node: Node, name: string) => ('getAttribute' in node ? asText(node, name) : '');
function asText(node: Node, name: string): string {
  return isElement(node) ? (node.getAttribute(name) ?? '').trim() : '';
}
const isElement = (node: Node): node is Element => node.nodeType === 1;
const wordsOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * Creates a rule for emphasis. Writes HTML where CommonMark would not recognise the asterisks: between a punctuation mark and a letter,
 * which is common in Chinese.
 */
function emphasise(mark: string, tag: string): Rule['replacement'] {
  return (content, node) => {
    const words = content.trim();
    if (words === '') return content;
    const [before, after] = [
      node.previousSibling?.textContent?.at(-1) ?? ' ',
      node.nextSibling?.textContent?.[0] ?? ' ',
    ];
    const hidden =
      (/^[\p{P}\p{S}]/u.test(words) && /[\p{L}\p{N}]/u.test(before)) ||
      (/[\p{P}\p{S}]$/u.test(words) && /[\p{L}\p{N}]/u.test(after));
    if (/\n\s*\n/.test(words)) return content;
    const written = hidden ? `<${tag}>${words}</${tag}>` : `${mark}${words}${mark}`;
    return content.replace(words, () => written);
  };
}

const inlineRules: Readonly<Record<string, Rule>> = {
  strong: { filter: ['strong', 'b'], replacement: emphasise('**', 'strong') },
  emphasis: { filter: ['em', 'i'], replacement: emphasise('*', 'em') },
  deleted: { filter: ['del', 's'], replacement: content => (content.trim() === '' ? '' : `~~${content.trim()}~~`) },
  kept: {
    filter: ['sub', 'sup', 'ruby', 'rt', 'rp', 'kbd', 'mark'],
    replacement: (content, node) => {
      const tag = node.nodeName.toLowerCase();
      return content.trim() === '' || /^\[\^\w+\]$/.test(content) ? content : `<${tag}>${content}</${tag}>`;
    },
  },
};

const reference = /^#(f|e)(?:oot|nd)note-(\d+)$/;
const noted = /^(f|e)(?:oot|nd)note-(\d+)$/;

/** Conversion rules for the HTML that mammoth writes for footnotes and endnotes. */
const noteRules: Readonly<Record<string, Rule>> = {
  noteMark: {
    filter: node => node.nodeName === 'A' && reference.test(attribute(node, 'href')),
    replacement: (_, node) => {
      const [, kind, number] = reference.exec(attribute(node, 'href')) ?? [];
      return `[^${kind === 'e' ? 'e' : ''}${number}]`;
    },
  },
  noteBack: {
    filter: node => node.nodeName === 'A' && /^#(?:foot|end)note-ref-/.test(attribute(node, 'href')),
    replacement: () => '',
  },
  note: {
    filter: node => node.nodeName === 'LI' && noted.test(attribute(node, 'id')),
    replacement: (content, node) => {
      const [, kind, number] = noted.exec(attribute(node, 'id')) ?? [];
      return `\n\n[^${kind === 'e' ? 'e' : ''}${number}]: ${content.trim().replace(/\n+/g, '\n    ')}\n\n`;
    },
  },
};

function placed({ picture, link }: Addresses): Readonly<Record<string, Rule>> {
  const write = (image: Element | null | undefined, caption: string) => {
    if (!image) return '';
    const lazy = attribute(image, 'data-src') || attribute(image, 'data-original');
    const address = attribute(image, 'src');
    const wanted = address === '' || (/^data:image\/(?:gif|svg)/.test(address) && lazy !== '') ? lazy : address;
    if (wanted === '') return '';
    const found = picture({ address: wanted, alt: attribute(image, 'alt'), caption });
    return found ? writePicture('prose', { address: found.src, alt: found.alt, caption: found.caption }) : '';
  };
  return {
    picture: {
      filter: 'img',
      replacement: (_, node) => write(isElement(node) ? node : null, attribute(node, 'title')),
    },
    figure: {
      filter: node => node.nodeName === 'FIGURE' && node.querySelectorAll('img').length === 1,
      replacement: (_, node) => {
        if (!isElement(node)) return '';
        const caption = wordsOf(node.querySelector('figcaption'));
        return `\n\n${write(node.querySelector('img'), caption)}\n\n`;
      },
    },
    link: {
      filter: node => node.nodeName === 'A' && !/^#(?:foot|end)note-/.test(attribute(node, 'href')),
      replacement: (content, node) => {
        const address = attribute(node, 'href');
        const target = address === '' ? undefined : link(address);
        if (target === undefined || content.trim() === '' || /!\[/.test(content)) return content;
        // `content` is Markdown already, so `writeLink` writes only the address.
        return `[${content.trim().replace(/\s*\n\s*/g, ' ')}]${writeLink('prose', '', target).slice(2)}`;
      },
    },
  };
}

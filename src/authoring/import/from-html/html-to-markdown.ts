/** Converts HTML to Markdown. The caller chooses the addresses of links and pictures. Only this file uses turndown. */

import Turndown, { type Rule } from 'turndown';
import { escapeText } from '../../../html.ts';
import { invisible } from '../../../language/characters.ts';
import { tell } from '../../../language/messages/tell.ts';
import { UnreadableError } from '../unreadable.ts';
import { type Addresses, attribute, placed, settleFigures } from './address-rules.ts';
import { settleGoogleDocs } from './google-docs.ts';
import { dropUnseen, parseHtml, shortenGaps } from './html-document.ts';
import { elementsOf, unwrap, wordsOf } from './nodes.ts';
import { type ClassLooks, readClassLooks, settleEmphasis } from './settle-emphasis.ts';
import { settleMarkedCode } from './settle-marked-code.ts';
import { linkToPlayer, quote, replacePlayers, withoutRedirector } from './settle-pieces.ts';
import { tableRules } from './table-rules.ts';

/**
 * Returns a web, email or telephone address, because any article may link to addresses of these kinds. For an address of a redirector,
 * returns the target of the redirection. Returns undefined for an address of any other kind.
 */
export const keepSafeLink = (address: string): string | undefined =>
  /^(?:https?:\/\/[^/\s]|mailto:[^\s]+@|tel:)/i.test(address) ? withoutRedirector(address) : undefined;

/**
 * Converts HTML to Markdown. `source` is HTML text or an element of a document. Removes hidden parts from `source`. `sheet` contains the
 * styles by class name if the caller has already removed the style sheets. Throws UnreadableError if the HTML is too long or nested too
 * deeply.
 */
export function convertHtml(source: string | HTMLElement, addresses: Addresses, sheet?: ClassLooks): string {
  const root = typeof source === 'string' ? parseHtml(source).body : source;
  const { documentElement } = root.ownerDocument;
  const { ask } = addresses;
  const looks = sheet ?? readClassLooks(documentElement);
  dropUnseen(root);
  shortenGaps(root);
  settleFigures(root);
  settleCode(root);
  settleMarkedCode(root);
  settleGoogleDocs(root, ask);
  settleEmphasis(root, looks);
  quote(root, documentElement.getAttribute('lang') ?? '');
  replacePlayers(root, addresses.player ?? (found => linkToPlayer(found, ask)));
  try {
    // Turndown gets HTML text, because Turndown would clone an element, and cloning fails for some names that the parser accepts.
    return tidy(serviceFor(addresses).turndown(root.innerHTML));
  } catch (error) {
    if (error instanceof RangeError)
      throw new UnreadableError(tell('elements-far-too-deep')`the HTML elements are nested too deeply to be converted`);
    throw error;
  }
}

/** Puts the whole text of each `<pre>` into one `<code>`, because turndown would read only the first `<code>`. */
function settleCode(root: Element): void {
  for (const inner of elementsOf(root, 'code code')) unwrap(inner);
  for (const outer of elementsOf(root, 'code')) if (outer.querySelector('pre, p, li, td')) unwrap(outer);
  for (const pre of elementsOf(root, 'pre')) {
    const code = pre.querySelector('code');
    if (!code || pre.querySelector('img') || wordsOf(code) === wordsOf(pre)) continue;
    const text = pre.textContent ?? '';
    for (const node of Array.from(pre.childNodes)) node.parentNode?.removeChild(node);
    code.textContent = text;
    pre.appendChild(code);
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
  const rules: Readonly<Record<string, Rule>> = {
    ...inlineRules,
    ...blockRules,
    ...itemRules,
    ...noteRules,
    ...tableRules,
    ...placed(addresses),
  };
  for (const [name, rule] of Object.entries(rules)) service.addRule(name, rule);
  return service;
}

/**
 * Replaces special spaces with plain spaces, and removes invisible characters and repeated blank lines. Trims line by line, because one
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
  deleted: { filter: ['del', 's'], replacement: emphasise('~~', 'del') },
  kept: {
    filter: ['sub', 'sup', 'ruby', 'rt', 'rp', 'kbd', 'mark'],
    replacement: (content, node) => {
      const tag = node.nodeName.toLowerCase();
      return content.trim() === '' || /^\[\^\w+\]$/.test(content) ? content : `<${tag}>${content}</${tag}>`;
    },
  },
  abbreviation: {
    filter: 'abbr',
    replacement: (content, node) => {
      const title = attribute(node, 'title').replace(/\s+/g, ' ');
      return title === '' || content.trim() === '' ? content : `<abbr title="${escapeText(title)}">${content}</abbr>`;
    },
  },
};

/** Rules for elements that stay HTML in an article. The blank lines around their content let Markdown interpret it. */
const blockRules: Readonly<Record<string, Rule>> = {
  block: {
    filter: node =>
      /^(?:DETAILS|DL)$/.test(node.nodeName) || (/^D[TD]$/.test(node.nodeName) && node.parentNode?.nodeName === 'DL'),
    replacement: (content, node) => {
      const tag = node.nodeName.toLowerCase();
      return content.trim() === '' ? '' : `\n\n<${tag}>\n\n${content.trim()}\n\n</${tag}>\n\n`;
    },
  },
  summary: {
    filter: node => node.nodeName === 'SUMMARY' && node.parentNode?.nodeName === 'DETAILS',
    replacement: (_, node) => `\n\n<summary>${escapeText(wordsOf(node))}</summary>\n\n`,
  },
};

/** Rule for items of numbered lists. Consecutive lists use `1.` and `1)` in turn, because Markdown would otherwise join the lists. */
const itemRules: Readonly<Record<string, Rule>> = {
  item: {
    filter: node => node.nodeName === 'LI' && node.parentNode?.nodeName === 'OL',
    replacement: (content, node) => {
      const list = node.parentElement;
      const index = Array.from(list?.children ?? []).indexOf(node);
      const start = list?.getAttribute('start');
      const prefix = `${(start ? Number(start) : 1) + index}${isSecond(list) ? ')' : '.'}  `;
      const text = content.replace(/^\n+|\n+$/g, '').concat(content.endsWith('\n') ? '\n' : '');
      return `${prefix}${text.replace(/\n/g, `\n${' '.repeat(prefix.length)}`)}${node.nextSibling ? '\n' : ''}`;
    },
  },
};

/** Returns whether a list is the second, fourth, sixth etc. of consecutive numbered lists. */
function isSecond(list: Element | null): boolean {
  let count = 0;
  for (let above = list?.previousElementSibling; above?.nodeName === 'OL'; above = above.previousElementSibling)
    count++;
  return count % 2 === 1;
}

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
      return `\n\n[^${kind === 'e' ? 'e' : ''}${number}]: ${content.trim().replace(/\n(?!\n)/g, '\n    ')}\n\n`;
    },
  },
};

/** Converts HTML to Markdown. The caller chooses the addresses of links and pictures. Only this file uses turndown. */

import Turndown, { type Rule } from 'turndown';
import { escapeText } from '../../../html.ts';
import { withoutInvisible } from '../../../language/characters.ts';
import { tell } from '../../../language/messages/tell.ts';
import { oneLine, trimBreaks } from '../../../language/white-space.ts';
import { UnreadableError } from '../unreadable.ts';
import { type Addresses, attribute, placed, settleFigures } from './address-rules.ts';
import { settleGoogleDocs } from './google-docs.ts';
import { dropHiddenText } from './hidden-text.ts';
import { dropUnseen, parseHtml, shortenGaps } from './html-document.ts';
import { elementsOf, unwrap, wordsOf } from './nodes.ts';
import { type ClassLooks, readClassLooks, settleEmphasis } from './settle-emphasis.ts';
import { settleForms } from './settle-forms.ts';
import { settleMarkedCode } from './settle-marked-code.ts';
import { linkToPlayer, quote, replacePlayers, withoutRedirector } from './settle-pieces.ts';
import { askAboutTables, tableRules } from './table-rules.ts';

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
  dropHiddenText(root);
  settleForms(root, ask);
  dropUnseen(root);
  shortenGaps(root);
  settleFigures(root);
  settleCode(root);
  settleMarkedCode(root);
  settleGoogleDocs(root, ask);
  settleEmphasis(root, looks);
  quote(root, documentElement.getAttribute('lang') ?? '');
  replacePlayers(root, addresses.player ?? (found => linkToPlayer(found, ask)));
  askAboutTables(root, ask);
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
  service.escape = text => {
    // Special spaces at the start hide a mark such as `1.` from turndown, but `tidy` removes these spaces or makes them plain spaces.
    const words = /^[^\S ]/.test(text) ? text.trimStart() : text;
    return (
      text.slice(0, text.length - words.length) +
      escapeNumbers(escapeWords(words)).replace(/<(?=[A-Za-z/!?])|&(?=#?\w+;)|~~|^:::/g, '\\$&')
    );
  };
  const rules: Readonly<Record<string, Rule>> = {
    ...inlineRules,
    ...blockRules,
    ...itemRules,
    ...tableRules,
    ...placed(addresses),
    ...noteRules,
  };
  for (const [name, rule] of Object.entries(rules)) service.addRule(name, rule);
  return service;
}

/** Escapes `1.` and `1)` at the start of each line, because Markdown would begin a list there. */
const escapeNumbers = (text: string) => text.replace(/^(\d{1,9})([.)])(?=\s)/gm, '$1\\$2');

/**
 * Replaces special spaces with plain spaces, and removes invisible characters, repeated blank lines and the wide spaces that indent Chinese
 * paragraphs. Trims line by line, because one pattern for the whole text would take minutes on a million spaces.
 */
function tidy(text: string): string {
  const written = withoutInvisible(text.replace(/[\u00a0\u2002-\u200a\u202f]/g, ' ')).split('\n');
  const lines = written.map(line => line.trimEnd().replace(/^\u3000+/, ''));
  const kept = lines.flatMap((line, i) => {
    const isBroken = line !== '' && lines[i + 1] !== '' && written[i]?.endsWith('  ') === true;
    return line === '' && lines[i - 1] === '' ? [] : [isBroken ? `${line}  ` : line];
  });
  return `${kept.join('\n').trim()}\n`;
}

/** Matches a text, with the letters beside it, that begins or ends with a punctuation mark beside a letter. */
const hidesMarks = /^[\p{L}\p{N}][\p{P}\p{S}]|[\p{P}\p{S}][\p{L}\p{N}]$/u;

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
    if (/\n\s*\n/.test(words)) return content;
    const written = hidesMarks.test(before + words + after) ? `<${tag}>${words}</${tag}>` : `${mark}${words}${mark}`;
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
      const title = oneLine(attribute(node, 'title'));
      return title === '' || content.trim() === '' ? content : `<abbr title="${escapeText(title)}">${content}</abbr>`;
    },
  },
};

/** Rules for paragraphs, and for elements that stay HTML in an article. The blank lines around their content let Markdown interpret it. */
const blockRules: Readonly<Record<string, Rule>> = {
  // Escapes here, too, because the space after the number may be in another element, as in `1.<b> Wells</b>`.
  paragraph: { filter: 'p', replacement: content => `\n\n${escapeNumbers(`${content}\n`)}\n` },
  block: {
    filter: node =>
      ['DETAILS', 'DL'].includes(node.nodeName) ||
      (['DT', 'DD'].includes(node.nodeName) && node.parentNode?.nodeName === 'DL'),
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
      const text = trimBreaks(content) + (content.endsWith('\n') ? '\n' : '');
      return `${prefix}${text.replaceAll('\n', `\n${' '.repeat(prefix.length)}`)}${node.nextSibling ? '\n' : ''}`;
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

/** Returns the label of a note from its id, such as `footnote-3`: `3`, or `e3` for an endnote. Returns undefined for any other id. */
function labelOf(id: string): string | undefined {
  const [, kind, number] = /^(foot|end)note-(\d+)$/.exec(id) ?? [];
  return number && (kind === 'end' ? `e${number}` : number);
}

/** Returns the label of the note to which a link leads. */
const labelOfCall = (node: Node) => {
  const address = node.nodeName === 'A' ? attribute(node, 'href') : '';
  return address.startsWith('#') ? labelOf(address.slice(1)) : undefined;
};

/** Conversion rules for the HTML that mammoth writes for footnotes and endnotes. */
const noteRules: Readonly<Record<string, Rule>> = {
  noteMark: {
    filter: node => labelOfCall(node) !== undefined,
    replacement: (_, node) => `[^${labelOfCall(node)}]`,
  },
  noteBack: {
    filter: node => node.nodeName === 'A' && /^#(?:foot|end)note-ref-/.test(attribute(node, 'href')),
    replacement: () => '',
  },
  note: {
    filter: node => node.nodeName === 'LI' && labelOf(attribute(node, 'id')) !== undefined,
    replacement: (content, node) =>
      `\n\n[^${labelOf(attribute(node, 'id'))}]: ${content.trim().replace(/\n(?!\n)/g, '\n    ')}\n\n`,
  },
};

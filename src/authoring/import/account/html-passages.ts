/**
 * Lists the text that readers see in HTML. Does not use the parser of the conversion, because a comparison must also find text that this
 * parser lost.
 */

import { parseMarkup } from '../../../source/markup.ts';
import type { Passage } from './account.ts';

/** Names of elements whose content is hidden, or is not shown as text. */
const unseen = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title', 'svg', 'math', 'canvas', 'select', 'textarea'],
  ...['iframe', 'object', 'audio', 'video', 'dialog', 'datalist', 'rp'],
]);
/** Names of inline elements. Every other element begins a new passage. */
const inline = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'img',
    'kbd',
  ],
  ...[
    'label',
    'mark',
    'nobr',
    'q',
    'ruby',
    'rb',
    'rt',
    'rtc',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
  ],
  ...['time', 'tt', 'u', 'var', 'wbr'],
]);

/** Returns whether an element is hidden, or is the number of a footnote, which the site writes itself. */
const isHidden = ({ hidden, style = '', href = '' }: Readonly<Record<string, string>>) =>
  hidden !== undefined ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style) ||
  /^#(?:foot|end)note-\d+$/.test(href);

/** Lists the passages that readers see in HTML. `firstLine` is the line of the file at which the HTML begins. */
export function listHtmlPassages(html: string, firstLine = 1): readonly Passage[] {
  const lines = new LineCounter(html);
  const passages: Passage[] = [];
  let text = '';
  let start = 0;
  /** Number of open elements, counted from the outermost hidden element; 0 outside of hidden elements. */
  let hiddenDepth = 0;
  const end = () => {
    if (text.trim() !== '') passages.push({ text, line: firstLine + lines.at(start) });
    text = '';
  };
  parseMarkup(html, offset => ({
    onopentag(name, attributes) {
      if (hiddenDepth > 0) {
        if (!isVoid.has(name)) hiddenDepth++;
      } else if (unseen.has(name) || isHidden(attributes)) {
        if (!isVoid.has(name)) hiddenDepth = 1;
      }
      if (!inline.has(name)) end();
    },
    onclosetag(name) {
      if (hiddenDepth > 0 && !isVoid.has(name)) hiddenDepth--;
      if (!inline.has(name)) end();
    },
    ontext(written) {
      if (hiddenDepth > 0) return;
      if (text === '') start = offset();
      text += written;
    },
  }));
  end();
  return passages;
}

const isVoid = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
]);

/** Counts the line breaks before an offset of a text. No offset may be smaller than the offset of the previous call. */
class LineCounter {
  readonly #text: string;
  #offset = 0;
  #lines = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): number {
    for (;;) {
      const next = this.#text.indexOf('\n', this.#offset);
      if (next === -1 || next >= offset) return this.#lines;
      this.#offset = next + 1;
      this.#lines++;
    }
  }
}

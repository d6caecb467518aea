/**
 * Lists the text that readers of HTML see. Uses another parser than the conversion, so that a mistake of the conversion does not hide a loss
 * from the account.
 */
import type { Passage } from './account.ts';
import { parseMarkup } from './markup.ts';

/** Elements whose text readers do not see. */
const unseen = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title', 'svg', 'math', 'canvas', 'select', 'textarea'],
  ...['iframe', 'object', 'audio', 'video', 'dialog', 'datalist', 'rp'],
]);
/** Elements inside a line. Every other element begins a passage. */
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

const isHidden = ({ hidden, style = '' }: Readonly<Record<string, string>>) =>
  hidden !== undefined || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);

/** Lists the passages of HTML that readers see. `firstLine` is the line of the file at which the HTML begins. */
export function listHtmlPassages(html: string, firstLine = 1): readonly Passage[] {
  const lines = new LineCounter(html);
  const passages: Passage[] = [];
  let text = '';
  let start = 0;
  /** Depth of open elements inside an element that readers do not see; 0 outside. */
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

/** Counts the line breaks before offsets that never decrease. */
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

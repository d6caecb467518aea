/** Finds code spans, TeX and comments in prose. */

/** Returns the offset of the first match of a global pattern at or after `from`; else the length of the text. */
export function indexOfNext(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** Returns whether a sticky pattern matches at the offset `at`. */
export function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

const blankLine = /\n[ \t]*\n/g;

/** Returns the offset of the first blank line after `from`; else the length of the text. */
export const endOfParagraph = (text: string, from: number): number => indexOfNext(blankLine, text, from);

/** Returns the code span at the offset `start`; only its opening backticks if no backticks close it. */
export function codeSpan(text: string, start: number): string {
  const run = lengthOfRun(text, start);
  const limit = endOfParagraph(text, start);
  for (let at = text.indexOf('`', start + run); at !== -1 && at < limit; ) {
    const length = lengthOfRun(text, at);
    if (length === run) return text.slice(start, at + length);
    at = text.indexOf('`', at + length);
  }
  return text.slice(start, start + run);
}

function lengthOfRun(text: string, start: number): number {
  let end = start;
  while (text[end] === '`') end++;
  return end - start;
}

const inlineMath = /\$(?=[^\s$])(?:\\.|[^$\n\\])*?(?<=[^\s\\])\$(?!\d)/y;
const environment = /\\begin\{(\w+\*?)\}/y;

/** Text inside TeX delimiters that contains a link, a picture or an HTML line break is not TeX. */
const notTex = /\]\(|<a\s|<img\s|<br/i;

/**
 * Finder of code, TeX and comments in a text, from left to right. The finder remembers the delimiters that it found ahead, so that a text
 * with very many opening delimiters takes linear time.
 */
export class InlineCode {
  readonly #text: string;
  readonly #ahead = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns the code span, TeX or comment at an offset; undefined if none begins there. Offsets must not decrease from call to call. */
  at(i: number): string | undefined {
    const text = this.#text;
    if (text[i] === '`') return codeSpan(text, i);
    if (text[i] === '<') return text.startsWith('<!--', i) ? this.#upTo('-->', i, i + 4) : undefined;
    const tex = text[i] === '$' ? this.#dollars(i) : text[i] === '\\' ? this.#bracketed(i) : undefined;
    return tex === undefined || notTex.test(tex) ? undefined : tex;
  }

  #dollars(i: number): string | undefined {
    const text = this.#text;
    inlineMath.lastIndex = i;
    if (text[i + 1] !== '$') return inlineMath.exec(text)?.[0];
    const display = this.#upTo('$', i, i + 2);
    return display !== undefined && text[i + display.length] === '$' ? `${display}$` : undefined;
  }

  #bracketed(i: number): string | undefined {
    const text = this.#text;
    environment.lastIndex = i;
    const [begin = '', name = ''] = environment.exec(text) ?? [];
    if (begin !== '') return this.#upTo(`\\end{${name}}`, i, i + begin.length);
    const bracket = text[i + 1] === '\\' ? i + 2 : i + 1;
    const close = text[bracket] === '[' ? '\\]' : text[bracket] === '(' ? '\\)' : undefined;
    const tex = close && this.#upTo(close, i, bracket + 1);
    // `\[text\](address)` is an escaped bracket, not TeX.
    return tex && i + tex.length <= this.#paragraph(bracket) && text[i + tex.length] !== '(' ? tex : undefined;
  }

  /** Returns the text from `i` to the end of the next `close` at or after `from`. */
  #upTo(close: string, i: number, from: number): string | undefined {
    const end = this.#next(close, from, () => this.#text.indexOf(close, from));
    return end === -1 ? undefined : this.#text.slice(i, end + close.length);
  }

  #paragraph(from: number): number {
    return this.#next('\n', from, () => endOfParagraph(this.#text, from));
  }

  #next(words: string, from: number, find: () => number): number {
    const known = this.#ahead.get(words);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const found = find();
    this.#ahead.set(words, found);
    return found;
  }
}

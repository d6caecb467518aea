/** Splits a text into prose, raw HTML and code, because an import changes prose and raw HTML but never code. */
import { listSourceBlocks } from '../../../source/article/source-questions.ts';

/** Part of a text: prose, a block of raw HTML, or a block of code. */
export interface Segment {
  readonly kind: 'prose' | 'html' | 'code';
  /** Whole lines with their line breaks. */
  readonly text: string;
}

/** Splits a text into segments. Joined in order, the segments give the whole text again. */
export function splitSegments(text: string): readonly Segment[] {
  const starts = startsOfLines(text);
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], from: number, to: number) => {
    if (to > from) segments.push({ kind, text: text.slice(starts[from], starts[to]) });
  };
  let at = 0;
  for (const { kind, from, to } of listSourceBlocks(text)) {
    add('prose', at, from);
    add(kind, from, to);
    at = to;
  }
  add('prose', at, starts.length);
  return segments;
}

function startsOfLines(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1 || text.length) starts.push(at);
  return starts;
}

/** Applies `change` to each segment that is not code. Returns all segments as one text. */
export function mapSegments(text: string, change: (segment: Segment) => string): string {
  return splitSegments(text)
    .map(segment => (segment.kind === 'code' ? segment.text : change(segment)))
    .join('');
}

/**
 * Parts of a text that a conversion must not change. `hide` returns a short placeholder to write in place of a part, and `reveal` puts the
 * parts back. A placeholder contains the line breaks of the part, so that line numbers do not change. Every placeholder begins and ends
 * with a control character. An import first removes these control characters from every text.
 */
export class Mask {
  readonly #hidden: string[] = [];

  hide(text: string): string {
    if (text.endsWith('\n')) return `${this.hide(text.slice(0, -1))}\n`;
    this.#hidden.push(text);
    return `\u0001${this.#hidden.length - 1}${'\n'.repeat(text.split('\n').length - 1)}\u0002`;
  }

  /** Replaces all placeholders with the hidden texts. Another step may have replaced the line breaks of a placeholder with spaces. */
  reveal(text: string): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the placeholders contain control characters
    const mark = /\u0001(\d+)\s*\u0002/g;
    let out = text;
    for (let before = ''; out !== before; ) {
      before = out;
      out = out.replace(mark, (_, number) => this.#hidden[Number(number)] ?? '');
    }
    return out;
  }
}

const comment = /<!--[\s\S]*?-->/y;
const display =
  /\$\$[^$]*?\$\$|\\\\?\[(?:(?!\n\s*\n)[\s\S])*?\\\\?\]|\\\\?\((?:(?!\n\s*\n)[\s\S])*?\\\\?\)|\\begin\{(\w+\*?)\}[\s\S]*?\\end\{\1\}/y;
const inlineMath = /\$(?=[^\s$])(?:\\.|[^$\n\\])*?(?<=[^\s\\])\$(?!\d)/y;
const tagInTex = /<(?=\/?[A-Za-z][\w-]*(?:\s[^<>$]*)?>)/g;

/** Returns whether the text between TeX delimiters is TeX. Text that contains a link, a picture or an HTML line break is not TeX. */
const isTex = (text: string) => !/\]\(|<a\s|<img\s|<br/i.test(text);

/**
 * Masks code spans, TeX and comments in prose. Puts a space after a `<` in TeX, so that no tag begins there. `convertComment` returns the
 * text to write in place of a comment.
 */
export function hideInline(
  text: string,
  mask: Mask,
  convertComment = (comment: string): string => mask.hide(comment),
): string {
  let out = '';
  const unclosed: Unclosed = new Map();
  for (let i = 0; i < text.length; ) {
    const found = matchAt(text, i, unclosed);
    if (!found) {
      const end = nextSpecial(text, text[i] === '\\' && text[i + 1] !== '\n' ? i + 2 : i + 1);
      out += text.slice(i, end);
      i = end;
    } else {
      out += found.text.startsWith('<')
        ? convertComment(found.text)
        : mask.hide(found.tex ? found.text.replace(tagInTex, '< ') : found.text);
      i += found.text.length;
    }
  }
  return out;
}

const special = /[`<$\\]/g;

/** Returns the offset of the first character at or after `from` that may begin code, TeX, a comment or an escape. */
function nextSpecial(text: string, from: number): number {
  special.lastIndex = from;
  return special.exec(text)?.index ?? text.length;
}

/**
 * For each opening delimiter such as `<!--`, the offset up to which a search found no closing delimiter. An equal opening delimiter before
 * this offset needs no new search.
 */
type Unclosed = Map<string, number>;

const opener = /<!--|\\begin\{\w+\*?\}|\\\\?[[(]/y;

function matchAt(
  text: string,
  i: number,
  unclosed: Unclosed,
): { readonly text: string; readonly tex: boolean } | undefined {
  const character = text[i];
  if (character === '`') {
    const span = codeSpan(text, i);
    return { text: span, tex: false };
  }
  if (character === '<') return wrap(findClosed(comment, text, i, unclosed), false);
  if (character === '$' || character === '\\') {
    const tex = findClosed(display, text, i, unclosed) ?? (character === '$' ? exec(inlineMath, text, i) : undefined);
    // `\[text\](address)` is an escaped bracket, not TeX.
    return tex !== undefined && isTex(tex) && !(character === '\\' && text[i + tex.length] === '(')
      ? wrap(tex, true)
      : undefined;
  }
  return undefined;
}

const wrap = (text: string | undefined, tex: boolean) => (text === undefined ? undefined : { text, tex });

function exec(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function findClosed(pattern: RegExp, text: string, at: number, unclosed: Unclosed): string | undefined {
  const opened = exec(opener, text, at);
  if (opened !== undefined && at < (unclosed.get(opened) ?? 0)) return undefined;
  const found = exec(pattern, text, at);
  if (found === undefined && opened !== undefined)
    unclosed.set(opened, /[[(]$/.test(opened) ? endOfParagraph(text, at) : text.length);
  return found;
}

function endOfParagraph(text: string, from: number): number {
  const gap = /\n\s*\n/g;
  gap.lastIndex = from;
  return gap.exec(text)?.index ?? text.length;
}

/** Returns the code span at the offset `start`; only its opening backticks if no backticks close it. */
export function codeSpan(text: string, start: number): string {
  const run = /^`+/.exec(text.slice(start, start + 200))?.[0] ?? '`';
  const paragraph = /\n[ \t]*\n/.exec(text.slice(start));
  const end = paragraph ? start + paragraph.index : text.length;
  for (let at = start + run.length; at < end; ) {
    const next = text.indexOf('`', at);
    if (next === -1 || next >= end) break;
    const length = /^`+/.exec(text.slice(next, next + 200))?.[0].length ?? 1;
    if (length === run.length) return text.slice(start, next + length);
    at = next + length;
  }
  return run;
}

/** Masks all code in a text, and the TeX and comments in its prose. */
export function hideCode(text: string, mask: Mask): string {
  return splitSegments(text)
    .map(({ kind, text: piece }) =>
      kind === 'code' ? mask.hide(piece) : kind === 'prose' ? hideInline(piece, mask) : piece,
    )
    .join('');
}

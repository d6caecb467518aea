/** Parses the brackets and parentheses of Markdown links. */
import { replaceBreaks } from '../../../language/white-space.ts';
import { isAt } from './inline-code.ts';
import { isPicture } from './pictures.ts';
import { decodeEntities } from './plain-text.ts';

const blankLine = /\n[ \t]*\n/y;
const endOfTarget = /\s*\)/y;

/** Address and title of a Markdown link. */
export interface Definition {
  readonly address: string;
  readonly title: string;
}

export interface Target extends Definition {
  /** Offset of the text after the link. */
  readonly end: number;
}

/**
 * Maps the offset of each `[` to the offset of the matching `]`. Brackets do not match across a blank line. Scans the text only once,
 * so that a text with very many brackets takes linear time.
 */
export function matchBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  let open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') i++;
    else if (character === '[') open.push(i);
    else if (character === ']') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, i);
    } else if (character === '\n' && isAt(blankLine, text, i)) open = [];
  }
  return closing;
}

/**
 * Returns the offset of the `)` that closes `(address "title")`; undefined if a blank line or the end of the text comes first. `open` is
 * the offset of the `(`.
 */
export function findTargetEnd(text: string, open: number): number | undefined {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') i++;
    else if (character === '"' || character === "'") i = endOfTitle(text, i);
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return i;
    else if (character === '\n' && isAt(blankLine, text, i)) return undefined;
  }
  return undefined;
}

/**
 * Returns the offset of the quotation mark that ends the title of a link. `start` is the offset of a quotation mark that may begin a title.
 * Returns `start` if no title begins there: white space must precede a title, and a `)` must follow it. The caller skips the title, because
 * parentheses in a title do not count.
 */
function endOfTitle(text: string, start: number): number {
  if (text[start - 1]?.trim() !== '') return start;
  for (let end = start + 1; end < text.length; end++) {
    if (text[end] === text[start] && isAt(endOfTarget, text, end + 1)) return end;
    if (text[end] === '\n' && isAt(blankLine, text, end)) return start;
  }
  return start;
}

/**
 * Parses the text between the parentheses of a link; `end` is the offset of the text after the link. Accepts spaces in the address of a
 * picture: Markdown does not, but old generators did. Returns undefined for any other address with spaces.
 */
export function parseTarget(inside: string, end: number): Target | undefined {
  const text = inside.trim();
  const [, bracketed, rest = ''] = /^<([^>\n]*)>\s*([\s\S]*)$/.exec(text) ?? [];
  if (bracketed !== undefined) return { address: bracketed, title: readTitle(rest) ?? '', end };
  const [, before = text, written = ''] = /^(\S*)\s+(["'(][\s\S]*)$/.exec(text) ?? [];
  const title = readTitle(written);
  const address = title === undefined ? text : before;
  if (/\s/.test(address) && !isPicture(address)) return undefined;
  return { address: decodeEntities(address.replace(/\\([()_*[\]])/g, '$1')), title: title ?? '', end };
}

/** Returns the text of a title in quotation marks or parentheses. Returns undefined for any other text. */
function readTitle(written: string): string | undefined {
  const text = written.trim();
  const isTitle = text.length > 1 && ['""', "''", '()'].includes(`${text[0]}${text.at(-1)}`);
  return isTitle ? replaceBreaks(text.slice(1, -1)).replaceAll('\\"', '"') : undefined;
}

/** Parses the brackets and parentheses of Markdown links. */
import { decodeEntities } from './plain-text.ts';

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
    } else if (character === '\n' && /^\n[ \t]*\n/.test(text.slice(i, i + 80))) open = [];
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
    else if (character === '\n' && /^\n[ \t]*\n/.test(text.slice(i, i + 80))) return undefined;
  }
  return undefined;
}

/**
 * Returns the offset of the quotation mark that ends the title of a link. `start` is the offset of a quotation mark that may begin a title.
 * Returns `start` if no title begins there: white space must precede a title, and a `)` must follow it. The caller skips the title, because
 * parentheses in a title do not count.
 */
function endOfTitle(text: string, start: number): number {
  if (!/\s/.test(text[start - 1] ?? '')) return start;
  const end = new RegExp(`${text[start]}(?=\\s*\\))`, 'g');
  end.lastIndex = start + 1;
  const found = end.exec(text);
  return found && !/\n[ \t]*\n/.test(text.slice(start, found.index)) ? found.index : start;
}

/**
 * Parses the text between the parentheses of a link; `end` is the offset of the text after the link. Accepts spaces in the address of a
 * picture: Markdown does not, but old generators did. Returns undefined for any other address with spaces.
 */
export function parseTarget(inside: string, end: number): Target | undefined {
  const text = inside.trim();
  const [, bracketed, rest = ''] = /^<([^>\n]*)>\s*([\s\S]*)$/.exec(text) ?? [];
  if (bracketed !== undefined) return { address: bracketed, title: readTitle(rest) ?? '', end };
  const [, address = text, title] = /^(\S*)\s+("[\s\S]*"|'[\s\S]*'|\([\s\S]*\))$/.exec(text) ?? [];
  if (/\s/.test(address) && !/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(address)) return undefined;
  return {
    address: decodeEntities(address.replace(/\\([()_*[\]])/g, '$1')),
    title: title === undefined ? '' : (readTitle(title) ?? ''),
    end,
  };
}

const readTitle = (text: string) =>
  /^(?:"[\s\S]*"|'[\s\S]*'|\([\s\S]*\))$/.test(text.trim())
    ? text
        .trim()
        .slice(1, -1)
        .replace(/\s*\n\s*/g, ' ')
        .replace(/\\"/g, '"')
    : undefined;

/** The brackets and parentheses of a Markdown link. */
import { decodeEntities } from './plain-text.ts';

export interface Definition {
  readonly address: string;
  readonly title: string;
}

export interface Target extends Definition {
  /** Where the text goes on. */
  readonly end: number;
}

/** Where each bracket that is open closes, not across a blank line; found in one go, because a text may be nothing but brackets. */
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

/** Where `(address "title")` at `open` ends: at its closing parenthesis. */
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

/** Parentheses in a title do not count: the quotation mark that ends it stands before the closing one. */
function endOfTitle(text: string, start: number): number {
  if (!/\s/.test(text[start - 1] ?? '')) return start;
  const end = new RegExp(`${text[start]}(?=\\s*\\))`, 'g');
  end.lastIndex = start + 1;
  const found = end.exec(text);
  return found && !/\n[ \t]*\n/.test(text.slice(start, found.index)) ? found.index : start;
}

/** An address with spaces is no Markdown, but the programs of archives took it for pictures. */
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

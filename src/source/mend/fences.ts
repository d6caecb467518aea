/** Finds the front matter of an article, even if the `---` lines around it are missing, or consist of dashes instead of hyphens. */
import { articleShapes, fieldOfName } from '../fields/names.ts';

/** Line of a file, with its line ending. */
export interface Line {
  readonly text: string;
  readonly end: string;
  /** Line number, counted from 1. */
  readonly number: number;
}

/** File split into front matter and body. */
export interface Parted {
  /** Empty lines before the front matter. */
  readonly lead: readonly Line[];
  /** Opening `---` line, which may consist of dashes instead of hyphens. `undefined` if the line is missing. */
  readonly open: Line | undefined;
  readonly fields: readonly Line[];
  readonly close: Line | undefined;
  /** Line number at which the body begins. */
  readonly bodyAt: number;
  readonly body: string;
}

/** Splits a text into lines, and keeps their line endings. */
function splitLines(text: string): readonly Line[] {
  const lines = [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)].map(([, words = '', end = ''], i) => ({
    text: words,
    end,
    number: i + 1,
  }));
  return lines.at(-1)?.text === '' && lines.at(-1)?.end === '' ? lines.slice(0, -1) : lines;
}

const isBlank = ({ text }: Line) => text.trim() === '';
const exact = /^---[ \t]*$/;
const keyed = /^\s*([^\s:：][^:：]{0,40}?)\s*[:：]/;

/** Returns whether a line consists of hyphens, or of the dashes that keyboards and word processors write instead of hyphens. */
function isFence({ text }: Line): boolean {
  const dashes = text.trim();
  return /^[-‐‑‒–—―−－﹣─━]+$/.test(dashes) && (dashes.length > 1 || /^[—―]$/.test(dashes));
}

const namesField = ({ text }: Line) => fieldOfName(keyed.exec(text)?.[1] ?? '') !== undefined;
const looksKeyed = ({ text }: Line) => keyed.test(text) && !/^[^:：]{1,40}[:：]\/\//.test(text);
/** Returns whether a line looks like a field: a name of at most 20 characters and a colon. The name need not be a known field. */
const looksNamed = (line: Line) => looksKeyed(line) && /^\s*[\p{L}\p{N}_ -]{1,20}[:：]/u.test(line.text);
/** Returns whether a line can continue the field above it, or is empty or a comment. */
const belongs = (line: Line) => isBlank(line) || /^(?:[ \t\u3000]|#|[-·•*－–—] ?\S)/.test(line.text);

/** Splits a text without byte order mark into front matter and body. Returns `undefined` if front matter is missing or its end is unclear. */
export function partText(text: string): Parted | undefined {
  const lines = splitLines(text);
  const start = lines.findIndex(line => !isBlank(line));
  const first = lines[start];
  if (!first) return undefined;
  const isOpen = isFence(first) || /^---[ \t]*yaml[ \t]*$/.test(first.text);
  if (!isOpen && !namesField(first)) return undefined;
  const from = isOpen ? start + 1 : start;
  const next = lines.slice(from).find(line => !isBlank(line));
  if (!next || (!isFence(next) && !namesField(next) && !exact.test(first.text))) return undefined;
  const end = findEnd(lines, from);
  if (end === undefined) return undefined;
  const close = lines[end];
  const isClosed = close !== undefined && isFence(close);
  const fields = lines.slice(from, end);
  if ((!isClosed || !isOpen) && !required.every(name => fields.some(line => nameIn(line) === name))) return undefined;
  const after = isClosed ? end + 1 : end;
  return {
    lead: lines.slice(0, start),
    open: isOpen ? first : undefined,
    fields,
    close: isClosed ? close : undefined,
    bodyAt: after + 1,
    body: lines
      .slice(after)
      .map(({ text: words, end: ending }) => words + ending)
      .join(''),
  };
}

/** Names of the required fields of an article. */
const required = Object.keys(articleShapes).filter(name => articleShapes[name]?.required);

const nameIn = ({ text }: Line) => fieldOfName(keyed.exec(text)?.[1] ?? '');

/**
 * Returns the index of the line that closes the front matter. If no line closes the front matter, returns the index of the first line below
 * the fields. Returns `undefined` if the end is unclear.
 */
function findEnd(lines: readonly Line[], from: number): number | undefined {
  const fence = lines.findIndex((line, i) => i >= from && isFence(line) && !isNested(lines, i));
  const stray = lines.findIndex((line, i) => i >= from && !belongs(line) && !looksKeyed(line));
  const plain = lines.findIndex((line, i) => i >= from && exact.test(line.text));
  if (fence !== -1 && (stray === -1 || fence <= stray)) return fence;
  if (plain !== -1 && lines.slice(stray, plain).some(namesField)) return plain;
  // Below a line of text, a line of hyphens may be a thematic break or the end of the front matter, so the end is unclear
  return fence === -1 ? findRun(lines, from) : undefined;
}

/** Returns whether an indented line of hyphens may be part of a multi-line text. */
const isNested = (lines: readonly Line[], at: number) =>
  /^\s/.test(lines[at]?.text ?? '') && /^\s/.test(lines.slice(0, at).findLast(line => !isBlank(line))?.text ?? '');

/** Returns the index of the line after a series of known fields. Returns `undefined` if the next non-empty line could be another field. */
function findRun(lines: readonly Line[], from: number): number | undefined {
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    if (isBlank(line)) continue;
    if (namesField(line) || (end === i && belongs(line))) end = i + 1;
    else return looksNamed(line) ? undefined : end;
  }
  return end;
}

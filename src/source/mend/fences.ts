/** Where the fields of an article begin and end, also where the lines --- around them are missing or made of other dashes. */
import { meaningOf } from '../fields/names.ts';

/** A line of a file, with what ends it. */
export interface Line {
  readonly text: string;
  readonly end: string;
  /** Counted from 1. */
  readonly number: number;
}

export interface Parted {
  /** Empty lines before everything. */
  readonly lead: readonly Line[];
  /** The line that opens the fields; absent where there is none. */
  readonly open: Line | undefined;
  readonly fields: readonly Line[];
  readonly close: Line | undefined;
  /** The number of its first line, and everything from there on. */
  readonly bodyAt: number;
  readonly body: string;
}

export function splitLines(text: string): readonly Line[] {
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

/** Three hyphens, or what keyboards and word processors make of them. */
function isFence({ text }: Line): boolean {
  const dashes = text.trim();
  return /^[-‐‑‒–—―−－﹣─━]+$/.test(dashes) && (dashes.length > 1 || /^[—―]$/.test(dashes));
}

const namesField = ({ text }: Line) => meaningOf(keyed.exec(text)?.[1] ?? '') !== undefined;
const looksKeyed = ({ text }: Line) => keyed.test(text) && !/^[^:：]{1,40}[:：]\/\//.test(text);
/** The same, and so short a name that it may be one that we do not know. */
const looksNamed = (line: Line) => looksKeyed(line) && /^\s*[\p{L}\p{N}_ -]{1,20}[:：]/u.test(line.text);
/** A line that can belong to a field above it, or to nobody. */
const belongs = (line: Line) => isBlank(line) || /^(?:[ \t\u3000]|#|[-·•*－–—] ?\S)/.test(line.text);

/** The parts of a text without byte order mark; undefined where nobody can tell where its fields end. */
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
  if ((!isClosed || !isOpen) && !['title', 'date'].every(name => fields.some(line => nameIn(line) === name)))
    return undefined;
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

const nameIn = ({ text }: Line) => meaningOf(keyed.exec(text)?.[1] ?? '');

/** The index of the line that closes the fields, or of the first line that is none of theirs. */
function findEnd(lines: readonly Line[], from: number): number | undefined {
  const fence = lines.findIndex((line, i) => i >= from && isFence(line) && !isNested(lines, i));
  const stray = lines.findIndex((line, i) => i >= from && !belongs(line) && !looksKeyed(line));
  const plain = lines.findIndex((line, i) => i >= from && exact.test(line.text));
  if (fence !== -1 && (stray === -1 || fence <= stray)) return fence;
  if (plain !== -1 && lines.slice(stray, plain).some(namesField)) return plain;
  // A line of hyphens below a text may be one across the text, or the end of the fields.
  return fence === -1 ? findRun(lines, from) : undefined;
}

/** An indented line of hyphens may be a part of a text that goes over several lines. */
const isNested = (lines: readonly Line[], at: number) =>
  /^\s/.test(lines[at]?.text ?? '') && /^\s/.test(lines.slice(0, at).findLast(line => !isBlank(line))?.text ?? '');

/** Where fields that we know stop, one below the other; undefined if what follows could be one more. */
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

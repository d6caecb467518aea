/**
 * Finds the article in an email that contains other emails: forwarded emails with their headers, and quotations of earlier emails.
 * Has no side effects.
 */

import { endsIn, wordsOf } from '../headline.ts';
import { type Label, labels } from './head-labels.ts';
import { dropQuoteMark, dropQuoteMarks } from './quoted-lines.ts';

/** Article in an email, and the left-out text around the article. */
export interface Thread {
  readonly text: string;
  /** Subject and date in the header above the article; undefined if the article is in the outer email itself. */
  readonly subject: string | undefined;
  readonly date: string | undefined;
  readonly leftOut: readonly string[];
}

/** Header of an email inside another email, as email programs write it: `From: …`, `Sent: …`, `Subject: …`. */
interface Head {
  readonly start: number;
  readonly end: number;
  readonly values: ReadonlyMap<Label, string>;
}

/** The outer email, or an email that is inside its text and has a header there. */
interface Part {
  readonly head: Head | undefined;
  readonly lines: readonly string[];
  /** Number of characters of its text. */
  readonly weight: number;
}

/**
 * Returns the longest email in a text. If somebody forwarded an email, the forwarded email is usually the longest. `text` is Markdown or
 * plain text with `>` before quotations.
 */
export function findArticle(text: string): Thread {
  const lines = text.split('\n');
  const heads = findHeads(lines);
  const parts = [undefined, ...heads].map((head, i): Part => {
    const own = lines.slice(head?.end ?? 0, heads[i]?.start);
    return { head, lines: own, weight: own.reduce((sum, line) => sum + unquotedWords(line).length, 0) };
  });
  const chosen = parts.reduce((longest, part) => (part.weight >= longest.weight ? part : longest));
  const { own, others } = unquote(chosen, lines);
  const { kept, quoted } = dropReply(heads.length === 0 ? own : dropMarks(own));
  const leftOut = parts.flatMap(part => [
    ...(part.head ? listed(lines.slice(part.head.start, part.head.end)) : []),
    ...(part === chosen ? [...listed(quoted), ...listed(others)] : listed(part.lines)),
  ]);
  return {
    text: kept.join('\n'),
    subject: chosen.head?.values.get('subject'),
    date: chosen.head?.values.get('date'),
    leftOut,
  };
}

const unquotedWords = (line: string) => wordsOf(dropQuoteMarks(line));

/** Returns the text of left-out lines as a list with one entry for the editor. The list is empty if the lines contain no text. */
function listed(lines: readonly string[]): readonly string[] {
  const words = lines.map(unquotedWords).filter(line => !isMark(line));
  return words.length === 0 ? [] : [words.join(' / ')];
}

function findHeads(lines: readonly string[]): readonly Head[] {
  const heads: Head[] = [];
  for (let at = 0; at < lines.length; at++) {
    const head = readHead(lines, at);
    if (!head) continue;
    heads.push(head);
    at = head.end - 1;
  }
  return heads;
}

function readHead(lines: readonly string[], start: number): Head | undefined {
  if (fieldOf(lines[start] ?? '') === undefined) return undefined;
  const values = new Map<Label, string>();
  const seen = new Set<string>();
  let end = start;
  let hasGaps: boolean | undefined;
  let isOpen = false;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const isBlank = dropQuoteMarks(line) === '' || dropQuoteMarks(line).startsWith('| ---');
    const field = fieldOf(line);
    if (isBlank) {
      // If a blank line follows the first line of a header, blank lines separate all its lines. Otherwise, the first blank line ends the header.
      if (seen.size >= 2 && hasGaps !== true) break;
      if (seen.size === 1) hasGaps = true;
    } else if (field && !seen.has(field.name)) {
      seen.add(field.name);
      if (!values.has(field.label)) values.set(field.label, field.value);
      isOpen = endsIn(field.value, ',;，；') && field.label === 'to';
      end = at + 1;
    } else if (isOpen && !field) {
      isOpen = endsIn(line.trimEnd(), ',;，；');
      end = at + 1;
    } else break;
  }
  return values.has('from') && values.size >= 2 ? { start, end, values } : undefined;
}

const colonIn = (text: string) => text.replaceAll('：', ':').indexOf(':');

/** Returns the field in a line of a header, such as `**From:** Wang Fang` or the table row `| From | Wang Fang |`; undefined for other lines. */
function fieldOf(line: string): { readonly name: string; readonly label: Label; readonly value: string } | undefined {
  const written = dropQuoteMarks(line);
  // A line without a colon near its beginning cannot be a field. This quick test excludes most lines.
  if (!written.startsWith('|') && colonIn(written.slice(0, 40)) === -1) return undefined;
  const [cell, ...others] = written.startsWith('|') ? written.slice(1).split('|') : [written];
  const words = wordsOf(others.length > 0 ? `${cell}:${others.join(' ')}` : (cell ?? ''));
  const colon = colonIn(words);
  if (colon < 1 || colon > 20) return undefined;
  const name = words
    .slice(0, colon)
    .replaceAll(/[\s\u3000*]/g, '')
    .toLowerCase();
  const label = labels.get(name);
  return label && { name, label, value: words.slice(colon + 1).trim() };
}

/**
 * Removes the `>` from the lines below a quoted header. Returns the lines after the last quoted line as `others`, because these lines are
 * part of the outer email.
 */
function unquote({ head, lines: own }: Part, lines: readonly string[]) {
  const isQuoted = head !== undefined && (lines[head.start] ?? '').trimStart().startsWith('>');
  if (!isQuoted) return { own, others: [] };
  const isInner = (line: string) => line.trimStart().startsWith('>');
  const last = own.findLastIndex(isInner);
  const inner = own.slice(0, last + 1).map(line => (isInner(line) ? dropQuoteMark(line.trimStart()) : line));
  return { own: inner, others: own.slice(last + 1) };
}

/** Lines that email programs write above a forwarded email, without the dashes and in lower case. */
const marks = new Set([
  ...['forwarded message', 'begin forwarded message:', 'original message', 'original email', 'forwarded mail'],
  ...['原始邮件', '转发的邮件', '转发邮件', '转发的原邮件', '回复的原邮件', '邮件原件', '原邮件'],
]);

function isMark(words: string): boolean {
  const inner = words
    .replaceAll(/[-_=*—\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return inner === '' || marks.has(inner);
}

/**
 * Removes separator lines from both ends of an email: at the start, the line of dashes below the header; at the end, a line such as
 * `--- Forwarded message ---`, which introduces the next email.
 */
function dropMarks(lines: readonly string[]): readonly string[] {
  const hasWords = (line: string) => !isMark(unquotedWords(line));
  return lines.slice(Math.max(0, lines.findIndex(hasWords)), lines.findLastIndex(hasWords) + 1);
}

/**
 * Removes quotations of earlier emails: lines such as `On 5 September 2017 at 20:30, Li Na wrote:` and the quoted lines below them. Keeps
 * the quotations in the article itself, because no line with a time or an email address announces such a quotation.
 */
function dropReply(lines: readonly string[]) {
  const kept: string[] = [];
  const quoted: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const end = line.startsWith('>') ? endOfQuote(lines, at) : at;
    const start = end > at ? attributionIn(kept) : undefined;
    if (start === undefined) kept.push(line);
    else {
      quoted.push(...kept.splice(start), ...lines.slice(at, end));
      at = end - 1;
    }
  }
  return { kept, quoted };
}

/** Returns the index of the line after the quotation that begins at the line `from`. */
function endOfQuote(lines: readonly string[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length && ((lines[at] ?? '').startsWith('>') || (lines[at] ?? '').trim() === ''); at++)
    if ((lines[at] ?? '').startsWith('>')) end = at + 1;
  return end;
}

/**
 * Returns the index of the line at which the announcement of a quoted email begins; undefined if `lines` do not end in an announcement. An
 * announcement may be wrapped over several lines.
 */
function attributionIn(lines: readonly string[]): number | undefined {
  const last = lines.findLastIndex(line => line.trim() !== '');
  for (let start = last; start >= 0 && start > last - 3 && (lines[start] ?? '').trim() !== ''; start--)
    if (
      isAttribution(
        lines
          .slice(start, last + 1)
          .map(wordsOf)
          .join(' '),
      )
    )
      return startOfBlock(lines, start, last);
  return undefined;
}

/** Returns the index of the first line of the block that contains the line `from`. Looks no further than two lines above the line `last`. */
function startOfBlock(lines: readonly string[], from: number, last: number): number {
  let start = from;
  while (start > 0 && start > last - 2 && (lines[start - 1] ?? '').trim() !== '') start--;
  return start;
}

/**
 * Returns whether a text such as `On 5 September 2017 at 20:30, Li Na wrote:` announces a quoted email. The announcement of an email
 * contains an email address or a time, unlike `She wrote:` in an article.
 */
const isAttribution = (words: string) =>
  words.length < 300 &&
  /(?:\bwrote|写道|寫道|schrieb|a écrit)\s?[:：]$/.test(words) &&
  (words.includes('@') || (/\d{4}/.test(words) && /\d[:：]\d\d/.test(words)));

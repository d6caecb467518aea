/** Finds and removes invisible characters. Some invisible characters are forbidden in XML and HTML; others make two different names look the same. */
import type { Message } from '../message.ts';
import { tell } from './messages/tell.ts';

/** Characters that XML and HTML forbid: control characters, except tabs and line breaks; surrogates; and noncharacters. */
export const invisible = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v;

/**
 * Quick test for long texts. If a text does not match, it has no forbidden character. The test takes a tenth of the time of the pattern
 * `invisible`.
 */
const suspect = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

const allInvisible = new RegExp(invisible.source, 'gv');

/** Removes the characters that XML and HTML forbid. */
export const withoutInvisible = (text: string): string => (suspect.test(text) ? text.replace(allInvisible, '') : text);

/** The position of a forbidden character, and messages that describe the problem and its solution. */
export interface InvisibleCharacter {
  /** Line and column, both counted from 1. */
  readonly position: { readonly line: number; readonly column: number };
  readonly what: Message;
  readonly cure: Message;
}

/** Returns the first invisible character of a text, or undefined if there is none. */
export const findInvisible = (text: string): InvisibleCharacter | undefined => listInvisible(text).next().value;

/** Lists the invisible characters of a text. */
export function* listInvisible(text: string): Generator<InvisibleCharacter, undefined> {
  if (!suspect.test(text)) return undefined;
  let [line, start] = [1, 0];
  for (const { index } of text.matchAll(allInvisible)) {
    for (let end = text.indexOf('\n', start); end !== -1 && end < index; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    yield {
      position: { line, column: index - start + 1 },
      what: tell('control-character-here')`there is an invisible control character here`,
      cure: tell('delete-it')`delete the character`,
    };
  }
  return undefined;
}

/**
 * Invisible characters that hardly any text needs, such as soft hyphens, zero-width spaces and byte order marks. Texts copied from chats and
 * from Word contain these characters. Most of these characters have Unicode's property Default_Ignorable_Code_Point. The pattern leaves out
 * three other kinds with this property, because some scripts and emoji need these kinds: joiners, variation selectors and direction marks.
 */
const unseen = /[\u00ad\u115f\u1160\u17b4\u17b5\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/;
const allUnseen = new RegExp(unseen.source, 'g');

/** Invisible characters that set the writing direction. Texts may need these characters, but names do not. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Matches joiners that join nothing: at the edge of a word, beside punctuation or beside a Chinese character. */
const looseJoiners = /(?<=^|[\p{Script=Han}\p{P}\s])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[\p{Script=Han}\p{P}\s])/gu;
const maybeUnseen =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/;

/**
 * Removes invisible characters from a text, so that names can be compared and turned into addresses. Keeps the joiners that Persian
 * and emoji need.
 */
export function withoutUnseen(text: string): string {
  return maybeUnseen.test(text)
    ? text.replace(allUnseen, '').replace(directionMarks, '').replace(looseJoiners, '')
    : text;
}

/** Returns the first invisible character of an address in the form `U+200B`, or undefined if there is none. */
export function findUnseen(address: string): string | undefined {
  const found = unseen.exec(address)?.[0];
  return found && codeOf(found);
}

/** Removes invisible characters from an address. */
export const leaveOutUnseen = (address: string): string => address.replace(allUnseen, '');

/**
 * Invisible characters with a purpose: soft hyphens within a word, and zero-width spaces in scripts that do not put other spaces between
 * words.
 */
const needed =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])\u00ad(?=\p{L})|(?<=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Tham}\p{Script=Javanese}]\p{M}*)\u200b(?=[\p{L}\p{N}])/gu;

/** Matches every invisible character, but captures in group 1 only a character without a purpose. */
const stray = new RegExp(`${needed.source}|(${unseen.source})`, 'gu');

/** Returns the first invisible character that has no purpose (see `needed`), in the form `U+200B`; undefined if there is none. */
export function findStray(text: string): string | undefined {
  if (!unseen.test(text)) return undefined;
  for (const [, found] of text.matchAll(stray)) if (found !== undefined) return codeOf(found);
  return undefined;
}

const codeOf = (found: string) => `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Removes invisible characters, except characters with a purpose (see `needed`). */
export function withoutStrays(text: string): string {
  return unseen.test(text) ? text.replace(stray, (whole, found?: string) => (found === undefined ? whole : '')) : text;
}

/**
 * Suspicious characters. The replacement character (U+FFFD) shows that a text was decoded wrongly. Direction marks that override the order
 * of characters can deceive readers. Characters of the private use area look different in every font.
 */
const doubtful = /[\ufffd\u202a-\u202e\ue000-\uf8ff]/;

/** Lists the suspicious characters of a text in the form `U+FFFD`, each once, with the offset of its first occurrence in UTF-16 units. */
export function findDoubtful(text: string): readonly { readonly code: string; readonly offset: number }[] {
  if (!doubtful.test(text)) return [];
  const first = new Map<string, number>();
  for (const { 0: found, index } of text.matchAll(new RegExp(doubtful.source, 'g')))
    if (!first.has(found)) first.set(found, index);
  return [...first].map(([found, offset]) => ({ code: codeOf(found), offset }));
}

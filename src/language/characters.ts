/** Characters that nobody sees: those that XML and HTML forbid, and those that part names which look alike. */
import type { Message } from '../message.ts';
import { tell } from './messages/tell.ts';
export const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\p{Cs}\p{Noncharacter_Code_Point}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/** A quick look for texts that may have one: a book of them takes a tenth of the time. */
const suspect =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

export interface InvisibleCharacter {
  /** Both counted from 1. */
  readonly position: { readonly line: number; readonly column: number };
  readonly what: Message;
  readonly cure: Message;
}

/** The first of them in a text. */
export function findInvisible(text: string): InvisibleCharacter | undefined {
  if (!suspect.test(text)) return undefined;
  const offset = text.search(invisible);
  if (offset === -1) return undefined;
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return {
    position,
    what: tell('control-character-here')`there is an invisible control character here`,
    cure: tell('delete-it')`delete it`,
  };
}

/**
 * Characters that print nothing and that no script needs (Default_Ignorable_Code_Point of Unicode, without joiners, variation selectors and
 * marks of direction): soft hyphens, zero-width blanks, word joiners, byte order marks, fillers. They come along from chats and Word.
 */
const unseen = /[\u00ad\u115f\u1160\u17b4\u17b5\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/;
const allUnseen = new RegExp(unseen.source, 'g');

/** Marks of direction, which a right-to-left title may need, and joiners where no letter joins. */
const besideNames =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<=^|[\p{Script=Han}\s])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[\p{Script=Han}\s])/gu;
const maybeUnseen =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/;

/** A text without what nobody sees in it, for where names are compared and addresses made. Joiners of Persian or of emoji stay. */
export function withoutUnseen(text: string): string {
  return maybeUnseen.test(text) ? text.replace(allUnseen, '').replace(besideNames, '') : text;
}

/** The first such character of an address, where none is of use: `U+200B`. */
export function findUnseen(address: string): string | undefined {
  const found = unseen.exec(address)?.[0];
  return found && codeOf(found);
}

/** An address without them. */
export const leaveOutUnseen = (address: string): string => address.replace(allUnseen, '');

/** A soft hyphen within a word, and zero-width blanks in a script that parts words by nothing else. */
const needed =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])\u00ad(?=\p{L})|(?<=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Tham}\p{Script=Javanese}]\p{M}*)\u200b(?=[\p{L}\p{N}])/gu;

/** Places of a text that hold such a character to no use. */
const stray = new RegExp(`${needed.source}|(${unseen.source})`, 'gu');

/** The first such character of a text that is of no use: `U+200B`. */
export function findStray(text: string): string | undefined {
  if (!unseen.test(text)) return undefined;
  for (const [, found] of text.matchAll(stray)) if (found !== undefined) return codeOf(found);
  return undefined;
}

const codeOf = (found: string) => `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text without such characters where they are of no use. */
export function withoutStrays(text: string): string {
  return unseen.test(text) ? text.replace(stray, (whole, found?: string) => (found === undefined ? whole : '')) : text;
}

/** What only damage or trickery puts into a text: the sign of a lost character, overriding marks of direction, letters without a meaning. */
const doubtful = /[\ufffd\u202a-\u202e\ue000-\uf8ff]/;

/** Every such character of a text, and where it stands for the first time. */
export function findDoubtful(text: string): readonly { readonly code: string; readonly offset: number }[] {
  if (!doubtful.test(text)) return [];
  const first = new Map<string, number>();
  for (const { 0: found, index } of text.matchAll(new RegExp(doubtful.source, 'g')))
    if (!first.has(found)) first.set(found, index);
  return [...first].map(([found, offset]) => ({ code: codeOf(found), offset }));
}

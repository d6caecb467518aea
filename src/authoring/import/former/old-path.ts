/** Result of working out the address of a text on the old site, and the pieces that Hugo and Jekyll have in common. */
import type { Data } from '../front-matter/foreign-front-matter.ts';

/** Address of a text on the old site, relative to the root of that site, such as `/posts/spring-meeting/`. */
interface Known {
  readonly path: string;
}

/** An address that the files of the old site leave open, with the setting, field or name that is not understood. */
export interface Unclear {
  readonly unclear: string;
}

/** A text from which the old site made no page, with the setting, file or name that kept the text out. */
export interface Unpublished {
  readonly unpublished: string;
}

export const isUnpublished = (value: unknown): value is Unpublished =>
  typeof value === 'object' && value !== null && 'unpublished' in value;

/** Undefined if the old site had no page for the text, for example because the text was a draft. */
export type OldPath = Known | Unclear | undefined;

export const isUnclear = (value: unknown): value is Unclear =>
  typeof value === 'object' && value !== null && 'unclear' in value;

/** Returns the value of a field or setting, whose name may be in any case, as text; undefined if it is empty or no text. */
export function textIn(data: Data, name: string): string | undefined {
  const value = valueIn(data, name);
  const text = typeof value === 'object' || value === undefined ? '' : String(value).trim();
  return text === '' ? undefined : text;
}

/** Returns the texts in a setting that is a text or a list of texts. */
export const textsIn = (data: Data, name: string): readonly string[] =>
  [valueIn(data, name)].flat().filter(value => typeof value === 'string');

/** Returns the objects in a value that is an object or a list of objects. */
export const objectsIn = (value: unknown): readonly Data[] =>
  [value].flat().flatMap(one => (typeof one === 'object' && one !== null ? [{ ...one }] : []));

/** Returns the value of a field or setting, whose name may be in any case. */
export function valueIn(data: Data, name: string): unknown {
  const found = Object.entries(data).find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? undefined;
}

/** Returns an object in a setting with its names in lower case; empty if the setting is no object. */
export function tableIn(data: Data, name: string): Data {
  const value = valueIn(data, name);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]));
}

const isOfToken = (letter: string) =>
  letter === '_' ||
  (letter >= 'a' && letter <= 'z') ||
  (letter >= 'A' && letter <= 'Z') ||
  (letter >= '0' && letter <= '9');

/**
 * Fills in the tokens of an address pattern, such as `:year`. `valueOfToken` returns undefined for a token that is not understood; the result
 * then names the token and the pattern.
 */
export function fillTokens(
  pattern: string,
  valueOfToken: (token: string) => string | Unclear | undefined,
): string | Unclear {
  // A colon in brackets belongs to its token, as in `:sections[1:]`.
  const [start = '', ...parts] = pattern.split(/:(?![^[]*\])/);
  let filled = start;
  for (const part of parts) {
    const end = [...part].findIndex(letter => !isOfToken(letter));
    const close = part[end] === '[' ? part.indexOf(']', end) + 1 : 0;
    const token = end === -1 ? part : part.slice(0, close === 0 ? end : close);
    const rest = part.slice(token.length);
    const value = valueOfToken(token);
    if (value === undefined) return { unclear: `:${token} (${pattern})` };
    if (isUnclear(value)) return value;
    filled += value + rest;
  }
  return filled;
}

const ofWords = /[\p{L}\p{M}\p{Nd}]/u;
/** Returns whether a character is a letter, a mark on a letter or a digit, in any script. */
export const isOfWord = (letter: string) => ofWords.test(letter);

/** Percent-encodes the characters that an address in a field cannot contain, such as blanks. */
export const encodeBlanks = (path: string) =>
  [...path]
    .map(letter => (letter.trim() === '' || '"<>\\^`{|}'.includes(letter) ? encodeURIComponent(letter) : letter))
    .join('');

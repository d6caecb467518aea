/** Finds private words of a sender, such as her telephone number, in a text that is to be published. */
import type { Answers, QuestionName } from './story-form.ts';

/** A private answer that a text contains, and the line where it begins, counted from 1. */
export interface Revealed {
  readonly question: QuestionName;
  readonly line: number;
}

/**
 * Returns the first place at which a text contains the contact of the sender, or the name if the sender did not choose the full name as
 * byline. The text may be Markdown. Compares without regard to case, width, escapes, invisible characters, line breaks within a paragraph,
 * and the marks between the digits of a telephone number.
 */
export function findRevealed(text: string, answers: Answers): readonly Revealed[] {
  const lines = text.split('\n');
  const whole = fold(text);
  const places = (question: QuestionName, patterns: readonly RegExp[]) => {
    const isMatch = (part: string) => patterns.some(pattern => pattern.test(part));
    return isMatch(whole) ? [{ question, line: findStart(lines, isMatch) + 1 }] : [];
  };
  const { contact = '', name = '', byline } = answers;
  return [
    ...places('contact', wordsOfContact(contact).map(toPattern)),
    ...places('name', byline === 'full' ? [] : wordsOfName(name).map(toPattern)),
  ];
}

/** Returns the index of the line at which the first match of at most three lines begins; 0 if every match has more lines. */
function findStart(lines: readonly string[], isMatch: (folded: string) => boolean): number {
  const has = (from: number, to: number) => isMatch(fold(lines.slice(from, to).join('\n')));
  const start = lines.findIndex((_, i) => [1, 2, 3].some(count => has(i, i + count) && !has(i + 1, i + count)));
  return Math.max(start, 0);
}

/** Writes a text as it is compared. The mark ¶ stands between paragraphs. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\\\p{Cf}]/gu, '')
    .replace(/\n[\s>]*\n/g, '¶')
    .replace(/\n[\s>]*/g, ' ')
    .replace(/(?<=\d)[\s()./·\p{Dash}]+(?=\d)/gu, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ');

/**
 * Returns the e-mail addresses and telephone numbers of a contact. If it has neither, returns the whole contact. Looks at the parts of the
 * contact too, because a space or slash can stand within a number or between two numbers. Returns only the last digits of a telephone
 * number, because a text may contain the number without its country code.
 */
function wordsOfContact(contact: string): readonly string[] {
  const parts = [contact, ...contact.split(/[\s/,;、，；]+/), ...contact.split(/[/,;、，；]+/)].map(part =>
    fold(part).trim(),
  );
  const found = parts.flatMap(part => part.match(/[^\s,;:<>()，；：（）]+@[^\s,;:<>()，；：（）]+|\d{6,}/g) ?? []);
  const words = found.length > 0 ? [...new Set(found)] : parts.slice(0, 1);
  return words.map(word => (/^\d+$/.test(word) ? word.slice(-8) : word)).filter(word => word.length > 3);
}

/**
 * Returns the name if it has several words or several Chinese characters, also with the family name at the other end. A single word, such as
 * May, can be part of a text without being the name of the sender.
 */
function wordsOfName(name: string): readonly string[] {
  const folded = fold(name).trim();
  const [first = '', ...others] = folded.split(/,? /);
  const last = others.at(-1);
  if (last === undefined) return /\p{Script=Han}{2}/u.test(folded) ? [folded] : [];
  return [folded, [...others, first].join(' '), [last, first, ...others.slice(0, -1)].join(' ')];
}

const isSpaced = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L}/u;

/**
 * Returns a pattern that matches a text as whole words, also with commas between them. Chinese has no spaces between words, so Chinese
 * matches anywhere.
 */
function toPattern(words: string): RegExp {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const before = isSpaced.test(first) ? '(?<!\\p{L})' : '';
  const after = isSpaced.test(last) ? '(?!\\p{L})' : '';
  const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/,? /g, ',? ');
  return new RegExp(`${before}${escaped}${after}`, 'u');
}

/** Finds private words of a sender, such as her telephone number, in a text that is to be published. */
import type { Answers, QuestionName } from './story-form.ts';

/** A private answer that a text contains, and the line where it begins, counted from 1. */
export interface Revealed {
  readonly question: QuestionName;
  readonly line: number;
}

/**
 * Returns the first place at which a text contains the contact of the sender, or the name if the sender did not choose the full name as
 * byline. The text may be Markdown. Compares without regard to case, width, escapes and the marks between the digits of a telephone number.
 */
export function findRevealed(text: string, answers: Answers): readonly Revealed[] {
  const lines = text.split('\n').map(fold);
  const places = (question: QuestionName, words: readonly RegExp[]) => {
    const at = lines.findIndex(line => words.some(word => word.test(line)));
    return at === -1 ? [] : [{ question, line: at + 1 }];
  };
  const { contact = '', name = '', byline } = answers;
  return [
    ...places('contact', wordsOfContact(contact).map(toPattern)),
    ...places('name', byline === 'full' ? [] : wordsOfName(name).map(toPattern)),
  ];
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\\', '')
    .replace(/(?<=\d)[\s().-]+(?=\d)/g, '')
    .replace(/\s+/g, ' ');

/**
 * Returns the e-mail addresses and telephone numbers of a contact. If it has neither, returns the whole contact. Returns only the last digits
 * of a telephone number, because a text may contain the number without its country code.
 */
function wordsOfContact(contact: string): readonly string[] {
  const folded = fold(contact).trim();
  const found = folded.match(/[^\s,;:<>()，；：（）]+@[^\s,;:<>()，；：（）]+|\d{6,}/g) ?? [folded];
  return found.map(word => (/^\d+$/.test(word) ? word.slice(-8) : word)).filter(word => word.length > 3);
}

/**
 * Returns the name if it has several words or several Chinese characters. A single word, such as May, can be part of a text without being
 * the name of the sender.
 */
function wordsOfName(name: string): readonly string[] {
  const folded = fold(name).trim();
  return folded.includes(' ') || /\p{Script=Han}{2}/u.test(folded) ? [folded] : [];
}

const isSpaced = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L}/u;

/** Returns a pattern that matches a text as whole words. Chinese has no spaces between words, so Chinese matches anywhere. */
function toPattern(words: string): RegExp {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const before = isSpaced.test(first) ? '(?<!\\p{L})' : '';
  const after = isSpaced.test(last) ? '(?!\\p{L})' : '';
  return new RegExp(`${before}${words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}${after}`, 'u');
}

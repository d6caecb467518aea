/** Recognises headlines of several lines, and tables above a headline, at the beginning of a submitted text. */

import { joinsWithoutSpace } from '../../../language/line-ends.ts';
import { dropEscapes } from '../body/picture-line.ts';
import { plainText } from '../body/plain-text.ts';
import { readCredits } from './credits.ts';

/** Joins lines that are one sentence or one headline: with nothing between Chinese characters, otherwise with a space. */
export const joinLines = (lines: readonly string[]): string =>
  lines
    .map(line => line.trim())
    .reduce((before, after) => `${before}${joinsWithoutSpace(before, after, 'zh-Hans') ? '' : ' '}${after}`);

/** Returns whether a block of Markdown is a table. */
export const isTable = (block: string) => block.startsWith('| ') && block.includes('\n| ---');

/**
 * Returns the lines of a block. If the block is one heading, or entirely bold, joins the lines before any credits into one headline, because
 * official documents break a long headline into several lines.
 */
export function headLines(block: string): readonly string[] {
  const lines = block.split('\n');
  const isBold = block.startsWith('**') && block.indexOf('**', 2) === block.length - 2;
  if (lines.length < 2 || !(isBold || block.startsWith('# '))) return lines;
  const words = isBold ? block.slice(2, -2).split('\n') : lines;
  const end = words.findIndex((line, i) => i > 0 && readCredits(line.trim()) !== undefined);
  const [own, rest] = end === -1 ? [words, []] : [words.slice(0, end), words.slice(end)];
  return [joinLines(own), ...rest];
}

/** Maximum length, in characters, of a line that may be a headline or credits. A longer line is always a paragraph. */
const longest = 2000;

/** Removes the two spaces of a hard line break from the end of a text. */
export const dropBreak = (text: string) => (text.endsWith('  ') ? text.slice(0, -2) : text);
/** Removes the number signs at the beginning of a heading. */
export const dropHeadingMark = (line: string) => line.replace(/^#{1,6}\s+/, '');

/** Removes Markdown syntax, inline tags and phonetic guides from a line. Does not change a line that is longer than `longest`. */
export const wordsOf = (line: string) =>
  line.length > longest ? line : plainText(dropEscapes(dropHeadingMark(dropTags(dropGuides(line)))));

/**
 * Removes from a line the inline tags that `convertHtml` writes, without inserting spaces. Replaces digits in `<sup>` and `<sub>` with characters
 * such as ² and ₂, because a headline cannot contain tags.
 */
const dropTags = (line: string) =>
  line.replace(/<(su[bp])>([\d+-]{1,9})<\/\1>|<\/?(?:strong|em|del|sub|sup|mark|kbd)>/g, (_, tag, digits = '') =>
    shift(digits, tag === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻' : '₀₁₂₃₄₅₆₇₈₉₊₋'),
  );

const shift = (digits: string, signs: string) => [...digits].map(sign => signs['0123456789+-'.indexOf(sign)]).join('');

/** Returns a line without the phonetic guides that `convertHtml` writes. */
const dropGuides = (line: string) =>
  line.includes('<ruby>') ? line.replace(/<(r[tp])>.*?<\/\1>|<\/?ruby>/g, '') : line;

/** Returns whether a line ends in one of the characters `marks`. */
export const endsIn = (line: string, marks: string) => line !== '' && marks.includes(line.slice(-1));

/**
 * Returns whether a line is a sentence and not a headline: it ends in a full stop or a colon, or has more than 160 characters. A headline
 * may end in `?` or `!`.
 */
export const isStatement = (words: string) => endsIn(words, '.。:：') || words.length > 160;
/** Returns whether a line ends like a sentence of any kind or like the greeting of a letter, or has more than 160 characters. */
export const isSentence = (words: string) => endsIn(words, '.。！？!?…”",，') || isStatement(words);

/** Returns whether a line cannot be a headline: a table row, a list item, a quotation or a rule. */
export const isNoHeadline = (line: string) => /^(?:\||>|[-*+] |\d{1,9}[.)] |-{3,}$)/.test(line);

/** Writes links, pictures and code blocks, either as Markdown or as HTML. */
import { escapeText } from '../../../html.ts';
import { replaceBreaks } from '../../../language/white-space.ts';
import { gap } from './placeholder-characters.ts';

/** Form of a text: Markdown (`prose`), or HTML inside a block of raw HTML (`html`). */
export type Form = 'prose' | 'html';

/** Matches a line that contains only gaps and spaces. */
const gapLine = new RegExp(`^[ \\t]*${gap}[ \\t${gap}]*(?:\\n|$)`, 'gm');

/** Removes every `gap` from a text, and every line that contains nothing else. */
export const closeGaps = (text: string): string =>
  text.includes(gap) ? text.replace(gapLine, '').replaceAll(gap, '') : text;

/**
 * Writes a text on one line, with a backslash before each of the characters `marks`. The text may be partly escaped, because it comes from
 * Markdown: skips marks that have a backslash already. Escapes a single backslash at the end of the text, because this backslash would
 * escape the character that follows the text. For raw text, use `escapeMarkdown`.
 */
const escapeMarks = (text: string, marks: string) =>
  replaceBreaks(text).replace(/\\.|[\\[\]"*_<`]/gs, found =>
    found === '\\' || marks.includes(found) ? `\\${found}` : found,
  );
export const escapeBrackets = (text: string): string => escapeMarks(text, '[]');

/** Returns whether an address in a Markdown link needs angle brackets. Pairs of parentheses do not need angle brackets. */
const needsBrackets = (address: string) => /[\s<>()]/.test(address.replace(/\([^()\s<>]*\)/g, ''));
export const writeTarget = (address: string): string =>
  needsBrackets(address) ? `<${address.replace(/[<>\n]/g, encodeURIComponent)}>` : address;

/** Writes the address of a Markdown link or picture and its title, which may be empty. */
export const writeTargetAndTitle = (address: string, title: string): string =>
  title === '' ? writeTarget(address) : `${writeTarget(address)} "${escapeMarks(title, '"')}"`;

export function writeLink(form: Form, text: string, address: string): string {
  return form === 'prose'
    ? `[${escapeBrackets(text)}](${writeTarget(address)})`
    : `<a href="${escapeText(address)}">${escapeText(text)}</a>`;
}

export interface WrittenPicture {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
}

/** Writes a picture. In HTML, a `<figcaption>` for the caption follows the `<img>`. */
export function writePicture(form: Form, { address, alt, caption }: WrittenPicture): string {
  if (form === 'prose') return `![${escapeBrackets(alt)}](${writeTargetAndTitle(address, caption)})`;
  const image = `<img src="${escapeText(address)}" alt="${escapeText(alt)}">`;
  return caption === '' ? image : `${image}\n<figcaption>${escapeText(caption)}</figcaption>`;
}

/** Writes the description of a missing picture in italics. Returns an empty string if there is no description. */
export function writeDescription(form: Form, words: string): string {
  const text = words.trim();
  if (text === '') return '';
  return form === 'html' ? `<em>${escapeText(text)}</em>` : `*${escapeMarks(text, '[]*_<`')}*`;
}

/**
 * Escapes the characters that Markdown would read as marks of emphasis, links, code or HTML. Expects raw text: a backslash in the text becomes
 * a visible backslash. For partly escaped text, use `escapeMarks`.
 */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<]/g, '\\$&');

/** Writes a code block, with a fence longer than any sequence of backticks in the code. */
export function writeFence(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n${fence}${language}\n${code.replace(/^\n|\n$/g, '')}\n${fence}\n`;
}

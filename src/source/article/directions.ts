/**
 * Sets the attribute `dir` on blocks in another direction than the page, such as an English quotation in a Persian article, and finds words of
 * another direction that continue across emphasis, links and line ends.
 */
import type { Token } from 'markdown-it';
import { directionOfText, hasRightToLeft } from '../../language/directions.ts';
import { type Direction, directionOf } from '../../language/languages.ts';

const blocks =
  /^(?:blockquote|bullet_list|container_pullquote|heading|list_item|ordered_list|paragraph|table|td|th)_(?:open|close)$/;

/**
 * Sets the attribute `dir` on every block whose direction differs from the block or page around it, and on inline code in right-to-left pages.
 * Writes the direction instead of `auto`, because browsers that determine `auto` ignore the text in elements that have their own `dir`.
 */
export function giveDirections(tokens: readonly Token[], body: string, language: string): void {
  const direction = directionOf(language);
  if (direction === 'ltr' && !hasRightToLeft(body)) return;
  const around: Direction[] = [direction];
  for (const [i, token] of tokens.entries()) {
    if (direction === 'rtl')
      for (const child of token.children ?? []) if (child.type === 'code_inline') child.attrSet('dir', 'ltr');
    if (token.hidden || !blocks.test(token.type)) continue;
    if (token.nesting === -1) {
      around.pop();
      continue;
    }
    const outer = around.at(-1) ?? direction;
    const own = directionOfText(textOf(tokens, i), outer);
    if (own !== outer) token.attrSet('dir', own);
    around.push(own);
  }
}

/** Returns the text of the block that opens at index `open`, without code and addresses. */
function textOf(tokens: readonly Token[], open: number): string {
  const level = tokens[open]?.level ?? 0;
  const words: string[] = [];
  for (let i = open + 1; i < tokens.length && (tokens[i]?.level ?? 0) > level; i++)
    for (const { type, content } of tokens[i]?.children ?? []) if (type === 'text') words.push(content);
  return words.join(' ');
}

/** Inline tokens that do not separate words: the ends of emphasis and links, and line ends. */
const between = /^(?:(?:em|strong|s|link)_(?:open|close)|softbreak)$/;

/**
 * Returns whether the text at index `i` continues words of another direction than the page, or such words continue it, as in an Arabic phrase of
 * which one word is bold, in an English article.
 */
export function isJoined(tokens: readonly Token[], i: number, language: string): boolean {
  const direction = directionOf(language);
  const text = tokens[i]?.content ?? '';
  if (tokens.length === 1 || (direction === 'ltr' && !hasRightToLeft(text))) return false;
  const runsAgainst = (letter: string | undefined) =>
    letter !== undefined && hasRightToLeft(letter) === (direction === 'ltr');
  return (
    (runsAgainst(firstLetter(text)) && runsAgainst(lastLetter(textBeside(tokens, i, -1)))) ||
    (runsAgainst(lastLetter(text)) && runsAgainst(firstLetter(textBeside(tokens, i, 1))))
  );
}

const firstLetter = (text: string) => /\p{L}/u.exec(text)?.[0];
const lastLetter = (text: string) => /\p{L}(?=\P{L}*$)/u.exec(text)?.[0];

/** Returns the text before (`step` -1) or behind (1) the text at index `i`; an empty string if something else separates the two. */
function textBeside(tokens: readonly Token[], i: number, step: -1 | 1): string {
  for (let at = i + step; ; at += step) {
    const token = tokens[at];
    if (token?.type === 'text' && token.content.trim() !== '') return token.content;
    if (!token || !(token.type === 'text' || between.test(token.type))) return '';
  }
}

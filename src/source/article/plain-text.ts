/** Converts inline tokens to plain text, for summaries, anchors and picture descriptions. */
import type { Token } from 'markdown-it';
import { withoutReadings } from './readings.ts';

/** Returns the text of a heading or paragraph, without markup, footnote references and ruby annotations. Collapses white space. */
export function toPlainText(pieces: readonly Token[]): string {
  return (
    withoutReadings(pieces)
      .map(({ type, content }) => {
        if (type === 'text' || type === 'code_inline') return content;
        return type === 'softbreak' || type === 'hardbreak' || (type === 'html_inline' && /^<br\b/i.test(content))
          ? ' '
          : '';
      })
      .join('')
      // JavaScript counts U+FEFF as white space, but this character does not separate words
      .replace(/[^\S\ufeff]+/g, ' ')
      .trim()
  );
}

/** Returns the plain text of the first top-level paragraph that is not empty, or an empty string if there is none. */
export function firstParagraph(tokens: readonly Token[]): string {
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'paragraph_open' || token.tag !== 'p' || token.level !== 0) continue;
    const text = toPlainText(tokens[i + 1]?.children ?? []);
    if (text !== '') return text;
  }
  return '';
}

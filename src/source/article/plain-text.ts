/** Rendered lines → plain text: for summaries, anchors and descriptions of pictures. */
import type { Token } from 'markdown-it';
import { withoutReadings } from './readings.ts';

/** The words of a heading or paragraph, without markup, notes and readings; white space is one blank. */
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
      // U+FEFF counts as white space in JavaScript, and parts no word
      .replace(/[^\S\ufeff]+/g, ' ')
      .trim()
  );
}

/** The first paragraph of a text that has words, or an empty string. */
export function firstParagraph(tokens: readonly Token[]): string {
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'paragraph_open' || token.tag !== 'p' || token.level !== 0) continue;
    const text = toPlainText(tokens[i + 1]?.children ?? []);
    if (text !== '') return text;
  }
  return '';
}

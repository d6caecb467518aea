/** Converts inline tokens to plain text, for summaries, anchors and picture descriptions. */
import type { Token } from 'markdown-it';
import { raiseText } from '../../language/raised.ts';
import { withoutReadings } from './readings.ts';

/**
 * Returns the text of a heading or paragraph, without markup, footnote references and ruby annotations. Writes the digits of `<sup>` and `<sub>`
 * as raised and lowered digits. Collapses white space.
 */
export function toPlainText(pieces: readonly Token[]): string {
  const shown = withoutReadings(pieces);
  return (
    shown
      .map(({ type, content }, i) => {
        if (type === 'text') return raise(content, shown[i - 1]);
        if (type === 'code_inline') return content;
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

/** Returns a text as raised or lowered characters if the tag before the text opens `<sup>` or `<sub>`. */
function raise(text: string, before: Token | undefined): string {
  const [, element] = (before?.type === 'html_inline' && /^<(sup|sub)\b/i.exec(before.content)) || [];
  return element === undefined ? text : raiseText(text, element.toLowerCase() === 'sup' ? 'sup' : 'sub');
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

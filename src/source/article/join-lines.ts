/** Removes line endings between Chinese or Japanese characters in rendered text. */
import type { MarkdownIt, Token } from 'markdown-it';
import { mayBeEastAsian } from '../../language/east-asian.ts';
import { joinLines, joinsWithoutSpace } from '../../language/line-ends.ts';
import { Page } from './body.ts';
import { continuesReading, withoutReadings } from './readings.ts';

/** Adds a parser rule that removes line endings between Chinese or Japanese characters. */
export function joinEastAsianLines(markdown: MarkdownIt): void {
  markdown.core.ruler.push('east_asian_line_ends', ({ src, tokens, env }) => {
    if (!src.includes('\n') || !mayBeEastAsian.test(src)) return;
    if (!(env.page instanceof Page)) return;
    const { language } = env.page.around;
    for (const token of tokens) {
      if (token.children) joinPieces(token.children, language);
      else if (token.type === 'html_block') token.content = joinMarkup(token.content, language);
    }
  });
}

/** Removes soft breaks between Chinese or Japanese characters from the inline tokens of a paragraph. */
function joinPieces(pieces: Token[], language: string): void {
  for (const piece of pieces) {
    if (piece.children) joinPieces(piece.children, language);
    const title = piece.attrGet('title');
    if (typeof title === 'string') piece.attrSet('title', joinLines(title, language));
  }
  if (!pieces.some(({ type }) => type === 'softbreak')) return;
  const spoken = withoutReadings(pieces);
  for (const [i, piece] of spoken.entries()) {
    if (piece.type !== 'softbreak' || !joinsWithoutSpace(textBeside(spoken, i, -1), textBeside(spoken, i, 1), language))
      continue;
    piece.type = 'text';
    piece.content = '';
  }
}

/**
 * Returns the nearest text on one side of a token. Skips empty tokens, tags and footnote references. Returns an empty string if a picture,
 * a line break or the end of the paragraph comes first.
 */
function textBeside(pieces: readonly Token[], from: number, step: 1 | -1): string {
  for (let i = from + step; ; i += step) {
    const piece = pieces[i];
    if (!piece || /^(?:softbreak|hardbreak|image)$/.test(piece.type)) return '';
    if (piece.type === 'html_inline' ? /^<(?:br|img)\b/i.test(piece.content) : piece.content !== '') {
      return /^(?:text|code_inline)$/.test(piece.type) ? piece.content : '';
    }
  }
}

const inline =
  /^<\/?(?:a|abbr|b|bdi|cite|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|ruby|rb|rt|rp|wbr)\b/i;

/** Removes line endings between Chinese or Japanese characters from the text of raw HTML. Does not change tags and code. */
function joinMarkup(markup: string, language: string): string {
  if (!mayBeEastAsian.test(markup)) return markup;
  const parts = markup.split(/(<[^>]*>)/);
  let closing = '';
  let isReading = false;
  /** Index of the last text part that is not blank, or -1 if there is none. `blanks` lists the indexes of the text parts after part `last`. */
  let last = -1;
  let blanks: number[] = [];
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 1) {
      if (closing === '') closing = closingOf(part);
      else if (part.toLowerCase().startsWith(closing)) closing = '';
      isReading = continuesReading(part, isReading);
      if (!inline.test(part)) [last, blanks] = [-1, []];
    } else if (part !== '' && closing === '' && !isReading) {
      parts[i] = joinLines(part, language);
      blanks.push(i);
      if (part.trim() === '') continue;
      const before = parts[last] ?? '';
      const white = [before, ...blanks.map(at => parts[at])].join('').slice(before.trimEnd().length);
      if (/^\s*\n/.test(white) && joinsWithoutSpace(before.trimEnd(), part.trimStart(), language)) {
        parts[last] = before.trimEnd();
        for (const at of blanks) parts[at] = (parts[at] ?? '').trimStart();
      }
      [last, blanks] = [i, []];
    }
  }
  return parts.join('');
}

function closingOf(tag: string): string {
  const name = /^<(pre|code|textarea|script|style)\b/i.exec(tag)?.[1];
  return name === undefined ? '' : `</${name.toLowerCase()}`;
}

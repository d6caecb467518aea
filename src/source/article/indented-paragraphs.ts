/** Recognises paragraphs that begin with two ideographic spaces and follow each other without an empty line, as in Chinese typescripts. */
import type { MarkdownIt, StateBlock } from 'markdown-it';

const twoSpaces = /\u3000{2,}/y;
const blankLine = /\u3000+[ \t\u3000]*(?:\n|$)/y;
/** Matches a hard line break at the end of a line. After a hard line break, the next line continues the paragraph. */
const hardBreak = /(?: {2}|\\)$/;

function begins({ src, bMarks, tShift, eMarks, blkIndent }: StateBlock, line: number, silent: boolean): boolean {
  const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  if (src.charCodeAt(start) !== 0x3000) return false;
  blankLine.lastIndex = twoSpaces.lastIndex = start;
  if (blankLine.test(src)) return true;
  return (
    silent && blkIndent === 0 && twoSpaces.test(src) && !hardBreak.test(src.slice(bMarks[line - 1], eMarks[line - 1]))
  );
}

/**
 * Adds two rules to a parser. The first rule begins a new paragraph at a line that begins with two ideographic spaces. This rule does not
 * apply in list items, where ideographic spaces only align lines. The second rule removes ideographic spaces at the beginning of a
 * paragraph.
 */
export function allowIndentedParagraphs({ block, core }: MarkdownIt): void {
  block.ruler.before(
    'paragraph',
    'indented_paragraph',
    (state, line, _, silent) => {
      const isTaken = begins(state, line, silent);
      // Skips a line that contains only ideographic spaces, as if the line were empty.
      if (isTaken && !silent) state.line = line + 1;
      return isTaken;
    },
    { alt: ['paragraph', 'reference'] },
  );
  core.ruler.before('inline', 'indented_paragraphs', ({ src, tokens }) => {
    if (!src.includes('\u3000')) return;
    for (const [i, { type }] of tokens.entries()) {
      const inline = tokens[i + 1];
      if (type === 'paragraph_open' && inline) inline.content = inline.content.replace(/^\u3000+/, '');
    }
  });
}

/**
 * Finds lines that look like headings but are not (`##Title`, `＃ 标题`), empty headings, and text that an underline turns into a heading.
 */
import type { Token } from 'markdown-it';
import { eastAsian } from '../../language/east-asian.ts';
import { tell } from '../../language/messages/tell.ts';
import type { Position } from '../../problem.ts';
import type { Page } from './body.ts';

/** A line that looks like a heading but is not, or an empty heading. `words` is the corrected line, and is absent for an empty heading. */
export interface MeantHeading {
  readonly at: Position;
  readonly written: string;
  readonly words?: string | undefined;
  /** True if the line may be a hashtag instead of a heading. */
  readonly isDoubtful: boolean;
}

/** Quick test: a text without a match has no mistaken headings. */
export const mayHaveHeadings = /[#＃]|[-=][ \t]*$/m;

/** Lists the lines that look like headings but are not, and empty headings, in order. */
export function* listMeantHeadings(tokens: readonly Token[], lines: readonly string[]): Generator<MeantHeading> {
  for (const [i, { type, map }] of tokens.entries()) {
    const inline = tokens[i + 1];
    if (!map || inline?.type !== 'inline') continue;
    if (type === 'heading_open' && isEmpty(inline)) {
      const written = /#+/.exec(lines[map[0]] ?? '');
      if (written) yield { at: position(map[0], written.index), written: written[0], isDoubtful: false };
    }
    if (type !== 'paragraph_open' || !/[#＃]/.test(inline.content)) continue;
    const rows = inline.content.split('\n');
    for (const [row, text] of rows.entries()) {
      const meant = readHeading(text.trimStart());
      if (!meant || (meant.isDoubtful && (rows.length > 1 || i + 3 >= tokens.length))) continue;
      const line = map[0] + row;
      const column = (lines[line] ?? '').indexOf(meant.written);
      yield { at: position(line, Math.max(0, column)), ...meant };
    }
  }
}

const position = (line: number, column: number): Position => ({ line: line + 1, column: column + 1 });

/** Matches a line that begins with `#` signs. Markdown requires an ASCII space or a tab after the signs. */
const heading = /^([#＃]{1,6})(?![#＃])([\s\u200b]*)(.*)$/su;

function readHeading(line: string): Omit<MeantHeading, 'at'> | undefined {
  const [, signs = '', blanks = '', words = ''] = heading.exec(line) ?? [];
  if (signs === '' || words === '') return undefined;
  const meant = { written: line, words: `${'#'.repeat(signs.length)} ${words}` };
  if (blanks !== '' || signs.length > 1)
    return /[\p{L}\p{N}]/u.test(words) ? { ...meant, isDoubtful: false } : undefined;
  // A single `#` without a space may also begin a hashtag or a number: `#话题#`, `#妇女节，#三月`, `#1`.
  return !/[#＃]/.test(words) && /^\p{L}/u.test(words) && eastAsian.test(words.slice(0, 2)) && words.length <= 40
    ? { ...meant, isDoubtful: true }
    : undefined;
}

const isEmpty = ({ children }: Token): boolean =>
  (children ?? []).every(({ type, content }) => type === 'text' && content.trim() === '');

/**
 * Reports mistaken headings. A line that may be a hashtag, and an underlined heading that may be ordinary text, cause only a note (a warning
 * that does not stop a build).
 */
export function checkHeadings(tokens: readonly Token[], page: Page): void {
  for (const { at, written, words, isDoubtful } of listMeantHeadings(tokens, page.lines)) {
    if (words === undefined)
      page.around.report({
        at,
        what: tell('heading-without-words')`this heading is empty`,
        cure: tell('write-heading-or-delete')`write the text of the heading after "${written}", or delete the line`,
      });
    else
      page.around[isDoubtful ? 'note' : 'report']({
        at,
        what: isDoubtful
          ? tell('heading-without-blank')`this line is not a heading, because "#" has no space after it`
          : tell('heading-not-read')`this line looks like a heading, but Markdown does not read it as a heading`,
        cure: isDoubtful
          ? tell(
              'write-heading-or-hashtag',
            )`if the line is a heading, write "${shorten(words)}"; if it is a hashtag, leave the line as it is`
          : tell(
              'write-heading-or-escape',
            )`for a heading, write "${shorten(words)}"; to show the character "#", write "\\#"`,
      });
  }
  for (const [i, { type, markup, map }] of tokens.entries()) {
    if (type !== 'heading_open' || !map || markup.startsWith('#')) continue;
    const text = tokens[i + 1]?.content ?? '';
    if (!isText(text)) continue;
    const underline = /[-=]+\s*$/.exec(page.lines[map[1] - 1] ?? '')?.[0].trim() ?? '';
    page.around.note({
      at: placeUnderline(map[1] - 1, page),
      what: tell('text-becomes-heading')`this line turns the text above it into a heading`,
      cure: tell(
        'write-empty-line-before',
      )`for ordinary text, add an empty line before "${underline}"; for a heading, write "##" before the text`,
    });
  }
}

const shorten = (words: string) => words.replace(/^(.{40}).+$/su, '$1…');

const placeUnderline = (line: number, { lines }: Page): Position =>
  position(line, Math.max(0, (lines[line] ?? '').search(/[-=]/)));

/** Returns whether a heading is probably ordinary text, because the heading is too long or ends with punctuation. */
const isText = (words: string) =>
  /[。，、；：.,;:][”’」』）)]?$/u.test(words.trimEnd()) || words.length > (eastAsian.test(words) ? 60 : 160);

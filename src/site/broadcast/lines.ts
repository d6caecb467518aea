/** Joins words to lines. */

import { lineBreak } from './inline.ts';
import type { Line, Words } from './script.ts';

/** Returns the lines of a paragraph. A `<br>` ends a line. White space at the ends of lines disappears, and lines without words too. */
export function toLines(words: readonly Words[], kind: Line['kind'] = 'text'): readonly Line[] {
  const lines: Words[][] = [[]];
  for (const one of words) {
    if (one.text === lineBreak) lines.push([]);
    else lines.at(-1)?.push(one);
  }
  return lines.flatMap(line => {
    const tidied = tidy(line);
    return tidied.length > 0 ? [{ kind, words: tidied }] : [];
  });
}

/** Joins neighbours in one language, and collapses white space between words. */
function tidy(line: readonly Words[]): readonly Words[] {
  const joined: Words[] = [];
  for (const one of line) {
    const last = joined.at(-1);
    const text = last === undefined || last.text.endsWith(' ') ? one.text.trimStart() : one.text;
    if (text === '') continue;
    if (last && isPlain(last) && isPlain(one) && last.language === one.language)
      joined[joined.length - 1] = { ...last, text: last.text + text };
    else joined.push({ ...one, text });
  }
  const last = joined.pop();
  const text = last?.text.trimEnd();
  return last && text ? [...joined, { ...last, text }] : joined;
}

const isPlain = ({ help, isPhone }: Words) => help === undefined && !isPhone;

/** Returns lines with `before` at the start of the first line. */
export function beginWith(before: readonly Words[], [first, ...others]: readonly Line[]): readonly Line[] {
  if (!first) return toLines(before);
  return [...toLines([...before, ...first.words], first.kind), ...others];
}

/** Returns the text of a line, without help for reading it. */
export const textOfLine = ({ words }: Pick<Line, 'words'>): string => words.map(({ text }) => text).join('');

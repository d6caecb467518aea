/** Finds the brackets and quotation marks around words that belong into one element with the words. */

/** Closing marks by their opening marks. */
const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
  ['‹', '›'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['（', '）'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
]);
const openers: ReadonlyMap<string, string> = new Map([...closers].map(([open, close]) => [close, open]));

/** Punctuation marks that may stand between words and the mark that closes a quotation. */
const stops = /[.,:;!?…؟،؛。，：；！？]+/y;

/** A part of a text: offsets of its first letter and behind its last. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * Extends a part of a text by the marks that open or close what stands in it: `نه (تو` by the following `)`, and `تو) نه` by the preceding `(`.
 * `from` is the offset before which the part must not begin. Straight quotation marks count, too, but not those within a word, as in צה"ל.
 */
export function closeBrackets(text: string, { start, end }: Part, from: number): Part {
  const { missing, open } = readMarks(text, start, end);
  let first = start;
  for (const mark of missing) {
    if (first <= from || text[first - 1] !== mark) break;
    first--;
  }
  let last = end;
  for (const mark of open) {
    stops.lastIndex = last;
    const at = last + (stops.exec(text)?.[0].length ?? 0);
    if (text[at] !== mark) break;
    last = at + 1;
  }
  return { start: first, end: last };
}

/** Returns the marks that would open what only ends in a part, and those that would close what only begins there, innermost first. */
function readMarks(text: string, start: number, end: number): { missing: readonly string[]; open: readonly string[] } {
  const missing: string[] = [];
  const open: string[] = [];
  for (let i = start; i < end; i++) {
    const mark = text[i] ?? '';
    if (mark === open.at(-1) && !(mark === '"' && isInWord(text, i))) open.pop();
    else if (mark === '"') {
      if (isInWord(text, i)) continue;
      if (/\s/.test(text[i - 1] ?? ' ')) open.push('"');
      else if (open.length === 0) missing.push('"');
    } else if (closers.has(mark)) open.push(closers.get(mark) ?? '');
    else if (openers.has(mark) && open.length === 0) missing.push(openers.get(mark) ?? '');
  }
  return { missing, open: open.toReversed() };
}

const isInWord = (text: string, i: number) => /[\p{L}\p{M}]"\p{L}/u.test(text.slice(Math.max(0, i - 1), i + 2));

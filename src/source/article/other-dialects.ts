/**
 * Finds marks that other dialects of Markdown know, and that readers of an article would see: lists of definitions, raised and lowered text,
 * highlights and formulas.
 */
import type { Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import { find, type Page } from './body.ts';
import { placeOf } from './inline-places.ts';

interface Dialect {
  /** Matches the marks and the words between them, in the text of one piece. */
  readonly pattern: RegExp;
  cure(words: string): Message;
}

const sayElement = (element: string): Message => tell('write-element')`write ${element}, or "\\" before each mark`;

const dialects: readonly Dialect[] = [
  {
    pattern: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+−-]{1,6}\^/gu,
    cure: found => sayElement(`<sup>${found.slice(1, -1)}</sup>`),
  },
  { pattern: /(?<=[\p{L})])~[\p{N}+−-]{1,4}~(?!~)/gu, cure: found => sayElement(`<sub>${found.slice(1, -1)}</sub>`) },
  {
    pattern: /(?<![=\w])==(?![\s=])[^=\n]{1,200}(?<!\s)==(?![=\w])/gu,
    cure: found => sayElement(`<mark>${found.slice(2, -2)}</mark>`),
  },
];

const formula = /(?<![\w$])\$\$?(?![\s\d$])(?=[^$\n]*[\\^={}])[^$\n]{1,200}(?<!\s)\$\$?(?![\w$])/gu;

/** Quick test: a text without a match has no marks of another dialect. */
const mayBeMarked = /\^[^\s^]|~[\d+−-]|==|\n: /;

/** Adds a note for each mark of another dialect in a paragraph or a cell. */
export function noteOtherDialects(inline: Token, page: Page): void {
  if (!mayBeMarked.test(inline.content)) return;
  noteDefinition(inline, page);
  for (const { pattern, cure } of dialects)
    for (const { offset, found } of marksIn(inline, pattern)) note(inline, page, { offset, found, cure: cure(found) });
}

/** Adds one note for all formulas of an article: an article with one formula often has dozens. */
export function noteFormulas(tokens: readonly Token[], page: Page): void {
  const all = tokens.flatMap(inline =>
    inline.type === 'inline' && inline.content.includes('$')
      ? [...marksIn(inline, formula)].map(mark => ({ inline, mark }))
      : [],
  );
  const [first, ...others] = all;
  if (!first) return;
  const cure = tell('write-formula-as-text')`write the formula as text, such as E = mc<sup>2</sup>`;
  note(first.inline, page, { ...first.mark, cure, others: others.length });
}

interface Mark {
  readonly offset: number;
  readonly found: string;
}

/** Yields the marks that match a pattern in the text of a paragraph or a cell, with their offset in its source. */
function* marksIn({ content, children }: Token, pattern: RegExp): Generator<Mark> {
  let from = 0;
  for (const piece of children ?? []) {
    if (piece.type !== 'text') continue;
    for (const { 0: found } of piece.content.matchAll(pattern)) {
      const offset = content.indexOf(found, from);
      // if the source has a backslash or an entity here, the author wants readers to see the marks
      if (offset === -1) continue;
      from = offset + found.length;
      yield { offset, found };
    }
  }
}

/** Notes a line that begins with a colon below its term, as in lists of definitions. */
function noteDefinition(inline: Token, page: Page): void {
  const at = /(?<=\n): +\S/.exec(inline.content)?.index;
  if (at === undefined) return;
  note(inline, page, {
    offset: at,
    found: ': ',
    cure: tell('write-term-in-bold')`write "**Term**: explanation" in one line`,
  });
}

interface Found extends Mark {
  readonly cure: Message;
  /** Number of further marks for which the note stands. */
  readonly others?: number;
}

function note(inline: Token, page: Page, { offset, found, cure, others = 0 }: Found): void {
  page.around.note({
    at: placeOf(inline, offset, page) ?? find(found, page),
    what:
      others === 0
        ? tell('mark-of-other-dialect')`readers will see "${found}" as it is written here`
        : tell(
            'marks-of-other-dialect',
          )`readers will see "${found}" as it is written here, and ${others} more like it in this article`,
    cure,
  });
}

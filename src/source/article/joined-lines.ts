/**
 * Finds lines that people write one below the other, and that Markdown makes one paragraph: questions and answers, items without the marks of a
 * list, and verses. Readers would see them in one row.
 */
import type { Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import { columnsOf } from '../../language/text-width.ts';
import type { Message } from '../../message.ts';
import { find, type Page } from './body.ts';
import { placeOf } from './inline-places.ts';

/** Matches the end of a line that already ends a line on the page. */
const isBroken = /(?: {2,}|\\|<br\s*\/?>\s*)$/i;

/** Matches the beginning of a line such as `记者：您好` or `**Place:** Town hall`: at most three words, then a colon. */
const label =
  /^(?:\*\*|__)?\p{L}[\p{L}\p{M}\p{N}.·’'\p{Join_Control}]{0,15}(?: [\p{L}\p{M}\p{N}.·’'\p{Join_Control}]{1,15}){0,2}(?:\*\*|__)? ?(?:：|:(?:\*\*|__)?(?= ))/u;
/** Matches the beginning of an item that Markdown does not read as an item: `1.泡豆`, `（一）`, ①, `۱. `, `• `. */
const item =
  /^(?:[①-⑳㈠-㈩⑴-⒇]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|(?:\d{1,2}|[٠-٩۰-۹]{1,2})(?:[、．）]|[.)](?![\d٠-٩۰-۹]))|[•●■◆▪◦○□★☆※–—―](?=[\s\p{L}“«"]))/u;

/** Matches the beginning of a clause of a law or of an item with a letter: `(a) girls`, `ii. boys`, `§ 2 Aims`, `第二条`. */
const clause =
  /^(?:[（(][a-zA-Z][)）]|[a-zA-Z][)）](?=\s)|[（(]?[ivxIVX]{1,5}[)）.](?=\s)|(?:§|Art\.|Article|Section) ?\d|第[一二三四五六七八九十百千零〇\d]{1,6}[条條章节節款项項])/;
/** Matches the beginning of a line of a programme: `8:00 Opening`, `9–10 am Talks`. */
const time = /^\d{1,2}(?:[:：]\d{2}(?!\d)|(?: ?[–-] ?\d{1,2})? ?[ap]\.?m\b)/i;
/** Matches the beginning of a line with a word and a number, such as `Police 110` and `Mon. 8.00–12.00`, in lines as short as verses. */
const entry = /^\p{L}[\p{L}\p{M}’'-]{0,20}\.? \+?\d/u;
/** Matches a line with cells that a tab separates, as spreadsheets copy them. */
const cells = /\S\t+\S/;
/** Matches the number of a clause with its last part apart: `5.1.2`. */
const decimal = /^((?:\d{1,3}\.){1,4})(\d{1,3})[.)]?(?=\s)/;

/** Widest line of a verse, in columns. The lines of prose in a file are longer. */
const verse = 50;

/** Adds a note to the first lines of a paragraph that readers would see in one row although they were meant as lines. */
export function noteJoinedLines(inline: Token, page: Page): void {
  const { content } = inline;
  if (!content.includes('\n')) return;
  const lines = content.split('\n');
  const isQuoted = /^[\s>]*>(?!\s*(?:[-*+]|\d+[.)]))/.test(page.lines[inline.map?.[0] ?? -1] ?? '');
  const apart = tell('keep-lines-apart')`write an empty line between the lines`;
  const found =
    findRun(lines, label, apart) ??
    findRun(
      lines,
      item,
      tell('write-a-list')`for a list, write "- " or "1. " before each item, and an empty line above the first`,
    ) ??
    findRun(
      lines,
      cells,
      tell('write-table-of-cells')`for a table, write "| one | two |" and "|---|---|" below the first row`,
    ) ??
    findRun(lines, clause, apart) ??
    findRun(lines, time, apart) ??
    findNumbered(lines, apart) ??
    findShort(lines, apart) ??
    findVerse(lines, isQuoted);
  if (!found) return;
  const offset = lines.slice(0, found.first).join('\n').length + (found.first > 0 ? 1 : 0);
  page.around.note({
    at: placeOf(inline, offset, page) ?? find(lines[found.first] ?? '', page),
    what: tell('lines-become-one')`readers will see these lines as one paragraph`,
    cure: found.cure,
  });
}

interface Run {
  /** Index of the first of the lines. */
  readonly first: number;
  readonly cure: Message;
}

/** Finds two lines, one below the other, that both begin with `pattern`. */
function findRun(lines: readonly string[], pattern: RegExp, cure: Message): Run | undefined {
  const first = lines.findIndex(
    (line, i) => !isBroken.test(line) && pattern.test(line) && pattern.test(lines[i + 1] ?? ''),
  );
  return first === -1 ? undefined : { first, cure };
}

/** Finds two clauses of which the second has the next number: `5.1` and `5.2`. Figures such as 3.5 and 4.5 in prose are no clauses. */
function findNumbered(lines: readonly string[], cure: Message): Run | undefined {
  const numbers = lines.map(line => decimal.exec(line));
  const first = numbers.findIndex((number, i) => {
    const next = numbers[i + 1];
    return (
      number &&
      next &&
      !isBroken.test(lines[i] ?? '') &&
      number[1] === next[1] &&
      Number(number[2]) + 1 === Number(next[2])
    );
  });
  return first === -1 ? undefined : { first, cure };
}

/** Finds two entries, one below the other, if all lines are short. */
const findShort = (lines: readonly string[], cure: Message): Run | undefined =>
  lines.every(line => columnsOf(line) <= verse) ? findRun(lines, entry, cure) : undefined;

/** Finds short lines: two in a quotation, four anywhere else. */
function findVerse(lines: readonly string[], isQuoted: boolean): Run | undefined {
  if (lines.length < (isQuoted ? 2 : 4) || lines.slice(0, -1).some(line => isBroken.test(line))) return undefined;
  if (lines.some(line => columnsOf(line) > verse || /^(?:[|｜]|[:：]{2})/.test(line))) return undefined;
  const cure = tell('end-lines-of-poem')`for a poem, write "\\" at the end of each line but the last`;
  return { first: 0, cure };
}

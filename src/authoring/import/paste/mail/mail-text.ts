/** Turns the plain text of an email into Markdown, and removes the lines above its headline. */

import { readCredits } from '../credits.ts';
import { isTable, wordsOf } from '../headline.ts';
import { textToMarkdown } from '../read-text.ts';
import { dropQuoteMark, dropQuoteMarks } from './quoted-lines.ts';
import type { Thread } from './thread.ts';

/** Maximum nesting depth of quotations in Markdown. Deeper quotations lose their extra `>`. */
const deepest = 10;

/** Turns the lines of an email into Markdown paragraphs, and quoted lines into block quotations. */
export function mailToMarkdown(text: string, depth = 0): string {
  const runs: { isQuoted: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const isQuoted = line.startsWith('>');
    const run = runs.at(-1);
    if (run && run.isQuoted === isQuoted) run.lines.push(line);
    else runs.push({ isQuoted, lines: [line] });
  }
  return runs
    .map(({ isQuoted, lines }) => (isQuoted ? quote(lines, depth + 1) : textToMarkdown(lines.join('\n')).trim()))
    .filter(block => block !== '')
    .join('\n\n')
    .concat('\n');
}

function quote(lines: readonly string[], depth: number): string {
  return mailToMarkdown(lines.map(depth === deepest ? dropQuoteMarks : dropQuoteMark).join('\n'), depth)
    .trim()
    .split('\n')
    .map(line => `> ${line}`.trimEnd())
    .join('\n');
}

const mostAbove = 5;
const shortBlock = 120;

/**
 * Removes the short lines above the only headline of a newsletter, such as the newsletter's name and issue number. Keeps pictures, credits
 * and tables. `text` is Markdown.
 */
export function dropAboveHeadline(text: string): Pick<Thread, 'text' | 'leftOut'> {
  const blocks = text.split('\n\n');
  const at = blocks.findIndex(block => block.startsWith('# '));
  const isOnly = blocks.filter(block => block.startsWith('# ')).length === 1;
  const above = blocks.slice(0, at);
  const stays = (block: string) =>
    block.startsWith('![') || isTable(block) || readCredits(wordsOf(block)) !== undefined;
  const gone = above.filter(block => !stays(block) && wordsOf(block) !== '');
  if (!isOnly || gone.length > mostAbove || gone.some(block => block.length > shortBlock)) return { text, leftOut: [] };
  return { text: [...above.filter(stays), ...blocks.slice(at)].join('\n\n'), leftOut: gone.map(wordsOf) };
}

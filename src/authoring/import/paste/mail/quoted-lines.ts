/** Reads the plain text of an email: quoted lines, which begin with `>`, and the lines of an email with `format=flowed`. */

import { textToMarkdown } from '../read-text.ts';

/** Removes one mark from a quoted line, and the space after the mark. */
export function dropQuoteMark(line: string): string {
  const rest = line.slice(1);
  return rest.startsWith(' ') ? rest.slice(1) : rest;
}

/** Removes all marks from a line, and the space before, between and after the marks. */
export function dropQuoteMarks(line: string): string {
  let rest = line.trimStart();
  while (rest.startsWith('>')) rest = rest.slice(1).trimStart();
  return rest;
}

/**
 * Joins each line that ends in a space with the next line, if both lines begin with the same number of `>`. If `deletesSpace` is true,
 * removes the space. Writes the `>` of a quotation once per paragraph. Spec: RFC 3676, 4.
 */
export function unflow(text: string, deletesSpace: boolean): string {
  const out: string[] = [];
  let open: { depth: number; words: string } | undefined;
  const close = () => {
    if (open) out.push(open.depth === 0 ? open.words : `${'>'.repeat(open.depth)} ${open.words}`.trimEnd());
    open = undefined;
  };
  for (const line of text.split('\n')) {
    let depth = 0;
    while (line[depth] === '>') depth++;
    const inner = line.slice(depth);
    const words = inner.startsWith(' ') ? inner.slice(1) : inner;
    const isSignature = words === '-- ';
    const goesOn = words.endsWith(' ') && !isSignature;
    if (open?.depth !== depth || isSignature) close();
    open ??= { depth, words: '' };
    open.words += goesOn && deletesSpace ? words.slice(0, -1) : words;
    if (!goesOn) close();
  }
  close();
  return out.join('\n');
}

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

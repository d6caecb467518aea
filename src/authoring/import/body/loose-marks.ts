/**
 * Repairs asterisks and underscores that the author meant as emphasis but that Markdown does not recognise. A build refuses an article in
 * which readers would see these characters.
 */
import { listLooseMarks } from '../../../source/article/source-questions.ts';
import { applyEdits, type Edit } from './edits.ts';
import { startsOfLines } from './segments.ts';

const elements: Readonly<Record<string, readonly [string, string]>> = {
  '**': ['<strong>', '</strong>'],
  __: ['<strong>', '</strong>'],
  '*': ['<em>', '</em>'],
  _: ['<em>', '</em>'],
  '~~': ['<s>', '</s>'],
  '***': ['<strong><em>', '</em></strong>'],
};

/**
 * Replaces a pair such as `** words **` with HTML such as `<strong>words</strong>`. Escapes asterisks and underscores that have no
 * counterpart or may be meant literally.
 */
export function mendLooseMarks(body: string): string {
  const marks = listLooseMarks(body);
  if (marks.length === 0) return body;
  const starts = startsOfLines(body);
  const edits: Edit[] = [];
  let first: Edit | undefined;
  for (const { mark, at, side, why } of marks) {
    const from = (starts[at.line - 1] ?? 0) + at.column - 1;
    const to = from + mark.length;
    const [open = '', close = ''] = elements[mark] ?? [];
    if (body.slice(from, to) !== mark) continue;
    if (side === undefined || why === 'doubt')
      edits.push({ from, to, text: Array.from(mark, character => `\\${character}`).join('') });
    else if (side === 'first') first = { from, to: skipBlanks(body, to), text: open };
    else if (first) {
      edits.push(...closePair(body, first, { from, to, text: close }));
      first = undefined;
    }
  }
  return applyEdits(body, edits);
}

/** Returns the edits for an opening and a closing sequence of asterisks or underscores. If there is no text in between, removes both sequences. */
function closePair(body: string, first: Edit, last: Edit): readonly Edit[] {
  if (first.to >= last.from) return [{ from: first.from, to: last.to, text: '' }];
  const inner = body.slice(first.to, last.from).trimEnd();
  return [first, { ...last, from: first.to + inner.length }];
}

const skipBlanks = (body: string, from: number) => from + (/^[ \t]*\n?[ \t]*/.exec(body.slice(from))?.[0].length ?? 0);

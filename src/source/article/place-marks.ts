/** Finds the positions of delimiter runs, such as `**`, that readers would see, and writes the messages about them. */
import type { Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import type { Fault, Position } from '../../problem.ts';
import { find, type Lines } from './body.ts';
import { looseMarks } from './emphasis.ts';
import type { LooseMark } from './loose-marks.ts';

/** Delimiter run that readers would see, with its position. */
export interface PlacedMark {
  /** Source text, such as `**`. */
  readonly mark: string;
  readonly at: Position;
  /** Reason why readers would see the asterisks or underscores. `html`: they are inside raw HTML, where Markdown is not parsed. */
  readonly why: LooseMark['why'] | 'html';
  readonly side: LooseMark['side'];
}

/** Lists the visible delimiter runs of a parsed text, in order. */
export function* placeMarks(tokens: readonly Token[], lines: Lines): Generator<PlacedMark> {
  for (const { type, map, children, content } of tokens) {
    if (map) lines.block = map[0];
    if (type === 'html_block') yield* placeInHtml(content, lines);
    if (!children) continue;
    const { text = '', marks = [] } = looseMarks.get(children) ?? {};
    for (const { start, length, why, side } of marks) {
      yield { mark: text.slice(start, start + length), at: locate(text, start, length, lines), why, side };
    }
    yield* placeMarks(
      children.filter(child => child.children),
      lines,
    );
  }
}

const htmlWithout =
  /<(pre|code|textarea|script|style)\b[\s\S]*?<\/\1>|<[^>]*>|(\*\*)(?=[^\s*])[^*<\n]*[^\s*<](\*\*)(?!\*)/gi;

function* placeInHtml(markup: string, lines: Lines): Generator<PlacedMark> {
  if (!markup.includes('**')) return;
  for (const { 0: found, 2: mark, index } of markup.matchAll(htmlWithout)) {
    if (mark === undefined) continue;
    yield { mark, at: locate(markup, index, found.length, lines), why: 'html', side: 'first' };
    yield { mark, at: locate(markup, index + found.length - 2, 2, lines), why: 'html', side: 'last' };
  }
}

/**
 * Number of characters on each side of a run that `locate` includes in its search, because the run alone, such as `**`, may occur several
 * times.
 */
const context = 8;

function locate(text: string, start: number, length: number, lines: Lines): Position {
  const before = /[^\n]*$/.exec(text.slice(Math.max(0, start - context), start))?.[0] ?? '';
  const after = /^[^\n]*/.exec(text.slice(start + length, start + length + context))?.[0] ?? '';
  const words = before + text.slice(start, start + length) + after;
  const at = find(words, lines);
  const isThere = lines.lines[at.line - 1]?.startsWith(words, at.column - 1);
  return isThere ? { line: at.line, column: at.column + before.length } : at;
}

/** Returns the problem with a delimiter run, and the correction to make. */
export function sayMark({ mark, why }: PlacedMark): Fault {
  if (why === 'html') {
    return {
      what: tell('mark-inside-html')`readers will see "${mark}", because Markdown does not work inside HTML`,
      cure: tell('write-strong-element')`write "<strong>…</strong>" instead of "**…**"`,
    };
  }
  if (why === 'blank') {
    return {
      what: tell(
        'mark-with-blank-inside',
      )`readers will see "${mark}", because a space separates it from the emphasised words`,
      cure: tell(
        'write-mark-without-blank',
      )`delete the space between the mark and the emphasised words, as in "${`${mark}…${mark}`}"`,
    };
  }
  const escaped = mark.replace(/./g, '\\$&');
  if (why === 'doubt') {
    const element = mark === '*' ? '<em>…</em>' : '<strong>…</strong>';
    return {
      what: tell('star-or-emphasis')`it is unclear whether "${mark}" means emphasis here, so readers will see it`,
      cure: tell('write-star-or-element')`to show the mark, write "${escaped}"; to emphasise words, write "${element}"`,
    };
  }
  return why === 'beside'
    ? {
        what: tell(
          'mark-between-punctuation',
        )`readers will see "${mark}", because it is between a punctuation mark and a letter`,
        cure: tell(
          'write-blank-outside-mark',
        )`add a space outside the emphasis, or move the punctuation out of the emphasis; to show the mark, write "${escaped}"`,
      }
    : {
        what: tell(
          'mark-without-counterpart',
        )`readers will see "${mark}", because the other mark of the pair is missing`,
        cure: tell(
          'write-other-mark',
        )`write the mark at the other end of the emphasised words too, or delete the mark; to show the mark, write "${escaped}"`,
      };
}

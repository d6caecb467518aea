/** Finds the positions of delimiter runs, such as `**`, that readers would see. Writes the messages about these delimiter runs. */
import type { Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import type { Fault, Position } from '../../problem.ts';
import { find, type Lines } from './body.ts';
import { looseMarks } from './emphasis.ts';
import { enterBlock, placeOf, startOf } from './inline-places.ts';
import type { LooseMark } from './loose-marks.ts';

/** Visible delimiter run, with its position. */
export interface PlacedMark {
  /** Source text, such as `**`. */
  readonly mark: string;
  readonly at: Position;
  /** Reason why readers would see the asterisks or underscores. `html`: the characters are inside raw HTML, where Markdown is not parsed. */
  readonly why: LooseMark['why'] | 'html';
  readonly side: LooseMark['side'];
  /** Text that a shifted pair of delimiter runs emphasises. */
  readonly words?: string;
}

/** Lists the visible delimiter runs of a parsed text, in order. */
export function* placeMarks(tokens: readonly Token[], lines: Lines): Generator<PlacedMark> {
  for (const token of tokens) {
    enterBlock(token, lines);
    if (token.type === 'html_block') yield* placeInHtml(token, lines);
    else if (token.children) yield* placeInline(token, { inline: token, base: 0 }, lines);
  }
}

/** Lists the delimiter runs in a paragraph or in the description of a picture. `base` is the offset of the token’s text in the inline token. */
function* placeInline(
  { children }: Token,
  { inline, base }: { readonly inline: Token; readonly base: number },
  lines: Lines,
): Generator<PlacedMark> {
  if (!children) return;
  const { text = '', marks = [] } = looseMarks.get(children) ?? {};
  for (const { start, length, ...rest } of marks) {
    const mark = text.slice(start, start + length);
    yield { ...rest, mark, at: placeOf(inline, base + start, lines) ?? find(mark, lines) };
  }
  for (const child of children)
    if (child.children) yield* placeInline(child, { inline, base: base + (startOf(child) ?? 0) + '!['.length }, lines);
}

const htmlWithout =
  /<(pre|code|textarea|script|style)\b[\s\S]*?<\/\1>|<[^>]*>|(\*\*)(?=[^\s*])[^*<\n]*[^\s*<](\*\*)(?!\*)/gi;

function* placeInHtml(block: Token, lines: Lines): Generator<PlacedMark> {
  const { content } = block;
  if (!content.includes('**')) return;
  for (const { 0: found, 2: mark, index } of content.matchAll(htmlWithout)) {
    if (mark === undefined) continue;
    const place = (offset: number) => placeOf(block, offset, lines) ?? find(found, lines);
    yield { mark, at: place(index), why: 'html', side: 'first' };
    yield { mark, at: place(index + found.length - mark.length), why: 'html', side: 'last' };
  }
}

/** Returns the problem with a delimiter run, and the correction to make. */
export function sayMark({ mark, why, words = '' }: PlacedMark): Fault {
  if (why === 'html') {
    return {
      what: tell('mark-inside-html')`readers would see "${mark}", because Markdown does not work inside HTML`,
      cure: tell('write-strong-element')`write "<strong>…</strong>" instead of "**…**"`,
    };
  }
  if (why === 'blank') {
    return {
      what: tell(
        'mark-with-blank-inside',
      )`readers would see "${mark}", because a space separates the mark from the words to emphasise`,
      cure: tell(
        'write-mark-without-blank',
      )`delete the space between the mark and the words to emphasise, as in "${`${mark}…${mark}`}"`,
    };
  }
  const escaped = mark.replace(/./g, '\\$&');
  if (why === 'shifted') {
    return {
      what: tell(
        'mark-shifts-emphasis',
      )`a space separates "${mark}" from the words to emphasise, so "${words}" is emphasised instead`,
      cure: tell(
        'delete-blank-or-escape-mark',
      )`delete the space between the mark and the words to emphasise, as in "${`${mark}…${mark}`}"; to show the mark, write "${escaped}"`,
    };
  }
  if (why === 'star') {
    return {
      what: tell(
        'star-beside-comma',
      )`readers will see "${mark}" beside the comma, but the text does not explain the mark`,
      cure: tell(
        'write-star-or-element',
      )`to show the mark, write "${escaped}"; to emphasise words, write "${'<em>…</em>'}"`,
    };
  }
  if (why === 'doubt') {
    const element = mark === '*' ? '<em>…</em>' : '<strong>…</strong>';
    return {
      what: tell(
        'star-or-emphasis',
      )`readers would see "${mark}", because halfsky cannot tell whether the mark means emphasis here`,
      cure: tell('write-star-or-element')`to show the mark, write "${escaped}"; to emphasise words, write "${element}"`,
    };
  }
  return sayLone({ mark, why, escaped });
}

/**
 * Returns the problem with a delimiter run that has no counterpart or is between punctuation and a letter. `escaped` is the delimiter run
 * with backslashes.
 */
function sayLone({ mark, why, escaped }: Pick<PlacedMark, 'mark' | 'why'> & { readonly escaped: string }): Fault {
  return why === 'beside'
    ? {
        what: tell(
          'mark-between-punctuation',
        )`readers would see "${mark}", because the mark is between punctuation and a letter`,
        cure: tell(
          'write-blank-outside-mark',
        )`add a space outside the emphasis, or move the punctuation out of the emphasis; to show the mark, write "${escaped}"`,
      }
    : {
        what: tell(
          'mark-without-counterpart',
        )`readers would see "${mark}", because the other mark of the pair is missing`,
        cure: tell(
          'write-other-mark',
        )`write the mark on both sides of the words to emphasise, or delete the mark; to show the mark, write "${escaped}"`,
      };
}

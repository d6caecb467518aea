/** Splits the HTML of a text into its top-level blocks. */
import { oneLine } from '../../language/white-space.ts';

/** Kind of a block. `align.ts` aligns a block only with blocks of the same kind in the other language. */
export type BlockKind = 'heading' | 'prose' | 'figure' | 'table' | 'numbers' | 'code' | 'rule' | 'notes';

/** A top-level block of a text. */
export interface Block {
  readonly kind: BlockKind;
  /** Tag name of the block's element. Blocks of one kind can have different elements; for example, a list and a paragraph are both `prose`. */
  readonly form: string;
  readonly html: string;
  /** Number of characters in the block's text. */
  readonly length: number;
}

const kindOfTag: Readonly<Record<string, BlockKind>> = {
  figure: 'figure',
  img: 'figure',
  table: 'table',
  dl: 'numbers',
  pre: 'code',
  hr: 'rule',
};

/** Inline elements. An inline element at the top level forms one block with the text around it. */
const inline = new Set(
  'a abbr b br cite code del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(' '),
);
/** Void elements, which have no end tag. */
const empty = new Set(['br', 'col', 'hr', 'img', 'wbr']);
const tag = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

/** Splits well-formed HTML into blocks. Text outside block elements becomes a `prose` block. */
export function splitBlocks(body: string): readonly Block[] {
  const blocks: Block[] = [];
  let loose = '';
  let depth = 0;
  let start = 0;
  let opening = '';
  const flush = () => {
    if (loose.trim() !== '') blocks.push({ kind: 'prose', form: 'p', html: loose.trim(), length: lengthOf(loose) });
    loose = '';
  };
  const take = (end: number) => {
    const markup = body.slice(start, end);
    const name = nameOf(opening);
    if (inline.has(name)) {
      loose += markup;
    } else {
      flush();
      blocks.push({ kind: kindOf(name, opening), form: name, html: markup, length: lengthOf(markup) });
    }
    start = end;
  };
  for (const { 0: found, 1: slash, 2: name = '', index } of body.matchAll(tag)) {
    const end = index + found.length;
    if (slash) {
      depth = Math.max(0, depth - 1);
    } else {
      if (depth === 0) {
        loose += body.slice(start, index);
        start = index;
        opening = found;
      }
      if (!empty.has(name.toLowerCase())) depth++;
    }
    if (depth === 0) take(end);
  }
  loose += body.slice(start);
  flush();
  return blocks;
}

const nameOf = (opening: string) => /^<([a-z][a-z0-9]*)/i.exec(opening)?.[1]?.toLowerCase() ?? '';

function kindOf(name: string, opening: string): BlockKind {
  if (/^h[1-6]$/.test(name)) return 'heading';
  const [, marks = ''] = / class="([^"]*)"/.exec(opening) ?? [];
  if (name === 'div' && marks === 'table') return 'table';
  if (name === 'section' && marks === 'footnotes') return 'notes';
  return kindOfTag[name] ?? 'prose';
}

const lengthOf = (markup: string) => oneLine(markup.replace(tag, '').replace(/&#?\w+;/g, '.')).length;

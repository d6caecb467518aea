/** Prepares the rendered text of an article for paper: no links, no notes' references, and pictures in one size. */
import type { Html } from '../html.ts';
import { type Attributes, type Element, element, type Node, parseNodes, printNodes } from '../site/tree.ts';

/** The text of an article in blocks, such as paragraphs, of which the last ones may be left out. */
export interface TextBlocks {
  readonly blocks: readonly Html[];
  /** False if the article has blocks that do not fit into narrow columns, such as tables. */
  readonly isWhole: boolean;
}

/** Elements that a narrow column can show. */
const narrow = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'dl']);

/** Returns the paragraphs, lists, quotations and large figures of a rendered text. */
export function listBlocks(body: string): TextBlocks {
  const all = parseNodes(body).filter(node => node.kind === 'element' || node.text.trim() !== '');
  const kept = all.filter(node => node.kind === 'element' && narrow.has(node.name));
  return {
    blocks: forPaper(kept, isNoteReference).map(node => printNodes([node])),
    isWhole: kept.length === all.length,
  };
}

/** Returns a rendered text with everything in it. Its headings are one level lower, because the headline is a heading of level 2. */
export const wholeText = (body: string): Html => printNodes(lower(forPaper(parseNodes(body), isScreenOnly)));

const lower = (nodes: readonly Node[]): readonly Node[] =>
  nodes.map(node =>
    node.kind === 'text'
      ? node
      : element(lowerNames.get(node.name) ?? node.name, node.attributes, lower(node.children)),
  );

const lowerNames: ReadonlyMap<string, string> = new Map([
  ['h2', 'h3'],
  ['h3', 'h4'],
  ['h4', 'h5'],
]);

const classOf = ({ attributes }: Element) => attributes.get('class') ?? '';

/** References to footnotes, for a text without its footnotes. */
const isNoteReference = (node: Element) => classOf(node) === 'footnote-ref';

/** Parts that only a screen needs: links back to the text, other versions of a picture, and the table behind a drawn chart. */
const isScreenOnly = (node: Element) =>
  classOf(node) === 'footnote-backref' || classOf(node) === 'chart-table' || node.name === 'source';

/** Attributes that have no meaning on paper, or that must be unique although a document contains several articles. */
const dropped = new Set(['id', 'href', 'tabindex', 'loading', 'decoding', 'srcset', 'sizes', 'aria-describedby']);

function forPaper(nodes: readonly Node[], isLeftOut: (node: Element) => boolean): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.kind === 'text') return [node];
    if (isLeftOut(node)) return [];
    const children = forPaper(node.children, isLeftOut);
    return node.name === 'a' ? children : [element(node.name, keep(node), children)];
  });
}

/** Returns the attributes for paper. On paper, all details are open. */
function keep({ name, attributes }: Element): Attributes {
  const kept = [...attributes].filter(([key]) => !dropped.has(key));
  return new Map(name === 'details' ? [...kept, ['open', '']] : kept);
}

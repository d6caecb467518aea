/** Prepares the rendered text of an article for paper: no links, and pictures in one size. */
import { isWebUrl } from '../addresses.ts';
import type { Html } from '../html.ts';
import { type Adaptation, adapt } from '../site/adapt.ts';
import { contactOf, tells } from '../site/contact.ts';
import { type Element, element, type Node, parseNodes, printNodes, text, textOf, withChildren } from '../site/tree.ts';

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
    blocks: adapt(forPaper(kept, isNoteReference), inColumns).map(node => printNodes([node])),
    isWhole: kept.length === all.length,
  };
}

/** Properties of narrow columns. Articles side by side may have the same ids, and no block in `narrow` refers to one. */
const inColumns: Adaptation = {
  picture: address => address,
  link: () => undefined,
  id: id => id,
  lower: 0,
  change: () => ({ id: undefined, tabindex: undefined }),
};

/**
 * Returns a rendered text with everything in it. Its headings are one level lower, because the headline is a heading of level 2. `prefix` keeps
 * its ids apart from those of other articles in the document.
 */
export const wholeText = (body: string, prefix: string): Html =>
  printNodes(
    adapt(forPaper(parseNodes(body), isScreenOnly), {
      ...inColumns,
      id: id => `${prefix}${id}`,
      lower: 1,
      // On paper, all details are open.
      change: ({ name }) => (name === 'details' ? { open: '' } : { tabindex: undefined }),
    }),
  );

const classOf = ({ attributes }: Element) => attributes.get('class') ?? '';

/** References to footnotes, for a text without its footnotes. */
const isNoteReference = (node: Element) => classOf(node) === 'footnote-ref';

/** Parts that only a screen needs: links back to the text, and the table behind a drawn chart. */
const isScreenOnly = (node: Element) => classOf(node) === 'footnote-backref' || classOf(node) === 'chart-table';

/**
 * Replaces links with their text. A telephone number or mail address that only the link has follows the text, because nobody can follow a link on
 * paper. In credits and sources, so does every web address.
 */
function forPaper(
  nodes: readonly Node[],
  isLeftOut: (node: Element) => boolean,
  isSpelled: boolean = false,
): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.kind === 'text') return [node];
    if (isLeftOut(node)) return [];
    const children = forPaper(node.children, isLeftOut, isSpelled || /^(?:credits|sources)$/.test(classOf(node)));
    if (node.name !== 'a') return [withChildren(node, children)];
    const href = node.attributes.get('href') ?? '';
    const shown = addressBehind(textOf(children), href, isSpelled);
    if (shown === undefined) return children;
    return [...children, text(' '), element('bdi', new Map([['dir', 'ltr']]), [text(shown)])];
  });
}

/** Returns what follows the words of a link on paper; undefined if the words tell it, or if the reader does not need it. */
function addressBehind(words: string, href: string, isSpelled: boolean): string | undefined {
  const contact = contactOf(href);
  if (contact) return tells(words, contact) ? undefined : contact.text;
  return isSpelled && isWebUrl(href) && words !== href ? href : undefined;
}

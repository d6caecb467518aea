/**
 * Reads the blocks of WordPress's block editor. The editor stores each block between HTML comments, such as `<!-- wp:paragraph -->`, or as
 * one comment that ends in `/`. This file replaces nodes of the parsed document and not text, so an unclosed tag in a reusable block does
 * not change the text after the block.
 */
import { isComment, listNodes, nodesOf, replaceNode } from '../from-html/nodes.ts';
import type { HtmlContext } from './html-context.ts';

/** A comment that begins a block, or that is a whole block. */
interface BlockComment {
  readonly name: string;
  /** Settings of the block as JSON. */
  readonly settings: string;
  /** True if the export contains no content for the block, because WordPress creates the content for each request. */
  readonly isEmpty: boolean;
}

/** Parses the comment that starts a block. Returns undefined for a comment that ends a block, and for a comment that belongs to no block. */
function readComment(data: string): BlockComment | undefined {
  const text = data.trim();
  if (!text.startsWith('wp:')) return undefined;
  const isEmpty = text.endsWith('/');
  const [name = '', ...settings] = text.slice('wp:'.length, isEmpty ? -1 : undefined).split(/\s+/);
  return { name, settings: settings.join(' '), isEmpty };
}

/** Returns whether a text was written in the block editor. */
export const hasBlocks = (root: Node): boolean =>
  listNodes(root).some(node => isComment(node) && readComment(node.data) !== undefined);

/**
 * Removes all comments, and inserts the content of reusable blocks, nested up to five levels deep. `parse` parses the content of a reusable
 * block. Records the blocks that only a WordPress server can fill.
 */
export function fillBlocks(root: Node, parse: (content: string) => Element, context: HtmlContext, depth = 0): void {
  for (const node of nodesOf(root)) {
    if (!isComment(node)) continue;
    const block = readComment(node.data);
    const shared =
      block?.isEmpty && block.name === 'block' && depth < 5
        ? context.sharedBlock(/"ref":\s*(\d+)/.exec(block.settings)?.[1] ?? '')
        : undefined;
    if (block?.isEmpty && shared === undefined) context.note('wordpress-blocks-left-out', block.name);
    const content = shared === undefined ? undefined : parse(shared);
    if (content) fillBlocks(content, parse, context, depth + 1);
    replaceNode(node, ...Array.from(content?.childNodes ?? []));
  }
}

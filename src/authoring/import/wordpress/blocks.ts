/** Removes the HTML comments in which WordPress stores block settings. Removes blocks that only a WordPress server can fill. */
import { replaceComments } from '../body/comments.ts';
import type { HtmlContext } from './html-context.ts';

const empty = /<!--\s+wp:([a-z][\w/-]*)(?:\s+(\{[\s\S]*?\}))?\s+\/-->/g;

export const hasBlocks = (content: string) => /<!--\s+wp:[a-z]/.test(content);

/** Inserts the content of reusable blocks, nested up to five deep, and removes all HTML comments. */
export function openBlocks(content: string, context: HtmlContext, depth = 0): string {
  const open = content.replace(empty, (_, name: string, json = '') => {
    const shared = name === 'block' ? context.sharedBlock(/"ref":(\d+)/.exec(json)?.[1] ?? '') : undefined;
    if (shared !== undefined && depth < 5) return openBlocks(shared, context, depth + 1);
    context.note('wordpress-blocks-left-out', name);
    return '';
  });
  return replaceComments(open, () => '');
}

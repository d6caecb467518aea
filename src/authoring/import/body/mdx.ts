/** Removes the hidden parts of MDX: comments, imports and exports. */
import type { Note } from '../changes.ts';
import { commentMarks, replaceComments } from './comments.ts';
import { Mask } from './mask.ts';
import { gap } from './placeholder-characters.ts';
import { closeGaps } from './snippets.ts';
import { hideFences } from './templates.ts';

const modules = /^(?:import\s.+from\s+['"].*|import\s+['"].*|export\s+(?:const|default)\s.*)$\n?/gm;

/** Removes the comments, imports and exports of MDX outside of code. In MDX, indented lines are not code. */
export function convertMdx(body: string, note: Note): string {
  const mask = new Mask();
  const text = hideFences(body, mask).replace(modules, '');
  const leaveOut = (comment: string) => {
    note('hidden-comments-left-out', mask.reveal(comment).slice(0, 200));
    return gap;
  };
  return mask.reveal(closeGaps(replaceComments(text, leaveOut, commentMarks.mdx)));
}

/** Removes tables of contents and indexes from a Word file, because their page numbers mean nothing in an article. */

import { removeFields } from './fields.ts';
import { childOf, type Element, findAll, remove, settingOf } from './xml.ts';

/**
 * Removes all tables of contents and indexes from a document. Also removes the title of a table of contents if the title is in the same block.
 * Returns whether there was anything to remove.
 */
export function dropContents(root: Element): boolean {
  const blocks = findAll(root, 'sdt').filter(
    block =>
      settingOf(childOf(childOf(childOf(block, 'sdtPr'), 'docPartObj'), 'docPartGallery')) === 'Table of Contents',
  );
  for (const block of blocks) remove(block);
  return removeFields(root, new Set(['TOC', 'INDEX'])) || blocks.length > 0;
}

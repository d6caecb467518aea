/** Reads the page headers and footers of a Word file. An article cannot show page headers or footers. */

import { removeFields } from './fields.ts';
import { dropHidden, type HiddenStyles } from './hidden-text.ts';
import { lowerTextBoxes, simplifyRuns } from './layout.ts';
import { type Element, linesIn } from './xml.ts';

/** Matches the text that remains of a header or footer without its page numbers, such as `Page of` and `第页 共页`. */
const isPageNumber = /^(?:pages?|of|第|页|頁|共|[\s\p{P}\p{S}\d])*$/iu;

/**
 * Returns the text of a header or footer, including its watermark; empty if the text consists only of page numbers. Changes `root`.
 */
export function readHeader(root: Element, hidden: HiddenStyles): string {
  dropHidden(root, hidden);
  simplifyRuns(root);
  lowerTextBoxes(root);
  removeFields(root, pageNumbers);
  const words = linesIn(root);
  return isPageNumber.test(words) ? '' : words;
}

const pageNumbers = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);

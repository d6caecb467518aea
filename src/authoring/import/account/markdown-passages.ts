/** Lists the text that readers of foreign Markdown see. Pure. */
import { renderBlocks } from '../../../source/article/markdown.ts';
import type { Passage } from './account.ts';
import { listHtmlPassages } from './html-passages.ts';

/**
 * Syntax of other programs that readers do not see: comments and tags of templates (Liquid, Nunjucks, Hugo), attributes in braces (kramdown,
 * Pandoc), imports and comments of MDX, and names of emoji. The account leaves out the text of such syntax, because its meaning is unknown.
 */
const foreign = [
  /\{%-?\s*comment\b[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g,
  /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{\/\*[\s\S]*?\*\/\}/g,
  /\{[^{}\n]*[:#.=][^{}\n]*\}/g,
  /^(?:import|export)\s.*$/gm,
  /:[a-z0-9_+-]+:/g,
];

const blank = (found: string) => found.replace(/[^\n]/g, ' ');

/** Lists the passages of Markdown that readers see. `firstLine` is the line of the file at which the Markdown begins. */
export function listMarkdownPassages(body: string, firstLine = 1): readonly Passage[] {
  const cleared = foreign.reduce((text, pattern) => text.replace(pattern, blank), body);
  return renderBlocks(cleared).flatMap(({ html, line }) => listHtmlPassages(html, firstLine + line));
}

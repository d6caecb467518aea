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

/** Tags of HTML at the beginning of a line. Pandoc reads the text after such a tag as Markdown, which CommonMark does not. */
const leadingTags = /^[ \t]*<.*$/gm;
const tag = /<[^<>]*>/g;

/**
 * Lists the passages of Markdown that readers see. `firstLine` is the line of the file at which the Markdown begins. `isPandoc` is true for
 * the Markdown of Pandoc and R.
 */
export function listMarkdownPassages(body: string, { firstLine = 1, isPandoc = false } = {}): readonly Passage[] {
  const text = isPandoc ? body.replace(leadingTags, line => line.replace(tag, blank)) : body;
  const cleared = foreign.reduce((rest, pattern) => rest.replace(pattern, blank), text);
  return renderBlocks(cleared).flatMap(({ html, line }) => listHtmlPassages(html, firstLine + line));
}

/** Lists the text that readers see in the Markdown of other programs. Has no side effects. */
import { renderBlocks } from '../../../source/article/markdown.ts';
import type { Passage } from './account.ts';
import { listHtmlPassages } from './html-passages.ts';

/**
 * Matches hidden syntax of other programs: comments and tags of templates (Liquid, Nunjucks, Hugo), attributes in braces (kramdown,
 * Pandoc), imports, exports and comments of MDX, and emoji shortcodes such as `:smile:`. The list of passages leaves out this syntax.
 */
const foreign = [
  /\{%-?\s*comment\b[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g,
  /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{\/\*[\s\S]*?\*\/\}/g,
  /\{[^{}\n]*[:#.=][^{}\n]*\}/g,
  /^(?:import|export)\s.*$/gm,
  /:[a-z0-9_+-]+:/g,
];

const blank = (found: string) => found.replace(/[^\n]/g, ' ');

/** Matches a line that begins with an HTML tag. Pandoc parses the text after the tag as Markdown; CommonMark does not. */
const leadingTags = /^[ \t]*<.*$/gm;
const tag = /<[^<>]*>/g;

/**
 * Lists the passages that readers see in Markdown. `firstLine` is the line of the file at which the Markdown begins. `isPandoc` is true for
 * the Markdown dialects of Pandoc and R.
 */
export function listMarkdownPassages(body: string, { firstLine = 1, isPandoc = false } = {}): readonly Passage[] {
  const text = isPandoc ? body.replace(leadingTags, line => line.replace(tag, blank)) : body;
  const cleared = foreign.reduce((rest, pattern) => rest.replace(pattern, blank), text);
  return renderBlocks(cleared).flatMap(({ html, line }) => listHtmlPassages(html, firstLine + line));
}

/** Turns values of the front matter, such as a content warning, into paragraphs of the article. */

import { writeLink } from '../body/snippets.ts';
import type { Note } from '../changes.ts';
import type { ForeignFields } from '../front-matter/foreign-fields.ts';
import type { ForeignMatter } from '../front-matter/foreign-front-matter.ts';

/**
 * Escapes raw text for a paragraph of its own. Escapes the same characters as `escapeMarkdown`, and also `>` and `#`, which can begin a quotation
 * or a heading.
 */
const escapeParagraph = (text: string) => text.replaceAll(/[\\`*_[\]<>#]/g, '\\$&');

/** Returns the Markdown paragraph that puts a content warning above a text; an empty string if there is no warning. */
export function writeWarning(warning: string | undefined, note: Note): string {
  if (warning === undefined) return '';
  note('warnings-put-first', warning);
  return `**${escapeParagraph(warning)}**\n\n`;
}

/** If an article has no text, uses its summary and a link to its source as the text. Otherwise returns the article unchanged. */
export function takeSummaryAsText<One extends { readonly matter: ForeignMatter; readonly fields: ForeignFields }>(
  article: One,
  note: Note,
): One {
  const { matter, fields } = article;
  const { summary, source } = fields;
  const link = source?.url === undefined ? undefined : writeLink('prose', source.name, source.url);
  const parts = [summary && escapeParagraph(summary), link].filter(part => part !== undefined);
  if (matter.body.trim() !== '' || parts.length === 0) return article;
  note('summaries-made-texts');
  return { ...article, matter: { ...matter, body: parts.join('\n\n') }, fields: { ...fields, summary: undefined } };
}

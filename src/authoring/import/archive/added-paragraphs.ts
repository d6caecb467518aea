/** Writes values of the front matter as paragraphs of the text. */

import { writeLink } from '../body/snippets.ts';
import type { Note } from '../changes.ts';
import type { ForeignFields } from '../front-matter/foreign-fields.ts';
import type { ForeignMatter } from '../front-matter/foreign-front-matter.ts';

const escapeMarks = (text: string) => text.replaceAll(/[\\`*_[\]<>#]/g, '\\$&');

/** Writes a content warning as the first paragraph of a text; empty if there is no warning. */
export function writeWarning(warning: string | undefined, note: Note): string {
  if (warning === undefined) return '';
  note('warnings-put-first', warning);
  return `**${escapeMarks(warning)}**\n\n`;
}

/** Returns an article without a text with its summary and a link to its source as the text. */
export function takeSummaryAsText<One extends { readonly matter: ForeignMatter; readonly fields: ForeignFields }>(
  article: One,
  note: Note,
): One {
  const { matter, fields } = article;
  const { summary, source } = fields;
  const link = source?.url === undefined ? undefined : writeLink('prose', source.name, source.url);
  const parts = [summary && escapeMarks(summary), link].filter(part => part !== undefined);
  if (matter.body.trim() !== '' || parts.length === 0) return article;
  note('summaries-made-texts');
  return { ...article, matter: { ...matter, body: parts.join('\n\n') }, fields: { ...fields, summary: undefined } };
}

/** Takes the headline of a note from its first-level heading. */
import { withoutBlankStart } from '../../../language/white-space.ts';
import { listTopHeadings } from '../../../source/article/source-questions.ts';
import type { Note } from '../changes.ts';
import type { ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { type FieldMap, ForeignValues } from '../front-matter/foreign-values.ts';

/** Maximum length of the text above a headline, such as credits. A heading below more text is the heading of a part of the article. */
const mostBefore = 200;

/**
 * Moves the first-level heading of a note to the field `title`, if the note has no field `title`. If there is text above the heading, this
 * text must be short, and the note must have no other first-level heading.
 */
export function takeHeadline({ data, body }: ForeignMatter, note: Note, fieldMap?: FieldMap): ForeignMatter {
  if (new ForeignValues(data, fieldMap).text('title') !== undefined) return { data, body };
  const [heading, ...others] = listTopHeadings(body);
  if (heading === undefined || heading.words === '') return { data, body };
  const lines = body.split('\n');
  const before = lines.slice(0, heading.from).join('\n').trim();
  if (before.length > mostBefore || (before !== '' && others.length > 0)) return { data, body };
  note('headlines-taken', heading.words);
  const rest = lines.toSpliced(heading.from, heading.to - heading.from).join('\n');
  return { data: { ...data, title: heading.words }, body: withoutBlankStart(rest) };
}

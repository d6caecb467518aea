/** Composes the file of a converted article or page. */
import type { UnifiedTags } from '../front-matter/tags.ts';
import type { Aliases } from './aliases.ts';
import { writeArticle, writePage } from './compose.ts';
import type { Converted } from './convert-article.ts';
import type { PlacedFiles } from './placed-files.ts';

/** Returns the new path and the text of a converted article or page. */
export function composeText(
  one: Converted,
  placed: PlacedFiles,
  { tags, aliases }: { readonly tags: UnifiedTags; readonly aliases: Aliases },
): readonly [path: string, text: string] {
  const { article, title } = one;
  const { body, cover } = placed.fillIn(one);
  const fields = {
    ...article.fields,
    title,
    tags: [...new Set(article.fields.tags.map(tag => tags.spellings.get(tag) ?? tag))],
    aliases: aliases.given.get(article.file) ?? [],
    cover,
  };
  const text = article.kind === 'page' ? writePage(fields, body) : writeArticle(fields, body);
  return [placed.pathOf(article.file), text];
}

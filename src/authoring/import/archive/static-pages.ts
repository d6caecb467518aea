/** Finds the texts of an archive that are pages such as About, not articles. */

import type { ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { type FieldMap, ForeignValues } from '../front-matter/foreign-values.ts';
import { foldersOf, nameOf } from './archive-files.ts';

const isPageName = (value: unknown) =>
  typeof value === 'string' && /^(?:.*\/)?(?:pages?|static(?:[-_ ]?page)?)(?:\.\w+)*$/i.test(value.trim());

const pageFolders = new Set(['page', 'pages', '_page', '_pages']);

/**
 * Finds pages by the field `type`, by the field `layout`, or by a folder such as `pages/`. Texts in Jekyll's `_posts` and texts with a date
 * in the file name (`isDated`) are never pages. If most texts of the archive meet a criterion, this criterion applies only to texts without
 * a date.
 */
export function findPages(
  matters: ReadonlyMap<string, ForeignMatter>,
  isDated: (file: string) => boolean,
  fieldMap?: FieldMap,
): ReadonlySet<string> {
  const pages = new Set<string>();
  const byType = new Set<string>();
  const byLayout = new Set<string>();
  const byFolder = new Set<string>();
  const dated = new Set<string>();
  for (const [file, { data }] of matters) {
    const folders = foldersOf(file.toLowerCase());
    if (isDated(file) || folders.includes('_posts') || folders.includes('_drafts')) continue;
    const values = new ForeignValues(data, fieldMap);
    const has = (...names: readonly string[]) => values.named(names).some(({ value }) => isPageName(value));
    if (values.all('date').length > 0) dated.add(file);
    if (has('type', 'posttype', 'contenttype')) byType.add(file);
    if (has('layout', 'template')) byLayout.add(file);
    const isBundle = nameOf(file).toLowerCase().startsWith('index.');
    if (folders.slice(isBundle ? -2 : -1).some(folder => pageFolders.has(folder))) byFolder.add(file);
  }
  for (const some of [byType, byLayout, byFolder]) {
    const isUsual = some.size > matters.size / 2 && (some !== byType || some.size > 3);
    for (const file of some) if (!isUsual || !dated.has(file)) pages.add(file);
  }
  return pages;
}

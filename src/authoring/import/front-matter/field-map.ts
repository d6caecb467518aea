/** Parses the field names that the editor gives with `--map written=date`. These names take precedence over all other rules for field names. */

import { tell } from '../../../language/messages/tell.ts';
import type { Fault } from '../../../problem.ts';
import { suggest } from '../../../source/fields/suggest.ts';
import type { Data } from './foreign-front-matter.ts';
import { areNamesOfOneField, type FieldMap, foldName } from './foreign-values.ts';

/** Fields that an import can fill. Each value is a field name of archives that the import always reads as this field (see `foreign-values.ts`). */
const targets = {
  title: 'title',
  date: 'date',
  updated: 'updated',
  summary: 'description',
  by: 'author',
  editor: 'editor',
  translator: 'translator',
  photographer: 'photographer',
  source: 'source',
  'source.url': 'sourceurl',
  tags: 'categories',
  cover: 'cover',
  'cover.alt': 'imagealt',
  'cover.caption': 'imagecaption',
  'cover.credit': 'imagecredit',
  draft: 'draft',
  expires: 'expires',
  aliases: 'aliases',
  copyright: 'copyright',
  canonical: 'canonical',
  language: 'lang',
  slug: 'slug',
} as const;

const foldOfTarget: ReadonlyMap<string, string> = new Map(Object.entries(targets));

/** Parses pairs such as `written=date`: a field of the archive, and the field of this engine. Returns a fault for a pair that is wrong. */
export function readFieldMap(pairs: readonly string[]): FieldMap | Fault {
  const map = new Map<string, string>();
  for (const pair of pairs) {
    const [name = '', target = '', ...others] = pair.split('=').map(part => part.trim());
    if (name === '' || target === '' || others.length > 0)
      return {
        what: tell('not-a-pair-of-fields')`"${pair}" is not a pair of field names`,
        cure: tell(
          'write-pair-of-fields',
        )`write the name of the field in the archive, "=", and the name of the field in halfsky, such as "written=date"`,
      };
    const fold = foldOfTarget.get(target);
    if (fold === undefined)
      return {
        what: tell('import-cannot-fill')`halfsky has no field "${target}" that an import can fill`,
        cure: adviseTarget(target),
      };
    if (map.has(foldName(name)))
      return {
        what: tell('field-mapped-twice')`--map maps the field "${name}" twice`,
        cure: tell('remove-one-map')`remove one of the two pairs`,
      };
    map.set(foldName(name), fold);
  }
  return map;
}

function adviseTarget(target: string) {
  const known = [...foldOfTarget];
  const same = known.find(([, fold]) => areNamesOfOneField(fold, foldName(target)))?.[0];
  const meant = same ?? suggest(target, foldOfTarget.keys());
  return meant === undefined
    ? tell('use-this')`use one of ${known.map(([name]) => name).join(', ')}`
    : tell('did-you-mean')`did you mean ${meant}?`;
}

/**
 * Returns a fault for the first name in `names` that is not a field of any article, because the editor probably mistyped this name. Returns
 * undefined if there are no articles.
 */
export function findUnknownField(names: readonly string[], articles: readonly Data[]): Fault | undefined {
  if (articles.length === 0) return undefined;
  const known = new Map(articles.flatMap(data => Object.keys(data).map(name => [foldName(name), name])));
  const unknown = names.find(name => !known.has(foldName(name)));
  if (unknown === undefined) return undefined;
  const meant = suggest(unknown, known.values());
  return {
    what: tell('field-in-no-article')`none of the importable articles has a field "${unknown}"`,
    cure:
      meant === undefined
        ? tell('write-name-as-in-archive')`spell the name as in the front matter of the articles`
        : tell('did-you-mean')`did you mean ${meant}?`,
  };
}

/** Finds the fields that `defaults` in the settings of Jekyll gives to a text (https://jekyllrb.com/docs/configuration/front-matter-defaults/). */
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { tableIn, textIn, type Unclear, valueIn } from './old-path.ts';

/** Fields that decide about addresses. */
const fields = ['permalink', 'categories', 'category', 'published'];

interface Rule {
  readonly path: string;
  readonly type: string | undefined;
  readonly values: Data;
}

const objectsIn = (value: unknown): readonly Data[] =>
  [value].flat().flatMap(one => (typeof one === 'object' && one !== null ? [{ ...one }] : []));

const rulesIn = (settings: Data): readonly Rule[] =>
  objectsIn(valueIn(settings, 'defaults')).map(rule => {
    const scope = tableIn(rule, 'scope');
    const path = textIn(scope, 'path') ?? '';
    return {
      path: path.startsWith('/') ? path.slice(1) : path,
      type: textIn(scope, 'type'),
      values: tableIn(rule, 'values'),
    };
  });

/**
 * Returns the default fields of a text that decide about its address. Of several rules, the one with the longest path comes first, then one
 * with a type, then the last one. `file` is the path in the source folder; `type` is `posts`, `pages` or the name of a collection.
 */
export function defaultsFor(file: string, type: string, settings: Data): Data | Unclear {
  const rules = rulesIn(settings)
    .filter(rule => rule.type === undefined || rule.type === type)
    .filter(({ values }) => fields.some(name => name in values));
  const odd = rules.find(({ path }) => path.includes('*'));
  if (odd) return { unclear: `defaults: ${odd.path}` };
  const found = rules
    .filter(({ path }) => file.startsWith(path))
    .sort((a, b) => a.path.length - b.path.length || Number(a.type !== undefined) - Number(b.type !== undefined));
  return Object.assign({}, ...found.map(({ values }) => values));
}

/** Returns the categories of a post: of its folders, of `categories`, then of `category`. Blanks part a string in `categories`. */
export function categoriesOf(folders: readonly string[], defaults: Data, data: Data): readonly string[] {
  const textsIn = (value: unknown) =>
    [value].flat().flatMap(one => (one === undefined || one === null ? [] : [String(one)]));
  const several = [defaults, data].flatMap(one => {
    const value = valueIn(one, 'categories');
    return typeof value === 'string' ? value.split(' ').filter(word => word !== '') : textsIn(value);
  });
  const single = valueIn(data, 'category') ?? valueIn(defaults, 'category');
  return [...new Set([...folders, ...several, ...textsIn(single)].map(name => name.toLowerCase()))];
}

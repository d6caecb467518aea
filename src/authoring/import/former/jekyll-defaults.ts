/** Finds the fields that `defaults` in the settings of Jekyll gives to a text (https://jekyllrb.com/docs/configuration/front-matter-defaults/). */
import type { ArchiveFiles } from '../archive/archive-files.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { readGlob } from './globs.ts';
import { objectsIn, tableIn, textIn, valueIn } from './old-path.ts';

/** A rule of `defaults`. */
export interface DefaultRule {
  readonly path: string;
  readonly type: string | undefined;
  /** Beginnings of the paths of the texts in the scope. */
  readonly under: readonly string[];
  readonly values: Data;
}

/** Old names of the types of texts, which Jekyll still understands. */
const oldTypes: Readonly<Record<string, string | undefined>> = { post: 'posts', page: 'pages', draft: 'drafts' };

interface Folders {
  /** Source folder, such as `src/`; empty for the root of the archive. */
  readonly root: string;
  /** Folder of the posts and collections in the source folder, such as `sets/`; empty without the setting `collections_dir`. */
  readonly sets: string;
}

/** Reads the rules. With `*` in its path, a rule applies to the texts in the folders of the archive that the path matches. */
export function readDefaultRules(settings: Data, { root, sets }: Folders, files: ArchiveFiles): readonly DefaultRule[] {
  const strip = (path: string) => (sets !== '' && path.startsWith(sets) ? path.slice(sets.length) : path);
  const inSource = () => pathsOf(files).flatMap(path => (path.startsWith(root) ? [path.slice(root.length)] : []));
  return objectsIn(valueIn(settings, 'defaults')).map(rule => {
    const scope = tableIn(rule, 'scope');
    const written = textIn(scope, 'path') ?? '';
    const path = written.startsWith('/') ? written.slice(1) : written;
    const type = textIn(scope, 'type');
    const glob = path.includes('*') ? readGlob(path, { crossesFolders: false, hasBraces: true }) : undefined;
    const under = path.includes('*') ? inSource().filter(one => glob?.test(one)) : [path];
    return { path, type: type && (oldTypes[type] ?? type), under: under.map(strip), values: tableIn(rule, 'values') };
  });
}

/** Returns the paths of all files and folders of an archive. */
const pathsOf = ({ all }: ArchiveFiles) => [
  ...new Set(all.flatMap(file => file.split('/').map((_, i, steps) => steps.slice(0, i + 1).join('/')))),
];

/**
 * Returns the default fields of a text. A rule with a longer path comes before a shorter one, then one with a type, then the last one, as in
 * `lib/jekyll/frontmatter_defaults.rb` of Jekyll. `path` is the path in the source folder, for posts and collections in the folder of
 * `collections_dir`; `type` is `posts`, `pages` or the name of a collection.
 */
export function defaultsFor(path: string, type: string, rules: readonly DefaultRule[]): Data {
  let last: DefaultRule | undefined;
  let found: Data = {};
  for (const rule of rules) {
    if (rule.type !== undefined && rule.type !== type) continue;
    if (!rule.under.some(start => path.startsWith(start))) continue;
    if (last === undefined || comesBefore(rule, last)) {
      found = { ...found, ...rule.values };
      last = rule;
    } else found = { ...rule.values, ...found };
  }
  return found;
}

const comesBefore = (rule: DefaultRule, last: DefaultRule) =>
  rule.path.length === last.path.length
    ? rule.type !== undefined || last.type === undefined
    : rule.path.length > last.path.length;

/** Returns the categories of a post: of its folders, of `categories`, then of `category`. Blanks part a string in `categories`. */
export function categoriesOf(folders: readonly string[], defaults: Data, data: Data): readonly string[] {
  const single = valueIn(data, 'category') ?? valueIn(defaults, 'category');
  const several = [defaults, data].flatMap(categoriesIn);
  return [...new Set([...folders, ...several, ...namesIn(single)].map(name => name.toLowerCase()))];
}

/** Returns the names in the field `categories`. */
export function categoriesIn(data: Data): readonly string[] {
  const value = valueIn(data, 'categories');
  return typeof value === 'string' ? value.split(' ').filter(word => word !== '') : namesIn(value);
}

const namesIn = (value: unknown) =>
  [value].flat().flatMap(one => (one === undefined || one === null ? [] : [String(one)]));

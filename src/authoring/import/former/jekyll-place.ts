/** Finds what a file is on the old site of Jekyll: a post, a page or a text of a collection, and the pattern of its address. */
import { type ArchiveFiles, foldersOf, nameOf } from '../archive/archive-files.ts';
import { withoutExtension } from '../archive/archive-place.ts';
import { stepsOf } from '../foreign-address.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { type DefaultRule, readDefaultRules } from './jekyll-defaults.ts';
import { JekyllFilter } from './jekyll-files.ts';
import { tableIn, textIn, type Unclear, type Unpublished, valueIn } from './old-path.ts';

export interface JekyllSite {
  readonly settings: Data;
  /** Source folder, such as `src/`; empty for the root of the archive. */
  readonly root: string;
  /** Folder of posts and collections in the source folder, such as `sets/`; empty without the setting `collections_dir`. */
  readonly sets: string;
  readonly filter: JekyllFilter;
  readonly rules: readonly DefaultRule[];
}

/** Returns the setting or the folder that only Hexo has; undefined for a site of Jekyll. */
export function findHexo(settings: Data, { all }: ArchiveFiles): string | undefined {
  if (valueIn(settings, 'source_dir') !== undefined) return 'source_dir';
  const hasSource = textIn(settings, 'source') !== undefined;
  return !hasSource && all.some(file => file.startsWith('source/_posts/')) ? 'source/_posts/' : undefined;
}

export function readJekyllSite(settings: Data, files: ArchiveFiles): JekyllSite {
  const folderIn = (name: string) =>
    stepsOf(textIn(settings, name) ?? '')
      .filter(step => step !== '.')
      .map(step => `${step}/`)
      .join('');
  const folders = { root: folderIn('source'), sets: folderIn('collections_dir') };
  const rules = readDefaultRules(settings, folders, files);
  return { settings, ...folders, filter: new JekyllFilter(settings), rules };
}

export interface JekyllPlace {
  /** `posts`, `pages`, or the name of the collection. */
  readonly type: string;
  /** Path by which `defaults` finds the text. */
  readonly path: string;
  /** Pattern of the address, if the front matter has none. */
  readonly pattern: string | Unclear;
  /** Folders above the text, without the folder of the collection. Those of a post are categories. */
  readonly folders: readonly string[];
  /** File name without extension. */
  readonly name: string;
  /** File name without extension and date. */
  readonly title: string;
  /** Day in the file name, such as `2017-09-05`. */
  readonly day: string | undefined;
}

/** Patterns of posts, by the name that the setting `permalink` may have instead of a pattern. */
const styles: Readonly<Record<string, string | undefined>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

type Standing = JekyllPlace | Unpublished | undefined;

/** Returns the place of a file of the archive. Undefined for a draft, which has a folder of its own. */
export function placeInJekyll(file: string, site: JekyllSite): Standing {
  const { settings, root, sets, filter } = site;
  if (!file.startsWith(root)) return { unpublished: `source: ${textIn(settings, 'source')}` };
  const path = file.slice(root.length);
  const folders = foldersOf(path);
  if (folders.includes('_drafts')) return undefined;
  const posts = folders.indexOf('_posts');
  const inSets = path.startsWith(sets) ? foldersOf(path.slice(sets.length)) : [];
  const isInCollection = inSets[0]?.startsWith('_') === true && inSets[0] !== '_posts' && isCollection(inSets[0], site);
  // Jekyll opens the folders of collections without looking at the folders above.
  const above = isInCollection ? [] : posts === -1 ? folders : folders.slice(0, posts);
  const against = findReason(above, '', filter);
  if (against !== undefined && !filter.isNamed(path)) return { unpublished: against };
  if (isInCollection) return placeInCollection(path, site);
  if (posts !== -1) return placeOfPost(path, folders.slice(0, posts + 1), site);
  const name = withoutExtension(nameOf(path));
  const reason = filter.isNamed(path) ? undefined : filter.reasonAgainst(nameOf(path), folderPath(folders), false);
  if (reason !== undefined) return { unpublished: reason };
  const pattern = name === 'index' ? '/:path/' : `/:path/:basename${endOf(settings)}`;
  return { type: 'pages', path, pattern, folders, ...splitName(name), name };
}

const folderPath = (folders: readonly string[]) => folders.map(folder => `${folder}/`).join('');

/** Returns why Jekyll does not look into one of several nested folders; undefined if it does. */
function findReason(folders: readonly string[], base: string, filter: JekyllFilter): string | undefined {
  const [first, ...others] = folders;
  if (first === undefined) return undefined;
  return filter.reasonAgainst(first, base, true) ?? findReason(others, `${base}${first}/`, filter);
}

function isCollection(folder: string, { settings }: JekyllSite): boolean {
  const collections = valueIn(settings, 'collections');
  const labels = Array.isArray(collections) ? collections.map(String) : Object.keys(tableIn(settings, 'collections'));
  return labels.some(label => `_${label}`.toLowerCase() === folder.toLowerCase());
}

function placeOfPost(path: string, above: readonly string[], { settings, sets, filter }: JekyllSite): Standing {
  const base = folderPath(above);
  if (!path.startsWith(sets)) return { unpublished: `collections_dir: ${textIn(settings, 'collections_dir')}` };
  const reason = filter.reasonAgainst(path.slice(base.length), base, false);
  const name = withoutExtension(nameOf(path));
  const split = splitName(name);
  if (reason !== undefined || split.day === undefined) return { unpublished: reason ?? nameOf(path) };
  const style = textIn(settings, 'permalink') ?? 'date';
  const own = textIn(tableIn(tableIn(settings, 'collections'), 'posts'), 'permalink');
  const pattern = own ?? styles[style] ?? style;
  const folders = foldersOf(path.slice(sets.length)).slice(0, foldersOf(base.slice(sets.length)).length - 1);
  return { type: 'posts', path: path.slice(sets.length), pattern, folders, ...split, name };
}

function placeInCollection(path: string, { settings, sets, filter }: JekyllSite): Standing {
  const inSets = path.slice(sets.length);
  const [folder = '', ...folders] = foldersOf(inSets);
  const type = folder.slice(1);
  const rules = tableIn(tableIn(settings, 'collections'), type.toLowerCase());
  if (textIn(rules, 'output') !== 'true') return { unpublished: `collections.${type}.output` };
  const reason = filter.reasonAgainst(inSets.slice(folder.length + 1), `${folder}/`, false);
  if (reason !== undefined) return { unpublished: reason };
  const own = textIn(rules, 'permalink');
  const isStyle = own !== undefined && own in styles;
  const pattern = isStyle
    ? { unclear: `collections.${type}.permalink` }
    : (own ?? `/:collection/:path${endOf(settings)}`);
  const name = withoutExtension(nameOf(path));
  return { type, path: inSets, pattern, folders, ...splitName(name), name };
}

/** Returns the end that the setting `permalink` gives to the addresses of texts that are no posts. */
function endOf(settings: Data): string {
  const style = textIn(settings, 'permalink') ?? 'date';
  if (style === 'pretty' || style.endsWith('/')) return '/';
  return ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext') ? ':output_ext' : '';
}

const isNumber = (text: string, lengths: readonly number[]) =>
  lengths.includes(text.length) && [...text].every(letter => letter >= '0' && letter <= '9');

/** Splits the day from a file name such as `2017-09-05-title`. Periods at the end do not count. */
function splitName(name: string): Pick<JekyllPlace, 'title' | 'day'> {
  const [year = '', month = '', day = '', ...others] = name.split('-');
  const isDated = isNumber(year, [2, 3, 4]) && isNumber(month, [1, 2]) && isNumber(day, [1, 2]) && others.length > 0;
  let title = isDated ? others.join('-') : name;
  while (title.endsWith('.')) title = title.slice(0, -1);
  const century = year.length === 2 ? '20' : '';
  const shown = `${century}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { title, day: isDated ? shown : undefined };
}

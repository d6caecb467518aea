/** Finds what a file is on the old site of Jekyll: a post, a page or a text of a collection, and the pattern of its address. */
import { foldersOf, nameOf } from '../archive/archive-files.ts';
import { withoutExtension } from '../archive/archive-place.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { tableIn, textIn, type Unclear, valueIn } from './old-path.ts';

export interface JekyllPlace {
  /** `posts`, `pages`, or the name of the collection. */
  readonly type: string;
  /** Pattern of the address, if the front matter has none. */
  readonly pattern: string;
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

/** Returns the place of a text in the source folder of Jekyll; undefined for a draft. */
export function placeInJekyll(path: string, settings: Data): JekyllPlace | Unclear | undefined {
  const folders = foldersOf(path);
  if (folders.includes('_drafts')) return undefined;
  const style = textIn(settings, 'permalink') ?? 'date';
  const name = withoutExtension(nameOf(path));
  const named = { name, ...splitName(name) };
  const posts = folders.indexOf('_posts');
  const hidden = (posts === -1 ? folders.slice(1) : folders.slice(0, posts)).find(isHidden);
  if (hidden !== undefined) return { unclear: `${hidden}/` };
  if (posts !== -1) {
    const pattern = styles[style] ?? style;
    const place = { type: 'posts', pattern, folders: folders.slice(0, posts), ...named };
    return named.day === undefined ? { unclear: nameOf(path) } : place;
  }
  const [first = ''] = folders;
  const end = endOf(style);
  if (isHidden(first)) return placeInCollection(first, { ...named, folders: folders.slice(1) }, settings);
  if (name === 'index') return { type: 'pages', pattern: '/:path/', folders, ...named };
  return end === undefined
    ? { unclear: `permalink: ${style}` }
    : { type: 'pages', pattern: `/:path/:basename${end}`, folders, ...named };
}

const isHidden = (folder: string) => folder.startsWith('_') || folder.startsWith('.');

/** Returns the end that a style of posts gives to the addresses of other texts; undefined if Jekyll’s documentation names none. */
function endOf(style: string): string | undefined {
  if (style === 'weekdate') return undefined;
  if (style === 'pretty' || style.endsWith('/')) return '/';
  return style in styles || style.endsWith(':output_ext') ? ':output_ext' : '';
}

function placeInCollection(
  folder: string,
  place: Omit<JekyllPlace, 'type' | 'pattern'>,
  settings: Data,
): JekyllPlace | Unclear {
  const type = folder.slice(1);
  const rules = tableIn(tableIn(settings, 'collections'), type.toLowerCase());
  if (textIn(rules, 'output') !== 'true') return { unclear: `collections.${type}.output` };
  const end = endOf(textIn(settings, 'permalink') ?? 'date');
  const pattern = textIn(rules, 'permalink') ?? (end === undefined ? undefined : `/:collection/:path${end}`);
  return pattern === undefined || pattern in styles
    ? { unclear: `collections.${type}.permalink` }
    : { type, pattern, ...place };
}

const isNumber = (text: string, lengths: readonly number[]) =>
  lengths.includes(text.length) && [...text].every(letter => letter >= '0' && letter <= '9');

/** Splits the day from a file name such as `2017-09-05-title`. Periods at the end do not count. */
function splitName(name: string): Pick<JekyllPlace, 'title' | 'day'> {
  const [year = '', month = '', day = '', ...others] = name.split('-');
  const isDated = isNumber(year, [4]) && isNumber(month, [1, 2]) && isNumber(day, [1, 2]) && others.length > 0;
  let title = isDated ? others.join('-') : name;
  while (title.endsWith('.')) title = title.slice(0, -1);
  return { title, day: isDated ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined };
}

/** Returns the setting that makes the addresses of a file unclear; undefined if there is none. `file` is the path in the archive. */
export function findUnclearSetting(file: string, settings: Data): string | undefined {
  // Hexo has a file `_config.yml`, too, and its own tokens.
  const names = ['source_dir', 'collections_dir', 'languages'];
  const found = names.find(name => valueIn(settings, name) !== undefined);
  const isOfHexo = file.startsWith('source/_posts/') && textIn(settings, 'source') === undefined;
  return found ?? (isOfHexo ? 'source/_posts/' : undefined);
}

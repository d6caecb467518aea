/**
 * Works out the address of a post, a page or a text of a collection of Jekyll from its file, its front matter and the settings of the site
 * (https://jekyllrb.com/docs/permalinks/).
 */
import { isZone } from '../../../language/dates.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { dayTokensOfJekyll } from './calendar-tokens.ts';
import { dayInJekyll } from './jekyll-day.ts';
import { categoriesOf, defaultsFor } from './jekyll-defaults.ts';
import type { JekyllPlace, JekyllSite } from './jekyll-place.ts';
import {
  encodeBlanks,
  fillTokens,
  isOfWord,
  isUnclear,
  type OldPath,
  textIn,
  type Unclear,
  valueIn,
} from './old-path.ts';

/** Characters that Jekyll keeps in `:title`, besides letters and digits. */
const keptInTitles = "._~!$&'()+,;=@";

/** Joins the words of a name with hyphens. All characters that are not kept part words. */
const slugify = (name: string, kept = '') =>
  [...name]
    .map(letter => (isOfWord(letter) || kept.includes(letter) ? letter : ' '))
    .join('')
    .split(' ')
    .filter(word => word !== '')
    .join('-');

/** Returns the address of a text, whose place in the source folder is `place`. */
export function addressInJekyll(place: JekyllPlace, data: Data, { settings, rules }: JekyllSite): OldPath {
  // A plugin for several languages moves addresses.
  if (valueIn(settings, 'languages') !== undefined) return { unclear: 'languages' };
  const defaults = defaultsFor(place.path, place.type, rules);
  const pattern = textIn(data, 'permalink') ?? textIn(defaults, 'permalink') ?? place.pattern;
  if (isUnclear(pattern)) return pattern;
  if (pattern === 'false' || ['{', '#', '?'].some(letter => pattern.includes(letter)))
    return { unclear: `permalink: ${pattern}` };
  const zone = textIn(settings, 'timezone');
  const around = { place, data, defaults, zone: zone !== undefined && isZone(zone) ? zone : undefined };
  const filled = fillTokens(pattern, token => valueOfToken(token, around));
  return isUnclear(filled) ? filled : { path: encodeBlanks(joinSteps(filled)) };
}

/** Removes empty steps from a path, and keeps a slash at its end. */
const joinSteps = (path: string) =>
  `/${path
    .split('/')
    .filter((step, i, all) => step !== '' || i === all.length - 1)
    .join('/')}`;

interface TextOfJekyll {
  readonly place: JekyllPlace;
  readonly data: Data;
  /** Fields that the settings give to the text. */
  readonly defaults: Data;
  readonly zone: string | undefined;
}

function valueOfToken(token: string, text: TextOfJekyll): string | Unclear | undefined {
  const { place } = text;
  if (token === 'output_ext') return '.html';
  if (place.type === 'pages')
    return token === 'path' ? place.folders.join('/') : token === 'basename' ? place.name : undefined;
  const dayToken = dayTokensOfJekyll[token];
  if (!dayToken) return valueOfName(token, text);
  const day = dayInJekyll({
    date: textIn(text.data, 'date') ?? textIn(text.defaults, 'date'),
    named: place.day,
    zone: text.zone,
  });
  return isUnclear(day) ? day : dayToken(day);
}

/** Returns the value of a token that stands for a name; undefined if the token is not understood. */
function valueOfName(token: string, { place, data, defaults }: TextOfJekyll): string | undefined {
  const { type, name, title, folders } = place;
  const slug = textIn(data, 'slug') ?? textIn(defaults, 'slug') ?? title;
  const categories = () => categoriesOf(type === 'posts' ? folders : [], defaults, data);
  switch (token) {
    case 'title':
      return slugify(slug, keptInTitles);
    case 'slug':
      return slugify(slug).toLowerCase();
    case 'name':
      return slugify(name).toLowerCase();
    case 'categories':
      return categories().join('/');
    case 'slugified_categories':
      return categories()
        .map(category => slugify(category).toLowerCase())
        .join('/');
    case 'collection':
      return type;
    case 'path':
      return type === 'posts' ? undefined : [...folders, name].join('/');
    default:
      return undefined;
  }
}

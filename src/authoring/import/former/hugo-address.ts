/**
 * Works out the address of a page of Hugo from its file, its front matter and the settings of the site
 * (https://gohugo.io/content-management/urls/, https://gohugo.io/configuration/permalinks/).
 */
import { posix } from 'node:path';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { dayTokensOfHugo } from './calendar-tokens.ts';
import { cutSections } from './cut-sections.ts';
import { findDate, slugFromName } from './hugo-dates.ts';
import { isPlainName, joinPlainWords, joinWords, spell } from './hugo-names.ts';
import { type HugoPlace, type HugoSite, isUglyIn, spellingIn } from './hugo-site.ts';
import {
  encodeBlanks,
  fillTokens,
  isUnclear,
  type OldPath,
  tableIn,
  textIn,
  type Unclear,
  valueIn,
} from './old-path.ts';

/** Returns the address of a page. Undefined for a page that Hugo did not publish. `data` includes the fields that the page inherits. */
export function addressInHugo(place: HugoPlace, data: Data, site: HugoSite, files: ArchiveFiles): OldPath {
  if (isWithoutPage(data)) return undefined;
  if (site.unclear !== undefined) return { unclear: site.unclear };
  const prefix = site.prefixOf(place.language);
  const url = textIn(data, 'url');
  if (url !== undefined) return readUrl(url, prefix);
  const odd = [...place.folders, place.name].find(name => !isPlainName(name));
  if (odd !== undefined) return { unclear: odd };
  const settings = site.settingsOf(place.language);
  const slug = textIn(data, 'slug') ?? slugFromName({ data, name: place.name, settings });
  if (isUnclear(slug)) return slug;
  if (slug !== undefined && !isPlainName(slug)) return { unclear: `slug: ${slug}` };
  const [section = ''] = place.folders;
  const pattern = findPattern(section, site.patternsOf(place.language));
  if (isUnclear(pattern)) return pattern;
  const path =
    pattern === undefined
      ? [...place.folders, slug ?? place.name].map(joinWords).join('/')
      : fillTokens(pattern, token => valueOfToken(token, { data, slug, place, site, settings, files }));
  if (isUnclear(path)) return path;
  const clean = `${prefix}/${spell(
    path
      .split('/')
      .filter(step => step !== '')
      .join('/'),
    spellingIn(site, place.language),
  )}`;
  return { path: encodeBlanks(isUglyIn(site, place.language) ? `${clean}.html` : `${clean}/`) };
}

/** Returns whether Hugo writes no page: for a draft, a headless bundle, and a page with `_build.render: never`. */
function isWithoutPage(data: Data): boolean {
  const build = { ...tableIn(data, '_build'), ...tableIn(data, 'build') };
  return (
    textIn(data, 'draft') === 'true' ||
    textIn(data, 'headless') === 'true' ||
    ['never', 'false', 'link'].includes(textIn(build, 'render') ?? '')
  );
}

/** Reads the field `url`, which replaces the whole path. Without a slash at its start, it is relative to the language. */
function readUrl(url: string, prefix: string): OldPath {
  if ([':', '#', '?', '{'].some(letter => url.includes(letter))) return { unclear: `url: ${url}` };
  const path = url.startsWith('/') ? url : `${prefix}/${url}`;
  const isFile = path.endsWith('/') || posix.basename(path).includes('.');
  return { path: encodeBlanks(isFile ? path : `${path}/`) };
}

/** Returns the pattern of a section; undefined if the settings have none. */
function findPattern(section: string, patterns: Data): string | Unclear | undefined {
  const pattern = patterns[section === '' ? '/' : section.toLowerCase()];
  if (typeof pattern !== 'string') return undefined;
  const shown = { unclear: `permalinks.${section}: ${pattern}` };
  // Versions of Hugo differ about sections in capitals, about pages without a section, and about patterns that end in an extension.
  if (section === '' || section !== section.toLowerCase()) return shown;
  return posix.basename(pattern).includes('.') || pattern.includes('\\') ? shown : pattern;
}

interface PageOfHugo {
  readonly data: Data;
  readonly slug: string | undefined;
  readonly place: HugoPlace;
  readonly site: HugoSite;
  readonly settings: Data;
  readonly files: ArchiveFiles;
}

function valueOfToken(token: string, page: PageOfHugo): string | Unclear | undefined {
  const { slug, place, data } = page;
  const dayToken = dayTokensOfHugo[token];
  if (dayToken) {
    const found = findDate({ data, name: place.name, settings: page.settings });
    if (found === undefined) return { unclear: 'date' };
    return isUnclear(found) ? found : dayToken(found.day);
  }
  if (token.startsWith('sections[')) return joinSections(page, token.slice('sections'.length));
  switch (token) {
    case 'section':
      return joinWords(place.folders[0] ?? '');
    case 'sections':
      return joinSections(page);
    case 'title':
      return titleOf(data);
    case 'slug':
      return slug === undefined ? titleOf(data) : joinWords(slug);
    case 'filename':
    case 'contentbasename':
      return joinWords(place.name);
    case 'slugorfilename':
    case 'slugorcontentbasename':
      return joinWords(slug ?? place.name);
    default:
      return undefined;
  }
}

function titleOf(data: Data): string | Unclear {
  const title = textIn(data, 'title');
  return title === undefined ? { unclear: 'title' } : joinPlainWords(title, 'title');
}

/** Returns the sections of a page. A folder below the first one is a section only if it contains an `_index.md`. */
function joinSections({ place, site, files }: PageOfHugo, cut = '[:]'): string | Unclear {
  const [first = '', ...others] = place.folders;
  const hasIndex = others.map((_, i) => {
    const folder = `${[first, ...others.slice(0, i + 1)].join('/')}/`;
    return site.roots.some(
      ({ path, below }) => folder.startsWith(below) && files.find(`${path}${folder.slice(below.length)}_index.md`),
    );
  });
  const count = hasIndex.filter(Boolean).length;
  if (hasIndex.slice(0, count).some(has => !has)) return { unclear: `:sections (${place.folders.join('/')})` };
  const sections = [first, ...others.slice(0, count)];
  // Hugo before 0.123 counts one empty section more in a section of the first level.
  const readings = [sections, ...(sections.length === 1 ? [[first, '']] : [])].map(one =>
    cutSections(one, cut)
      ?.filter(section => section !== '')
      .map(joinWords)
      .join('/'),
  );
  const [path] = readings;
  return path === undefined || readings.some(other => other !== path) ? { unclear: `:sections${cut}` } : path;
}

interface AliasContext {
  readonly data: Data;
  /** Address of the page; undefined if it is unclear. */
  readonly path: string | undefined;
  /** True if pages are files such as `/posts/a.html`. */
  readonly isUgly: boolean;
}

/**
 * Returns the old addresses of a page, with its aliases as paths from the root: an alias without a slash at its start is relative to the
 * folder of the page, and is left out if that is unclear. With `uglyURLs`, an alias is a file.
 */
export function aliasesInHugo(addresses: readonly string[], { data, path, isUgly }: AliasContext): readonly string[] {
  const aliases = aliasesIn(data);
  return addresses.flatMap(address => {
    if (!aliases.includes(address)) return [address];
    if (!address.startsWith('/') && path === undefined) return [];
    const whole = address.startsWith('/') ? address : posix.join(posix.dirname(path ?? ''), address);
    return [isUgly && !whole.endsWith('/') && posix.extname(whole) === '' ? `${whole}.html` : whole];
  });
}

const aliasesIn = (data: Data) =>
  [valueIn(data, 'aliases'), valueIn(data, 'alias')].flat().filter(alias => typeof alias === 'string');

/** Returns the aliases of a page that are relative to its folder. */
export const relativeAliasesIn = (data: Data): readonly string[] =>
  aliasesIn(data).filter(alias => !alias.startsWith('/'));

/** Reads the settings of Hugo that decide about addresses, and finds the language and the place of a file of content. */
import { type ArchiveFiles, extensionOf, folderOf, foldersOf, nameOf } from '../archive/archive-files.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import type { Spelling } from './hugo-names.ts';
import { tableIn, textIn, type Unclear, valueIn } from './old-path.ts';

export interface HugoSite {
  readonly spelling: Spelling;
  /** True if pages are files such as `/posts/a.html`, not folders such as `/posts/a/`. */
  readonly isUgly: boolean;
  /** True if the settings name other fields for the date of a page. */
  readonly hasOwnDates: boolean;
  /** Setting that makes all addresses unclear. */
  readonly unclear: string | undefined;
  /** Folders of content with their languages, the longest path first. The path ends with a slash. */
  readonly folders: readonly { readonly path: string; readonly language: string }[];
  readonly languages: ReadonlySet<string>;
  /** Folders that are one page together with its files, because they contain an `index.md`. */
  readonly bundles: ReadonlySet<string>;
  /** Returns the start of the addresses in a language, such as `/es`. */
  prefixOf(language: string): string;
  /** Returns the address patterns of a language, by section in lower case. */
  patternsOf(language: string): Data;
}

export function readHugoSite(settings: Data, files: ArchiveFiles): HugoSite {
  const languages = tableIn(settings, 'languages');
  const first = textIn(settings, 'defaultcontentlanguage')?.toLowerCase() ?? 'en';
  const own = textIn(settings, 'contentdir') ?? 'content';
  const folders = Object.keys(languages).flatMap(language => {
    const folder = textIn(tableIn(languages, language), 'contentdir');
    return folder === undefined ? [] : [{ path: asFolder(folder), language }];
  });
  const isOn = (name: string) => textIn(settings, name) === 'true';
  const several = Object.keys(languages).length > 1;
  return {
    spelling: { keepsCase: isOn('disablepathtolower'), dropsAccents: isOn('removepathaccents') },
    isUgly: isOn('uglyurls'),
    hasOwnDates: 'date' in tableIn(settings, 'frontmatter'),
    unclear: findUnclear(settings, languages, several),
    folders: [...folders, { path: asFolder(own), language: first }].sort((a, b) => b.path.length - a.path.length),
    languages: new Set(Object.keys(languages)),
    bundles: new Set(files.all.filter(isBundlePage).map(folderOf)),
    prefixOf: language => (language === first && !isOn('defaultcontentlanguageinsubdir') ? '' : `/${language}`),
    patternsOf: language => {
      const ofLanguage = tableIn(tableIn(languages, language), 'permalinks');
      const all = Object.keys(ofLanguage).length > 0 ? ofLanguage : tableIn(settings, 'permalinks');
      // Since Hugo 0.115, the patterns of pages may stand below `page`.
      return { ...all, ...tableIn(all, 'page') };
    },
  };
}

const asFolder = (path: string) =>
  `${path
    .split('/')
    .filter(step => step !== '' && step !== '.')
    .join('/')}/`;

const isBundlePage = (file: string) =>
  nameOf(file).startsWith('index.') && ['md', 'markdown', 'html'].includes(extensionOf(file));

/** Returns the setting that makes every address unclear; undefined if there is none. */
function findUnclear(settings: Data, languages: Data, several: boolean): string | undefined {
  if (valueIn(tableIn(settings, 'module'), 'mounts') !== undefined) return 'module.mounts';
  if (typeof valueIn(settings, 'uglyurls') === 'object') return 'uglyURLs';
  if (!several && textIn(settings, 'defaultcontentlanguageinsubdir') === 'true')
    return 'defaultContentLanguageInSubdir';
  const host = Object.keys(languages).find(language => textIn(tableIn(languages, language), 'baseurl') !== undefined);
  return host === undefined ? undefined : `languages.${host}.baseURL`;
}

/** A file of content: its language, and the steps of its path below the folder of content. */
export interface HugoPlace {
  readonly language: string;
  /** Names of the folders. A bundle is no folder of its page: its name is the name of the page. */
  readonly folders: readonly string[];
  readonly name: string;
}

const extensions = new Set(['md', 'markdown', 'mdown']);

/** Finds the place of a file. Returns undefined if the file is outside the folders of content. */
export function placeInHugo(file: string, site: HugoSite): HugoPlace | Unclear | undefined {
  const root = site.folders.find(({ path }) => file.startsWith(path));
  if (!root) return undefined;
  if (!extensions.has(extensionOf(file))) return { unclear: nameOf(file) };
  const parents = foldersOf(file).map((_, i, all) => `${all.slice(0, i + 1).join('/')}/`);
  const bundle = parents.find(folder => folder.length > root.path.length && site.bundles.has(folder));
  const isOwnPage = bundle === folderOf(file) && isBundlePage(file);
  if (bundle !== undefined && !isOwnPage) return { unclear: `${bundle}index.md` };
  const whole = nameOf(file).slice(0, nameOf(file).lastIndexOf('.'));
  const dot = whole.lastIndexOf('.');
  const suffix = dot === -1 ? '' : whole.slice(dot + 1);
  const hasLanguage = site.languages.has(suffix);
  if (!hasLanguage && site.languages.has(suffix.toLowerCase())) return { unclear: nameOf(file) };
  const stem = hasLanguage ? whole.slice(0, dot) : whole;
  const folders = foldersOf(file.slice(root.path.length));
  const name = isOwnPage ? folders.at(-1) : stem;
  if (name === undefined || (stem === 'index' && !isOwnPage)) return { unclear: nameOf(file) };
  return {
    language: hasLanguage ? suffix : root.language,
    folders: isOwnPage ? folders.slice(0, -1) : folders,
    name,
  };
}

/** Reads the settings of Hugo that decide about addresses, and finds the language and the place of a file of content. */
import { type ArchiveFiles, extensionOf, folderOf, foldersOf, nameOf } from '../archive/archive-files.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { type ContentRoot, findRoots } from './hugo-content.ts';
import type { Spelling } from './hugo-names.ts';
import { tableIn, textIn, textsIn, type Unclear, type Unpublished, valueIn } from './old-path.ts';

export interface HugoSite {
  readonly settings: Data;
  /** Setting that makes all addresses unclear. */
  readonly unclear: string | undefined;
  /** True if the archive contains a file of content. */
  readonly hasContent: boolean;
  /** Folders of content, the longest path first. */
  readonly roots: readonly ContentRoot[];
  readonly languages: ReadonlySet<string>;
  /** Setting that turns a language off, by language. */
  readonly disabled: ReadonlyMap<string, string>;
  /** Folders that are one page together with its files, because they contain an `index.md`. */
  readonly bundles: ReadonlySet<string>;
  /** Patterns of `ignoreFiles`. */
  readonly ignored: readonly { readonly written: string; readonly pattern: RegExp | undefined }[];
  /** Returns the settings of a language: its own ones, then the settings of the site. */
  settingsOf(language: string): Data;
  /** Returns the start of the addresses in a language, such as `/es`. */
  prefixOf(language: string): string;
  /** Returns the address patterns of a language, by section in lower case. */
  patternsOf(language: string): Data;
}

/** Reads the settings. Returns undefined if the archive contains no file of content, and the settings name no folder for it. */
export function readHugoSite(settings: Data, files: ArchiveFiles): HugoSite | undefined {
  const languages = tableIn(settings, 'languages');
  const names = Object.keys(languages);
  const first = textIn(settings, 'defaultcontentlanguage')?.toLowerCase() ?? 'en';
  const roots = findRoots(settings, languages, [first, ...names.filter(name => name !== first)]);
  const hasContent = files.all.some(file => roots.some(({ path }) => file.startsWith(path)));
  if (!hasContent && roots.every(({ path }) => path === 'content/')) return undefined;
  const isInFolder = textIn(settings, 'defaultcontentlanguageinsubdir') === 'true';
  return {
    settings,
    hasContent,
    roots,
    unclear: findUnclear(settings, languages, names.length > 1),
    languages: new Set(names),
    disabled: findDisabled(settings, languages),
    bundles: new Set(files.all.filter(isBundlePage).map(folderOf)),
    ignored: textsIn(settings, 'ignorefiles').map(written => ({ written, pattern: readPattern(written) })),
    settingsOf: language => ({ ...settings, ...tableIn(languages, language) }),
    prefixOf: language => (language === first && !isInFolder ? '' : `/${language}`),
    patternsOf: language => {
      const ofLanguage = tableIn(tableIn(languages, language), 'permalinks');
      const all = Object.keys(ofLanguage).length > 0 ? ofLanguage : tableIn(settings, 'permalinks');
      // Since Hugo 0.115, the patterns of pages may stand below `page`.
      return { ...all, ...tableIn(all, 'page') };
    },
  };
}

/** Returns how the addresses of a language are spelled. */
export function spellingIn(site: HugoSite, language: string): Spelling {
  const settings = site.settingsOf(language);
  const isOn = (name: string) => textIn(settings, name) === 'true';
  return { keepsCase: isOn('disablepathtolower'), dropsAccents: isOn('removepathaccents') };
}

/** Returns whether pages in a language are files such as `/posts/a.html`, not folders such as `/posts/a/`. */
export const isUglyIn = (site: HugoSite, language: string): boolean =>
  textIn(site.settingsOf(language), 'uglyurls') === 'true';

const isBundlePage = (file: string) =>
  nameOf(file).startsWith('index.') && ['md', 'markdown', 'html'].includes(extensionOf(file));

/** Reads a regular expression of Go; undefined if JavaScript does not understand it. */
function readPattern(written: string): RegExp | undefined {
  const isFolded = written.startsWith('(?i)');
  try {
    return new RegExp(isFolded ? written.slice(4) : written, isFolded ? 'iu' : 'u');
  } catch {
    return undefined;
  }
}

function findDisabled(settings: Data, languages: Data): ReadonlyMap<string, string> {
  const isOff = (language: string) => textIn(tableIn(languages, language), 'disabled') === 'true';
  return new Map([
    ...textsIn(settings, 'disablelanguages').map((name): [string, string] => [name, `disableLanguages: ${name}`]),
    ...Object.keys(languages)
      .filter(isOff)
      .map((name): [string, string] => [name, `languages.${name}.disabled`]),
  ]);
}

/** Returns the setting that makes every address unclear; undefined if there is none. */
function findUnclear(settings: Data, languages: Data, several: boolean): string | undefined {
  if (typeof valueIn(settings, 'uglyurls') === 'object') return 'uglyURLs';
  if (!several && textIn(settings, 'defaultcontentlanguageinsubdir') === 'true')
    return 'defaultContentLanguageInSubdir';
  const host = Object.keys(languages).find(language => textIn(tableIn(languages, language), 'baseurl') !== undefined);
  return host === undefined ? undefined : `languages.${host}.baseURL`;
}

/** A file of content: its language, and the steps of its path on the site. */
export interface HugoPlace {
  readonly language: string;
  /** Names of the folders. A bundle is no folder of its page: its name is the name of the page. */
  readonly folders: readonly string[];
  readonly name: string;
  /** Path of the file below the root of the content. */
  readonly path: string;
}

const extensions = new Set(['md', 'markdown', 'mdown']);

/** Finds the place of a file of the archive, or why Hugo makes no page from the file. */
export function placeInHugo(file: string, site: HugoSite): HugoPlace | Unclear | Unpublished {
  const root = site.roots.find(({ path }) => file.startsWith(path));
  if (!root) {
    const folders = `contentDir: ${site.roots.map(({ path }) => path).join(', ')}`;
    return site.hasContent ? { unpublished: folders } : { unclear: folders };
  }
  const against = findReason(file, root, site);
  if (against !== undefined) return { unpublished: against };
  const parents = foldersOf(file).map((_, i, all) => `${all.slice(0, i + 1).join('/')}/`);
  const bundle = parents.find(folder => folder.length > root.path.length && site.bundles.has(folder));
  const isOwnPage = bundle === folderOf(file) && isBundlePage(file);
  if (bundle !== undefined && !isOwnPage) return { unpublished: `${bundle}index.md` };
  if (!extensions.has(extensionOf(file))) return { unclear: nameOf(file) };
  const { stem, language, isOdd } = splitLanguage(file, root, site);
  const path = root.below + file.slice(root.path.length);
  const folders = foldersOf(path);
  const name = isOwnPage ? folders.at(-1) : stem;
  if (isOdd || name === undefined || (stem === 'index' && !isOwnPage)) return { unclear: nameOf(file) };
  const disabled = site.disabled.get(language);
  if (disabled !== undefined) return { unpublished: disabled };
  return { language, folders: isOwnPage ? folders.slice(0, -1) : folders, name, path };
}

/** Splits the language from a file name such as `walk.es.md`. `isOdd` is true if only the case of the letters differs from a language. */
export function splitLanguage(file: string, root: ContentRoot, { languages }: HugoSite) {
  const whole = nameOf(file).slice(0, nameOf(file).lastIndexOf('.'));
  const dot = whole.lastIndexOf('.');
  const suffix = dot === -1 ? '' : whole.slice(dot + 1);
  const has = languages.has(suffix);
  return {
    stem: has ? whole.slice(0, dot) : whole,
    language: has ? suffix : root.language,
    isOdd: !has && languages.has(suffix.toLowerCase()),
  };
}

/** Returns the setting or the name that keeps a file out of the pages; undefined if there is none. */
function findReason(file: string, root: ContentRoot, { ignored }: HugoSite): string | undefined {
  const rest = file.slice(root.path.length);
  const hidden = rest.split('/').findIndex(step => step.startsWith('.') || step.startsWith('#') || step.endsWith('~'));
  if (hidden !== -1)
    return (
      root.path +
      rest
        .split('/')
        .slice(0, hidden + 1)
        .join('/')
    );
  for (const { written, pattern } of ignored) {
    // In doubt, a file is not public.
    if (pattern === undefined || pattern.test(`/${file}`)) return `ignoreFiles: ${written}`;
  }
  return root.against(rest);
}

/** Finds the folders from which Hugo makes pages: `contentDir`, also of languages and themes, and `module.mounts` (https://gohugo.io/configuration/module/#mounts). */
import { stepsOf } from '../foreign-address.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { readGlob } from './globs.ts';
import { objectsIn, tableIn, textIn, textsIn, valueIn } from './old-path.ts';

/** A folder of content. */
export interface ContentRoot {
  /** Path in the archive, with a slash at its end. */
  readonly path: string;
  /** Place of the folder on the site, such as `news/`; empty for the root of the site. */
  readonly below: string;
  readonly language: string;
  /** Returns the setting that keeps a file out, or may keep it out; undefined if Hugo reads the file. `path` is relative to the folder. */
  against(path: string): string | undefined;
}

/** Returns the folders of content, the longest path first. `order` contains the languages, the default language first. */
export function findRoots(settings: Data, languages: Data, order: readonly string[]): readonly ContentRoot[] {
  const [first = 'en'] = order;
  const mounts = objectsIn(valueIn(tableIn(settings, 'module'), 'mounts')).flatMap(mount => readMount(mount, first));
  const themes = textsIn(settings, 'theme').map(
    theme => `${textIn(settings, 'themesdir') ?? 'themes'}/${theme}/content`,
  );
  const all = [
    ...(mounts.length > 0 ? mounts : readContentDirs(settings, languages, order)),
    ...themes.map(path => aRoot(path, first)),
  ];
  return all.sort((a, b) => b.path.length - a.path.length);
}

const asFolder = (path: string) =>
  stepsOf(path)
    .filter(step => step !== '.')
    .map(step => `${step}/`)
    .join('');

const aRoot = (path: string, language: string): ContentRoot => ({
  path: asFolder(path),
  below: '',
  language,
  against: () => undefined,
});

/** The setting `contentDir` of the site counts only if a language has no folder of its own. */
function readContentDirs(settings: Data, languages: Data, order: readonly string[]): readonly ContentRoot[] {
  const dirOf = (language: string) => textIn(tableIn(languages, language), 'contentdir');
  const own = order.flatMap(language => {
    const path = dirOf(language);
    return path === undefined ? [] : [aRoot(path, language)];
  });
  const shared = order.find(language => dirOf(language) === undefined);
  const [first = 'en'] = order;
  const path = textIn(settings, 'contentdir') ?? 'content';
  return shared === undefined && own.length > 0 ? own : [...own, aRoot(path, shared ?? first)];
}

const keys = ['source', 'target', 'lang', 'includefiles', 'excludefiles'];

/** Reads a mount. Returns an empty list if the mount is not for content. */
function readMount(mount: Data, first: string): readonly ContentRoot[] {
  const [target, ...below] = stepsOf(textIn(mount, 'target') ?? '');
  const source = textIn(mount, 'source');
  if (target !== 'content' || source === undefined) return [];
  const odd = Object.keys(mount).find(key => !keys.includes(key.toLowerCase()));
  const globs = (name: string) =>
    textsIn(mount, name).map(pattern => ({
      pattern,
      glob: readGlob(pattern, { crossesFolders: false, hasBraces: true }),
    }));
  const [included, excluded] = [globs('includefiles'), globs('excludefiles')];
  const unclear = [...included, ...excluded].find(({ glob }) => glob === undefined);
  const root = aRoot(source, textIn(mount, 'lang')?.toLowerCase() ?? first);
  return [
    {
      ...root,
      below: asFolder(below.join('/')),
      against: path => {
        if (odd !== undefined) return `module.mounts.${odd}`;
        if (unclear) return `module.mounts: ${unclear.pattern}`;
        const excluding = excluded.find(({ glob }) => isMatch(glob, path));
        if (excluding) return `module.mounts.excludeFiles: ${excluding.pattern}`;
        const isIncluded = included.length === 0 || included.some(({ glob }) => isMatch(glob, path));
        return isIncluded ? undefined : `module.mounts.includeFiles: ${included.map(one => one.pattern).join(', ')}`;
      },
    },
  ];
}

/** Returns whether a pattern matches a path, as it is or with a slash before it. */
const isMatch = (glob: RegExp | undefined, path: string) =>
  glob?.test(path) === true || glob?.test(`/${path}`) === true;

/** Reads the settings of an old site of Jekyll or Hugo. */
import { isZone } from '../../../language/dates.ts';
import { oneLine } from '../../../language/white-space.ts';
import { parseForeignYaml } from '../../../source/fields/yaml.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { parseToml } from '../front-matter/toml.ts';
import { type Archive, extensionOf, nameOf } from './archive-files.ts';

export interface SiteSettings {
  readonly name: string | undefined;
  readonly zone: string | undefined;
  /** Settings by name, which template tags of Jekyll such as `{{ site.title }}` print; empty for other generators. */
  readonly ofTags: Data;
  /** Settings of Hugo with their names in lower case; undefined if the archive has none. */
  readonly ofHugo: Data | undefined;
  /** Settings of Jekyll; undefined if the archive has none. */
  readonly ofJekyll: Data | undefined;
}

const endings = ['toml', 'yaml', 'yml', 'json'];

const ofHugo = ['hugo', 'config'].flatMap(name => endings.map(ending => `${name}.${ending}`));

const ofJekyll = ['_config.yml', '_config.yaml'];

/** Paths of the files with settings, in the order in which the import looks for them. */
export const settingsFiles = [...ofJekyll, ...ofHugo, ...ofHugo.map(file => `config/_default/${file}`)];

/** Returns whether a file at this path from the root of a site may contain its settings. */
export const mayBeSettings = (path: string): boolean => settingsFiles.includes(path);

/** Returns the settings of the old site. A name or time zone that no file states, or that cannot be used, is undefined. */
export function readSiteSettings({ files: { all }, readText }: Pick<Archive, 'files' | 'readText'>): SiteSettings {
  const read = (some: readonly string[]) =>
    some.filter(file => all.includes(file)).map(file => ({ file, data: parseSettings(file, readText(file)) }));
  const parsed = read(settingsFiles);
  const textOf = (isWanted: (name: string) => boolean) =>
    parsed
      .flatMap(({ data }) => Object.entries(data))
      .flatMap(([name, value]) => (isWanted(name.toLowerCase()) && typeof value === 'string' ? [oneLine(value)] : []))
      .find(text => text !== '');
  const jekyll = parsed.find(({ file }) => ofJekyll.includes(file))?.data;
  const zone = textOf(name => name === 'timezone');
  return {
    name: textOf(name => name === 'title'),
    zone: zone !== undefined && isZone(zone) ? zone : undefined,
    ofTags: jekyll ?? {},
    ofHugo: settingsOfHugo([...parsed, ...read(productionOfHugo)], read(partsOfHugo)),
    ofJekyll: jekyll,
  };
}

interface ParsedFile {
  readonly file: string;
  readonly data: Data;
}

/** Merges the files with the settings of Hugo. Returns undefined if the archive has none, or if they are of another program. */
function settingsOfHugo(parsed: readonly ParsedFile[], parts: readonly ParsedFile[]): Data | undefined {
  const [first, ...others] = parsed.filter(({ file }) => !ofJekyll.includes(file)).map(lowerNames);
  const split = parts.map(({ file, data }) => ({ file, data: { [nameOf(file).split('.', 1).join('')]: data } }));
  const inFolder = [...others, ...split].filter(({ file }) => file.startsWith('config/'));
  const [ofProduction = [], ofAll = []] = [true, false].map(is =>
    inFolder.filter(({ file }) => file.startsWith('config/production/') === is),
  );
  const all = [...(first ? [first] : []), ...ofAll, ...ofProduction];
  const merged = all.map(({ data }) => data).reduce(merge, {});
  const isNamed = all.some(({ file }) => !file.startsWith('config.'));
  // Zola has a file `config.toml`, too, with the setting `base_url`.
  return (isNamed || namesOfHugo.some(name => name in merged)) && !('base_url' in merged) ? merged : undefined;
}

const lowerNames = ({ file, data }: ParsedFile): ParsedFile => ({
  file,
  data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name.toLowerCase(), value])),
});

/** Merges settings as Hugo does: a later value replaces an earlier one, except in tables. */
const merge = (earlier: Data, later: Data): Data => {
  const merged = Object.entries(later).map(([name, value]) => {
    const before = earlier[name];
    return [name, isTable(before) && isTable(value) ? merge(before, value) : value];
  });
  return { ...earlier, ...Object.fromEntries(merged) };
};

const isTable = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Settings that only Hugo has in a file with a name that other programs use, too. */
const namesOfHugo = ['baseurl', 'languagecode', 'permalinks', 'theme', 'defaultcontentlanguage', 'contentdir'];

/**
 * Files that hold a part of the settings of Hugo, which has the name of the file. Hugo makes a site with the settings in the folder
 * `production`, unless the command says otherwise.
 */
const partsOfHugo = ['_default', 'production'].flatMap(folder =>
  ['permalinks', 'languages', 'frontmatter', 'module', 'cascade'].flatMap(name =>
    endings.map(ending => `config/${folder}/${name}.${ending}`),
  ),
);

const productionOfHugo = ofHugo.map(file => `config/production/${file}`);

const parseSettings = (file: string, text: unknown): Data =>
  typeof text === 'string' ? ((extensionOf(file) === 'toml' ? parseToml(text) : parseForeignYaml(text)) ?? {}) : {};

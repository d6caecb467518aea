/** Reads the name and the time zone of the old site from the settings of Jekyll or Hugo. */
import { isZone } from '../../../language/dates.ts';
import { oneLine } from '../../../language/white-space.ts';
import { parseForeignYaml } from '../../../source/fields/yaml.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { parseToml } from '../front-matter/toml.ts';
import { type Archive, extensionOf } from './archive-files.ts';

export interface SiteSettings {
  readonly name: string | undefined;
  readonly zone: string | undefined;
  /** Settings by name, which template tags of Jekyll such as `{{ site.title }}` print; empty for other generators. */
  readonly ofTags: Data;
}

const ofHugo = ['hugo', 'config'].flatMap(name => ['toml', 'yaml', 'yml', 'json'].map(ending => `${name}.${ending}`));

const ofJekyll = ['_config.yml', '_config.yaml'];

/** Paths of the files with settings, in the order in which the import looks for them. */
const files = [...ofJekyll, ...ofHugo, ...ofHugo.map(file => `config/_default/${file}`)];

/** Returns the name and the time zone that the settings state. A setting that no file states, or that cannot be used, is undefined. */
export function readSiteSettings({ files: { all }, readText }: Pick<Archive, 'files' | 'readText'>): SiteSettings {
  const parsed = files
    .filter(file => all.includes(file))
    .map(file => ({ file, data: parseSettings(file, readText(file)) }));
  const textOf = (isWanted: (name: string) => boolean) =>
    parsed
      .flatMap(({ data }) => Object.entries(data))
      .flatMap(([name, value]) => (isWanted(name.toLowerCase()) && typeof value === 'string' ? [oneLine(value)] : []))
      .find(text => text !== '');
  const zone = textOf(name => name === 'timezone');
  return {
    name: textOf(name => name === 'title'),
    zone: zone !== undefined && isZone(zone) ? zone : undefined,
    ofTags: parsed.find(({ file }) => ofJekyll.includes(file))?.data ?? {},
  };
}

const parseSettings = (file: string, text: unknown): Data =>
  typeof text === 'string' ? ((extensionOf(file) === 'toml' ? parseToml(text) : parseForeignYaml(text)) ?? {}) : {};

/**
 * Reads fields that an archive gives to all texts of a folder: `cascade` in Hugo's `_index.md`, data files of Eleventy such as
 * `posts/posts.json`, and `defaults` in Jekyll's `_config.yml`.
 */
import { isMessage } from '../../../message.ts';
import { parseForeignYaml } from '../../../source/fields/yaml.ts';
import { type Data, readForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { type Archive, folderOf, nameOf } from './archive-files.ts';

interface Rule {
  /** Prefix of the paths of the texts that inherit the fields. */
  readonly under: string;
  readonly data: Data;
}

/**
 * Returns a function that lists the fields that a text inherits from its folders. The list contains one object for each rule, such as a
 * `cascade`, that applies to the text. The rules of the nearest folder come first.
 */
export function readInherited(archive: Pick<Archive, 'files' | 'readText'>): (file: string) => readonly Data[] {
  const rules = archive.files.all
    .flatMap(file => readRules(file, archive))
    .sort((a, b) => b.under.length - a.under.length);
  return file => rules.filter(({ under }) => file.startsWith(under)).map(({ data }) => data);
}

function readRules(file: string, { readText }: Pick<Archive, 'readText'>): readonly Rule[] {
  const folder = folderOf(file);
  const name = nameOf(file);
  const isIndex = name.startsWith('_index.');
  const isConfig = name === '_config.yml' || name === '_config.yaml';
  const own = nameOf(folder.slice(0, -1));
  const isFolderData = own !== '' && (name === `${own}.json` || name === `${own}.11tydata.json`);
  if (!isIndex && !isConfig && !isFolderData) return [];
  const text = readText(file);
  if (typeof text !== 'string') return [];
  if (isIndex) {
    const matter = readForeignMatter(text);
    return isMessage(matter) ? [] : objectsOf(matter.data.cascade).flatMap(data => readCascade(data, folder));
  }
  const data = parseForeignYaml(text) ?? {};
  return isFolderData ? [{ under: folder, data }] : objectsOf(data.defaults).flatMap(rule => readDefault(rule, folder));
}

/** Reads one `cascade` of Hugo. Ignores a cascade with a target, because a target limits the cascade to some pages of the folder. */
const readCascade = (data: Data, under: string): readonly Rule[] =>
  'target' in data || '_target' in data ? [] : [{ under, data }];

function readDefault({ scope, values }: Data, folder: string): readonly Rule[] {
  const [{ path = '' } = {}] = objectsOf(scope);
  const [prefix = ''] = typeof path === 'string' ? path.trim().split('*', 1) : [];
  const under = folder + (prefix.startsWith('/') ? prefix.slice(1) : prefix);
  return objectsOf(values).map(data => ({ under, data }));
}

/** Returns the objects in a value that is an object or a list of objects. Returns an empty list for any other value. */
const objectsOf = (value: unknown): readonly Data[] =>
  [value].flat().flatMap(one => (typeof one === 'object' && one !== null ? [{ ...one }] : []));

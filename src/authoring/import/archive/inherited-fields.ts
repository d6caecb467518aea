/**
 * Reads fields that an archive gives to all texts of a folder: `cascade` in Hugo's `_index.md`, data files of Eleventy such as
 * `posts/posts.json`, and `defaults` in Jekyll's `_config.yml`.
 */
import { isMessage } from '../../../message.ts';
import { parseForeignYaml } from '../../../source/fields/yaml.ts';
import { type FormerSite, listSure } from '../former/former-site.ts';
import { compareTarget, readCascades } from '../former/hugo-cascades.ts';
import { objectsIn } from '../former/old-path.ts';
import { type Data, readForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { isInheritable } from '../front-matter/inheritable.ts';
import { type Archive, folderOf, foldersOf, nameOf, partBelow } from './archive-files.ts';
import { withoutExtension } from './archive-place.ts';

interface Rule {
  /** Prefix of the paths of the texts that inherit the fields. */
  readonly under: string;
  readonly data: Data;
  /** Target of a cascade. */
  readonly target?: Data;
}

/** Fields that a text inherits. */
export interface InheritedFields {
  /**
   * Lists of the fields that may decide whether readers see the text, the nearest ones first. The second list also contains fields that the
   * text may inherit or not.
   */
  readonly ofVisibility: readonly (readonly Data[])[];
  /** Front matter of the text, with the inherited fields that readers see, such as the author. */
  readonly data: Data;
}

/** Returns a function that finds the fields that a text inherits from its folders and from the settings. `data` is the front matter of the text. */
export function readInherited(
  archive: Pick<Archive, 'files' | 'readText'>,
  former: FormerSite | undefined,
): (file: string, data: Data) => InheritedFields {
  const rules = archive.files.all
    .flatMap(file => readRules(file, archive, former !== undefined))
    .sort((a, b) => b.under.length - a.under.length);
  return (file, data) => {
    const ofFolders = rules.filter(rule => file.startsWith(rule.under) && mayFit(rule, file)).map(rule => rule.data);
    const inherited = former?.inheritedBy(file) ?? [];
    const [sure, all] = [listSure(inherited), inherited.map(one => one.data)].map(some => [...some, ...ofFolders]);
    const shown = Object.entries(former?.complete(file, data) ?? data).filter(([name]) => isOwn(name, data));
    return { ofVisibility: [sure ?? [], all ?? []], data: Object.fromEntries(shown) };
  };
}

const isOwn = (name: string, data: Data) => name in data || isInheritable(name);

/** Returns whether a text may be in the target of a cascade. */
function mayFit({ target }: Rule, file: string): boolean {
  const path = partBelow(file, ['content']);
  const name = withoutExtension(nameOf(path));
  return !target || compareTarget(target, { language: undefined, folders: foldersOf(path), name, path }) !== 'no';
}

/** Reads the rules in a file. `isKnown` is true if the settings of the old site say more exactly who inherits fields of Hugo or Jekyll. */
function readRules(file: string, { readText }: Pick<Archive, 'readText'>, isKnown: boolean): readonly Rule[] {
  const folder = folderOf(file);
  const name = nameOf(file);
  const isIndex = !isKnown && name.startsWith('_index.');
  const isConfig = !(isKnown && folder === '') && (name === '_config.yml' || name === '_config.yaml');
  const own = nameOf(folder.slice(0, -1));
  const isFolderData = own !== '' && (name === `${own}.json` || name === `${own}.11tydata.json`);
  if (!isIndex && !isConfig && !isFolderData) return [];
  const text = readText(file);
  if (typeof text !== 'string') return [];
  if (isIndex) {
    const matter = readForeignMatter(text);
    return isMessage(matter) ? [] : readCascades(matter.data).map(rule => ({ ...rule, under: folder }));
  }
  const data = parseForeignYaml(text) ?? {};
  return isFolderData ? [{ under: folder, data }] : objectsIn(data.defaults).flatMap(rule => readDefault(rule, folder));
}

function readDefault({ scope, values }: Data, folder: string): readonly Rule[] {
  const [{ path = '' } = {}] = objectsIn(scope);
  const [prefix = ''] = typeof path === 'string' ? path.trim().split('*', 1) : [];
  const under = folder + (prefix.startsWith('/') ? prefix.slice(1) : prefix);
  return objectsIn(values).map(data => ({ under, data }));
}

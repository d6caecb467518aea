/** Reads the settings of an Obsidian vault, to find the files that are not articles. */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { parseForeignYaml } from '../../../source/fields/yaml.ts';
import { type Archive, foldersOf } from '../archive/archive-files.ts';
import { stepsOf } from '../foreign-address.ts';

export interface Vault {
  /** Paths of the folders with templates. `daily` contains the paths of the folders with daily notes. Each path ends in `/`. */
  readonly templates: readonly string[];
  readonly daily: readonly string[];
}

/** Returns whether a path is the folder with the settings of a vault, or is in this folder. */
export const isVaultSettings = (file: string) => file.split('/').includes('.obsidian');

/** Finds the folders of templates and daily notes in the settings of all vaults of an archive. */
export function readVault({ files, readText }: Pick<Archive, 'files' | 'readText'>): Vault {
  const settings = files.all.filter(isVaultSettings);
  const roots = new Set(settings.map(file => file.slice(0, `/${file}/`.indexOf('/.obsidian/'))));
  const read = (path: string, key: string) =>
    [...roots].flatMap(root => {
      const text = readText(`${root}.obsidian/${path}`);
      const folder = typeof text === 'string' ? parseForeignYaml(text)?.[key] : undefined;
      return typeof folder === 'string' && folder.trim() !== '' ? [`${root}${stepsOf(folder).join('/')}/`] : [];
    });
  return {
    templates: [
      ...read('templates.json', 'folder'),
      ...read('plugins/templater-obsidian/data.json', 'templates_folder'),
    ],
    daily: read('daily-notes.json', 'folder'),
  };
}

const templateFolders = new Set(['template', 'templates', '_template', '_templates', '模板']);

/** Returns the reason why a file of a vault is not an article; undefined if the file may be an article. */
export function refuseInVault(file: string, { templates }: Vault): Message | undefined {
  if (isVaultSettings(file)) return tell('import-settings-of-obsidian')`this folder contains the settings of Obsidian`;
  if (
    templates.some(folder => file.startsWith(folder)) ||
    foldersOf(file).some(folder => templateFolders.has(folder.toLowerCase()))
  )
    return tell('import-template-of-obsidian')`this file is in the folder of templates and is not an article`;
  if (file.toLowerCase().endsWith('.excalidraw.md'))
    return tell('import-drawing-of-obsidian')`this file is a drawing of the Excalidraw plugin and is not an article`;
  return undefined;
}

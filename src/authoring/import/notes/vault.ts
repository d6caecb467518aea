/** Reads the settings of an Obsidian vault, to find the files that are not articles. */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { parseForeignYaml } from '../../../source/fields/yaml.ts';
import { type ArchiveFiles, folderOf } from '../archive/archive-files.ts';

interface Archived {
  readonly files: ArchiveFiles;
  readText(file: string): string | { readonly what: Message };
}

export interface Vault {
  /** Paths of the folders with templates. `daily` contains the paths of the folders with daily notes. Each path ends in `/`. */
  readonly templates: readonly string[];
  readonly daily: readonly string[];
}

/** Returns whether a path is the folder with the settings of a vault, or is in this folder. */
export const isVaultSettings = (file: string) => /(?:^|\/)\.obsidian(?:\/|$)/.test(file);

/** Finds the folders of templates and daily notes in the settings of all vaults of an archive. */
export function readVault({ files, readText }: Archived): Vault {
  const roots = new Set(
    files.all.filter(isVaultSettings).map(file => file.slice(0, file.search(/(?:^|\/)\.obsidian(?:\/|$)/) + 1)),
  );
  const read = (path: string, key: string) =>
    [...roots].flatMap(found => {
      const root = found === '.' ? '' : found;
      const text = readText(`${root}.obsidian/${path}`);
      const folder = typeof text === 'string' ? parseForeignYaml(text)?.[key] : undefined;
      return typeof folder === 'string' && folder.trim() !== '' ? [`${root}${folder.replace(/^\/+|\/+$/g, '')}/`] : [];
    });
  return {
    templates: [
      ...read('templates.json', 'folder'),
      ...read('plugins/templater-obsidian/data.json', 'templates_folder'),
    ],
    daily: read('daily-notes.json', 'folder'),
  };
}

/** Returns the reason why a file of a vault is not an article; undefined if the file may be an article. */
export function refuseInVault(file: string, { templates }: Vault): Message | undefined {
  if (isVaultSettings(file)) return tell('import-settings-of-obsidian')`this folder contains the settings of Obsidian`;
  if (
    templates.some(folder => file.startsWith(folder)) ||
    folderOf(file)
      .split('/')
      .some(step => /^_?templates?$|^模板$/i.test(step))
  )
    return tell('import-template-of-obsidian')`this file is in the folder of templates and is not an article`;
  if (/\.excalidraw\.md$/i.test(file))
    return tell('import-drawing-of-obsidian')`this file is a drawing of the Excalidraw plugin and is not an article`;
  return undefined;
}

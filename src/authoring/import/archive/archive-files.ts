/** The files of an archive: access to their contents, and an index of their paths. */
import type { Message } from '../../../message.ts';
import type { Fault } from '../../../problem.ts';
import type { Picture } from '../../../source/pictures/plan.ts';
import type { Added } from '../../history/added-files.ts';

/** Access to the files of an archive. */
export interface Archive {
  /** Name of the folder that contains the archive. */
  readonly name: string;
  readonly files: ArchiveFiles;
  /** Returns the text of a file with `\n` as line endings, or the reason why the file cannot be read. */
  readText(file: string): string | { readonly what: Message };
  /** Returns a picture, or the reason why it cannot be shown. */
  picture(file: string): Picture | Fault;
  /** Returns the reason why a file cannot be published; undefined if it can be published. */
  fault(file: string): { readonly what: Message } | undefined;
  /** Returns the commit that added a file; undefined if the archive has no history. */
  addedIn?(file: string): Added | undefined;
  /** Returns the folder above the archive, and the folder above that one, each with no other files than those that may contain settings of a site. */
  above?(): readonly Pick<Archive, 'files' | 'readText'>[];
}

export const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
/** Returns the folder of a path, with a `/` at the end; empty for a file at the root. */
export const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
/** Returns the names of the folders that contain a file, the outermost folder first. */
export const foldersOf = (file: string): readonly string[] => file.split('/').slice(0, -1);

/** Returns the part of a path below the innermost folder with one of these names; the whole path if there is no such folder. */
export const partBelow = (file: string, folders: readonly string[]): string =>
  file
    .split('/')
    .slice(foldersOf(file).findLastIndex(folder => folders.includes(folder)) + 1)
    .join('/');

/** Returns the extension of a file in lower case, such as `md`; empty for a file without an extension. */
export function extensionOf(file: string): string {
  const name = nameOf(file);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

/** Returns a path without its extension if the extension is one of these; else the whole path. */
export const leaveOutExtension = (file: string, extensions: ReadonlySet<string>): string =>
  extensions.has(extensionOf(file)) ? file.slice(0, file.lastIndexOf('.')) : file;

/** Returns whether a folder may be a folder for one language, judging by its name, such as `es` or `zh-tw`. */
export const isLanguageFolder = (name: string): boolean => /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(name);

/** Index of the paths of all files in an archive, for finding files by path, by folder and by language folder. */
export class ArchiveFiles {
  readonly all: readonly string[];
  readonly #byFolder: ReadonlyMap<string, readonly string[]>;
  readonly #byForm = new Map<string, string>();
  readonly #byFold = new Map<string, string>();
  readonly #languageFolders: ReadonlySet<string>;

  constructor(all: readonly string[]) {
    this.all = all;
    this.#byFolder = Map.groupBy(all, folderOf);
    for (const file of all) {
      this.#byForm.set(file.normalize('NFC'), file);
      this.#byFold.set(file.normalize('NFC').toLowerCase(), file);
    }
    this.#languageFolders = findLanguageFolders(all);
  }

  /** Finds a file by its path, else by a path that differs only in Unicode form or letter case. Returns undefined if there is none. */
  find(path: string): string | undefined {
    const form = path.normalize('NFC');
    return this.#byForm.get(form) ?? this.#byFold.get(form.toLowerCase());
  }

  /** Lists all files in the same folder as `file`, including `file` itself. */
  beside(file: string): readonly string[] {
    return this.#byFolder.get(folderOf(file)) ?? [];
  }

  /**
   * Returns the name of the language folder that contains a file, such as `es` for `es/…` or `content/es/…`; undefined if there is none.
   */
  languageFolder(file: string): string | undefined {
    const found = outerFolders(file).find(path => this.#languageFolders.has(path));
    return found && nameOf(found);
  }
}

/** Returns the paths of the two outermost folders that contain a file. */
const outerFolders = (file: string): readonly string[] =>
  foldersOf(file)
    .slice(0, 2)
    .map((_, i, folders) => folders.slice(0, i + 1).join('/'));

/**
 * Finds folders for languages, such as `en` and `es`. A folder with the name of a language counts only if the same parent folder contains a
 * folder for another language.
 */
function findLanguageFolders(files: readonly string[]): ReadonlySet<string> {
  const paths = files.flatMap(outerFolders).filter(path => isLanguageFolder(nameOf(path)));
  const byParent = Map.groupBy(new Set(paths), folderOf);
  return new Set([...byParent.values()].filter(folders => folders.length > 1).flat());
}

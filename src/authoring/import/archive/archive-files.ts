/** Index of the file paths in an archive, for finding files by path, by folder and by language folder. */

const language = /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/;

export const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
/** Returns the folder of a path, with a `/` at the end; empty for a file at the root. */
export const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);

/** Index of the paths of all files in an archive. */
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
    const steps = file.split('/');
    return [1, 2]
      .map(depth => steps.slice(0, depth).join('/'))
      .find(path => this.#languageFolders.has(path))
      ?.split('/')
      .at(-1);
  }
}

/**
 * Finds folders for languages, such as `en` and `es`. A folder with the name of a language counts only if the same parent folder contains a
 * folder for another language.
 */
function findLanguageFolders(files: readonly string[]): ReadonlySet<string> {
  const paths = files.flatMap(file => {
    const steps = file.split('/').slice(0, -1);
    return [1, 2]
      .filter(depth => depth <= steps.length && language.test(steps[depth - 1] ?? ''))
      .map(depth => steps.slice(0, depth).join('/'));
  });
  const byParent = Map.groupBy(new Set(paths), folderOf);
  return new Set([...byParent.values()].filter(folders => folders.length > 1).flat());
}

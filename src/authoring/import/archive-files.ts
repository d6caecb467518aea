/** All paths of an archive, in the orders in which they are asked for. */

const language = /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/;

export const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
/** With a `/` at the end, or empty. */
export const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);

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

  /** The file of a path, also if its Unicode form or its capitals are spelled otherwise. */
  find(path: string): string | undefined {
    const form = path.normalize('NFC');
    return this.#byForm.get(form) ?? this.#byFold.get(form.toLowerCase());
  }

  beside(file: string): readonly string[] {
    return this.#byFolder.get(folderOf(file)) ?? [];
  }

  /** The folder `es/` or `content/es/` in which a whole language lies, by its name. */
  languageFolder(file: string): string | undefined {
    const steps = file.split('/');
    return [1, 2]
      .map(depth => steps.slice(0, depth).join('/'))
      .find(path => this.#languageFolders.has(path))
      ?.split('/')
      .at(-1);
  }
}

/** Folders with the name of a language are that only where there are two of them beside each other. */
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

/** Replaces the articles in the data of pages by references to their files, and puts the articles back when the data is used again. */

/** Name of the only property of a reference. No data has a property with this name, because no file of a publication contains the character. */
const mark = '\u0000article';

/** A reference to an article: the path of its file. */
type Reference = Readonly<Record<typeof mark, string>>;

/** Copies the data of pages that are kept together. Equal objects stay one object, so that the copies share them. */
export class Copier {
  readonly #fileOf: (value: object) => string | undefined;
  readonly #copies = new Map<object, object>();
  /** True if the data that is being copied contains an article. */
  #hasArticles = false;
  readonly #withArticles = new Set<object>();

  /** `fileOf` returns the file of an article; undefined for any other object. */
  constructor(fileOf: (value: object) => string | undefined) {
    this.#fileOf = fileOf;
  }

  /** Returns a copy of plain data with references instead of articles. Returns undefined if the data contains no article. */
  copy(data: object): object | undefined {
    this.#hasArticles = false;
    const copy = this.#copyObject(data);
    return this.#hasArticles ? copy : undefined;
  }

  #copyValue(value: unknown): unknown {
    return typeof value === 'object' && value !== null ? this.#copyObject(value) : value;
  }

  #copyObject(value: object): object {
    const known = this.#copies.get(value);
    if (known) {
      this.#hasArticles ||= this.#withArticles.has(value);
      return known;
    }
    const file = this.#fileOf(value);
    const before = this.#hasArticles;
    this.#hasArticles = file !== undefined;
    const copy = file === undefined ? this.#copyParts(value) : ({ [mark]: file } satisfies Reference);
    if (this.#hasArticles) this.#withArticles.add(value);
    this.#hasArticles ||= before;
    this.#copies.set(value, copy);
    return copy;
  }

  #copyParts(value: object): object {
    if (Array.isArray(value)) return value.map(each => this.#copyValue(each));
    if (value instanceof Map)
      return new Map([...value].map(([key, each]) => [this.#copyValue(key), this.#copyValue(each)]));
    const copy: Record<string, unknown> = {};
    for (const [name, each] of Object.entries(value)) copy[name] = this.#copyValue(each);
    return copy;
  }
}

/** Puts articles back into copies that a `Copier` made. Changes the copies. Copies of one bundle may share objects. */
export class Restorer {
  readonly #articleOf: (file: string) => object;
  /** Objects that are whole again, and the articles, which are never changed. */
  readonly #whole = new Set<object>();

  /** `articleOf` returns the article in a file. */
  constructor(articleOf: (file: string) => object) {
    this.#articleOf = articleOf;
  }

  /**
   * Returns the data with articles instead of references.
   * @throws whatever `articleOf` throws
   */
  restore(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || this.#whole.has(value)) return value;
    const file = mark in value ? value[mark] : undefined;
    if (typeof file === 'string') {
      const article = this.#articleOf(file);
      this.#whole.add(article);
      return article;
    }
    this.#whole.add(value);
    if (Array.isArray(value)) for (const [i, each] of value.entries()) value[i] = this.restore(each);
    else if (value instanceof Map) this.#restoreMap(value);
    else for (const [name, each] of Object.entries(value)) Object.assign(value, { [name]: this.restore(each) });
    return value;
  }

  #restoreMap(map: Map<unknown, unknown>): void {
    const entries = [...map];
    map.clear();
    for (const [key, each] of entries) map.set(this.restore(key), this.restore(each));
  }
}

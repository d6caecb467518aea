/** Replaces the articles in the data of pages by references to their files, and puts the articles back when the data is used again. */

/** Name of the only property of a reference. No data has a property with this name, because no file of a publication contains the character. */
const mark = '\u0000article';

/** A reference to an article: the path of its file. */
type Reference = Readonly<Record<typeof mark, string>>;

/**
 * Returns a copy of the plain data of a page with references instead of articles; undefined if the data contains no article. Equal objects stay
 * one object. `fileOf` returns the file of an article, and undefined for any other object.
 */
export function copyOf(data: object, fileOf: (value: object) => string | undefined): object | undefined {
  const copies = new Map<object, object>();
  let hasArticles = false;
  const copyParts = (value: object): object => {
    if (Array.isArray(value)) return value.map(copyValue);
    if (value instanceof Map) return new Map([...value].map(([key, each]) => [copyValue(key), copyValue(each)]));
    const copy: Record<string, unknown> = {};
    for (const [name, each] of Object.entries(value)) copy[name] = copyValue(each);
    return copy;
  };
  const copyValue = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    const file = fileOf(value);
    hasArticles ||= file !== undefined;
    const copy = file === undefined ? copyParts(value) : ({ [mark]: file } satisfies Reference);
    copies.set(value, copy);
    return copy;
  };
  const copy = copyParts(data);
  return hasArticles ? copy : undefined;
}

/** Puts articles back into copies that `copyOf` made. Changes the copies. */
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

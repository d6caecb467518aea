/** Replaces the articles in plain data by references, and puts the articles back when the data is used again. */
import { isPlain } from '../../site/digest.ts';

/** Name of the only property of a reference. No data has a property with this name, because no file of a publication contains the character. */
const mark = '\u0000article';

/** A reference to an article: its name, such as the path of its file. */
type Reference = Readonly<Record<typeof mark, string>>;

/** Name of the only property of an object that stands for a map in the text of `describe`. */
const mapMark = '\u0000map';

/** Returns the name of an article, such as the path of its file; undefined for any other object. */
type NameOf = (value: object) => string | undefined;

/**
 * Returns a copy of plain data with references instead of articles. An object without articles is not copied, so data without articles is
 * returned itself. Equal objects stay one object.
 * @throws Error for a function or an instance of a class, which is no plain data
 */
export const copyOf = (data: object, nameOf: NameOf): object => new Copier(nameOf, false).copyParts(data);

/**
 * Returns a text that describes plain data with references instead of articles: equal data have equal texts, and different data have different texts.
 * Numbers must be finite, and a list contains no `undefined`. The text is JSON, because V8's own serialization gives equal lists different bytes, depending on how they were made.
 * @throws Error for a function or an instance of a class, which is no plain data
 */
export const describe = (data: object, nameOf: NameOf): string =>
  JSON.stringify(new Copier(nameOf, true).copyParts(data));

/** Copies the parts of data that contain articles and, for JSON, all maps. */
class Copier {
  readonly #nameOf: NameOf;
  readonly #isForJson: boolean;
  /** Copies of the objects that contain articles. */
  readonly #copies = new Map<object, object>();

  constructor(nameOf: NameOf, isForJson: boolean) {
    this.#nameOf = nameOf;
    this.#isForJson = isForJson;
  }

  /** Returns a list, a map or a plain object with a copy of each part, or the object itself if no copy differs from its part. */
  copyParts(value: object): object {
    if (Array.isArray(value)) return this.#copyList(value);
    if (value instanceof Map) return this.#copyMap(value);
    if (!isPlain(value)) throw new Error('a page can show only plain data');
    let changed: Record<string, unknown> | undefined;
    for (const name of Object.keys(value)) {
      const part = value[name];
      const copy = this.#copyValue(part);
      if (copy === part) continue;
      changed ??= { ...value };
      changed[name] = copy;
    }
    return changed ?? value;
  }

  #copyValue(value: unknown): unknown {
    if (typeof value === 'function') throw new Error('a page cannot show a function');
    if (typeof value !== 'object' || value === null) return value;
    const known = this.#copies.get(value);
    if (known) return known;
    const name = this.#nameOf(value);
    const copy = name === undefined ? this.copyParts(value) : ({ [mark]: name } satisfies Reference);
    if (copy !== value) this.#copies.set(value, copy);
    return copy;
  }

  #copyList(list: readonly unknown[]): readonly unknown[] {
    let changed: unknown[] | undefined;
    for (let i = 0; i < list.length; i++) {
      const part = list[i];
      const copy = this.#copyValue(part);
      if (copy === part) continue;
      changed ??= [...list];
      changed[i] = copy;
    }
    return changed ?? list;
  }

  #copyMap(map: ReadonlyMap<unknown, unknown>): object {
    const entries = [...map];
    const copies = entries.map(entry => this.#copyList(entry));
    if (this.#isForJson) return { [mapMark]: copies };
    return copies.every((copy, i) => copy === entries[i]) ? map : new Map(copies.map(([key, each]) => [key, each]));
  }
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

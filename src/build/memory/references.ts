/** Replaces the articles in plain data by references, and puts the articles back when the data is used again. */
import { isPlain } from '../../site/digest.ts';

/** Name of the only property of a reference. No data has a property with this name, because no file of a publication contains the character. */
const mark = '\u0000article';

/** A reference to an article: its name, such as the path of its file. */
type Reference = Readonly<Record<typeof mark, string>>;

/**
 * Returns a copy of plain data with references instead of articles. An object without articles is not copied, so data without articles is
 * returned itself. Equal objects stay one object. `nameOf` returns the name of an article, and undefined for any other object.
 * @throws Error for a function or an instance of a class, which is no plain data
 */
export function copyOf(data: object, nameOf: (value: object) => string | undefined): object {
  /** Copies of the objects that contain articles. */
  const copies = new Map<object, object>();
  const copyValue = (value: unknown): unknown => {
    if (typeof value === 'function') throw new Error('a page cannot show a function');
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    const name = nameOf(value);
    const copy = name === undefined ? copyParts(value, copyValue) : ({ [mark]: name } satisfies Reference);
    if (copy !== value) copies.set(value, copy);
    return copy;
  };
  return copyParts(data, copyValue);
}

/** Returns a list, a map or a plain object with a copy of each part, or the object itself if no copy differs from its part. */
function copyParts(value: object, copyValue: (part: unknown) => unknown): object {
  if (Array.isArray(value)) return copyList(value, copyValue);
  if (value instanceof Map) {
    const entries = [...value];
    const copies = entries.map(entry => copyList(entry, copyValue));
    return copies.every((copy, i) => copy === entries[i]) ? value : new Map(copies.map(([key, each]) => [key, each]));
  }
  if (!isPlain(value)) throw new Error('a page can show only plain data');
  let changed: Record<string, unknown> | undefined;
  for (const name of Object.keys(value)) {
    const part = value[name];
    const copy = copyValue(part);
    if (copy === part) continue;
    changed ??= { ...value };
    changed[name] = copy;
  }
  return changed ?? value;
}

function copyList(list: readonly unknown[], copyValue: (part: unknown) => unknown): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const part = list[i];
    const copy = copyValue(part);
    if (copy === part) continue;
    changed ??= [...list];
    changed[i] = copy;
  }
  return changed ?? list;
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

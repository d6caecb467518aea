/** Computes digests of plain values. If the data of two pages have equal digests, the pages have equal bytes. */

/**
 * Maximum length in characters of the text that describes an object. For a longer text, `#describe` returns a hash, and stores the hash,
 * because the same object, such as an article, appears on many pages.
 */
const longest = 160;

/** Computes digests of values. Remembers the digests of objects, so an object must not change after its digest was computed. */
export class Digests {
  readonly #hash: (text: string) => string;
  readonly #known = new WeakMap<object, string>();
  readonly #given: (value: object) => string | undefined;

  /**
   * Sets the two functions that digests depend on. `hash` hashes text. `given` returns the known digest of an object, such as an article,
   * or undefined if the digest is not known yet.
   */
  constructor(hash: (text: string) => string, given: (value: object) => string | undefined) {
    this.#hash = hash;
    this.#given = given;
  }

  /**
   * Returns the digest of a value: a string, a number, a list, a map or a plain object. Lists, maps and objects may be nested.
   * @throws Error for a function or an instance of a class, which has no digest
   */
  of(value: unknown): string {
    return this.#hash(this.#describe(value));
  }

  /**
   * Converts a value to a text. Equal values have equal texts, and different values have different texts. The length of a string precedes
   * its content, as in a netstring, so the content cannot be confused with the text after the string.
   * @see https://cr.yp.to/proto/netstrings.txt
   */
  #describe(value: unknown): string {
    if (typeof value === 'string') return `${value.length}:${value}`;
    if (typeof value === 'function') throw new Error('a page cannot show a function');
    if (typeof value !== 'object' || value === null) return String(value);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const given = this.#given(value);
    if (given !== undefined) return this.#remember(value, given);
    const text = this.#describeParts(value);
    return text.length <= longest ? text : this.#remember(value, this.#hash(text));
  }

  #remember(value: object, text: string): string {
    this.#known.set(value, text);
    return text;
  }

  #describeParts(value: object): string {
    if (Array.isArray(value)) return `[${this.#describeAll(value)}]`;
    if (value instanceof Map) return `(${this.#describeAll(value.entries())})`;
    if (!isPlain(value)) throw new Error('a page can show only plain data');
    let text = '{';
    for (const name of Object.keys(value))
      if (value[name] !== undefined) text += `${name.length}:${name}=${this.#describe(value[name])},`;
    return `${text}}`;
  }

  #describeAll(values: Iterable<unknown>): string {
    let text = '';
    for (const value of values) text += `${this.#describe(value)},`;
    return text;
  }
}

/** Returns whether an object is a plain record of named values, and neither a list nor an instance of a class. */
export function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

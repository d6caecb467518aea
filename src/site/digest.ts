/** Computes digests of plain values. If the data of two pages have equal digests, the pages have equal bytes. */

/**
 * Maximum length in characters of the text that describes an object. For a longer text, `#describe` returns a hash, and stores the hash,
 * because the same object, such as an article, appears on many pages.
 */
const longest = 160;

/** The text that describes an object, and the objects with a given digest that it contains. */
interface Known {
  readonly text: string;
  readonly used: readonly object[];
}

/** Computes digests of values. Remembers the digests of objects, so an object must not change after its digest was computed. */
export class Digests {
  readonly #hash: (text: string) => string;
  readonly #known = new WeakMap<object, Known>();
  readonly #given: (value: object) => string | undefined;
  /** Objects with a given digest that the value depends on. */
  #used: object[] = [];

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
    return this.trace(value).digest;
  }

  /** Returns the digest of a value, and the objects with a given digest that the value contains. An object may appear more than once. */
  trace(value: unknown): { readonly digest: string; readonly used: readonly object[] } {
    this.#used = [];
    const digest = this.#hash(this.#describe(value));
    return { digest, used: this.#used };
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
    if (known !== undefined) {
      for (const object of known.used) this.#used.push(object);
      return known.text;
    }
    const given = this.#given(value);
    if (given !== undefined) {
      this.#used.push(value);
      return this.#remember(value, given, [value]);
    }
    const before = this.#used;
    this.#used = [];
    const whole = this.#describeParts(value);
    const text = whole.length <= longest ? whole : this.#remember(value, this.#hash(whole), this.#used);
    for (const object of this.#used) before.push(object);
    this.#used = before;
    return text;
  }

  #remember(value: object, text: string, used: readonly object[]): string {
    this.#known.set(value, { text, used });
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
function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

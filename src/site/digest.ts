/** Computes digests of plain values. If the data of two pages have equal digests, the pages have equal bytes. */

/**
 * Maximum length in characters of the text to which `#describe` converts a value. A longer text is replaced with its hash. The hash is kept
 * in memory, because the same article appears on many pages.
 */
const longest = 160;

/** Digests of values. Remembers the digests of objects, so an object must not change after its first digest. */
export class Digests {
  readonly #hash: (text: string) => string;
  readonly #known = new WeakMap<object, string>();
  readonly #given: (value: object) => string | undefined;

  /**
   * Sets the two functions that digests depend on. `hash` hashes text. `given` returns the known digest of an object, such as an article,
   * or undefined if it has none.
   */
  constructor(hash: (text: string) => string, given: (value: object) => string | undefined) {
    this.#hash = hash;
    this.#given = given;
  }

  /**
   * Returns the digest of a value: text, a number, a list, a map or a plain object. Lists, maps and objects may be nested.
   * @throws Error for a function or an instance of a class, which has no digest
   */
  of(value: unknown): string {
    return this.#hash(this.#describe(value));
  }

  /**
   * Converts a value to a text. Equal values have equal texts, and different values have different ones: text is preceded by its length,
   * as in a netstring, so its content cannot be mistaken for what follows it.
   * @see https://cr.yp.to/proto/netstrings.txt
   */
  #describe(value: unknown): string {
    if (typeof value === 'string') return `${value.length}:${value}`;
    if (typeof value === 'function') throw new Error('a page cannot show a function');
    if (typeof value !== 'object' || value === null) return String(value);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const given = this.#given(value);
    const whole = given ?? this.#describeParts(value);
    if (given === undefined && whole.length <= longest) return whole;
    const short = given ?? this.#hash(whole);
    this.#known.set(value, short);
    return short;
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

/** Reports whether an object is a record of named values, neither an instance of a class nor a list. */
function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

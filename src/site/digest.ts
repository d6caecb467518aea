/** Digests of plain values. Two pages whose items have equal digests have equal bytes. */

/**
 * The longest description in characters. A longer one is replaced by its hash, which is remembered, because an article appears on many
 * pages.
 */
const longest = 160;

/** A maker of digests. An object must not change after its first digest. */
export class Digests {
  readonly #hash: (text: string) => string;
  readonly #known = new WeakMap<object, string>();
  readonly #given: (value: object) => string | undefined;

  /** Sets how to hash text. `given` returns the digest of an object that was hashed elsewhere, such as an article. */
  constructor(hash: (text: string) => string, given: (value: object) => string | undefined) {
    this.#hash = hash;
    this.#given = given;
  }

  /**
   * Returns the digest of a value: text, numbers, lists, maps and plain objects, nested.
   * @throws Error for a function or an instance of a class, which has no digest
   */
  of(value: unknown): string {
    return this.#hash(this.#describe(value));
  }

  #describe(value: unknown): string {
    if (typeof value === 'function') throw new Error('a page cannot show a function');
    if (typeof value !== 'object' || value === null) return `${JSON.stringify(value)}`;
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
    if (Array.isArray(value)) return `[${value.map(part => this.#describe(part)).join()}]`;
    if (value instanceof Map) return `{${[...value].map(entry => this.#describe(entry)).join()}}`;
    const kind: unknown = Object.getPrototypeOf(value);
    if (kind !== Object.prototype && kind !== null) throw new Error('a page can show only plain data');
    const fields = Object.entries(value).filter(([, part]) => part !== undefined);
    return `{${fields.map(([name, part]) => `${JSON.stringify(name)}:${this.#describe(part)}`).join()}}`;
  }
}

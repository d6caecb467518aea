/** Digests of plain values: two pages whose items have the same digest have the same bytes. */

/** Longer descriptions are replaced by their hash, which is remembered: an article stands on many pages. */
const longest = 160;

/** Describes values in short. Objects must not change once they were described. */
export class Digests {
  readonly #hash: (text: string) => string;
  readonly #known = new WeakMap<object, string>();
  readonly #given: (value: object) => string | undefined;

  /** `given` returns the digest of an object whose content somebody has hashed already, such as an article. */
  constructor(hash: (text: string) => string, given: (value: object) => string | undefined) {
    this.#hash = hash;
    this.#given = given;
  }

  /**
   * Returns the digest of a value: text, numbers, lists, maps and plain objects, nested.
   * @throws Error for a function, which no digest can stand for
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
    const fields = Object.entries(value).filter(([, part]) => part !== undefined);
    return `{${fields.map(([name, part]) => `${name}:${this.#describe(part)}`).join()}}`;
  }
}

/** Writes bits in the order of DEFLATE (RFC 1951, section 3.1.1), and makes its Huffman codes. Pure. */

/** Bits to write, the first bit lowest. */
export interface Bits {
  readonly value: number;
  readonly count: number;
}

/** Returns the bits of several values, one value after another: at most 31 bits. */
export const joinBits = (...parts: readonly Bits[]): Bits =>
  parts.reduce((all, { value, count }) => ({ value: all.value | (value << all.count), count: all.count + count }));

/**
 * Returns a Huffman code by symbol (RFC 1951, section 3.2.2): symbols with fewer bits come first, then smaller symbols.
 * @param lengths Number of bits of each symbol
 */
export function toCode(lengths: readonly (readonly [symbol: number, count: number])[]): ReadonlyMap<number, Bits> {
  const code = new Map<number, Bits>();
  let [next, last] = [0, 0];
  for (const [symbol, count] of lengths.toSorted(([a, inA], [b, inB]) => inA - inB || a - b)) {
    next <<= count - last;
    last = count;
    code.set(symbol, { value: reverse(next++, count), count });
  }
  return code;
}

function reverse(value: number, count: number): number {
  let reversed = 0;
  for (let i = 0; i < count; i++) reversed |= ((value >> i) & 1) << (count - 1 - i);
  return reversed;
}

/** Writer of bits into bytes. */
export class BitWriter {
  readonly #bytes: Uint8Array;
  #length = 0;
  #waiting = 0;
  #count = 0;

  /** Creates a writer of at most `most` bytes. */
  constructor(most: number) {
    this.#bytes = new Uint8Array(most);
  }

  /** Writes at most 24 bits. */
  put({ value, count }: Bits): void {
    this.#waiting |= value << this.#count;
    this.#count += count;
    while (this.#count >= 8) {
      this.#bytes[this.#length++] = this.#waiting;
      this.#waiting >>>= 8;
      this.#count -= 8;
    }
  }

  /** Fills the last byte, and returns all bytes with four more bytes for a number behind them, the highest byte first. */
  finish(number: number): Uint8Array {
    if (this.#count > 0) this.put({ value: 0, count: 8 - this.#count });
    for (const shift of [24, 16, 8, 0]) this.put({ value: (number >>> shift) & 0xff, count: 8 });
    return this.#bytes.subarray(0, this.#length);
  }
}

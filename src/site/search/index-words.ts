/** Lists the words of a Pagefind index from its index files, which are compressed CBOR (https://www.rfc-editor.org/rfc/rfc8949). */
import { gunzipSync } from 'node:zlib';
import type { IndexedFile } from './join-indexes.ts';

/** Length of Pagefind's signature at the start of a decompressed file. */
const signature = 'pagefind_dcd'.length;

/**
 * Returns the words of an index, as Pagefind compares them: in small letters, without accents, and reduced to stems in some languages. Adds the words
 * of its headlines (`headlineWord`). Sorted.
 */
export function listIndexWords(files: readonly IndexedFile[], headlines: readonly string[]): readonly string[] {
  const chunks = files.filter(({ path }) => path.startsWith('index/'));
  const words = chunks.flatMap(({ content }) => wordsIn(gunzipSync(content).subarray(signature)));
  return [...new Set([...words, ...headlines])].sort();
}

/** Writes words for the cache. No word contains a line feed, because Pagefind splits texts at it. */
export const writeWords = (words: readonly string[]): Uint8Array => Buffer.from(words.join('\n'));

/** Reads words that `writeWords` wrote. */
export function readWords(written: Uint8Array): readonly string[] {
  const text = Buffer.from(written).toString();
  return text === '' ? [] : text.split('\n');
}

/** Returns the words of an index file: an array whose first item is an array with an entry for each word; the entry begins with the word. */
function wordsIn(bytes: Buffer): readonly string[] {
  const reader = new Reader(bytes);
  reader.enterArray();
  return Array.from({ length: reader.enterArray() }, () => {
    const items = reader.enterArray();
    const word = reader.readText();
    for (let i = 1; i < items; i++) reader.skip();
    return word;
  });
}

const types = { text: 3, array: 4 } as const;

/** Reader of the part of CBOR that Pagefind writes: integers, texts, arrays and null. An index has millions of items, so nothing is made for each. */
class Reader {
  readonly #bytes: Buffer;
  #at = 0;
  /** Type of the item whose head was read last, and its value, or the number of bytes or items in it. */
  #type = 0;
  #value = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Reads the start of an array. Returns the number of its items. */
  enterArray(): number {
    return this.#expect(types.array);
  }

  readText(): string {
    const length = this.#expect(types.text);
    this.#at += length;
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }

  /** Skips an item with all items in it. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      this.#readHead();
      if (this.#type === types.array) left += this.#value;
      else if (this.#type === types.text) this.#at += this.#value;
    }
  }

  #expect(expected: number): number {
    this.#readHead();
    if (this.#type !== expected) throw new Error('Pagefind has written an index file in an unknown format');
    return this.#value;
  }

  #readHead(): void {
    const first = this.#bytes.readUInt8(this.#at++);
    this.#type = first >> 5;
    const short = first & 31;
    if (short < 24) {
      this.#value = short;
      return;
    }
    const size = 2 ** (short - 24);
    if (size > 4) throw new Error('Pagefind has written an index file in an unknown format');
    this.#value = this.#bytes.readUIntBE(this.#at, size);
    this.#at += size;
  }
}

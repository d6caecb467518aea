/** Stores the groups of all files as bytes, outside of JavaScript's heap: a publication may have a million groups. */
import type { Group, GroupFile, GroupOrigin } from './group.ts';
import { packGroup } from './packed.ts';

/** Number of bytes in a chunk of memory. A larger group gets a chunk of its own. */
const chunkSize = 1 << 20;

/** Maximum number of bytes that a UTF-16 unit of a text needs in UTF-8. */
const bytesPerUnit = 3;

/** Numbers of each group: index of its chunk, first byte and end in the chunk, index of its file, and its number in the file. */
const facts = 5;

/** Store of groups in the order of the files. */
export class GroupStore {
  readonly #chunks: Buffer[] = [];
  #used = 0;
  #facts = new Uint32Array(64 * facts);
  #count = 0;
  readonly #files: GroupFile[] = [];

  /** Number of all groups. The groups have the indexes from 0 to this number. */
  get count(): number {
    return this.#count;
  }

  /** Begins a file, to which all further groups belong. */
  begin(file: GroupFile): void {
    this.#files.push(file);
  }

  /** Adds a group. `number` is its line in a table, or its index in a list. Returns the index of the group. */
  add(group: Group, number: number): number {
    const text = packGroup(group);
    const start = this.#reserve(bytesPerUnit * text.length);
    const chunk = this.#chunks.length - 1;
    this.#used = start + (this.#chunks[chunk]?.write(text, start) ?? 0);
    if (facts * this.#count === this.#facts.length) this.#facts = doubled(this.#facts);
    this.#facts.set([chunk, start, this.#used, this.#files.length - 1, number], facts * this.#count);
    return this.#count++;
  }

  /** Returns the offset in the last chunk at which there are a number of free bytes. */
  #reserve(bytes: number): number {
    if (this.#used + bytes <= (this.#chunks.at(-1)?.length ?? 0)) return this.#used;
    this.#chunks.push(Buffer.allocUnsafeSlow(Math.max(chunkSize, bytes)));
    return 0;
  }

  /** Returns the text of a group, which `unpackGroups` reads. */
  textOf(index: number): string {
    const [chunk = 0, start, end] = this.#facts.subarray(facts * index);
    return this.#chunks[chunk]?.toString('utf8', start, end) ?? '';
  }

  originOf(index: number): GroupOrigin {
    const [file = 0, number = 0] = this.#facts.subarray(facts * index + 3);
    const found = this.#files[file];
    if (!found) throw new Error(`there is no group ${index}`);
    return { index, file: found, number };
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}

/** Index from terms to articles: an append-only hash table of typed arrays, which takes little memory even for very many articles. */

/** Initial length of the arrays. */
const firstRoom = 1 << 12;

/** Index from terms to articles. An occurrence is a term together with one article that has this term. */
export class Occurrences {
  /**
   * Hash of the term in each slot. A term whose own slot is occupied is stored in the next free slot (open addressing).
   */
  #terms = new Int32Array(firstRoom);
  /** Number of occurrences of the term in each slot; 0 for an empty slot. */
  #counts = new Int32Array(firstRoom);
  /** Sequence number of the newest occurrence of the term in each slot; 0 for an empty slot. */
  #newest = new Int32Array(firstRoom);
  #used = 0;
  /** Index of the article of each occurrence. The sequence numbers of occurrences begin at 1. */
  #owners = new Int32Array(firstRoom);
  /** Sequence number of the preceding occurrence of the same term, for each occurrence; 0 if there is none. */
  #earlier = new Int32Array(firstRoom);
  #size = 0;

  /** Returns the slot of a term. The slot is valid until the next `add`. */
  slotOf(term: number): number {
    const mask = this.#terms.length - 1;
    let slot = (Math.imul(term, 0x9e3779b1) >>> 7) & mask;
    while (this.#counts[slot] !== 0 && this.#terms[slot] !== term) slot = (slot + 1) & mask;
    return slot;
  }

  /** Returns the number of occurrences of the term in a slot. */
  count(slot: number): number {
    return this.#counts[slot] ?? 0;
  }

  /** Returns the sequence number of the newest occurrence of the term in a slot, or 0 if there is none. */
  newest(slot: number): number {
    return this.#newest[slot] ?? 0;
  }

  /** Returns the index of the article of an occurrence. */
  owner(occurrence: number): number {
    return this.#owners[occurrence] ?? 0;
  }

  /** Returns the sequence number of the preceding occurrence of the same term, or 0 if there is none. */
  earlier(occurrence: number): number {
    return this.#earlier[occurrence] ?? 0;
  }

  /** Adds an occurrence of a term in the article with the index `owner`. If the table must grow, terms may move to other slots. */
  add(slot: number, term: number, owner: number): void {
    if (++this.#size === this.#owners.length) {
      this.#owners = grown(this.#owners);
      this.#earlier = grown(this.#earlier);
    }
    this.#owners[this.#size] = owner;
    this.#earlier[this.#size] = this.newest(slot);
    this.#newest[slot] = this.#size;
    this.#terms[slot] = term;
    const count = this.count(slot) + 1;
    this.#counts[slot] = count;
    if (count === 1 && ++this.#used * 2 > this.#terms.length) this.#makeRoom();
  }

  #makeRoom(): void {
    const [terms, counts, newest] = [this.#terms, this.#counts, this.#newest];
    const room = terms.length * 4;
    this.#terms = new Int32Array(room);
    this.#counts = new Int32Array(room);
    this.#newest = new Int32Array(room);
    for (let i = 0; i < terms.length; i++) {
      const count = counts[i] ?? 0;
      if (count === 0) continue;
      const slot = this.slotOf(terms[i] ?? 0);
      this.#terms[slot] = terms[i] ?? 0;
      this.#counts[slot] = count;
      this.#newest[slot] = newest[i] ?? 0;
    }
  }
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** Which articles had a term before: a table that only grows, of numbers alone, for very many articles. */

const firstRoom = 1 << 12;

export class Occurrences {
  /** Open addressing: the slot of a term is the first from its own place on that has the term, or none. */
  #terms = new Int32Array(firstRoom);
  #counts = new Int32Array(firstRoom);
  /** The newest occurrence in each slot. */
  #newest = new Int32Array(firstRoom);
  #used = 0;
  /** Of each occurrence: in which article, and which one there was before it. Occurrences are counted from 1. */
  #owners = new Int32Array(firstRoom);
  #earlier = new Int32Array(firstRoom);
  #size = 0;

  slotOf(term: number): number {
    const mask = this.#terms.length - 1;
    let slot = (Math.imul(term, 0x9e3779b1) >>> 7) & mask;
    while (this.#counts[slot] !== 0 && this.#terms[slot] !== term) slot = (slot + 1) & mask;
    return slot;
  }

  /** In how many articles the term of a slot has been. */
  count(slot: number): number {
    return this.#counts[slot] ?? 0;
  }

  /** The newest occurrence; 0 if there is none. */
  newest(slot: number): number {
    return this.#newest[slot] ?? 0;
  }

  owner(occurrence: number): number {
    return this.#owners[occurrence] ?? 0;
  }

  /** The occurrence before this one; 0 if it was the first. */
  earlier(occurrence: number): number {
    return this.#earlier[occurrence] ?? 0;
  }

  /** Slots of before do not hold afterwards. */
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

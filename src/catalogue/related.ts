/**
 * What else to read: the articles that share most with one, by tags, by words of title and summary, and by column. Pure.
 *
 * Made so that a change of one article changes the lists of few others. Articles are taken in the order of publication, and each chooses among
 * those before it alone, so that whatever comes later changes neither its choice nor its measure of what is rare. Who is chosen lists its
 * choosers too: a new article can thus change no more lists than it has choices.
 */
import type { Piece } from './catalogue.ts';
import { Chooser } from './chooser.ts';

/** More than a page shows: some of them stand on it already. */
const listed = 6;

/** `pieces`: of one language, newest first. Gives the related ones of each, best first, at most six; nothing is worked out before it is asked for. */
export function relate(pieces: readonly Piece[]): (piece: Piece) => readonly Piece[] {
  let lists: Lists | undefined;
  return piece => {
    lists ??= new Lists(pieces);
    return lists.of(piece);
  };
}

/** Articles are told by their place in the list, which is the order of publication turned round. */
class Lists {
  readonly #pieces: readonly Piece[];
  readonly #places: ReadonlyMap<Piece, number>;
  readonly #related: Int32Array;
  readonly #scores: Int32Array;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#places = new Map(pieces.map((piece, i) => [piece, i]));
    this.#related = new Int32Array(pieces.length * listed).fill(-1);
    this.#scores = new Int32Array(pieces.length * listed);
    const chooser = new Chooser(pieces);
    for (let place = pieces.length - 1; place >= 0; place--) {
      for (const { place: chosen, score } of chooser.choose(place)) {
        this.#enter(place, chosen, score);
        if (pieces[place]?.state === 'published') this.#enter(chosen, place, score);
      }
    }
  }

  of(piece: Piece): readonly Piece[] {
    const place = this.#places.get(piece);
    if (place === undefined) return [];
    const places = [...this.#related.subarray(place * listed, (place + 1) * listed)];
    return places.map(other => this.#pieces[other]).filter(other => other !== undefined);
  }

  /** Keeps the best, in order. */
  #enter(place: number, other: number, score: number): void {
    const [first, end] = [place * listed, (place + 1) * listed];
    let at = end;
    while (at > first && this.#isBetter(place, other, score, at - 1)) {
      if (at < end) {
        this.#related[at] = this.#related[at - 1] ?? -1;
        this.#scores[at] = this.#scores[at - 1] ?? 0;
      }
      at--;
    }
    if (at === end) return;
    this.#related[at] = other;
    this.#scores[at] = score;
  }

  /** Of two that share as much, the nearer in time; of those, the newer; of those, by address, as the list is ordered. */
  #isBetter(place: number, other: number, score: number, at: number): boolean {
    const there = this.#related[at] ?? -1;
    const scoreThere = this.#scores[at] ?? 0;
    if (there === -1 || score !== scoreThere) return there === -1 || score > scoreThere;
    const distance = this.#distance(place, other) - this.#distance(place, there);
    return distance < 0 || (distance === 0 && other < there);
  }

  #distance(one: number, other: number): number {
    return Math.abs(this.#millis(one) - this.#millis(other));
  }

  #millis(place: number): number {
    return this.#pieces[place]?.article.date.millis ?? 0;
  }
}

/**
 * Related articles: those that share most by tags, by words of title and summary, and by column. Pure.
 *
 * A change of one article should change the lists of few others. Articles are therefore taken in order of publication, and each chooses
 * among earlier ones only. Later articles then affect neither its choice nor its measure of what is rare. A chosen article also lists
 * those that chose it, so that a new article changes at most as many lists as it makes choices.
 */
import type { Piece } from './catalogue.ts';
import { Chooser } from './chooser.ts';

/** Number of related articles to keep. It is more than a page shows, because some of them may already be on that page. */
const maximumRelated = 6;

/**
 * Returns a function that gives the related articles of an article, best first, at most six. `pieces` are in one language, newest first.
 * The lists are computed at the first call.
 */
export function relate(pieces: readonly Piece[]): (piece: Piece) => readonly Piece[] {
  let lists: Lists | undefined;
  return piece => {
    lists ??= new Lists(pieces);
    return lists.of(piece);
  };
}

/** Related articles of every article, which is identified by its index in the list. */
class Lists {
  readonly #pieces: readonly Piece[];
  readonly #places: ReadonlyMap<Piece, number>;
  readonly #related: Int32Array;
  readonly #scores: Int32Array;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#places = new Map(pieces.map((piece, i) => [piece, i]));
    this.#related = new Int32Array(pieces.length * maximumRelated).fill(-1);
    this.#scores = new Int32Array(pieces.length * maximumRelated);
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
    const places = [...this.#related.subarray(place * maximumRelated, (place + 1) * maximumRelated)];
    return places.map(other => this.#pieces[other]).filter(other => other !== undefined);
  }

  /** Inserts an article into a list of the best ones, which stays sorted. */
  #enter(place: number, other: number, score: number): void {
    const [first, end] = [place * maximumRelated, (place + 1) * maximumRelated];
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

  /**
   * Returns whether an article ranks above the one at an index. Equal scores are ordered by distance in time, then newest first, then by
   * address.
   */
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

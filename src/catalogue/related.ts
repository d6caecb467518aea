/**
 * Finds related articles, by shared tags, by shared words of headline and summary, and by column.
 *
 * A change of one article should change the lists of few other articles. Therefore each article chooses only among earlier articles, and a
 * later article changes neither these choices nor the rarity of words. If article B chooses article A, then A also lists B, unless B appeared
 * more than a year after A. A new article thus changes only the lists of the articles that it chooses, and no list of an article older than a
 * year.
 */
import type { Piece } from './catalogue.ts';
import { Chooser } from './chooser.ts';
import { isWithinYear } from './within-year.ts';

/** Number of related articles to keep. A page shows fewer, but skips articles that are already linked on the page. */
const maximumRelated = 6;

/**
 * Returns a function that returns at most six related articles of an article, best first. `pieces` are the articles of one language, newest
 * first. The first call of the returned function computes the lists of all articles.
 */
export function relate(pieces: readonly Piece[]): (piece: Piece) => readonly Piece[] {
  let lists: Lists | undefined;
  return piece => {
    lists ??= listsOf(pieces);
    return lists.of(piece);
  };
}

/** The lists that were computed last, by language. */
const latest = new Map<string, Lists>();

/**
 * Computes the lists of all articles. If the articles differ from those of the last call only in what the lists do not depend on, such as the
 * texts, takes over the last lists: a preview loads all articles again after each change, and authors mostly change texts.
 */
function listsOf(pieces: readonly Piece[]): Lists {
  const language = pieces[0]?.article.language ?? '';
  const known = latest.get(language);
  const lists = new Lists(pieces, known?.suits(pieces) ? known : undefined);
  latest.set(language, lists);
  return lists;
}

/** Returns whether two articles give the same lists. */
const isAlike = (a: Piece, b: Piece | undefined): boolean =>
  b !== undefined &&
  a.state === b.state &&
  a.column?.id === b.column?.id &&
  a.tags.length === b.tags.length &&
  a.tags.every(({ slug }, i) => slug === b.tags[i]?.slug) &&
  (a.article === b.article ||
    (a.article.title === b.article.title &&
      a.article.summary === b.article.summary &&
      a.article.date.millis === b.article.date.millis));

/** The related articles of every article. An article is identified by its index in `pieces`. */
class Lists {
  readonly #pieces: readonly Piece[];
  readonly #places: ReadonlyMap<Piece, number>;
  readonly #related: Int32Array;
  readonly #scores: Int32Array;

  /** Computes the lists, or takes over the lists of `known`, which suit the articles. */
  constructor(pieces: readonly Piece[], known?: Lists) {
    this.#pieces = pieces;
    this.#places = new Map(pieces.map((piece, i) => [piece, i]));
    this.#related = known ? known.#related : new Int32Array(pieces.length * maximumRelated).fill(-1);
    this.#scores = known ? known.#scores : new Int32Array(pieces.length * maximumRelated);
    if (!known) this.#fill();
  }

  #fill(): void {
    const pieces = this.#pieces;
    const chooser = new Chooser(pieces);
    for (let place = pieces.length - 1; place >= 0; place--) {
      for (const { place: chosen, score } of chooser.choose(place)) {
        this.#enter(place, chosen, score);
        if (this.#mayList(chosen, place)) this.#enter(chosen, place, score);
      }
    }
  }

  /** Returns whether an article may list the later article with the index `other`. */
  #mayList(place: number, other: number): boolean {
    const [piece, later] = [this.#pieces[place], this.#pieces[other]];
    return piece !== undefined && later?.state === 'published' && isWithinYear(piece, later);
  }

  /** Returns whether these lists are also the lists of other articles. */
  suits(pieces: readonly Piece[]): boolean {
    return pieces.length === this.#pieces.length && this.#pieces.every((piece, i) => isAlike(piece, pieces[i]));
  }

  of(piece: Piece): readonly Piece[] {
    const place = this.#places.get(piece);
    if (place === undefined) return [];
    const places = [...this.#related.subarray(place * maximumRelated, (place + 1) * maximumRelated)];
    return places.map(other => this.#pieces[other]).filter(other => other !== undefined);
  }

  /**
   * Inserts the article with the index `other` into the list of the article with the index `place`, if its score is high enough. Keeps the
   * list sorted.
   */
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
   * Returns whether the article with the index `other` ranks above the entry at index `at` of `#related`. If the scores are equal, the
   * article whose date is nearer to the date of article `place` ranks higher. If both dates are equally near, the newer article ranks
   * higher.
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

/** Scores articles in order of publication, and chooses for each one the most similar earlier articles. */
import type { Piece } from './catalogue.ts';
import { Occurrences } from './occurrences.ts';
import { eachTerm, hashOfWord } from './terms.ts';

/** An earlier article that was chosen, with its score of similarity. */
export interface Choice {
  /** Index in the list of articles. */
  readonly place: number;
  readonly score: number;
}

/** Maximum number of earlier articles that each article chooses. */
const choices = 4;
/**
 * Maximum number of earlier articles that get points for one shared tag or word, newest first. This limits the time that common terms take.
 */
const looks = { tag: 32, word: 12 } as const;
/**
 * Limits of a word's rarity, as powers of two of the ratio of all articles to articles with the word. A word less rare than `telling` gives
 * no points; above `mostTelling`, the points do not grow.
 */
const telling = 3;
const mostTelling = 7;
const weight = { tag: 6, tagRarity: 2, column: 4 } as const;
/** Minimum score of a choice. A shared tag reaches it, and so do two rare words, or one rare word together with the same column. */
const minimumScore = 6;
/** Number of characters of title and summary that are compared. The limit matters only for unusually long summaries. */
const maximumLength = 600;

const power = (count: number) => 31 - Math.clz32(count);

/** Index of the terms (tags and words) of all articles that were added so far. */
export class Chooser {
  readonly #pieces: readonly Piece[];
  readonly #occurrences = new Occurrences();
  readonly #scores: Int32Array;
  /** Indices of articles with a score above zero. */
  readonly #scored: number[] = [];
  #remembered = 0;

  /** Takes articles of one language, newest first. */
  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#scores = new Int32Array(pieces.length);
  }

  /**
   * Returns the most similar articles among those added so far, best first. Then adds the article, if it is published. Call it for each
   * article in turn, from the oldest to the newest.
   */
  choose(place: number): readonly Choice[] {
    const piece = this.#pieces[place];
    if (!piece) return [];
    const remember = piece.state === 'published';
    for (const { slug } of piece.tags) this.#look({ place, term: hashOfWord(`#${slug}`), isTag: true, remember });
    const { title, summary } = piece.article;
    const text = `${title}\n${summary}`.slice(0, maximumLength);
    eachTerm(text, term => this.#look({ place, term, isTag: false, remember }));
    if (remember) this.#remembered++;
    return this.#takeBest(piece);
  }

  #look({ place, term, isTag, remember }: Look): void {
    const known = this.#occurrences;
    const slot = known.slotOf(term);
    const newest = known.newest(slot);
    if (newest !== 0 && known.owner(newest) === place) return;
    const score = newest === 0 ? 0 : this.#scoreOf(known.count(slot), isTag);
    if (score > 0) {
      let left: number = isTag ? looks.tag : looks.word;
      for (let at = newest; at !== 0 && left > 0; at = known.earlier(at), left--) {
        const other = known.owner(at);
        const before = this.#scores[other] ?? 0;
        if (before === 0) this.#scored.push(other);
        this.#scores[other] = before + score;
      }
    }
    if (remember) known.add(slot, term, place);
  }

  /**
   * Returns the points for a shared term, by its rarity among the articles so far. Rarity is rounded to powers of two, so that one changed
   * article changes few scores.
   */
  #scoreOf(count: number, isTag: boolean): number {
    const rarity = Math.min(power(this.#remembered) - power(count), mostTelling);
    if (isTag) return weight.tag + weight.tagRarity * rarity;
    return rarity < telling ? 0 : rarity - telling + 1;
  }

  /** Returns the articles with the highest scores, best first; of equal scores, the newest first. Resets all scores. */
  #takeBest({ column }: Piece): readonly Choice[] {
    const best: Choice[] = [];
    for (const place of this.#scored) {
      const shared = column !== undefined && this.#pieces[place]?.column === column ? weight.column : 0;
      const score = (this.#scores[place] ?? 0) + shared;
      this.#scores[place] = 0;
      if (score < minimumScore) continue;
      let at = best.length;
      while (at > 0 && isBefore(place, score, best[at - 1])) at--;
      if (at === choices) continue;
      best.splice(at, 0, { place, score });
      if (best.length > choices) best.pop();
    }
    this.#scored.length = 0;
    return best;
  }
}

/** One term of an article. `remember` adds the article to the index of the term. */
interface Look {
  readonly place: number;
  readonly term: number;
  readonly isTag: boolean;
  readonly remember: boolean;
}

const isBefore = (place: number, score: number, there: Choice | undefined) =>
  there === undefined || score > there.score || (score === there.score && place < there.place);

/** Chooses the most similar earlier articles for each article, by a score of shared tags and words. */
import type { Piece } from './catalogue.ts';
import { Occurrences } from './occurrences.ts';
import { eachTerm, hashOfWord } from './terms.ts';

/** Earlier article that is similar to a later article, and the score of this similarity. */
export interface Choice {
  /** Index of the earlier article in the list of articles. */
  readonly place: number;
  readonly score: number;
}

/** Maximum number of earlier articles to choose for each article. */
const choices = 4;
/**
 * Maximum number of earlier articles that get points for the same shared tag or word. If more articles share the tag or word, only the
 * newest articles get points. The limit saves time for common tags and words.
 */
const looks = { tag: 32, word: 12 } as const;
/**
 * Limits of a word's rarity. A rarity of 3 means that one article in 8 (2³) contains the word. A word with a rarity below `telling` gives
 * no points. A rarity above `mostTelling` counts as `mostTelling`.
 */
const telling = 3;
const mostTelling = 7;
const weight = { tag: 6, tagRarity: 2, column: 4 } as const;
/** Minimum score of a choice. One shared tag is enough, or two rare words, or one rare word and the same column. */
const minimumScore = 6;
/** Maximum number of characters of headline and summary that are compared. Only unusually long summaries exceed this limit. */
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

  /** Creates a `Chooser` for the articles of one language, newest first. */
  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#scores = new Int32Array(pieces.length);
  }

  /**
   * Returns the earlier articles that are most similar to the article with the index `place`, best first. If this article is published,
   * adds it to the index of terms afterwards. Call this method for each article, from the oldest to the newest.
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
   * Returns the points for a shared term, by its rarity among the articles that were added so far. Rarity is rounded to powers of two, so
   * that one changed article changes few scores.
   */
  #scoreOf(count: number, isTag: boolean): number {
    const rarity = Math.min(power(this.#remembered) - power(count), mostTelling);
    if (isTag) return weight.tag + weight.tagRarity * rarity;
    return rarity < telling ? 0 : rarity - telling + 1;
  }

  /** Returns the articles with the highest scores, best first. Among equal scores, newer articles come first. Resets all scores. */
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

/** One term of the article with the index `place`. If `remember` is true, the index of terms gets an entry for the term and the article. */
interface Look {
  readonly place: number;
  readonly term: number;
  readonly isTag: boolean;
  readonly remember: boolean;
}

const isBefore = (place: number, score: number, there: Choice | undefined) =>
  there === undefined || score > there.score || (score === there.score && place < there.place);

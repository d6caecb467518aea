/** Looks at articles in the order of publication, and finds for each what it shares most with among those before it. */
import type { Piece } from './catalogue.ts';
import { Occurrences } from './occurrences.ts';
import { eachTerm, hashOfWord } from './terms.ts';

export interface Choice {
  /** In the list that it was chosen from. */
  readonly place: number;
  readonly score: number;
}

/** How many earlier articles one chooses. */
const choices = 4;
/** Of those who share a term only so many are looked at, the newest: a common term tells little, and must cost little. */
const looks = { tag: 32, word: 12 } as const;
/** So many times rarer than one in two, in powers of two, must a word be to tell anything; beyond the other it tells no more. */
const telling = 3;
const mostTelling = 7;
const weight = { tag: 6, tagRarity: 2, column: 4 } as const;
/** A shared tag is enough; so are two rare words, or one and the column. */
const least = 6;
/** Of a summary that is none, no more is read. */
const longest = 600;

const power = (count: number) => 31 - Math.clz32(count);

export class Chooser {
  readonly #pieces: readonly Piece[];
  readonly #occurrences = new Occurrences();
  readonly #scores: Int32Array;
  /** The places that have a score. */
  readonly #scored: number[] = [];
  #remembered = 0;

  /** `pieces`: newest first. */
  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#scores = new Int32Array(pieces.length);
  }

  /** The best of those that were remembered, best first. What is not published yet can choose, and is chosen by nobody. */
  choose(place: number): readonly Choice[] {
    const piece = this.#pieces[place];
    if (!piece) return [];
    const remember = piece.state === 'published';
    for (const { slug } of piece.tags) this.#look({ place, term: hashOfWord(`#${slug}`), isTag: true, remember });
    const { title, summary } = piece.article;
    const text = `${title}\n${summary}`.slice(0, longest);
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

  /** By how rare the term has been so far, in powers of two: when one article changes, the scores of few do. */
  #scoreOf(count: number, isTag: boolean): number {
    const rarity = Math.min(power(this.#remembered) - power(count), mostTelling);
    if (isTag) return weight.tag + weight.tagRarity * rarity;
    return rarity < telling ? 0 : rarity - telling + 1;
  }

  /** In the order of what they share; of two that share as much, the newer comes first. */
  #takeBest({ column }: Piece): readonly Choice[] {
    const best: Choice[] = [];
    for (const place of this.#scored) {
      const shared = column !== undefined && this.#pieces[place]?.column === column ? weight.column : 0;
      const score = (this.#scores[place] ?? 0) + shared;
      this.#scores[place] = 0;
      if (score < least) continue;
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

interface Look {
  readonly place: number;
  readonly term: number;
  readonly isTag: boolean;
  readonly remember: boolean;
}

const isBefore = (place: number, score: number, there: Choice | undefined) =>
  there === undefined || score > there.score || (score === there.score && place < there.place);

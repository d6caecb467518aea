/** Loads older shards of the index, and knows which of them can contain the words of a query. */
import { indexTag } from '../../src/language/character-pairs.ts';
import { headlineWord } from '../../src/language/word-buckets.ts';
import { preload } from './fetching.ts';
import { type Shard, settingsFor } from './open-index.ts';
import type { Pagefind } from './pagefind.ts';
import type { Query } from './query.ts';
import { WordPlaces } from './word-places.ts';

/**
 * `base` is the address of the folder of the index; `older` lists the older shards of the language, newest first. `newest` is the first day of the
 * newest shard.
 */
interface OlderIndex {
  readonly pagefind: Pagefind | undefined;
  readonly base: string;
  readonly language: string;
  readonly newest: string;
  readonly older: readonly Shard[];
}

/** What a search needs from the older shards: words in articles of a year (of any year if undefined). */
interface Wish {
  /** The query as the reader wrote it. */
  readonly written: string;
  readonly readings: readonly Query[];
  readonly year: string | undefined;
}

/** Older shards to include in a search. `left` are further shards that can contain the query. */
interface ChosenShards {
  readonly shards: readonly Shard[];
  readonly left: readonly Shard[];
}

/** `isWanted` returns false once the reader has asked something else. `onShard` is called after each loaded shard. */
interface Joining {
  isWanted(): boolean;
  onShard(): void;
}

/** A search of a publication with no more older shards than this includes all of them. */
const few = 3;
/** Maximum number of shards that a search includes because one of their headlines equals the query. */
const titled = 2;
/** Matches a query of several words, or of several Chinese or Japanese characters, which may be a headline. */
const several = /\S\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u;
/** Number of results in the newest shard that are enough for a start. The page shows this many at first. */
const enough = 10;

export class OlderShards {
  readonly #index: OlderIndex;
  readonly #places: WordPlaces;
  readonly #joined = new Set<Shard>();
  readonly #failed = new Set<Shard>();
  /** Shards are loaded one after another, also if several questions need some. */
  #joining: Promise<unknown> = Promise.resolve();

  constructor(index: OlderIndex) {
    this.#index = index;
    this.#places = new WordPlaces(`${index.base}places/${index.language}/`, index.older);
  }

  /** Returns whether a period is that of an older shard. */
  has(period: string): boolean {
    return this.#index.older.some(shard => shard.period === period);
  }

  /** Returns the path of the folder of an older shard, or of the newest shard, as Pagefind knows it. */
  folderOf(shard: Shard | undefined): string {
    const { base } = this.#index;
    return new URL(shard ? `${base}${shard.folder}/` : base, location.href).pathname;
  }

  /**
   * Returns the number of older shards that a search includes before the reader asks for more, if the newest shard has `total` results. A shard
   * costs some 6 kB, and 24 kB for each word of the query, so a word that every shard contains would cost megabytes in a large archive.
   */
  countAtOnce(query: string, total: number): number {
    if (this.#index.older.length <= few) return few;
    if (query === '') return 10;
    return total < enough ? 2 : 0;
  }

  /** Returns the shards that can contain all words of one of the readings of a query, newest first. */
  async listFor({ readings, year }: Omit<Wish, 'written'>): Promise<readonly Shard[]> {
    const older = this.#listIn(year);
    if (older.length === 0) return older;
    const found = await Promise.all(readings.map(({ text }) => this.#look(text)));
    return older.filter(shard => found.some(words => words.every(shards => shards.has(shard))));
  }

  /** Returns the shards that can contain each word of a query. The words of the tables are stems, so Pagefind says the stems of the query. */
  async #look(text: string): Promise<readonly ReadonlySet<Shard>[]> {
    if (text === '') return [];
    const options = { stems: true, among: [this.folderOf(undefined)] };
    const found = await this.#index.pagefind?.search(text.replaceAll('"', ''), options);
    return Promise.all((found?.search_keywords ?? []).map(word => this.#places.shardsWith(word)));
  }

  /**
   * Returns the shards that can answer: those with an article whose headline is the query first, then the others, newest first. A search includes the
   * `sure` first shards in any case.
   */
  async #rank(wish: Wish): Promise<{ readonly needed: readonly Shard[]; readonly sure: number }> {
    const { language, older } = this.#index;
    const isHeadline = older.length > few && several.test(wish.written);
    const word = isHeadline ? headlineWord(wish.written, language) : undefined;
    const [needed, withHeadline] = await Promise.all([
      this.listFor(wish),
      word === undefined ? new Set() : this.#places.shardsWith(word),
    ]);
    const first = needed.filter(shard => withHeadline.has(shard)).slice(0, titled);
    return { needed: [...first, ...needed.filter(shard => !first.includes(shard))], sure: first.length };
  }

  #listIn(year: string | undefined): readonly Shard[] {
    return this.#index.older.filter(shard => year === undefined || this.#yearsOf(shard).includes(year));
  }

  /** Returns the years of the articles that a shard can contain: a shard ends on the day before the next one begins. */
  #yearsOf(shard: Shard): readonly string[] {
    const { older, newest } = this.#index;
    const end = new Date(older[older.indexOf(shard) - 1]?.period ?? newest);
    end.setUTCDate(end.getUTCDate() - 1);
    const first = Number.parseInt(shard.period, 10);
    return Array.from({ length: end.getUTCFullYear() - first + 1 }, (_, i) => String(first + i));
  }

  /** Returns the years of the articles that some shards can contain. */
  yearsIn(shards: readonly Shard[]): readonly string[] {
    return [...new Set(shards.flatMap(shard => this.#yearsOf(shard)))];
  }

  /** Returns the shards that have not been loaded. */
  get left(): readonly Shard[] {
    return this.#index.older.filter(shard => !this.#joined.has(shard) && !this.#failed.has(shard));
  }

  /**
   * Returns the loaded shards that a search should include: of the newest `most` shards with its words, and of those with its headline. If `most` is
   * undefined, it includes none, and loads no tables of words, so `left` may contain shards without the words.
   */
  async choose(wish: Wish, most: number | undefined): Promise<ChosenShards> {
    if (most === undefined) return { shards: [], left: this.#listIn(wish.year) };
    const { needed, sure } = await this.#rank(wish);
    const shards = needed.slice(0, most + sure).filter(shard => this.#joined.has(shard));
    return { shards, left: needed.filter(shard => !shards.includes(shard) && !this.#failed.has(shard)) };
  }

  /** Loads the shards that `choose` includes, one after another. Returns the number of shards that could not be loaded so far. */
  async join(wish: Wish, most: number, { isWanted, onShard }: Joining): Promise<number> {
    const { needed, sure } = await this.#rank(wish);
    const before = this.#joining;
    const joined = (async () => {
      await before;
      for (const shard of needed.slice(0, most + sure)) {
        if (!isWanted()) return;
        if (this.#joined.has(shard) || this.#failed.has(shard)) continue;
        await this.#joinOne(shard);
        onShard();
      }
    })();
    this.#joining = joined;
    await joined;
    return this.#failed.size;
  }

  async #joinOne(shard: Shard): Promise<void> {
    const { pagefind, language } = this.#index;
    const tag = indexTag(language, shard.period).toLowerCase();
    const hash = `${tag}_${shard.tag}`;
    try {
      // Fetches the file before merging: a shard that fails during the merge would make every later search fail.
      const folder = this.folderOf(shard);
      await (pagefind?.hold ?? preload)(`${folder}pagefind.${hash}.pf_meta`);
      await pagefind?.mergeIndex(folder, { ...settingsFor(language), metaCacheTag: hash, language: tag });
      this.#joined.add(shard);
    } catch {
      this.#failed.add(shard);
    }
  }
}

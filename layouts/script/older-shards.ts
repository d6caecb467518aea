/** Loads older shards of the index, and knows which of them can contain the words of a query. */
import { indexTag } from '../../src/language/character-pairs.ts';
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

/** Older shards to include in a search. `left` are the shards that can contain the query too, but have not been loaded yet. */
interface ChosenShards {
  readonly shards: readonly Shard[];
  readonly left: readonly Shard[];
}

/**
 * At most `most` shards are loaded, and further ones as long as the search has no result (`isWaiting`). `isWanted` returns false once the reader
 * has asked something else. `onShard` is called after each loaded shard.
 */
interface Joining {
  readonly most: number;
  isWanted(): boolean;
  isWaiting(): boolean;
  onShard(isLast: boolean): Promise<void>;
}

/**
 * Returns the number of older shards that a search includes before the reader asks for more. A shard costs some 6 kB, and 24 kB for each word of the
 * query, so that a word that every shard contains costs no megabytes in a large archive.
 */
export const shardsAtOnce = (query: string) => (query === '' ? 10 : 2);

export class OlderShards {
  readonly #index: OlderIndex;
  readonly #places: WordPlaces;
  readonly #joined = new Set<Shard>();
  readonly #failed = new Set<Shard>();
  /** False until shards are to be loaded: the first search loads no table of words. */
  #isBegun = false;
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

  /** Returns the shards that can contain all words of one of the readings of a query in articles of a year (of any year if undefined), newest first. */
  async listFor(readings: readonly Query[], year: string | undefined): Promise<readonly Shard[]> {
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

  /** Returns the loaded shards that a search should include. The first search includes none. */
  async choose(readings: readonly Query[], year: string | undefined): Promise<ChosenShards> {
    const needed = await (this.#isBegun ? this.listFor(readings, year) : this.#listIn(year));
    const left = new Set(this.left);
    return { shards: needed.filter(shard => this.#joined.has(shard)), left: needed.filter(shard => left.has(shard)) };
  }

  /** Loads shards, newest first, while the reader waits for them. Returns the number of shards that could not be loaded so far. */
  async join(needed: readonly Shard[], { most, isWanted, isWaiting, onShard }: Joining): Promise<number> {
    this.#isBegun = true;
    const before = this.#joining;
    const joined = (async () => {
      await before;
      const missing = needed.filter(shard => !this.#joined.has(shard) && !this.#failed.has(shard));
      for (const [i, shard] of missing.entries()) {
        if (!isWanted() || (i >= most && !isWaiting())) return;
        await this.#joinOne(shard);
        await onShard(shard === missing.at(-1)).catch(() => {});
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

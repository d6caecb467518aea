/** Makes shards of the search index in a worker pool, or takes them from the cache. */
import { searchIndex } from '../../addresses.ts';
import { CommandError } from '../../language/messages/command-error.ts';
import { tell } from '../../language/messages/tell.ts';
import { stringsOf, type Tables } from '../../language/strings/strings.ts';
import { headlineWord } from '../../language/word-buckets.ts';
import type { Site } from '../../source/publication/newsroom.ts';
import type { Workshop } from '../wing.ts';
import type { SearchDocument } from './document.ts';
import { type FileSizes, keyOf } from './index-articles.ts';
import type { IndexRequest } from './index-thread.ts';
import { listIndexWords, readWords, writeWords } from './index-words.ts';
import { type Indexers, takeIndexers } from './indexers.ts';
import type { IndexedFile } from './join-indexes.ts';
import { documentsOf } from './kept-documents.ts';
import { isPackedIndex, type PackedIndex, unpackIndex } from './packed-index.ts';
import { pagefindEnded } from './pagefind-ended.ts';
import type { Shard } from './shards.ts';

/** A request for the index of one or more shards. */
export interface ShardRequest {
  readonly shards: readonly Shard[];
  readonly sizes: FileSizes;
  /** Returns the language tag under which Pagefind indexes a shard. */
  tagOf(shard: Shard): string;
}

/** Returns the folder of a shard: an address. */
export const addressOfShard = ({ language, from }: Pick<Shard, 'language' | 'from'>): string =>
  `${searchIndex.folder}${language}/${from}/`;

/** Returns the name of the cache entry with the index of a request. */
const nameOf = ({ sizes }: ShardRequest, key: string) => `${sizes === 'newest' ? 'newest-shards' : 'shard'}-${key}`;

/** The parts of a workshop with which shards are made. A build after a change of one text has no more than these. */
export interface IndexWorkshop extends Pick<Workshop, 'cache' | 'digest' | 'keepPart' | 'count'> {
  readonly site: Site;
  readonly words: Tables;
}

/** Name of shards among the parts that later builds use again. */
export const shardKind = 'shard';

/** Returns a word for each headline of a request. */
const headlinesOf = ({ shards }: ShardRequest): readonly string[] =>
  shards.flatMap(({ language, pieces }) => pieces.map(({ article }) => headlineWord(article.title, language)));

const wordsNameOf = (key: string) => `shard-words-${key}`;

/** Returns the error that tells people that Pagefind has ended. */
const endedError = () =>
  new CommandError(
    tell('pagefind-ended')`Pagefind, which makes the search index, ended before the index was ready`,
    tell(
      'free-memory',
    )`the computer probably lacks memory: close other programs, or build without search (--no-search)`,
  );

/** Maker of the search shards of one build. */
export class ShardMaker {
  readonly #workshop: IndexWorkshop;
  readonly #keys = new WeakMap<Shard, string>();
  readonly #contents = new WeakMap<Shard, string>();
  /** Indexes that workers are making, by the names of their cache entries. */
  readonly #running = new Map<string, Promise<PackedIndex>>();
  #pool: Indexers | undefined;
  /** Number of requests that workers have not answered yet. */
  #open = 0;
  /** True if the workers should stop after answering all requests. */
  #isEnding = false;

  constructor(workshop: IndexWorkshop) {
    this.#workshop = workshop;
  }

  /**
   * Returns a digest of the articles in a request, without converting the articles to documents. `place`, such as the folder of the index, is
   * part of the digest. Returns undefined if the build has no cache.
   */
  digestOf({ shards, sizes, tagOf }: ShardRequest, place: string): string | undefined {
    const contents = shards.map(shard => this.#contentOf(shard));
    if (contents.includes(undefined)) return undefined;
    return this.join([place, sizes, ...shards.map((shard, i) => [tagOf(shard), shard.from, contents[i]])]);
  }

  /** Returns one digest of several requests, each with its place. Returns undefined if the build has no cache. */
  digestOfAll(requests: readonly (readonly [ShardRequest, place: string])[]): string | undefined {
    const digests = requests.map(([request, place]) => this.digestOf(request, place));
    return digests.includes(undefined) ? undefined : this.join(digests);
  }

  /** Combines several digests into one. Returns undefined if the build has no cache. */
  join(digests: readonly unknown[]): string | undefined {
    const [first] = this.#workshop.site.languages;
    return this.#workshop.digest(first, digests);
  }

  /** Returns the digest of the articles of a shard. */
  #contentOf(shard: Shard): string | undefined {
    const known = this.#contents.get(shard);
    if (known !== undefined) return known;
    const part = { kind: shardKind, address: addressOfShard(shard), language: shard.language };
    const found = this.#workshop.keepPart(part, () => shard.pieces);
    if (found !== undefined) this.#contents.set(shard, found);
    return found;
  }

  /** Returns a hash of the documents in a request, which is the key of their index in the cache. */
  keyOf(request: ShardRequest): string {
    return this.#known(request) ?? this.#remember(request, keyOf(this.#documentsOf(request), request.sizes));
  }

  /** Starts to make the index of a request, so that `make` waits for less. */
  begin(request: ShardRequest): void {
    this.#pool ??= takeIndexers(this.#workshop.cache);
    this.#pool.start();
    this.make(request).catch(() => {}); // another call of `make` reports the error
  }

  /**
   * Returns the index files of a request, from the cache or from a worker.
   * @throws Error if Pagefind cannot index a text or cannot be started
   */
  async make(request: ShardRequest): Promise<readonly IndexedFile[]> {
    const { cache, count } = this.#workshop;
    const known = this.#known(request);
    const documents = known === undefined ? this.#documentsOf(request) : undefined;
    const key = known ?? this.#remember(request, keyOf(documents ?? [], request.sizes));
    const name = nameOf(request, key);
    if (request.sizes === 'newest') await cache.fetch([name]);
    const kept = cache.getValue(name);
    if (isPackedIndex(kept)) {
      return unpackIndex(kept);
    }
    const running = this.#running.get(name);
    if (running) return unpackIndex(await running);
    count('indexed');
    const { sizes } = request;
    const words = sizes === 'older' ? { name: wordsNameOf(key), headlines: headlinesOf(request) } : undefined;
    const index = this.#ask({ name, words, documents: documents ?? this.#documentsOf(request), sizes });
    this.#running.set(name, index);
    const made = await index.finally(() => this.#running.delete(name));
    const written = new Set([name, ...(words === undefined ? [] : [words.name])]); // by the worker
    cache.addUse({ used: written, written, damaged: 0 });
    return unpackIndex(made);
  }

  /** Returns the words of an older shard, sorted. */
  async listWords(request: ShardRequest): Promise<readonly string[]> {
    const { cache } = this.#workshop;
    const name = wordsNameOf(this.keyOf(request));
    await cache.fetch([name]);
    const kept = cache.get(name);
    if (kept) return readWords(kept);
    const files = await this.make(request);
    const made = cache.get(name);
    if (made) return readWords(made);
    const words = listIndexWords(files, headlinesOf(request));
    cache.set(name, writeWords(words));
    return words;
  }

  /** Returns the words of an index by its key; undefined if the cache does not have them any more. */
  recallWords(key: string): readonly string[] | undefined {
    const kept = this.#workshop.cache.get(wordsNameOf(key));
    return kept && readWords(kept);
  }

  /** Marks the cache entry with the words of an unchanged shard as used. */
  renewWords(request: ShardRequest): void {
    const key = this.#known(request);
    if (key !== undefined) this.#workshop.cache.keep(wordsNameOf(key));
  }

  /** Marks the cache entries of an unchanged request as used, so that the cache does not delete these entries. */
  renew(request: ShardRequest): void {
    const { cache } = this.#workshop;
    const key = this.#known(request);
    const digest = this.digestOf(request, 'key');
    if (digest !== undefined) cache.keep(`shard-of-${digest}`);
    if (key !== undefined) cache.keep(nameOf(request, key));
  }

  /** Copies the keys of requests from the cache that machines share, if there is one, so that `keyOf` need not make documents. */
  async fetchKeys(requests: readonly ShardRequest[]): Promise<void> {
    const digests = requests.map(request => this.digestOf(request, 'key'));
    await this.#workshop.cache.fetch(digests.flatMap(digest => (digest === undefined ? [] : [`shard-of-${digest}`])));
  }

  /** Stops the workers after all requests are answered. A later request starts new workers. */
  async end(): Promise<void> {
    this.#isEnding = true;
    if (this.#open === 0) await this.#stop();
  }

  async #ask(request: IndexRequest): Promise<PackedIndex> {
    this.#isEnding = false;
    this.#open++;
    try {
      this.#pool ??= takeIndexers(this.#workshop.cache);
      return await this.#pool.ask(request);
    } catch (error) {
      throw error instanceof Error && error.message === pagefindEnded ? endedError() : error;
    } finally {
      this.#open--;
      if (this.#open === 0 && this.#isEnding) await this.#stop();
    }
  }

  async #stop(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    await pool?.stop();
  }

  /**
   * Looks up the key of a request by the digest of its articles, which is faster than making and hashing their documents. Returns undefined
   * if the cache does not have the key.
   */
  #known(request: ShardRequest): string | undefined {
    const [shard, ...others] = request.shards;
    const found = shard && others.length === 0 ? this.#keys.get(shard) : undefined;
    if (found !== undefined) return found;
    const digest = this.digestOf(request, 'key');
    return digest && this.#workshop.cache.get(`shard-of-${digest}`)?.toString();
  }

  /** Stores the key of a request in memory and in the cache, and returns it. */
  #remember(request: ShardRequest, key: string): string {
    const [shard, ...others] = request.shards;
    if (shard && others.length === 0) this.#keys.set(shard, key);
    const digest = this.digestOf(request, 'key');
    if (digest) this.#workshop.cache.set(`shard-of-${digest}`, Buffer.from(key));
    return key;
  }

  #documentsOf({ shards, tagOf }: ShardRequest): readonly SearchDocument[] {
    const { site, words } = this.#workshop;
    return shards.flatMap(shard => {
      const { language, from, pieces } = shard;
      const { kinds } = stringsOf(words, language);
      const placing = { language, base: site.base, kinds, period: from, tag: tagOf(shard) };
      return documentsOf(pieces, placing, this.#workshop);
    });
  }
}

/** Starts the threads that make search shards. Loads little code, so that the threads can start while the rest of the code is loading. */
import type { Cache } from '../../store/cache.ts';
import { type WorkerOptions, WorkerPool } from '../../store/worker-pool.ts';
import type { IndexRequest, IndexSettings } from './index-thread.ts';
import type { PackedIndex } from './packed-index.ts';

/** Threads that make search shards. */
export type Indexers = WorkerPool<IndexRequest, PackedIndex>;

/** Returns the settings of the threads. The memory limit is sufficient, because a thread has the texts of only one shard in memory at a time. */
const settingsOf = ({ folder }: Cache): WorkerOptions => ({
  script: new URL('./index-thread.ts', import.meta.url),
  workerData: { cache: folder } satisfies IndexSettings,
  resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 },
});

/** Threads that were started before anybody needed them, by the cache into which they write. */
const ready = new WeakMap<Cache, Indexers>();

/**
 * Starts a thread for the next caller of `takeIndexers` with this cache. Returns a function that stops the thread unless somebody has taken it.
 */
export function startIndexers(cache: Cache): () => Promise<void> {
  const indexers: Indexers = new WorkerPool(settingsOf(cache));
  indexers.start();
  ready.set(cache, indexers);
  return async () => {
    if (ready.get(cache) !== indexers) return;
    ready.delete(cache);
    await indexers.stop();
  };
}

/** Returns the threads that were started for a cache, or new ones, which start when they get a request. The caller must stop them. */
export function takeIndexers(cache: Cache): Indexers {
  const started = ready.get(cache);
  ready.delete(cache);
  return started ?? new WorkerPool(settingsOf(cache));
}

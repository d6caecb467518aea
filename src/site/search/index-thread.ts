/**
 * A thread that indexes, and keeps what it has indexed: each has an indexer process of its own, so that as many shards are made at once
 * as there are cores.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Cache } from '../../store/cache.ts';
import { type Reply, stopRequest } from '../../store/worker-pool.ts';
import type { SearchDocument } from './document.ts';
import { indexArticles, stopIndexing } from './index-articles.ts';
import { type PackedIndex, packIndex } from './packed-index.ts';

export interface IndexSettings {
  /** The folder of the cache. */
  readonly cache: string;
}

export interface IndexRequest {
  /** The entry of the cache. */
  readonly name: string;
  readonly documents: readonly SearchDocument[];
}

const { cache: cacheFolder }: IndexSettings = workerData;
const cache = new Cache(cacheFolder);

parentPort?.on('message', async (request: IndexRequest | typeof stopRequest) => {
  if (request === stopRequest) {
    await stopIndexing();
    parentPort?.close();
    return;
  }
  const reply = await index(request).catch((error: unknown): Reply<PackedIndex> => {
    return { fault: error instanceof Error ? error.message : String(error) };
  });
  parentPort?.postMessage(reply, 'answer' in reply ? [reply.answer.bytes.buffer] : []);
});

async function index({ name, documents }: IndexRequest): Promise<Reply<PackedIndex>> {
  const answer = packIndex(await indexArticles(documents));
  cache.setValue(name, answer);
  return { answer };
}

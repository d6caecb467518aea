/** A thread that indexes: each has an indexer process of its own, so that as many shards are made at once as there are cores. */
import { parentPort } from 'node:worker_threads';
import { type Reply, stopRequest } from '../threads.ts';
import type { SearchDocument } from './document.ts';
import { type IndexedFile, indexArticles, stopIndexing } from './index-articles.ts';

export type IndexRequest = readonly SearchDocument[];
export type IndexAnswer = readonly IndexedFile[];

parentPort?.on('message', async (request: IndexRequest | typeof stopRequest) => {
  if (request === stopRequest) {
    await stopIndexing();
    parentPort?.close();
    return;
  }
  const reply: Reply<IndexAnswer> = await indexArticles(request).then(
    answer => ({ answer }),
    (error: unknown) => ({ fault: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(reply);
});

/** A thread that indexes: each has an indexer process of its own, so that as many shards are made at once as there are cores. */
import { parentPort } from 'node:worker_threads';
import type { SearchDocument } from './document.ts';
import { type IndexedFile, indexArticles, stopIndexing } from './index-articles.ts';

export type IndexRequest = { readonly documents: readonly SearchDocument[] } | 'stop';
export type IndexReply = { readonly files: readonly IndexedFile[] } | { readonly fault: string };

parentPort?.on('message', async (request: IndexRequest) => {
  if (request === 'stop') {
    await stopIndexing();
    parentPort?.close();
    return;
  }
  const reply: IndexReply = await indexArticles(request.documents).then(
    files => ({ files }),
    (error: unknown) => ({ fault: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(reply);
});

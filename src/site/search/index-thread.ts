/** Worker thread that makes and caches shards of the search index. Each worker starts its own Pagefind process, so that indexing uses every core. */
import { parentPort, workerData } from 'node:worker_threads';
import { Cache } from '../../store/cache.ts';
import { type Reply, stopRequest } from '../../store/worker-pool.ts';
import type { SearchDocument } from './document.ts';
import { type FileSizes, indexArticles } from './index-articles.ts';
import { listIndexWords, writeWords } from './index-words.ts';
import { packFilters } from './packed-filters.ts';
import { type PackedIndex, packIndex } from './packed-index.ts';
import { stopIndexing } from './pagefind-process.ts';

/** Settings that a worker receives when it starts. */
export interface IndexSettings {
  /** The cache folder. */
  readonly cache: string;
}

/** Key of the cache entry in which the worker stores words, and the words of headlines (`headlineWord`) to add to those of the index. */
interface WordsToStore {
  readonly name: string;
  readonly headlines: readonly string[];
}

/** Documents to index together. */
export interface IndexRequest {
  /** Key of the cache entry in which the worker stores the result. */
  readonly name: string;
  /** The words of the index to store; undefined if nobody needs them. */
  readonly words: WordsToStore | undefined;
  readonly documents: readonly SearchDocument[];
  readonly sizes: FileSizes;
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

async function index({ name, words, documents, sizes }: IndexRequest): Promise<Reply<PackedIndex>> {
  const files = await indexArticles(documents, sizes);
  const answer = packIndex(packFilters(files));
  if (words !== undefined) cache.set(words.name, writeWords(listIndexWords(files, words.headlines)));
  cache.setValue(name, answer);
  return { answer };
}

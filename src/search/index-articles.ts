/** Articles → Pagefind's index. The only file that knows Pagefind. */
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from './document.ts';

export interface IndexedFile {
  /** Path below the index's folder. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** How many articles are handed over before waiting for the indexer, so that they do not pile up in memory. */
const batch = 200;

/**
 * Indexes articles; each document's `lang` decides its index.
 * @throws Error if Pagefind refuses a document or cannot be started
 */
export async function indexArticles(documents: Iterable<SearchDocument>): Promise<readonly IndexedFile[]> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
  try {
    let pending: Promise<void>[] = [];
    for (const { url, content } of documents) {
      pending.push(
        index.addHTMLFile({ url, content }).then(added => {
          if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join('; ')}`);
        }),
      );
      if (pending.length === batch) {
        await Promise.all(pending);
        pending = [];
      }
    }
    await Promise.all(pending);
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`the search index could not be made: ${faults.join('; ')}`);
    return files.map(({ path, content }) => ({ path, content })).filter(({ path }) => isUsed(path));
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** Pagefind's own interfaces are not used: ours speaks to its API. */
const isUsed = (path: string) => !/^pagefind-(?:ui|modular-ui|component-ui|highlight)/.test(path);

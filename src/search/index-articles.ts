/** Articles → Pagefind's index. The only file that knows Pagefind. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { hashOf } from '../output/cache.ts';
import type { SearchDocument } from './document.ts';

export interface IndexedFile {
  /** Path below the index's folder. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** How many articles are handed over before waiting for the indexer, so that they do not pile up in memory. */
const batch = 50;

/**
 * Indexes articles; each document's `lang` decides its part of the index.
 * @throws Error if Pagefind refuses a document or cannot be started
 */
export async function indexArticles(documents: readonly SearchDocument[]): Promise<readonly IndexedFile[]> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
  try {
    for (let i = 0; i < documents.length; i += batch) {
      await Promise.all(
        documents.slice(i, i + batch).map(async ({ url, content }) => {
          const added = await index.addHTMLFile({ url, content });
          if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join('; ')}`);
        }),
      );
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`the search index could not be made: ${faults.join('; ')}`);
    return files.map(({ path, content }) => ({ path, content })).filter(({ path }) => isUsed(path));
  } finally {
    await index.deleteIndex();
    if (documents.some(({ content }) => isCutIntoWords.test(content))) await stopIndexing();
  }
}

/** For Thai, which it cuts into words, the indexer takes twice the memory, and keeps it: its process ends afterwards, and the next index starts another. */
const isCutIntoWords = /<html lang="th\b/;

/** Ends the indexer's process. */
export const stopIndexing = close;

/** Pagefind's own interfaces are not used: ours speaks to its API. Its worker is for browsers that cannot do without. */
const isUsed = (path: string) => !/^pagefind-(?:ui|modular-ui|component-ui|highlight)/.test(path);

/** The same for two builds only if the same articles were indexed by the same indexer. */
export function keyOf(documents: readonly SearchDocument[]): string {
  return hashOf('search 5', indexerVersion, ...documents.flatMap(({ url, content }) => [url, content]));
}

const indexerVersion = readFileSync(
  join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), '../package.json'),
  'utf8',
);

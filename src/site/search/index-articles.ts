/** Indexes documents with Pagefind. No other file imports Pagefind. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { isIndexTagOfPairs } from '../../language/character-pairs.ts';
import { hashOf } from '../../store/cache.ts';
import type { SearchDocument } from './document.ts';
import { type IndexedFile, joinIndexes } from './join-indexes.ts';

/** The number of documents to send before waiting for Pagefind. This limits the memory that unprocessed documents take. */
const batch = 50;

/**
 * Maximum size of an index file, as a number of word positions. The size for words is Pagefind's default. Files for bigrams (two adjacent Chinese
 * or Japanese characters) are smaller, because a query contains several bigrams and the browser loads one file for each bigram. Large files only
 * help searches for the beginning of a word, and the search never looks for the beginning of a bigram.
 */
const placesPerFile = { words: 20_000, pairs: 5_000 };
type Units = keyof typeof placesPerFile;

const unitsOf = ({ content }: SearchDocument): Units =>
  isIndexTagOfPairs(/<html lang="([^"]*)"/.exec(content)?.[1] ?? '') ? 'pairs' : 'words';

/** Unit (words or bigrams) for which Pagefind was last started. Undefined before the first start. */
let running: Units | undefined;

/**
 * Sets the size of index files in an environment variable. If the unit changes, stops Pagefind, because Pagefind reads the variable only when its
 * process starts. A version of Pagefind that ignores the variable writes larger files, but searches find the same articles.
 */
async function prepareFor(units: Units): Promise<void> {
  if (running !== undefined && running !== units) await stopIndexing();
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(placesPerFile[units]);
  running = units;
}

/**
 * Indexes documents and returns the files of the index. Pagefind makes a separate index for each value of the documents' `lang` attribute.
 * @throws Error if Pagefind refuses a document or cannot be started
 */
export async function indexArticles(documents: readonly SearchDocument[]): Promise<readonly IndexedFile[]> {
  const ofPairs = documents.filter(each => unitsOf(each) === 'pairs');
  const ofWords = documents.filter(each => unitsOf(each) === 'words');
  if (ofPairs.length === 0) return await indexTogether(ofWords, 'words');
  if (ofWords.length === 0) return await indexTogether(ofPairs, 'pairs');
  return joinIndexes([await indexTogether(ofWords, 'words'), await indexTogether(ofPairs, 'pairs')]);
}

async function indexTogether(documents: readonly SearchDocument[], units: Units): Promise<readonly IndexedFile[]> {
  await prepareFor(units);
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

/**
 * Matches a document in Thai. Pagefind segments Thai into words. The segmentation doubles the memory of Pagefind's process until the process ends.
 * Therefore `indexTogether` stops the process after Thai documents.
 */
const isCutIntoWords = /<html lang="th\b/;

/** Ends Pagefind's process. */
export const stopIndexing = close;

/** Returns whether the site needs a file of Pagefind. The site has its own search form, so it does not need Pagefind's user interfaces. */
const isUsed = (path: string) => !/^pagefind-(?:ui|modular-ui|component-ui|highlight)/.test(path);

/** Returns a hash of documents and of the version of Pagefind. Equal hashes mean equal index files. */
export function keyOf(documents: readonly SearchDocument[]): string {
  return hashOf('search 7', indexerVersion, ...documents.flatMap(({ url, content }) => [url, content]));
}

const indexerVersion = readFileSync(
  join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), '../package.json'),
  'utf8',
);

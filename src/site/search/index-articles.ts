/** Articles → Pagefind's index. The only file that knows Pagefind. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { isIndexTagOfPairs } from '../../language/character-pairs.ts';
import { hashOf } from '../../store/cache.ts';
import type { SearchDocument } from './document.ts';
import { type IndexedFile, joinIndexes } from './join-indexes.ts';

/** How many articles are handed over before waiting for the indexer, so that they do not pile up in memory. */
const batch = 50;

/**
 * How many places of words are in one file of an index: as many as Pagefind puts there itself; and of pairs of characters fewer, since a
 * question asks for several pairs, each in a file of its own. (A word also finds the longer words in its file; a pair needs none.)
 */
const placesPerFile = { words: 20_000, pairs: 5_000 };
type Units = keyof typeof placesPerFile;

const unitsOf = ({ content }: SearchDocument): Units =>
  isIndexTagOfPairs(/<html lang="([^"]*)"/.exec(content)?.[1] ?? '') ? 'pairs' : 'words';

/** What the indexer that runs makes files of. */
let running: Units | undefined;

/** Pagefind reads the variable when its process starts. An indexer that does not know it makes larger files, which answer alike. */
async function prepareFor(units: Units): Promise<void> {
  if (running !== undefined && running !== units) await stopIndexing();
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(placesPerFile[units]);
  running = units;
}

/**
 * Indexes articles; each document's `lang` decides its part of the index.
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

/** For Thai, which it cuts into words, the indexer takes twice the memory, and keeps it: its process ends afterwards, and the next index starts another. */
const isCutIntoWords = /<html lang="th\b/;

/** Ends the indexer's process. */
export const stopIndexing = close;

/** Pagefind's own interfaces are not used: ours speaks to its API. Its worker is for browsers that cannot do without. */
const isUsed = (path: string) => !/^pagefind-(?:ui|modular-ui|component-ui|highlight)/.test(path);

/** The same for two builds only if the same articles were indexed by the same indexer. */
export function keyOf(documents: readonly SearchDocument[]): string {
  return hashOf('search 6', indexerVersion, ...documents.flatMap(({ url, content }) => [url, content]));
}

const indexerVersion = readFileSync(
  join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), '../package.json'),
  'utf8',
);

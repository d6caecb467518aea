/** Indexes documents with Pagefind. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isIndexTagOfPairs } from '../../language/character-pairs.ts';
import { hashOf } from '../../store/cache.ts';
import type { SearchDocument } from './document.ts';
import { type IndexedFile, joinIndexes } from './join-indexes.ts';
import { stopIndexing, withIndex } from './pagefind-process.ts';

/** The number of documents to send before waiting for Pagefind. This limits the memory that unprocessed documents take. */
const batch = 50;

/**
 * Sizes of the files of an index. `words` and `pairs` are the maximum size of an index file, as a number of word positions. The size for words is
 * Pagefind's default. Files for bigrams (two adjacent Chinese or Japanese characters) are smaller, because a query contains several bigrams and the
 * browser loads one file for each bigram. Large files only help searches for the beginning of a word, and the search never looks for the
 * beginning of a bigram. `texts` is the number of articles whose texts lie in one file, from which the browser takes excerpts.
 */
const fileSizes = {
  /** The first answer comes from this index, so its files are small. */
  newest: { words: 2_500, pairs: 2_500, texts: 1 },
  /** A publication has many older indexes, and some hosts limit the number of files. */
  older: { words: 20_000, pairs: 10_000, texts: 8 },
} as const;

/** Names the sizes of an index's files: the index that the browser loads first, or an index that the browser loads later. */
export type FileSizes = keyof typeof fileSizes;

type Units = 'words' | 'pairs';

const unitsOf = ({ content }: SearchDocument): Units =>
  isIndexTagOfPairs(/<html lang="([^"]*)"/.exec(content)?.[1] ?? '') ? 'pairs' : 'words';

/** Maximum number of word positions for which Pagefind was last started. Undefined before the first start. */
let running: number | undefined;

/**
 * Sets the size of index files in an environment variable. If the size changes, stops Pagefind, because Pagefind reads the variable only when its
 * process starts. A version of Pagefind that ignores the variable writes larger files, but searches find the same articles.
 */
async function prepareFor(places: number): Promise<void> {
  if (running !== undefined && running !== places) await stopIndexing();
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(places);
  running = places;
}

/**
 * Indexes documents and returns the files of the index. Pagefind makes a separate index for each value of the documents' `lang` attribute.
 * @throws Error if Pagefind refuses a document or cannot be started
 * @throws PagefindEndedError if Pagefind ends before it has made the index
 */
export async function indexArticles(
  documents: readonly SearchDocument[],
  sizes: FileSizes,
): Promise<readonly IndexedFile[]> {
  const ofPairs = documents.filter(each => unitsOf(each) === 'pairs');
  const ofWords = documents.filter(each => unitsOf(each) === 'words');
  const { words, pairs, texts } = fileSizes[sizes];
  const indexWords = () => indexTogether(ofWords, words, texts);
  const indexPairs = () => indexTogether(ofPairs, pairs, texts);
  if (ofPairs.length === 0) return await indexWords();
  if (ofWords.length === 0) return await indexPairs();
  return joinIndexes([await indexWords(), await indexPairs()]);
}

/**
 * Indexes documents with `places` word positions in an index file and `texts` articles in a file of texts (Pagefind's fragment). Pagefind limits
 * the number of fragments for each language, so documents of several languages get larger files.
 */
async function indexTogether(
  documents: readonly SearchDocument[],
  places: number,
  texts: number,
): Promise<readonly IndexedFile[]> {
  await prepareFor(places);
  const config = texts === 1 ? {} : { maxFragments: Math.ceil(documents.length / texts) };
  try {
    return await withIndex(config, async index => {
      for (let i = 0; i < documents.length; i += batch) {
        await Promise.all(
          documents.slice(i, i + batch).map(async ({ url, content }) => {
            const added = await index.addHTMLFile({ url, content });
            if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join('; ')}`);
          }),
        );
      }
      const { files, errors } = await index.getFiles();
      if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
      return files.map(({ path, content }) => ({ path, content })).filter(({ path }) => isUsed(path));
    });
  } finally {
    if (documents.some(({ content }) => isCutIntoWords.test(content))) await stopIndexing();
  }
}

/**
 * Matches a document in Thai. Pagefind segments Thai into words. The segmentation doubles the memory of Pagefind's process until the process ends.
 * Therefore `indexTogether` stops the process after Thai documents.
 */
const isCutIntoWords = /<html lang="th\b/;

/** Returns whether the site needs a file of Pagefind. The site has its own search form, so it does not need Pagefind's user interfaces. */
const isUsed = (path: string) => !/^pagefind-(?:ui|modular-ui|component-ui|highlight)/.test(path);

/** Returns a hash of documents, of the sizes of files, and of the version of Pagefind. Equal hashes mean equal index files. */
export function keyOf(documents: readonly SearchDocument[], sizes: FileSizes): string {
  return hashOf(
    'search 11',
    indexerVersion,
    JSON.stringify(fileSizes[sizes]),
    ...documents.flatMap(({ url, content }) => [url, content]),
  );
}

const indexerVersion = readFileSync(
  join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), '../package.json'),
  'utf8',
);

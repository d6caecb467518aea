/** Worker thread that reads groups of articles. It takes unchanged articles from the cache and parses all other articles. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../../source/article/article.ts';
import type { FolderFacts } from '../../source/file-facts.ts';
import { Folder } from '../../source/folder.ts';
import { Cache, type CacheUse } from '../../store/cache.ts';
import { type Reply, stopRequest } from '../../store/worker-pool.ts';
import type { Pack } from './article-pack.ts';
import { type Bundle, type PackReader, readPack } from './kept-articles.ts';
import { parseFile } from './parse-file.ts';

type Words = ReturnType<Settings['words']>;

/** Settings for parsing, which are the same for all articles. */
export interface ReadSettings extends Omit<Settings, 'files' | 'words'> {
  /** Path of the publication folder. */
  readonly root: string;
  /** Path of the cache folder. `key` is the hash of the engine and of the settings for parsing. */
  readonly cache: string;
  readonly key: string;
  readonly words: Readonly<Record<string, Words>>;
  /**
   * Interface strings for an article in a language that the publication does not have. The language is a problem to report, but the thread must
   * parse the article to find further problems.
   */
  readonly otherWords: Words;
}

/** Group of articles to read. None of the files is a symbolic link. */
export type ReadRequest = Bundle;

/** Group of articles that the thread has read. */
export interface ReadAnswer {
  readonly pack: Pack;
  /** Facts about the files that the thread has read, such as their hashes. */
  readonly facts: FolderFacts;
  readonly use: CacheUse;
}

const { root, cache: cacheFolder, key, words, otherWords, ...settings }: ReadSettings = workerData;

parentPort?.on('message', (request: ReadRequest | typeof stopRequest) => {
  if (request === stopRequest) {
    parentPort?.close();
    return;
  }
  const answer = read(request);
  const { bodies } = answer.pack;
  parentPort?.postMessage({ answer } satisfies Reply<ReadAnswer>, bodies ? [bodies.buffer] : []);
});

function read({ name, files }: Bundle): ReadAnswer {
  const folder = new Folder(root);
  folder.trust(files);
  const cache = new Cache(cacheFolder);
  const parse: PackReader['parse'] = (file, around) =>
    parseFile(file, folder, { ...settings, files: around, words: language => words[language] ?? otherWords });
  const pack = readPack({ name, files }, { cache, key, folder, parse, isReadable: file => isReadable(file, folder) });
  return { pack, facts: folder.facts, use: cache.use };
}

/** Returns whether a file can be read. The thread skips an unreadable file; the main thread reads it again and reports the error. */
function isReadable(file: string, folder: Folder): boolean {
  try {
    return folder.hashOf(file) !== undefined;
  } catch {
    return false;
  }
}

/** A thread that reads articles: those that are kept and have not changed from the cache, the others from their files. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../../source/article/article.ts';
import type { FolderFacts } from '../../source/file-facts.ts';
import { Folder } from '../../source/folder.ts';
import { Cache, type CacheUse } from '../../store/cache.ts';
import { type Reply, stopRequest } from '../../store/worker-pool.ts';
import { type Bundle, type Pack, type PackReader, readPack } from './kept-articles.ts';
import { parseFile } from './parse-file.ts';

type Words = ReturnType<Settings['words']>;

/** What is the same for every article. */
export interface ReadSettings extends Omit<Settings, 'files' | 'words'> {
  /** The publication folder. */
  readonly root: string;
  /** The folder of the cache, and what reads the articles. */
  readonly cache: string;
  readonly key: string;
  readonly words: Readonly<Record<string, Words>>;
  /** For a language that is none of the publication's: an article in it is a problem, and not published. */
  readonly otherWords: Words;
}

/** Files that are no links. */
export type ReadRequest = Bundle;

export interface ReadAnswer {
  readonly pack: Pack;
  /** What the files were found to be. */
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
  parentPort?.postMessage({ answer } satisfies Reply<ReadAnswer>, [answer.pack.bodies.buffer]);
});

function read({ name, files }: Bundle): ReadAnswer {
  const folder = new Folder(root);
  folder.trust(files);
  const cache = new Cache(cacheFolder);
  const parse: PackReader['parse'] = (file, around) =>
    parseFile(file, folder, { ...settings, files: around, words: language => words[language] ?? otherWords });
  const readable = files.filter(file => isReadable(file, folder));
  const pack = readPack({ name, files: readable }, { cache, key, folder, parse });
  return { pack, facts: folder.facts, use: cache.use };
}

/** A file that cannot be read is left: whoever asks for it later is told why. */
function isReadable(file: string, folder: Folder): boolean {
  try {
    return folder.hashOf(file) !== undefined;
  } catch {
    return false;
  }
}

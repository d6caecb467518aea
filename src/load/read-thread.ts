/** A thread that reads articles; those that are as they were kept are only looked at. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../article/article.ts';
import { Folder, type Insights } from '../files.ts';
import { type Reply, stopRequest } from '../threads.ts';
import { type Kept, type Pack, pack, readNow } from './kept-articles.ts';
import { parseFile } from './parse-file.ts';

type Words = ReturnType<Settings['words']>;

/** What is the same for every article. */
export interface ReadSettings extends Omit<Settings, 'files' | 'words'> {
  readonly root: string;
  readonly words: Readonly<Record<string, Words>>;
  /** For a language that is none of the publication's: an article in it is a problem, and not published. */
  readonly otherWords: Words;
}

/** Files that are no links, each with the hash of what is kept of it. */
export type ReadRequest = readonly { readonly file: string; readonly keptHash: string | undefined }[];

export interface ReadAnswer {
  /** Those that are not as they were kept. */
  readonly pack: Pack;
  /** What the files were found to be. */
  readonly insights: Insights;
}

const { root, words, otherWords, ...settings }: ReadSettings = workerData;

parentPort?.on('message', (request: ReadRequest | typeof stopRequest) => {
  if (request === stopRequest) {
    parentPort?.close();
    return;
  }
  const answer = read(request);
  parentPort?.postMessage({ answer } satisfies Reply<ReadAnswer>, [answer.pack.bodies.buffer]);
});

function read(request: ReadRequest): ReadAnswer {
  const folder = new Folder(root);
  folder.trust(request.map(({ file }) => file));
  const articles = new Map<string, Kept>();
  for (const { file, keptHash } of request) {
    const hash = hashOf(file, folder);
    if (hash === undefined || hash === keptHash) continue;
    const parse: Parameters<typeof readNow>[2] = files =>
      parseFile(file, folder, { ...settings, files, words: language => words[language] ?? otherWords });
    articles.set(file, readNow(hash, folder, parse));
  }
  return { pack: pack(articles), insights: folder.insights };
}

/** A file that cannot be read is left: whoever takes it later is told why. */
function hashOf(file: string, folder: Folder): string | undefined {
  try {
    return folder.hashOf(file);
  } catch {
    return undefined;
  }
}

/** Reads the articles that are new or changed, in as many threads as there are cores. */
import type { Settings } from '../article/article.ts';
import type { Folder } from '../files.ts';
import { ThreadPool } from '../threads.ts';
import type { KeptArticles } from './kept-articles.ts';
import type { ReadAnswer, ReadRequest, ReadSettings } from './read-thread.ts';

/** How many articles a thread is given at once; with fewer than two such heaps the threads would cost more than they bring. */
const heap = 200;

export interface ReadOrder {
  readonly known: KeptArticles;
  readonly folder: Folder;
  readonly settings: Settings;
  /** Told how many articles have been read. */
  readonly progress: ((done: number) => void) | undefined;
}

/** What is read goes to `known`, and what was seen of the files to `folder`. */
export async function readAhead(files: readonly string[], { known, folder, settings, progress }: ReadOrder) {
  const unknown: ReadRequest = files
    .filter(file => folder.isPlain(file))
    .map(file => ({ file, keptHash: known.hashOf(file) }))
    .filter(({ file, keptHash }) => keptHash === undefined || folder.knownHashOf(file) !== keptHash);
  if (unknown.length < 2 * heap) return;
  const pool = new ThreadPool<ReadRequest, ReadAnswer>({
    script: new URL('./read-thread.ts', import.meta.url),
    workerData: settingsOf(folder, settings),
  });
  let done = 0;
  const readHeap = async (request: ReadRequest) => {
    const { pack, insights } = await pool.ask(request);
    known.add(pack);
    folder.learn(insights);
    done += request.length;
    progress?.(done);
  };
  try {
    const heaps = Array.from({ length: Math.ceil(unknown.length / heap) }, (_, i) =>
      unknown.slice(i * heap, (i + 1) * heap),
    );
    await Promise.all(heaps.map(readHeap));
  } finally {
    await pool.stop();
  }
}

function settingsOf({ root }: Folder, { zone, languages = ['en'], base, words }: Settings): ReadSettings {
  // a table of strings has functions in it, which cannot go to a thread
  const wordsOf = (language: string) => {
    const { footnotes, backToText, table } = words(language);
    return { footnotes, backToText, table };
  };
  const table = Object.fromEntries(languages.map(language => [language, wordsOf(language)]));
  return { root, zone, languages, base, words: table, otherWords: wordsOf(languages[0] ?? 'en') };
}

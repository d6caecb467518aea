/** Reads articles in a worker pool if many of them are new or changed. */
import type { Settings } from '../../source/article/article.ts';
import { WorkerPool } from '../../store/worker-pool.ts';
import { type Bundle, isKept, type Pack, type PackReader } from './kept-articles.ts';
import type { ReadAnswer, ReadRequest, ReadSettings } from './read-thread.ts';
import { writtenWords } from './written-words.ts';

/** Minimum number of articles for which starting threads saves time. */
const worthwhile = 400;

/** Settings for reading ahead. */
export interface Reading {
  readonly reader: PackReader;
  readonly settings: Settings;
  /** Callback that receives the number of articles read so far. */
  readonly progress: ((done: number) => void) | undefined;
}

/**
 * Reads in threads the article packs that have new or changed articles. Returns these packs by name, and adds the facts about their files
 * to the folder's cache. Returns an empty map if there are too few such articles.
 */
export async function readAhead(bundles: readonly Bundle[], reading: Reading): Promise<ReadonlyMap<string, Pack>> {
  const { reader, settings, progress } = reading;
  const { folder, cache } = reader;
  const packs = new Map<string, Pack>();
  const unknown = bundles
    .map(bundle => ({ bundle, count: countUnknown(bundle, reader) }))
    .filter(({ bundle, count }) => count > 0 && bundle.files.every(file => folder.isPlain(file)));
  if (unknown.reduce((sum, { count }) => sum + count, 0) < worthwhile) return packs;
  const pool = new WorkerPool<ReadRequest, ReadAnswer>({
    script: new URL('./read-thread.ts', import.meta.url),
    workerData: settingsOf(reader, settings),
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  let done = 0;
  const read = async (bundle: Bundle) => {
    const { pack, facts, use } = await pool.ask(bundle);
    packs.set(bundle.name, pack);
    folder.learn(facts);
    cache.addUse(use);
    done += bundle.files.length;
    progress?.(done);
  };
  try {
    await Promise.all(unknown.map(({ bundle }) => read(bundle)));
  } finally {
    await pool.stop();
  }
  return packs;
}

/** Returns the number of files in an article pack whose content is not known from the cache. */
function countUnknown(bundle: Bundle, reader: PackReader): number {
  if (!isKept(bundle, reader)) return bundle.files.length;
  return bundle.files.filter(file => reader.folder.knownHashOf(file) === undefined).length;
}

function settingsOf({ cache, key, folder }: PackReader, settings: Settings): ReadSettings {
  const { zone, languages = ['en'], base, words } = settings;
  // a table of interface strings contains functions, which cannot be sent to a thread
  const wordsOf = (language: string) => writtenWords(words(language));
  return {
    root: folder.root,
    cache: cache.folder,
    key,
    zone,
    languages,
    base,
    words: Object.fromEntries(languages.map(language => [language, wordsOf(language)])),
    otherWords: wordsOf(languages[0] ?? 'en'),
  };
}

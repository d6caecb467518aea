/** Reads articles in a worker pool if many articles are new or changed. */
import type { Settings } from '../../source/article/article.ts';
import { WorkerPool } from '../../store/worker-pool.ts';
import type { Pack } from './article-pack.ts';
import { type Bundle, isKept, type PackReader } from './kept-articles.ts';
import type { ReadAnswer, ReadRequest, ReadSettings } from './read-thread.ts';
import { writtenWords } from './written-words.ts';

/** Minimum number of new or changed articles for which starting threads saves time. */
const worthwhile = 400;

/** Reader of cached groups of articles, settings for parsing articles, and progress callback for `readAhead`. */
export interface Reading {
  readonly reader: PackReader;
  readonly settings: Settings;
  /** Callback that receives the number of articles read so far. */
  readonly progress: ((done: number) => void) | undefined;
}

/**
 * Uses threads to read the groups of articles that contain new or changed articles. Returns these groups by name. Adds the hashes of their
 * files, and other data about the files, to the cache of the reader's folder. Skips groups that contain symbolic links. Returns an empty map
 * if fewer than 400 articles are new or changed.
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

/** Counts the new or changed files of a group of articles, that is, the files that the cache does not know. */
function countUnknown(bundle: Bundle, reader: PackReader): number {
  if (!isKept(bundle, reader)) return bundle.files.length;
  return bundle.files.filter(file => reader.folder.knownHashOf(file) === undefined).length;
}

function settingsOf({ cache, key, folder }: PackReader, settings: Settings): ReadSettings {
  const { zone, languages = ['en'], base, roots = [], words } = settings;
  // A complete table of interface strings contains functions, which cannot be sent to a thread. `writtenWords` selects the needed strings.
  const wordsOf = (language: string) => writtenWords(words(language));
  return {
    root: folder.root,
    cache: cache.folder,
    key,
    zone,
    languages,
    base,
    roots,
    words: Object.fromEntries(languages.map(language => [language, wordsOf(language)])),
    otherWords: wordsOf(languages[0] ?? 'en'),
  };
}

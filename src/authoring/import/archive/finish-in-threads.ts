/** Finishes the texts of an import in a worker pool. */
import { writtenWords } from '../../../build/load/written-words.ts';
import { eachPooled } from '../../../store/each-pooled.ts';
import { WorkerPool } from '../../../store/worker-pool.ts';
import { nameOf } from './archive-files.ts';
import { type FinishStep, finishText, type UnfinishedText } from './finish-text.ts';
import type { FinishAnswer, FinishRequest, FinishSettings } from './finish-thread.ts';
import type { ImportSettings } from './import-archive.ts';

/** Maximum number of texts that all threads process at the same time. */
const mostAtOnce = 4;

/**
 * Runs the steps of an import, and finishes the texts of each step in threads. The main thread finishes a text that needs data of other
 * articles. `languages` are the languages of the articles.
 */
export async function finishInThreads<Result>(
  steps: Generator<FinishStep, Result, void>,
  languages: Iterable<string>,
  { words }: Pick<ImportSettings, 'words'>,
): Promise<Result> {
  const strings = Array.from(new Set(['en', ...languages]), language => [language, writtenWords(words(language))]);
  const pool = new WorkerPool<FinishRequest, FinishAnswer>({
    script: new URL('./finish-thread.ts', import.meta.url),
    workerData: Object.fromEntries(strings) satisfies FinishSettings,
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  try {
    for (;;) {
      const { done, value: step } = steps.next();
      if (done) return step;
      await eachPooled(step.texts, mostAtOnce, async text => {
        const answer = await pool.ask(requestOf(text, step.around));
        step.take(text, answer ?? finishText(text, step.around));
      });
    }
  } finally {
    await pool.stop();
  }
}

/**
 * Returns the request to finish a text in a thread. Contains only the files that the text names, because the inspection of large pictures takes
 * long. For a file that is missing from the request, the main thread finishes the text.
 */
const requestOf = (text: UnfinishedText, { languages, zone, files }: FinishStep['around']): FinishRequest => ({
  text,
  languages,
  zone,
  files: new Map(
    text.files.filter(file => isNamedIn(text.written, nameOf(file))).map(file => [file, files.picture(file)]),
  ),
});

/** Returns whether a text contains a file name, either as it is or percent-encoded. */
const isNamedIn = (text: string, name: string) => text.includes(name) || text.includes(encodeURIComponent(name));

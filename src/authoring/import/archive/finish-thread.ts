/** Worker thread that finishes texts of an import. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Fault } from '../../../problem.ts';
import type { Settings } from '../../../source/article/article.ts';
import type { Files } from '../../../source/folder.ts';
import type { Picture } from '../../../source/pictures/plan.ts';
import { type Reply, stopRequest } from '../../../store/worker-pool.ts';
import { type FinishedText, finishText, type UnfinishedText } from './finish-text.ts';

type Words = ReturnType<Settings['words']>;

/** Interface strings by language. */
export type FinishSettings = Readonly<Record<string, Words>>;

export interface FinishRequest {
  readonly text: UnfinishedText;
  readonly languages: readonly string[];
  readonly zone: string;
  /** Files in the folder of the article. For each file, the picture, or the reason why the file is not a picture that can be shown. */
  readonly files: ReadonlyMap<string, Picture | Fault>;
}

/** The finished text; undefined if only the main thread can finish it. */
export type FinishAnswer = FinishedText | undefined;

const strings: FinishSettings = workerData;

/** Error for data that the thread does not have, such as a file in the folder of another article. */
class UnknownError extends Error {}

parentPort?.on('message', (request: FinishRequest | typeof stopRequest) => {
  if (request === stopRequest) parentPort?.close();
  else parentPort?.postMessage({ answer: finish(request) } satisfies Reply<FinishAnswer>);
});

function finish({ text, languages, zone, files }: FinishRequest): FinishAnswer {
  try {
    return finishText(text, { languages, zone, files: knownFiles(files), words });
  } catch (error) {
    if (error instanceof UnknownError) return undefined;
    throw error;
  }
}

function words(language: string): Words {
  const known = strings[language];
  if (!known) throw new UnknownError(language);
  return known;
}

function knownFiles(files: FinishRequest['files']): Files {
  const picture = (file: string) => {
    const known = files.get(file);
    if (!known) throw new UnknownError(file);
    return known;
  };
  const refuse = (file: string): never => {
    throw new UnknownError(file);
  };
  return { picture, fault: file => void picture(file), table: refuse };
}

/** Looks at the folder of a site in a thread, while the main thread does something else. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { SiteStamps } from './site-files.ts';
import { type Survey, survey } from './survey.ts';

/** A folder for a thread to look at. */
export interface SurveyRequest {
  readonly out: string;
  /** What the last build left in the folder, if the thread only needs to find out whether that is still true. */
  readonly known: SiteStamps | undefined;
}

/** Answer of the thread: what it found, or the times of the folders if the site is as the last build left it. */
export interface SurveyAnswer {
  readonly survey?: Survey;
  readonly times?: Float64Array | undefined;
}

/** Looks at all files and folders in a folder. Starts no thread if there is no folder. */
export async function surveyInThread(out: string): Promise<Survey> {
  const { survey: found } = existsSync(out) ? await ask({ out, known: undefined }) : {};
  return found ?? survey(out);
}

/** Returns the times of all folders, in the order of `folders`, if the site is as the last build left it; otherwise undefined. */
export async function timesInThread(
  out: string,
  { folders, names, numbers }: SiteStamps,
): Promise<Float64Array | undefined> {
  return (await ask({ out, known: { folders, names, numbers } })).times;
}

function ask(workerData: SurveyRequest): Promise<SurveyAnswer> {
  const thread = new Worker(new URL('./survey-thread.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

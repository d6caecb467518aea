/** Worker thread that looks at the files of the previous site while the main thread reads articles. */
import { parentPort, workerData } from 'node:worker_threads';
import { timesIfWhole } from './site-stamps.ts';
import { survey } from './survey.ts';
import type { SurveyAnswer, SurveyRequest } from './survey-in-thread.ts';

const { out, known }: SurveyRequest = workerData;
parentPort?.postMessage((known ? { times: timesIfWhole(out, known) } : { survey: survey(out) }) satisfies SurveyAnswer);

/** Worker thread that lists the files of the previous site while the main thread reads articles. */
import { parentPort, workerData } from 'node:worker_threads';
import { surveyKnown } from './site-stamps.ts';
import { type SurveyRequest, survey } from './survey.ts';

const { out, known }: SurveyRequest = workerData;
parentPort?.postMessage(known ? surveyKnown(out, known) : survey(out));

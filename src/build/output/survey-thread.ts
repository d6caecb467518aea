/** Worker thread that lists the files of the previous site while the main thread reads articles. */
import { parentPort, workerData } from 'node:worker_threads';
import { survey } from './survey.ts';

parentPort?.postMessage(survey(String(workerData)));

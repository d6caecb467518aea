/** Worker thread that lists the files of the previous site while the main thread reads articles. */
import { parentPort, workerData } from 'node:worker_threads';
import { listStanding } from './survey.ts';

parentPort?.postMessage(listStanding(String(workerData)));

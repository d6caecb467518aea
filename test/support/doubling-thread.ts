/** Worker thread for tests of the worker pool: doubles numbers, returns a fault for negative ones, and crashes at zero. */
import { parentPort, threadId } from 'node:worker_threads';
import { type Reply, stopRequest } from '../../src/store/worker-pool.ts';

export interface Doubled {
  readonly value: number;
  readonly thread: number;
}

parentPort?.on('message', (request: number | typeof stopRequest) => {
  if (request === stopRequest) {
    parentPort?.close();
    return;
  }
  if (request === 0) throw new Error('broken down');
  const reply: Reply<Doubled> =
    request < 0 ? { fault: `${request} is negative` } : { answer: { value: request * 2, thread: threadId } };
  parentPort?.postMessage(reply);
});

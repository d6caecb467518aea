/** Threads that all do the same work, as many as there are cores. The only file that starts more threads than one. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** What a thread answers, or why it cannot. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly fault: string };

/** Asks a thread to end what it holds, and itself. */
export const stopRequest = 'stop';

export interface Crew {
  /** The file that runs in each thread; it answers every message with a `Reply`, and ends itself when it is told `stopRequest`. */
  readonly script: URL;
  /** What each thread is given once, at its start. */
  readonly workerData?: unknown;
  /** Megabytes. */
  readonly resourceLimits?: ResourceLimits;
}

/** Starts a thread when there is work and none is idle; what comes when all are at work waits. */
export class ThreadPool<Request, Answer> {
  readonly #crew: Crew;
  readonly #idle: Worker[] = [];
  readonly #alive = new Set<Worker>();
  readonly #waiting: ((worker: Worker) => void)[] = [];

  constructor(crew: Crew) {
    this.#crew = crew;
  }

  /** @throws Error with what the thread says stands in the way */
  async ask(request: Request): Promise<Answer> {
    const worker = await this.#take();
    try {
      return await ask(worker, request);
    } finally {
      this.#give(worker);
    }
  }

  #take(): Promise<Worker> | Worker {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#alive.size < availableParallelism()) return this.#start();
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  #start(): Worker {
    const { script, workerData, resourceLimits } = this.#crew;
    const worker = new Worker(script, { workerData, ...(resourceLimits && { resourceLimits }) });
    this.#alive.add(worker);
    worker.on('error', () => this.#alive.delete(worker));
    return worker;
  }

  /** A thread is free again, or has broken down: then another takes its place. */
  #give(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next) next(this.#alive.has(worker) ? worker : this.#start());
    else if (this.#alive.has(worker)) this.#idle.push(worker);
  }

  async stop(): Promise<void> {
    await Promise.all(
      [...this.#alive].map(async worker => {
        const ended = once(worker, 'exit');
        worker.postMessage(stopRequest);
        await ended;
      }),
    );
  }
}

function ask<Request, Answer>(worker: Worker, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = () => worker.off('message', take).off('error', fail);
    const take = (reply: Reply<Answer>) => {
      settle();
      if ('answer' in reply) resolve(reply.answer);
      else reject(new Error(reply.fault));
    };
    const fail = (error: Error) => {
      settle();
      reject(error);
    };
    worker.on('message', take).on('error', fail);
    worker.postMessage(request);
  });
}

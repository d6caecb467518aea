/** Threads that all do the same work, as many as there are cores. The only file that starts more threads than one. */
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
  #isStopped = false;

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

  /** A thread is free again, or has broken down: then another takes its place, unless nobody waits for answers any more. */
  #give(worker: Worker): void {
    if (this.#isStopped) return;
    const next = this.#waiting.shift();
    if (next) next(this.#alive.has(worker) ? worker : this.#start());
    else if (this.#alive.has(worker)) this.#idle.push(worker);
  }

  /** Ends every thread when it has done what it is at; what still waits is left undone. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(
      [...this.#alive].map(worker => {
        // not `once` of node:events, which fails when the thread breaks down on its way out
        const ended = new Promise(resolve => worker.once('exit', resolve));
        worker.postMessage(stopRequest);
        return ended;
      }),
    );
  }
}

function ask<Request, Answer>(worker: Worker, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = () => worker.off('message', take).off('messageerror', fail).off('error', fail);
    const take = (reply: Reply<Answer>) => {
      settle();
      if ('answer' in reply) resolve(reply.answer);
      else reject(new Error(reply.fault));
    };
    const fail = (error: Error) => {
      settle();
      reject(error);
    };
    // `messageerror`: an answer that cannot be read here, for which nobody should wait for ever
    worker.on('message', take).on('messageerror', fail).on('error', fail);
    worker.postMessage(request);
  });
}

/** Worker pool with at most one thread per core. All code that needs several threads uses it. */
import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** The answer of a worker, or the message of its error. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly fault: string };

/** Message that asks a worker to release its resources and exit. */
export const stopRequest = 'stop';

/** Script and settings of all workers in a pool. */
export interface WorkerOptions {
  /** Script that each worker runs. The script must answer every message with a `Reply`, and exit when it receives `stopRequest`. */
  readonly script: URL;
  /** Data that each worker receives once, when it starts. */
  readonly workerData?: unknown;
  /** Memory limits in megabytes. */
  readonly resourceLimits?: ResourceLimits;
}

/**
 * Worker pool. It starts a thread only if a request comes and no thread is idle. When there is one thread per core, further requests wait
 * in a queue.
 */
export class WorkerPool<Request, Answer> {
  readonly #crew: WorkerOptions;
  readonly #idle: Worker[] = [];
  readonly #alive = new Set<Worker>();
  readonly #waiting: ((worker: Worker) => void)[] = [];
  #isStopped = false;

  constructor(crew: WorkerOptions) {
    this.#crew = crew;
  }

  /**
   * Sends a request to a free worker and returns its answer.
   * @throws Error with the message of the worker's error
   */
  async ask(request: Request): Promise<Answer> {
    const worker = await this.#take();
    try {
      return await ask(worker, request);
    } finally {
      this.#give(worker);
    }
  }

  /** Starts a thread before the first request comes, unless there is one. */
  start(): void {
    if (this.#alive.size === 0) this.#idle.push(this.#start());
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

  /**
   * Receives a worker that has finished a request, and gives the worker the next request in the queue. If the worker has crashed, a new
   * worker gets the request. Does nothing if the pool is stopping.
   */
  #give(worker: Worker): void {
    if (this.#isStopped) return;
    const next = this.#waiting.shift();
    if (next) next(this.#alive.has(worker) ? worker : this.#start());
    else if (this.#alive.has(worker)) this.#idle.push(worker);
  }

  /** Stops every worker after its current request. Requests in the queue are never answered. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(
      [...this.#alive].map(worker => {
        // `once` of `node:events`, which returns a promise, would reject if the worker crashed while exiting.
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
    // `messageerror` means that the answer cannot be deserialized. Without this listener, the caller would wait forever.
    worker.on('message', take).on('messageerror', fail).on('error', fail);
    worker.postMessage(request);
  });
}

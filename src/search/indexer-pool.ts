/** Threads that index shards, as many as there are cores; they are started when the first shard comes. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SearchDocument } from './document.ts';
import type { IndexedFile } from './index-articles.ts';
import type { IndexReply, IndexRequest } from './index-worker.ts';

/** A shard's texts pass through a thread and are gone; megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

export class IndexerPool {
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  /** @throws Error if the articles cannot be indexed */
  async index(documents: readonly SearchDocument[]): Promise<readonly IndexedFile[]> {
    const worker = await this.#take();
    try {
      return await ask(worker, documents);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(worker);
      else this.#idle.push(worker);
    }
  }

  #take(): Promise<Worker> | Worker {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#all.length < availableParallelism()) {
      const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { resourceLimits });
      this.#all.push(worker);
      return worker;
    }
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#all.map(async worker => {
        const ended = once(worker, 'exit');
        worker.postMessage('stop' satisfies IndexRequest);
        await ended;
      }),
    );
  }
}

function ask(worker: Worker, documents: readonly SearchDocument[]): Promise<readonly IndexedFile[]> {
  return new Promise((resolve, reject) => {
    const settle = () => worker.off('message', answer).off('error', fail);
    const answer = (reply: IndexReply) => {
      settle();
      if ('files' in reply) resolve(reply.files);
      else reject(new Error(reply.fault));
    };
    const fail = (error: Error) => {
      settle();
      reject(error);
    };
    worker.on('message', answer).on('error', fail);
    worker.postMessage({ documents } satisfies IndexRequest);
  });
}

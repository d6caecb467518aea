import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WorkerPool } from '../../src/store/worker-pool.ts';
import type { Doubled } from '../support/doubling-thread.ts';

describe('a pool of threads', () => {
  let pool: WorkerPool<number, Doubled>;
  beforeEach(() => {
    pool = new WorkerPool({ script: new URL('../support/doubling-thread.ts', import.meta.url) });
  });
  afterEach(() => pool.stop());

  test('answers every request with its own answer', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(number => pool.ask(number)));
    expect(answers.map(({ value }) => value)).toEqual([2, 4, 6, 8, 10, 12, 14]);
  });

  test('starts no more threads than there are cores', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => pool.ask(i + 1)));
    const threads = new Set(answers.map(({ thread }) => thread));
    expect(threads.size).toBeLessThanOrEqual(availableParallelism());
  });

  test('uses an idle thread before it starts another', async () => {
    const first = await pool.ask(1);
    const second = await pool.ask(2);
    expect(second.thread).toBe(first.thread);
  });

  test('tells what a thread says stands in the way, and goes on', async () => {
    await expect(pool.ask(-3)).rejects.toThrow('-3 is negative');
    expect((await pool.ask(3)).value).toBe(6);
  });

  test('tells when a thread breaks down, and has others do what waits', async () => {
    const broken = Array.from({ length: availableParallelism() }, () => pool.ask(0));
    const waiting = pool.ask(4);
    const ends = await Promise.allSettled(broken);
    expect(ends.map(end => end.status === 'rejected' && String(end.reason))).toEqual(
      broken.map(() => 'Error: broken down'),
    );
    expect((await waiting).value).toBe(8);
  });

  test('leaves no thread behind that would keep the process alive, whatever breaks down while it stops', async () => {
    const started: Worker[] = [];
    const note = (worker: Worker) => void started.push(worker);
    process.on('worker', note);
    const requests = [0, 1].flatMap(number => Array.from({ length: 2 * availableParallelism() }, () => number));
    const answers = requests.map(number => pool.ask(number));
    await expect(Promise.all(answers)).rejects.toThrow('broken down');
    await pool.stop();
    process.off('worker', note);
    expect(started.length).toBeGreaterThan(availableParallelism());
    expect(started.map(({ threadId }) => threadId)).toEqual(started.map(() => -1));
  });
});

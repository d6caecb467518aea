/**
 * Starts and watches Pagefind's process. No other file imports Pagefind. Pagefind's library does not notice when its process ends, for example
 * because the system lacks memory, and would wait for an answer forever.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { close, createIndex } from 'pagefind';
import { pagefindEnded } from './pagefind-ended.ts';

/** Error if Pagefind's process has ended before it answered. */
export class PagefindEndedError extends Error {
  constructor() {
    super(pagefindEnded);
  }
}

/** The process that runs now; undefined if there is none, or if it was asked to end. */
let running: ChildProcess | undefined;

// Node tells of each process that this thread starts. The library keeps the process to itself.
subscribe('child_process', message => {
  if (!isStart(message)) return;
  const { process } = message;
  process.once('spawn', () => {
    if (/\bpagefind(?:_extended)?(?:\.exe)?$/.test(process.spawnfile)) running = process;
  });
  process.once('exit', () => {
    if (process === running) void close(); // all requests that wait for an answer now fail
  });
});

const isStart = (message: unknown): message is { readonly process: ChildProcess } =>
  typeof message === 'object' && message !== null && 'process' in message;

// The library prints each request that its ended process does not take. The error that `withIndex` throws says it once.
const print = console.error;
console.error = (...words: readonly unknown[]) => {
  if (words[0] !== 'Service stopped') print(...words);
};

/** Returns whether the process has ended, although nobody has asked for it. */
const hasEnded = (): boolean =>
  running !== undefined && (running.exitCode !== null || running.signalCode !== null || running.killed);

/** A new index of Pagefind. */
type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/**
 * Returns the result of work with a new index.
 * @throws PagefindEndedError if Pagefind's process has ended in the meantime
 * @throws Error if Pagefind cannot make an index
 */
export async function withIndex<T>(
  config: Parameters<typeof createIndex>[0],
  work: (index: Index) => Promise<T>,
): Promise<T> {
  try {
    const { index, errors } = await createIndex(config);
    if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
    const result = await work(index).catch(async (error: unknown) => {
      if (!hasEnded()) await index.deleteIndex();
      throw error;
    });
    await index.deleteIndex();
    return result;
  } catch (error) {
    if (!hasEnded()) throw error;
    await stopIndexing(); // the library forgets the process that has ended
    throw new PagefindEndedError();
  }
}

/** Ends Pagefind's process. */
export async function stopIndexing(): Promise<void> {
  running = undefined;
  await close();
}

/** Lets one build at a time write a site. A lock is a file beside the site's folder with the number of the process that holds it. */
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../../language/messages/command-error.ts';
import { tell } from '../../language/messages/tell.ts';

/** Another build writes the same site. */
export class BusyError extends CommandError {}

/** Milliseconds in which a process that has just created a lock writes its number into it. */
const timeToWrite = 5000;

/** Milliseconds between two attempts, while another build removes a stale lock. */
const pause = 10;

const lockOf = (out: string) => join(dirname(out), `.${basename(out)}-lock`);

/**
 * Takes the lock of a site by creating it, so that of two builds only one succeeds. Removes a lock whose process has ended.
 * @throws BusyError if another build holds the lock
 */
export function takeLock(out: string): void {
  const lock = lockOf(out);
  while (!create(lock)) {
    if (isLocked(out))
      throw new BusyError(
        tell('another-build-is-writing')`another build is writing ${out}`,
        tell('wait-for-the-build')`wait until the other build has finished`,
      );
    removeStale(lock);
  }
}

export const releaseLock = (out: string): void => rmSync(lockOf(out), { force: true });

/** Whether a process that is running holds the lock. */
export const isLocked = (out: string): boolean => isHeld(lockOf(out));

function isHeld(lock: string): boolean {
  const holder = readHolder(lock);
  return holder !== undefined && (holder === 'unknown' || isRunning(holder));
}

/** Creates the lock with its content in one step; returns false if there is one. */
function create(lock: string): boolean {
  const draft = `${lock}-${randomUUID()}`;
  try {
    writeFileSync(draft, String(process.pid));
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS') throw error;
    return createWithoutLinks(lock);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Not every file system has hard links: there the lock is empty for a moment. */
function createWithoutLinks(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a stale lock. Only the build that has created the guard may do so: without it, a build that was slow to look could remove the lock
 * that another build has just taken.
 */
function removeStale(lock: string): void {
  const guard = `${lock}-guard`;
  if (!create(guard)) {
    if (ageOf(guard) > timeToWrite) rmSync(guard, { force: true }); // its build was killed
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    return;
  }
  try {
    if (existsSync(lock) && !isHeld(lock)) rmSync(lock, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/** Returns the process that a lock names, `unknown` if it was created just now and names none yet, undefined if nobody holds it. */
function readHolder(lock: string): number | 'unknown' | undefined {
  try {
    const text = readFileSync(lock, 'utf8');
    if (text !== '') return Number(text);
    return ageOf(lock) < timeToWrite ? 'unknown' : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the milliseconds since a file was written; `Infinity` if it is gone. */
const ageOf = (file: string): number =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY);

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM'; // it runs, and belongs to somebody else
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * Lets only one build at a time write a site. The lock is a file beside the site's folder, and contains the id of the process that holds the lock.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../../language/messages/command-error.ts';
import { tell } from '../../language/messages/tell.ts';
import { codeOf } from '../../store/error-code.ts';

/** Error for a site that another build is writing. */
export class BusyError extends CommandError {}

/** Maximum age of an empty lock file in milliseconds. A newer empty file is a valid lock: its process may not have written the id yet. */
const timeToWrite = 5000;

/** Milliseconds to wait while another build removes a stale lock. */
const pause = 10;

/**
 * The locks that this process holds. A lock file with the id of this process may also come from a killed build, because processes in a
 * restarted container often get the same ids again.
 */
const held = new Set<string>();

const lockOf = (out: string) => join(dirname(out), `.${basename(out)}-lock`);

/**
 * Takes the lock of a site. Removes a stale lock: the lock of a process that has ended. Of two builds only one gets the lock, because creating a
 * file fails if the file exists.
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
  held.add(lock);
}

export function releaseLock(out: string): void {
  held.delete(lockOf(out));
  rmSync(lockOf(out), { force: true });
}

/** Returns whether a running process holds the lock. */
export const isLocked = (out: string): boolean => isHeld(lockOf(out));

function isHeld(lock: string): boolean {
  const holder = readHolder(lock);
  if (holder === process.pid) return held.has(lock);
  return holder !== undefined && (holder === 'unknown' || isRunning(holder));
}

/** Creates a lock file with its content in one step; returns false if the file exists. */
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

/** Creates a lock file on a file system without hard links. The file is empty for a moment, before the process id is written. */
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
 * Removes a stale lock. Only the build that has created the guard file may remove the lock. Without the guard file, a slow build could find a
 * stale lock and then, by mistake, remove the new lock that another build has created in the meantime.
 */
function removeStale(lock: string): void {
  const guard = `${lock}-guard`;
  if (!create(guard)) {
    if (ageOf(guard) > timeToWrite) rmSync(guard, { force: true }); // the build that created the guard was killed
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    return;
  }
  try {
    if (existsSync(lock) && !isHeld(lock)) rmSync(lock, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/**
 * Returns the id of the process that holds a lock. Returns `unknown` if the file is new and still empty. Returns undefined if the file
 * does not exist, or is old and empty.
 */
function readHolder(lock: string): number | 'unknown' | undefined {
  try {
    const text = readFileSync(lock, 'utf8');
    if (text !== '') return Number(text);
    return ageOf(lock) < timeToWrite ? 'unknown' : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the milliseconds since a file was last written; `Infinity` if the file does not exist. */
const ageOf = (file: string): number =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY);

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM'; // the process runs, but belongs to another user
  }
}

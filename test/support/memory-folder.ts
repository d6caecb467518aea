/**
 * The folder for the temporary files of a test run. Linux can keep it in memory, where builds and browsers write in half the time that a
 * disk takes.
 */
import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

/** Bytes that must be free there. A test run needs about a quarter of them. */
const needed = 4e9;

const name = 'halfsky-tests-';

/** Facts about the machine, which a test replaces. */
export interface Machine {
  /** Folder in memory. */
  readonly place: string;
  /** Bytes of free memory. */
  readonly free: number;
  /** Returns the bytes that are free at a place; throws if it does not exist. */
  roomAt(place: string): number;
  readonly pid: number;
  isRunning(pid: number): boolean;
}

const thisMachine = (): Machine => ({
  place: '/dev/shm',
  free: freemem(),
  roomAt,
  pid: process.pid,
  isRunning,
});

/**
 * Makes a folder in memory for the temporary files of this process, and returns its path. Returns undefined if the machine has no such place
 * or too little room there. Removes the folders of runs that were killed.
 */
export function makeMemoryFolder({ place, free, roomAt, pid, isRunning }: Machine = thisMachine()): string | undefined {
  try {
    for (const left of readdirSync(place).filter(each => each.startsWith(name)))
      if (!isRunning(Number(left.slice(name.length)))) rmSync(join(place, left), { recursive: true, force: true });
    if (roomAt(place) < needed || free < 2 * needed) return undefined;
    const folder = join(place, `${name}${pid}`);
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return undefined;
  }
}

function roomAt(place: string): number {
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // another user's process may not be asked
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Programs that a machine may have and that `npm ci` does not bring: servers, feed readers, a text browser, unzip. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Whether tests that ask such a program are left out. The two commands of the README work on a machine without them, so by default they are left
 * out where it is missing. `HALFSKY_SERVERS=1` insists on them: a missing one is a failure. `HALFSKY_SERVERS=0` leaves them out as if nothing were installed.
 */
export function isLeftOut(isThere: () => boolean): boolean {
  const wish = process.env.HALFSKY_SERVERS;
  return wish === '0' || (wish !== '1' && !isThere());
}

/** Returns where a program lies on the `PATH` or among the programs of the system, if it is there. */
export function findProgram(name: string): string | undefined {
  const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return places.map(place => join(place, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

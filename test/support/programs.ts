/** Finds programs that `npm ci` does not bring: servers, feed readers, a text browser, EPUBCheck, unzip, LibreOffice, pandoc. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Returns whether to leave out the tests that need a program. By default they are left out if the program is missing, because the two
 * commands of the README must work without the program. With `HALFSKY_SERVERS=1` a missing program is a failure; with `HALFSKY_SERVERS=0`
 * its tests are always left out.
 */
export function isLeftOut(isThere: () => boolean): boolean {
  const wish = process.env.HALFSKY_SERVERS;
  return wish === '0' || (wish !== '1' && !isThere());
}

/** Returns the path of a program on the `PATH` or among the system's programs; undefined if it is missing. */
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

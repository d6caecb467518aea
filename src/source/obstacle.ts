/** Finds the reason why a file of a folder cannot be read. */
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { tell } from '../language/messages/tell.ts';
import type { Fault } from '../problem.ts';

/**
 * Returns the reason why a file cannot be read, such as a symbolic link that leads outside the folder; `undefined` if the file can be read.
 * `root` is the path of the folder, `realRoot` that path without symbolic links, and `file` a path from the folder.
 */
export function findObstacle(root: string, realRoot: string, file: string): Fault | undefined {
  const path = join(root, file);
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry)
    return {
      what: tell('no-such-file')`there is no file ${file}`,
      cure: tell('add-file-or-mend-name')`add the file, or correct its name`,
    };
  try {
    const real = realpathSync.native(path);
    if (!real.startsWith(realRoot + sep)) {
      return {
        what: tell('file-leads-outside')`the symbolic link ${file} leads outside the publication folder`,
        cure: tell('copy-file-itself')`copy the file itself into the publication folder`,
      };
    }
    if ((entry.isSymbolicLink() ? statSync(path) : entry).isFile()) return undefined;
    return {
      what: tell('is-a-folder')`${file} is a folder, not a file`,
      cure: tell('name-file-in-folder')`write the path of a file in that folder`,
    };
  } catch {
    return {
      what: tell('link-leads-nowhere')`${file} is a broken symbolic link`,
      cure: tell('copy-file-itself')`copy the file itself into the publication folder`,
    };
  }
}

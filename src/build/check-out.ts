/** Checks the output folder of a site. A build replaces this folder as a whole, so the folder must contain nothing but a site. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import { engineRoot } from './engine.ts';
import { labelFile } from './part.ts';

/** Error for an output folder that a build must not replace. */
export class OutputFolderError extends CommandError {}

/**
 * Checks that a build may replace the folder `out`. Both paths are absolute; `site` is the publication folder.
 * @throws OutputFolderError if `out` contains the publication or the engine, is a file, or contains files that no build wrote
 */
export function checkOut(out: string, site: string): void {
  if (`${engineRoot}/`.startsWith(`${out}/`) || `${site}/`.startsWith(`${out}/`)) {
    throw new OutputFolderError(
      tell(
        'folder-holds-publication',
      )`${out} contains the publication or halfsky itself, and a build replaces this whole folder`,
      tell('write-site-elsewhere')`write the site into a separate folder`,
    );
  }
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory())
    throw new OutputFolderError(
      tell('is-a-file')`${out} is a file, not a folder`,
      tell('name-a-folder')`write the path of a folder`,
    );
  const isOurs = ['404.html', labelFile].some(file => existsSync(resolve(out, file)));
  if (!isOurs && readdirSync(out).length > 0) {
    throw new OutputFolderError(
      tell('folder-not-of-halfsky')`${out} is not empty and was not made by halfsky`,
      tell('name-another-folder')`write the path of another folder, or remove this folder`,
    );
  }
}

/** The output folder of a site. A build replaces it as a whole, so it must contain nothing else. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { engineRoot } from '../build/engine.ts';
import { labelFile } from '../build/part.ts';
import { tell } from '../language/messages/tell.ts';
import { type Option, UsageError } from './arguments.ts';

export const outOption: Option = {
  value: 'DIR',
  help: tell('help-out')`folder for the site (dist beside the publication)`,
};

/**
 * Checks that a build may replace the folder.
 * @throws UsageError
 */
export function checkOut(out: string, site: string): void {
  if (`${engineRoot}/`.startsWith(`${out}/`) || `${site}/`.startsWith(`${out}/`)) {
    throw new UsageError(
      tell('folder-holds-publication')`${out} contains the publication itself`,
      tell('write-site-elsewhere')`write the site into a separate folder`,
    );
  }
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory())
    throw new UsageError(tell('is-a-file')`${out} is a file`, tell('name-a-folder')`name a folder`);
  const isOurs = ['404.html', labelFile].some(file => existsSync(resolve(out, file)));
  if (!isOurs && readdirSync(out).length > 0) {
    throw new UsageError(
      tell('folder-not-of-halfsky')`${out} is not empty and was not made by halfsky`,
      tell('name-another-folder')`name another folder, or remove this one`,
    );
  }
}

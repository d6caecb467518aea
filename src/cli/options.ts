/** Parses the options that several commands share. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { canHoldSite } from '../addresses.ts';
import { engineRoot } from '../build/engine.ts';
import type { LoadOptions } from '../build/load/load.ts';
import { tell } from '../language/messages/tell.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { checkFolder, checkPublication } from './folders.ts';

/** Returns the absolute path of the publication folder; default: this repository. Throws UsageError if `--site` is not the path of a folder. */
export function siteFolder(given: ParsedArguments): string {
  const site = given.option('site');
  if (site === undefined) return engineRoot;
  checkFolder(site);
  return resolve(site);
}

/**
 * Returns the absolute path of the publication folder; default: this repository. `mayBegin` allows a folder without a publication.
 * @throws UsageError if `--site` is not the path of a folder with a publication
 */
export function publicationFolder(given: ParsedArguments, mayBegin = false): string {
  const site = given.option('site');
  const folder = siteFolder(given);
  if (site !== undefined) checkPublication(site, mayBegin);
  return folder;
}

/**
 * Returns the absolute path of the folder with the records of readers’ consent; undefined if the option was not given. A missing folder is
 * an error, because otherwise a mistake in the path would leave every consent unchecked. `mayBeNew` allows a missing folder.
 * @throws UsageError if `--private` is not the path of a folder
 */
export function privateFolder(given: ParsedArguments, mayBeNew = false): string | undefined {
  const folder = given.option('private');
  if (folder === undefined) return undefined;
  const path = resolve(folder);
  if (!(mayBeNew && !existsSync(path))) checkFolder(folder);
  return path;
}

/**
 * Parses the options for loading a publication. If `preview` is true, the publication includes drafts and scheduled articles. With
 * `mayBegin`, the folder may be without a publication. Throws UsageError if the value of an option is invalid.
 */
export function loadOptions(given: ParsedArguments, preview = false, mayBegin = false): LoadOptions {
  const url = given.option('url');
  if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) {
    throw new UsageError(
      tell('not-a-full-address')`"${url}" is not a full address`,
      tell('write-one-such-as')`write a full address such as ${'https://example.org/column/'}`,
    );
  }
  if (url !== undefined && !canHoldSite(url)) {
    throw new UsageError(
      tell('not-a-folder-address')`"${url}" is not the address of a folder`,
      tell('write-one-such-as')`write a full address such as ${'https://example.org/column/'}`,
    );
  }
  return { site: publicationFolder(given, mayBegin), private: privateFolder(given), url, now: nowOf(given), preview };
}

/**
 * Returns the time that `--now` gives, or the current time if the option was not given, in milliseconds since 1970-01-01T00:00Z.
 * @throws UsageError if the value is not a time
 */
export function nowOf(given: ParsedArguments): number {
  const text = given.option('now');
  if (text === undefined) return Date.now();
  // Loads the library of dates only here, because loading it takes a tenth of the time of a check that finds nothing to do.
  const { isMoment, readDate }: typeof import('../language/dates.ts') = createRequire(import.meta.url)(
    '../language/dates.ts',
  );
  const read = readDate(text, 'UTC');
  if (isMoment(read)) return read.millis;
  throw new UsageError(
    tell('not-a-time')`"${text}" is not a time`,
    tell('write-a-time')`write a time such as 2017-09-05T14:30+08:00`,
  );
}

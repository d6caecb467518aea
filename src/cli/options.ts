/** Options that several commands share, and functions that parse these options. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { canHoldSite } from '../addresses.ts';
import { engineRoot } from '../build/engine.ts';
import type { LoadOptions } from '../build/load/load.ts';
import { isMoment, readDate } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import { type Option, type ParsedArguments, UsageError } from './arguments.ts';
import { checkFolder, checkPublication } from './folders.ts';

export const siteOption: Option = {
  value: 'DIR',
  help: tell('help-site')`the publication folder (default: this repository)`,
};
export const privateOption: Option = {
  value: 'DIR',
  help: tell(
    'help-private',
  )`the folder with the records of readers’ consent (default: private/ in the publication folder)`,
};
export const urlOption: Option = {
  value: 'URL',
  help: tell('help-url')`address of the site (default: the field "url" in newsroom/site.yaml)`,
};
export const nowOption: Option = {
  value: 'TIME',
  help: tell(
    'help-now',
  )`time to use instead of the current time, such as 2017-09-05T14:30+08:00 (a time without an offset is in UTC)`,
};

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
  const read = readDate(text, 'UTC');
  if (!isMoment(read))
    throw new UsageError(
      tell('not-a-time')`"${text}" is not a time`,
      tell('write-a-time')`write a time such as 2017-09-05T14:30+08:00`,
    );
  return read.millis;
}

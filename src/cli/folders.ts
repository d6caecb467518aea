/** Checks the folders that a command line names. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { tell } from '../language/messages/tell.ts';
import { suggest } from '../source/fields/suggest.ts';
import { UsageError } from './arguments.ts';

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Throws UsageError if there is no folder with this path. */
export function checkFolder(path: string): void {
  if (isFolder(path)) return;
  throw existsSync(path)
    ? new UsageError(tell('not-a-folder')`${path} is not a folder`, tell('name-a-folder')`write the path of a folder`)
    : noFolder(path);
}

/** Returns an error about a missing folder. Its cure names the folder with the most similar name in the same place. */
export function noFolder(path: string): UsageError {
  const parent = dirname(resolve(path));
  const names = isFolder(parent) ? readdirSync(parent).filter(name => isFolder(join(parent, name))) : [];
  const meant = suggest(basename(path), names);
  return new UsageError(
    tell('no-such-folder')`there is no folder ${path}`,
    meant === undefined
      ? tell('name-existing-folder')`write the path of a folder that exists`
      : tell('did-you-mean')`did you mean ${join(dirname(path), meant)}?`,
  );
}

/** Folders of a publication. A publication may have only one of them. */
const parts = ['articles', 'newsroom'];

const isPublication = (folder: string) => parts.some(part => isFolder(join(folder, part)));

/**
 * Does nothing if a folder contains a publication. With `mayBegin`, a folder without a publication is allowed too, except inside the folders
 * of a publication.
 * @throws UsageError otherwise, because an empty site would replace a published one
 */
export function checkPublication(site: string, mayBegin: boolean): void {
  if (isPublication(site)) return;
  const meant = publicationAbove(resolve(site), mayBegin);
  if (meant === undefined && mayBegin) return;
  throw new UsageError(
    tell('no-publication-here')`${site} contains no publication: it has neither the folder articles/ nor newsroom/`,
    meant === undefined
      ? tell('begin-publication')`to begin one, run npx halfsky new "A headline" --site ${quoteWord(site)}`
      : tell('name-publication-above')`write --site ${quoteWord(likeWritten(meant, site))}`,
  );
}

/** Returns the publication that contains a folder in `articles/` or `newsroom/`; unless `onlyParts`, also the parent if it is a publication. */
function publicationAbove(folder: string, onlyParts: boolean): string | undefined {
  const steps = folder.split(sep);
  const part = steps.findLastIndex(step => parts.includes(step));
  const holder = part === -1 ? undefined : steps.slice(0, part).join(sep) || sep;
  if (holder !== undefined && isPublication(holder)) return holder;
  const parent = dirname(folder);
  return !onlyParts && isPublication(parent) ? parent : undefined;
}

/** Returns a path in the form in which the user wrote another one: absolute, or relative to the working folder. */
const likeWritten = (path: string, written: string) =>
  isAbsolute(written) ? path : relative(process.cwd(), path) || '.';

/** Returns a word of a command line, between quotation marks if it contains characters with a meaning for the shell. */
export const quoteWord = (word: string): string => (/^[\p{L}\p{N}_./\\:~+@%=,-]+$/u.test(word) ? word : `"${word}"`);

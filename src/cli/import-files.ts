/**
 * `halfsky import text|markdown|word|page|mail PATH…`: imports files, and all files of folders, each as an article of a publication. Of several
 * files, imports all or none.
 */

import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { isUnreadable, type ManuscriptKind, manuscriptExtensions, publishStage } from '../authoring/import/import.ts';
import { countFiles } from '../language/counts.ts';
import type { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import { joinProblem } from '../language/messages/voice.ts';
import { type ParsedArguments, quoteWords, UsageError } from './arguments.ts';
import { importOne, type PlacedFile, placeFile, printOutcome, type Target, targetOf } from './import-one.ts';

/**
 * Imports the files at several paths. Returns the exit code: 1 if a file cannot become an article.
 * @throws UsageError if a path does not exist, or if an option does not work with several files
 */
export async function importFiles(
  kind: ManuscriptKind,
  paths: readonly string[],
  given: ParsedArguments,
): Promise<number> {
  refuseMissing(paths);
  const files = listFiles(kind, paths, given);
  const [first = ''] = files;
  if (files.length === 1) return importOne(kind, first, given);
  if (given.option('slug') !== undefined)
    throw new UsageError(
      tell('slug-for-one-file')`--slug does not work with several files, because each article needs its own address`,
      tell('remove-this-option')`remove --${'slug'}`,
    );
  const stage = mkdtempSync(join(tmpdir(), 'halfsky-import-'));
  try {
    return await importTogether({ kind, files, target: { ...targetOf(given), stage }, stage }, given);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Throws UsageError with all paths that do not exist. A name with blanks may have become several paths. */
function refuseMissing(paths: readonly string[]): void {
  const missing = paths.filter(path => !existsSync(path));
  if (missing.length === 0) return;
  const whole = paths.join(' ');
  throw new UsageError(
    tell('no-such-file')`there is no file ${missing.join(', ')}`,
    paths.length > 1 && existsSync(whole) ? quoteWords(whole) : undefined,
  );
}

/** Returns the files at the paths, each once. Names the files of folders that are of another kind. */
function listFiles(kind: ManuscriptKind, paths: readonly string[], { voice }: ParsedArguments): readonly string[] {
  const files = new Map<string, string>();
  const others: string[] = [];
  for (const path of paths) {
    const found = statSync(path).isDirectory() ? filesIn(path) : [path];
    const isOfKind = (file: string) =>
      file === path || manuscriptExtensions[kind].includes(extname(file).toLowerCase());
    others.push(...found.filter(file => !isOfKind(file)));
    for (const file of found.filter(isOfKind)) files.set(resolve(file), file);
  }
  if (files.size === 0)
    throw new UsageError(
      tell('folder-without-kind')`the folder ${paths.join(', ')} contains no file of the kind "${kind}"`,
      tell(
        'write-folder-with-kind',
      )`write the path of a file or a folder with files that end in ${manuscriptExtensions[kind].join(', ')}`,
    );
  if (others.length > 0)
    console.log(
      voice.say(tell('other-files-not-read')`these files are of another kind and were not read: ${others.join(', ')}`),
    );
  return [...files.values()];
}

/** Returns the files in a folder, without hidden files, files that Word keeps while a text is open, and files in folders inside. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
    .map(({ name }) => join(folder, name))
    .sort();

interface Task {
  readonly kind: ManuscriptKind;
  readonly files: readonly string[];
  readonly target: Target;
  /** Folder that receives all articles until it is certain that every file can become one. */
  readonly stage: string;
}

/** Imports several files, or none if one of them has a problem. Prints the problems of all files. */
async function importTogether({ kind, files, target, stage }: Task, given: ParsedArguments): Promise<number> {
  const { say } = given.voice;
  const placed: PlacedFile[] = [];
  for (const file of files) {
    const result = await tryFile(kind, file, target);
    if ('file' in result) placed.push(result);
    else
      console.error(say(tell('cannot-be-imported')`${file} cannot be imported: ${joinProblem(result, given.voice)}`));
  }
  const faulty = files.length - placed.length;
  if (faulty > 0) {
    console.error(
      say(
        tell(
          'no-file-imported',
        )`nothing was imported, because ${faulty} of ${files.length} files have a problem: correct these files or move them away, and import again; a single file can get another address with --slug`,
      ),
    );
    return 1;
  }
  await publishStage(stage, target.options.site);
  for (const one of placed) printOutcome(one, target, given);
  console.log(say(tell('files-imported')`imported ${countFiles(placed.length)}`));
  return 0;
}

/** Writes the article of a file, or returns the problem of the file. */
async function tryFile(kind: ManuscriptKind, file: string, target: Target): Promise<PlacedFile | CommandError> {
  try {
    return await placeFile(kind, file, target);
  } catch (error) {
    const known = error instanceof UsageError ? error : await isUnreadable(error);
    if (!known) throw error;
    return known;
  }
}

/**
 * Changes a site in its folder behind a journal, as databases do with a redo log: the journal lists all changes before the first of them
 * happens. If the build is killed before the journal is complete, the site is unchanged; if it is killed later, the next command finishes
 * the change.
 */
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from '../../store/error-code.ts';
import { folderBeside } from './folder-beside.ts';

/** Changes that turn the previous site into the new site. All paths are relative to the site's folder. */
export interface Changes {
  /** Files to move from the folder `next` beside the site into the site. They are new, or replace a file. */
  readonly moved: readonly string[];
  /** Files to remove from the site. */
  readonly removed: readonly string[];
}

const journalOf = (out: string) => folderBeside(out, 'journal');
const draftOf = (out: string) => folderBeside(out, 'journal-draft');

/** Writes the journal, and then changes the site. All moved files must already be in the folder `next`. */
export function changeInPlace(out: string, changes: Changes): void {
  const journal = journalOf(out);
  const draft = draftOf(out);
  writeFileSync(draft, JSON.stringify(changes));
  renameSync(draft, journal);
  replay(out, changes);
}

/** Returns whether a killed build has left an unfinished change. */
export const hasChange = (out: string): boolean => existsSync(journalOf(out)) || existsSync(draftOf(out));

/** Finishes the change of a killed build. Removes an incomplete journal, because nothing of its change has happened. */
export function finishChange(out: string): void {
  const journal = journalOf(out);
  rmSync(draftOf(out), { force: true });
  if (existsSync(journal)) replay(out, readChanges(readFileSync(journal, 'utf8')));
}

/**
 * Makes all changes, skipping those that are already made, and removes the journal. Moves new files first and removes old files last, so that
 * a page of the site never links to a file that is not there yet.
 */
function replay(out: string, { moved, removed }: Changes): void {
  const obstacles = listObstacles(moved, removed);
  for (const path of obstacles) remove(out, path);
  const next = folderBeside(out, 'next');
  const folders = new Set<string>();
  for (const path of moved) {
    if (!existsSync(join(next, path))) continue; // moved before the build was killed
    const target = join(out, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    renameSync(join(next, path), target);
  }
  for (const path of removed) if (!obstacles.has(path)) remove(out, path);
  rmSync(next, { recursive: true, force: true });
  rmSync(journalOf(out), { force: true });
}

/**
 * Lists the files to remove before others move in: a file where the new site has a folder, and the files of a folder where the new site has
 * a file.
 */
function listObstacles(moved: readonly string[], removed: readonly string[]): ReadonlySet<string> {
  if (removed.length === 0) return new Set();
  const files = new Set(moved);
  const folders = new Set(moved.flatMap(foldersOf));
  return new Set(removed.filter(path => folders.has(path) || foldersOf(path).some(folder => files.has(folder))));
}

/** Lists the folders above a file: `a/b/c.html` is in `a` and in `a/b`. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

/**
 * Removes a file, and the folders above it that are empty without the file. If a killed build has already removed the file, removes the empty
 * folders. Does nothing if there is a folder in place of the file.
 */
function remove(out: string, path: string): void {
  const found = whatIsAt(join(out, path));
  if (found === 'folder') return;
  if (found === 'file') rmSync(join(out, path), { force: true });
  for (const folder of foldersOf(path).toReversed()) {
    try {
      rmdirSync(join(out, folder));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') return; // not empty
    }
  }
}

/** Returns what a path leads to. A link counts as a file, and a path below a file as nothing. */
function whatIsAt(path: string): 'file' | 'folder' | 'nothing' {
  try {
    return lstatSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'nothing';
    throw error;
  }
}

function readChanges(text: string): Changes {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('moved' in value && 'removed' in value))
    throw new Error('the journal of a build is damaged');
  return { moved: pathsOf(value.moved), removed: pathsOf(value.removed) };
}

const pathsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(path => typeof path === 'string') : [];

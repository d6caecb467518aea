/** Watches a publication for changed files. */

import { watch } from 'node:fs';
import { join } from 'node:path';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import { codeOf } from '../store/error-code.ts';
import { FolderTree, type TreeListener } from './folder-tree.ts';

/** Milliseconds to wait after a change before reporting it, because text editors write a file in several steps. */
const pause = 30;
/** Maximum milliseconds from a change to its report, even if files keep changing. */
const longest = 500;
/** Maximum number of changed files in a report. If more files change, Linux may drop some changes, so all files count as changed. */
const many = 1000;

/** Watched folders. A changed record of consent in `private/` can make a problem appear or disappear. */
const folders = ['articles', 'newsroom', 'private'] as const;

/** Callbacks of `watchPublication`. */
export interface WatchListener {
  /** Receives the paths of changed files, relative to the publication folder and separated by `/`. */
  changed(files: readonly string[]): void;
  /** Receives the reason why the preview cannot notice changes in a folder. */
  warn(failure: Failure): void;
}

/** Reason why the preview cannot notice changes in a folder (`what`), and what the author can do about it. */
export interface Failure {
  readonly what: Message;
  readonly cure?: Message;
}

/** Describes why the system cannot watch a folder, and what the author can do about this failure. */
export function describeFailure(folder: string, error: unknown): Failure {
  if (codeOf(error) === 'ENOSPC')
    return {
      what: tell(
        'too-many-folders-to-watch',
      )`halfsky does not notice changes in ${folder}, because the system cannot watch more folders`,
      cure: tell(
        'raise-max-user-watches',
      )`raise the system setting fs.inotify.max_user_watches, or restart "halfsky serve" after each change`,
    };
  return {
    what: tell(
      'changes-are-not-seen',
    )`halfsky does not notice changes in ${folder}: ${error instanceof Error ? error.message : String(error)}`,
  };
}

/** Watches a publication for changes. Returns a function that stops watching. */
export function watchPublication(site: string, { changed, warn }: WatchListener): () => void {
  const failed = new Set<unknown>();
  const fail = (folder: string, error: unknown) => {
    const code = codeOf(error) ?? error;
    // If several folders fail for the same reason, warn only once.
    if (!failed.has(code)) warn(describeFailure(folder, error));
    failed.add(code);
  };
  if (process.platform === 'linux') return watchTree(site, { changed, fail });
  const { notice, stop } = gather(files => changed(files));
  const watchers = folders.flatMap(folder => {
    try {
      const told = (_: string, name: string | null) => notice(`${folder}/${(name ?? '').replaceAll('\\', '/')}`);
      return [watch(join(site, folder), { recursive: true }, told).on('error', error => fail(folder, error))];
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  });
  return () => {
    stop();
    for (const watcher of watchers) watcher.close();
  };
}

function watchTree(site: string, { changed, fail }: Pick<WatchListener, 'changed'> & Pick<TreeListener, 'fail'>) {
  const { notice, stop } = gather(files => {
    if (files.length > many) tree.restart();
    const left = files.length > many ? folders : files.filter(file => tree.settle(file));
    if (left.length > 0) changed(left);
  });
  const tree = new FolderTree(site, folders, { notice, fail });
  return () => {
    stop();
    tree.close();
  };
}

/**
 * Collects changed paths. Passes all collected paths to `done` when no path has been added for a short time. Returns two functions: `notice` adds
 * a path, and `stop` cancels the pending call of `done`.
 */
function gather(done: (files: readonly string[]) => void): { notice(file: string): void; stop(): void } {
  let files = new Set<string>();
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    const gathered = [...files];
    files = new Set();
    done(gathered);
  };
  return {
    notice(file) {
      if (files.size === 0) since = performance.now();
      files.add(file);
      clearTimeout(timer);
      timer = setTimeout(end, Math.min(pause, Math.max(0, since + longest - performance.now())));
    },
    stop: () => clearTimeout(timer),
  };
}

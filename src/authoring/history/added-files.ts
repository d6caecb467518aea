/** Finds the day on which each file of a folder was added, from the history in git. */
import { spawnSync } from 'node:child_process';

/** Commit that added a file. */
export interface Added {
  /** Day on which the author wrote the commit, in the time zone of the author, such as `2017-09-05`. */
  readonly day: string;
  /** True if the commit added many text files, so that the day of the commit is probably not the day on which the files were written. */
  readonly isBulk: boolean;
}

/** Maximum number of Markdown files in a commit that is not `isBulk`. */
const mostTexts = 10;

/**
 * Returns the commit that added each file of a folder, keyed by path in the folder. Follows renamed files. Returns an empty map if the
 * folder is not in a repository, if git is not installed, or if the repository is a shallow clone, which leaves out the commits that added
 * the files.
 */
export function readAddedFiles(folder: string): ReadonlyMap<string, Added> {
  const prefix = run(folder, ['rev-parse', '--show-prefix'])?.replace(/\n$/, '');
  if (prefix === undefined || run(folder, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false')
    return new Map();
  const log = run(folder, [
    ...['log', '--reverse', '--topo-order', '--no-show-signature', '--diff-filter=ADR', '-M'],
    ...['--name-status', '-z', '--format=%x01%as'],
  ]);
  const added = readLog(log ?? '');
  return new Map(
    [...added].filter(([path]) => path.startsWith(prefix)).map(([path, one]) => [path.slice(prefix.length), one]),
  );
}

/**
 * Parses the output of `git log`. For each commit, git prints the day and then the changed files. For each file, git prints a status letter,
 * such as `A` for added, and the path. For a renamed file, git prints two paths.
 */
function readLog(log: string): ReadonlyMap<string, Added> {
  const found = new Map<string, Added>();
  for (const commit of log.split('\x01').slice(1)) {
    const [day = '', ...words] = commit.split('\0').map(word => word.trim() && word.replace(/^\n/, ''));
    const fresh: string[] = [];
    for (let i = 0; i < words.length; i++) {
      const letter = words[i] ?? '';
      if (letter === '') continue;
      const path = words[++i] ?? '';
      if (letter === 'A') fresh.push(path);
      else if (letter === 'D') found.delete(path);
      else {
        const before = found.get(path);
        const after = words[++i] ?? '';
        found.delete(path);
        if (before) found.set(after, before);
      }
    }
    const isBulk = fresh.filter(path => /\.(?:md|markdown)$/i.test(path)).length > mostTexts;
    for (const path of fresh) found.set(path, { day, isBulk });
  }
  return found;
}

/**
 * Returns the output of a git command; undefined if the command fails. The folder may come from an unknown person. Therefore the git
 * settings of the folder must not start other programs, such as a program that downloads missing files.
 */
function run(folder: string, words: readonly string[]): string | undefined {
  const safe = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
  const { status, stdout } = spawnSync('git', [...safe, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
  });
  return status === 0 ? stdout : undefined;
}

/** Runs git to find the changes since a commit in a publication folder. Only this file, `repository.ts` and `added-files.ts` run git. */

import { spawnSync } from 'node:child_process';
import { CommandError } from '../../language/messages/command-error.ts';
import { tell } from '../../language/messages/tell.ts';

/** Error of git, such as a missing repository or commit, with a message for the person who ran the command. */
export class HistoryError extends CommandError {}

/** Changes in a publication folder since a commit. */
export class History {
  readonly #folder: string;
  readonly #commit: string;
  /** Path of the folder within the repository, with a `/` at the end, or `''` if the folder is the root of the repository. */
  readonly #prefix: string;

  /**
   * Opens the history since a commit. If the commit is on another branch, the history begins where the two branches diverged.
   * @param folder publication folder
   * @param since any name of a commit that git accepts
   * @throws HistoryError if git cannot run, the folder is not in a repository, or the commit does not exist
   */
  constructor(folder: string, since: string) {
    this.#folder = folder;
    const prefix = this.#try('rev-parse', '--show-prefix');
    if (prefix === undefined)
      throw new HistoryError(
        tell('no-git-repository')`${folder} is not in a git repository, so the history of the folder is unknown`,
      );
    const commit = this.#try('rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`);
    if (commit === undefined)
      throw new HistoryError(
        tell('no-such-commit')`there is no commit "${since}" in this repository`,
        tell(
          'write-a-commit',
        )`write the name of an existing branch or tag, or a commit hash; if this copy of the repository is incomplete, fetch the full history first`,
      );
    this.#prefix = prefix.trimEnd();
    // The merge base is the commit at which the two branches diverged. Later commits of the other branch do not count.
    this.#commit = (this.#try('merge-base', commit.trim(), 'HEAD') ?? commit).trim();
  }

  /** Lists the files in the folder `below` that have changed since the commit, including deleted files and uncommitted changes. */
  changedFiles(below: string): readonly string[] {
    const names = this.#run(
      'diff',
      '--name-only',
      '--no-renames',
      '--diff-filter=MD',
      '--relative',
      '-z',
      this.#commit,
      '--',
      below,
    );
    return names.split('\0').filter(Boolean);
  }

  /** Returns the text that a file had at the commit. */
  textThen(file: string): string {
    return this.#run('show', `${this.#commit}:${this.#prefix}${file}`);
  }

  /** Returns whether a file has uncommitted changes. */
  isUncommitted(file: string): boolean {
    return this.#run('status', '--porcelain', '--', file) !== '';
  }

  /** Returns the values of the commit trailer `key`, as one list for each commit in this history that changed at least one of `files`. */
  trailers(files: readonly string[], key: string): readonly (readonly string[])[] {
    const format = `%x00%(trailers:key=${key},valueonly,separator=%x01)`;
    const log = this.#run('log', `--format=${format}`, `${this.#commit}..HEAD`, '--', ...files);
    const [, ...commits] = log.split('\0');
    return commits.map(values => values.trim().split('\x01').filter(Boolean));
  }

  #try(...words: readonly string[]): string | undefined {
    const { status, stdout, error } = spawnSync('git', words, {
      cwd: this.#folder,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    if (error)
      throw new HistoryError(
        tell('git-cannot-run')`git cannot run (${error.message})`,
        tell('install-it')`install git`,
      );
    return status === 0 ? stdout : undefined;
  }

  #run(...words: readonly string[]): string {
    const answer = this.#try(...words);
    if (answer === undefined)
      throw new HistoryError(tell('git-does-not-answer')`the command "git ${words[0] ?? ''}" failed`);
    return answer;
  }
}

/** What git knows of a publication folder since a commit. Beside `repository.ts` the only file that runs git. */

import { spawnSync } from 'node:child_process';
import { tell } from '../../language/messages/tell.ts';
import { ToldError } from '../../language/messages/told-error.ts';

/** Git, or the commit that is meant, is not there; the message is a sentence for the one who typed it. */
export class HistoryError extends ToldError {}

export class History {
  readonly #folder: string;
  readonly #commit: string;
  /** Path of the folder within the repository, `''` or ending in `/`. */
  readonly #prefix: string;

  /**
   * @param folder the publication folder
   * @param since a commit, as git takes it
   * @throws HistoryError
   */
  constructor(folder: string, since: string) {
    this.#folder = folder;
    const prefix = this.#try('rev-parse', '--show-prefix');
    if (prefix === undefined)
      throw new HistoryError(
        tell('no-git-repository')`${folder} is not in a git repository, so nothing is known of its history`,
      );
    const commit = this.#try('rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`);
    if (commit === undefined)
      throw new HistoryError(
        tell('no-such-commit')`there is no commit "${since}" here`,
        tell('write-a-commit')`write a branch, a tag or a hash, and fetch its history`,
      );
    this.#prefix = prefix.trimEnd();
    // what others have done there since is not this branch's doing
    this.#commit = (this.#try('merge-base', commit.trim(), 'HEAD') ?? commit).trim();
  }

  /** Files below a folder that were there then and are another now or gone, committed or not. */
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

  /** The text of a file as it was then. */
  textThen(file: string): string {
    return this.#run('show', `${this.#commit}:${this.#prefix}${file}`);
  }

  /** Whether a file is other than in the last commit. */
  isUncommitted(file: string): boolean {
    return this.#run('status', '--porcelain', '--', file) !== '';
  }

  /** The values of a trailer, one list for each commit since then that touched one of the files. */
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
        tell('git-cannot-run')`git cannot be run (${error.message})`,
        tell('install-it')`install it`,
      );
    return status === 0 ? stdout : undefined;
  }

  #run(...words: readonly string[]): string {
    const answer = this.#try(...words);
    if (answer === undefined)
      throw new HistoryError(tell('git-does-not-answer')`git ${words[0] ?? ''} does not answer`);
    return answer;
  }
}

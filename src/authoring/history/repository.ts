/** Runs git on a publication folder without blocking, for use in a server. */
import { spawn } from 'node:child_process';

export interface Commit {
  readonly hash: string;
  /** Commit time in milliseconds since 1970-01-01T00:00Z. */
  readonly millis: number;
}

/** A file in a commit. */
export interface Blob {
  readonly commit: string;
  /** Path relative to the publication folder. */
  readonly file: string;
}

/** Git repository of a publication folder. */
export class Repository {
  readonly #folder: string;
  /** Path of the folder within the repository, with a `/` at the end; `''` if the folder is the root of the repository. */
  readonly #prefix: string;
  /** Cached results of `lastCommits`, by commit hash and folder. A result stays valid, because the history of a commit never changes. */
  readonly #logs = new Map<string, Promise<ReadonlyMap<string, Commit>>>();

  private constructor(folder: string, prefix: string) {
    this.#folder = folder;
    this.#prefix = prefix;
  }

  /** Opens the repository that contains a folder. Returns undefined if there is no repository or git is not installed. */
  static async open(folder: string): Promise<Repository | undefined> {
    const prefix = await run(folder, ['rev-parse', '--show-prefix']);
    return prefix && new Repository(folder, prefix.toString('utf8').trimEnd());
  }

  /** Returns the hash of the commit that is checked out; undefined before the first commit. */
  async head(): Promise<string | undefined> {
    const hash = await run(this.#folder, ['rev-parse', '--verify', '--quiet', 'HEAD']);
    return hash?.toString('utf8').trim();
  }

  /**
   * Returns, for each file in the folder `below`, the last commit that changed the file. The keys are paths relative to the publication
   * folder. Ignores commits after `head`.
   */
  lastCommits(head: string, below: string): Promise<ReadonlyMap<string, Commit>> {
    const key = `${head} ${below}`;
    const known = this.#logs.get(key);
    if (known) return known;
    this.#logs.clear();
    const asked = this.#log(head, below);
    this.#logs.set(key, asked);
    return asked;
  }

  async #log(head: string, below: string): Promise<ReadonlyMap<string, Commit>> {
    const words = ['-c', 'core.quotePath=false', 'log', '--format=%x01%H %ct', '--name-only', '--no-renames'];
    const log = await run(this.#folder, [...words, '--relative', head, '--', below]);
    const last = new Map<string, Commit>();
    let commit: Commit = { hash: head, millis: 0 };
    for (const line of (log?.toString('utf8') ?? '').split('\n')) {
      if (line.startsWith('\x01')) {
        const [hash = '', seconds] = line.slice(1).split(' ');
        commit = { hash, millis: Number(seconds) * 1000 };
      } else if (line !== '' && !last.has(line)) {
        last.set(line, commit);
      }
    }
    return last;
  }

  /** Returns the files in the folder `below` that differ from the last commit or are not in it. */
  async uncommitted(below: string): Promise<ReadonlySet<string>> {
    const words = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', below];
    const status = (await run(this.#folder, words))?.toString('utf8') ?? '';
    return new Set(status.split('\0').map(entry => entry.slice('XY '.length + this.#prefix.length)));
  }

  /** Returns the text of each file at its commit, in the given order; undefined for a file that the commit does not contain. */
  async texts(blobs: readonly Blob[]): Promise<readonly (string | undefined)[]> {
    if (blobs.length === 0) return [];
    const names = blobs.map(({ commit, file }) => `${commit}:${this.#prefix}${file}\n`);
    const answer = await run(this.#folder, ['cat-file', '--batch'], names.join(''));
    return answer ? readBatch(answer, blobs.length) : blobs.map(() => undefined);
  }
}

/** Parses the output of `git cat-file --batch`: https://git-scm.com/docs/git-cat-file#_batch_output */
function readBatch(answer: Buffer, count: number): readonly (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let at = 0;
  while (texts.length < count) {
    const end = answer.indexOf('\n', at);
    if (end === -1) return [...texts, ...Array<undefined>(count - texts.length).fill(undefined)];
    const [, size] = / blob (\d+)$/.exec(answer.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) {
      texts.push(undefined);
      continue;
    }
    texts.push(answer.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

/**
 * Runs git and returns its output; undefined if git fails or is not installed. Tells git not to take optional locks, because these locks
 * would disturb a git command that the author runs at the same time.
 */
function run(folder: string, words: readonly string[], input = ''): Promise<Buffer | undefined> {
  return new Promise(resolve => {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0' };
    const git = spawn('git', words, { cwd: folder, env, stdio: ['pipe', 'pipe', 'ignore'] });
    const printed: Buffer[] = [];
    git.stdout.on('data', (bytes: Buffer) => printed.push(bytes));
    git.stdin.on('error', () => {}); // git may exit before it has read all input
    git.on('error', () => resolve(undefined));
    git.on('close', code => resolve(code === 0 ? Buffer.concat(printed) : undefined));
    git.stdin.end(input);
  });
}

/** What git knows of a publication folder, asked by one who has others to answer meanwhile. */
import { spawn } from 'node:child_process';

export interface Commit {
  readonly hash: string;
  /** When it was committed; milliseconds since 1970-01-01T00:00Z. */
  readonly millis: number;
}

/** A file as it was in a commit. */
export interface Blob {
  readonly commit: string;
  /** Path from the publication folder. */
  readonly file: string;
}

export class Repository {
  readonly #folder: string;
  /** Path of the folder within the repository, `''` or ending in `/`. */
  readonly #prefix: string;
  /** By commit and folder. A history does not change: it is asked for once. */
  readonly #logs = new Map<string, Promise<ReadonlyMap<string, Commit>>>();

  private constructor(folder: string, prefix: string) {
    this.#folder = folder;
    this.#prefix = prefix;
  }

  /** Undefined if the folder is in no repository, or there is no git. */
  static async open(folder: string): Promise<Repository | undefined> {
    const prefix = await run(folder, ['rev-parse', '--show-prefix']);
    return prefix && new Repository(folder, prefix.toString('utf8').trimEnd());
  }

  /** The commit that is checked out; undefined before the first one. */
  async head(): Promise<string | undefined> {
    const hash = await run(this.#folder, ['rev-parse', '--verify', '--quiet', 'HEAD']);
    return hash?.toString('utf8').trim();
  }

  /** By file below a folder, the last commit that touched it, as seen from `head`. */
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

  /** Files below a folder that are other than in the last commit, or not in it. */
  async uncommitted(below: string): Promise<ReadonlySet<string>> {
    const words = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', below];
    const status = (await run(this.#folder, words))?.toString('utf8') ?? '';
    return new Set(status.split('\0').map(entry => entry.slice('XY '.length + this.#prefix.length)));
  }

  /** The texts of files as they were; undefined for one that was not there. */
  async texts(blobs: readonly Blob[]): Promise<readonly (string | undefined)[]> {
    if (blobs.length === 0) return [];
    const names = blobs.map(({ commit, file }) => `${commit}:${this.#prefix}${file}\n`);
    const answer = await run(this.#folder, ['cat-file', '--batch'], names.join(''));
    return answer ? readBatch(answer, blobs.length) : blobs.map(() => undefined);
  }
}

/** https://git-scm.com/docs/git-cat-file#_batch_output */
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

/** What git prints; undefined if it refuses, or is not there. It takes no lock that an author's own git would wait for. */
function run(folder: string, words: readonly string[], input = ''): Promise<Buffer | undefined> {
  return new Promise(resolve => {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0' };
    const git = spawn('git', words, { cwd: folder, env, stdio: ['pipe', 'pipe', 'ignore'] });
    const printed: Buffer[] = [];
    git.stdout.on('data', (bytes: Buffer) => printed.push(bytes));
    git.stdin.on('error', () => {}); // it may end before it has read everything
    git.on('error', () => resolve(undefined));
    git.on('close', code => resolve(code === 0 ? Buffer.concat(printed) : undefined));
    git.stdin.end(input);
  });
}

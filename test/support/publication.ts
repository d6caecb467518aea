/** Runs the real command: in a process that stays for the next one, or in a process of its own where that matters. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the engine and of the publication that comes with it. */
export const engine = join(import.meta.dirname, '../..');

export interface Ended {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly output: string;
}

export interface RunOptions {
  /** In a process of its own, as a person starts it. */
  readonly alone?: boolean;
  /** The folder of another engine; alone. */
  readonly engine?: string;
  /** Further variables; alone. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Asked every other millisecond; once it says yes, the process is ended without a warning. Alone. */
  readonly killWhen?: (milliseconds: number) => boolean;
}

/** Runs `halfsky` to its end; what it prints is kept together. */
export function runHalfsky(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { alone = false, ...own } = options;
  return alone || Object.keys(own).length > 0 || resident.isBusy ? runAlone(words, own) : resident.run(words);
}

/** One command at a time; whoever comes meanwhile gets a process of its own. */
class Resident {
  #child: ChildProcess | undefined;
  isBusy = false;

  async run(words: readonly string[]): Promise<Ended> {
    this.isBusy = true;
    try {
      const child = this.#child ?? (await this.#start());
      child.ref();
      child.channel?.ref();
      return await new Promise((resolve, reject) => {
        const fail = () => reject(new Error(`halfsky ${words.join(' ')} ended its process`));
        child.once('exit', fail);
        child.once('message', (ended: Ended) => {
          child.off('exit', fail);
          resolve(ended);
        });
        child.send(words);
      });
    } finally {
      // an idle one keeps nobody: it ends when this process does
      this.#child?.unref();
      this.#child?.channel?.unref();
      this.isBusy = false;
    }
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(join(import.meta.dirname, 'resident.ts'), { stdio: 'inherit', execArgv: [] });
    this.#child = child;
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error('the resident process did not start')));
    });
    child.once('exit', () => {
      this.#child = undefined;
    });
    return child;
  }
}

const resident = new Resident();

function runAlone(
  words: readonly string[],
  { engine: root = engine, environment = {}, killWhen }: Omit<RunOptions, 'alone'>,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const command = spawn(process.execPath, [join(root, 'src/cli/halfsky.js'), ...words], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    command.stdout.on('data', keep);
    command.stderr.on('data', keep);
    const started = performance.now();
    const killer = setInterval(() => killWhen?.(performance.now() - started) && command.kill('SIGKILL'), 2);
    command.once('error', reject);
    command.once('close', code => {
      clearInterval(killer);
      resolve({ code, output });
    });
  });
}

/** Gives a publication what the builds of another one have kept: it changes no byte, and need not be made again. */
export const shareWork = (from: string, to: string) =>
  cpSync(join(from, '.cache'), join(to, '.cache'), { recursive: true });

/** @throws Error with all that was said, if the build did not succeed */
export async function build(words: readonly string[], options?: RunOptions): Promise<void> {
  const { code, output } = await runHalfsky(['build', ...words], options);
  if (code !== 0) throw new Error(`halfsky build ${words.join(' ')} ended with ${code}:\n${output}`);
}

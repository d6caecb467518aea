/** Runs the real command `halfsky`: in a process that runs many commands, or in a new process if a test needs one. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';

/** Folder of the engine and of its own publication. */
export const engine = join(import.meta.dirname, '../..');

/** Result of a command. */
export interface Ended {
  /** Exit code; null if a signal ended the process. */
  readonly code: number | null;
  readonly output: string;
}

export interface RunOptions {
  /** Whether to start a new process, as a person would. */
  readonly alone?: boolean;
  /** Folder of another engine; needs a new process. */
  readonly engine?: string;
  /** Additional environment variables; need a new process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Called every two milliseconds; kills the process once it returns true. Needs a new process. */
  readonly killWhen?: (milliseconds: number) => boolean;
}

/** Runs `halfsky` to its end; returns its exit code and its output on both streams. */
export function runHalfsky(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { alone = false, ...own } = options;
  return alone || Object.keys(own).length > 0 || resident.isBusy ? runAlone(words, own) : resident.run(words);
}

/** Process that runs one command at a time; a command that arrives while another command runs gets its own process. */
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
      // an idle child must not keep this process alive
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
    // The command waits for this process, so that this process sees the moment to kill it on a busy machine, too.
    if (killWhen && command.pid !== undefined) setPriority(command.pid, 10);
    const started = performance.now();
    const killer = setInterval(() => killWhen?.(performance.now() - started) && command.kill('SIGKILL'), 2);
    command.once('error', reject);
    command.once('close', code => {
      clearInterval(killer);
      resolve({ code, output });
    });
  });
}

/** Copies the build cache of one publication to another publication, which saves work and does not change its output. */
export const shareWork = (from: string, to: string) =>
  cpSync(join(from, '.cache'), join(to, '.cache'), { recursive: true });

/**
 * Runs a build.
 * @throws Error with the whole output, if the build fails
 */
export async function build(words: readonly string[], options?: RunOptions): Promise<void> {
  const { code, output } = await runHalfsky(['build', ...words], options);
  if (code !== 0) throw new Error(`halfsky build ${words.join(' ')} ended with ${code}:\n${output}`);
}

/** Builds a publication with the real command, in a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The folder of the engine and of the publication that comes with it. */
export const engine = join(import.meta.dirname, '../..');

export interface Ended {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly output: string;
}

export interface RunOptions {
  /** The folder of another engine. */
  readonly engine?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Asked every other millisecond; once it says yes, the process is ended without a warning. */
  readonly killWhen?: (milliseconds: number) => boolean;
}

/** Runs `halfsky` to its end; what it prints is kept together. */
export function runHalfsky(
  words: readonly string[],
  { engine: root = engine, environment = {}, killWhen }: RunOptions = {},
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

/** @throws Error with all that was said, if the build did not succeed */
export async function build(words: readonly string[], options?: RunOptions): Promise<void> {
  const { code, output } = await runHalfsky(['build', ...words], options);
  if (code !== 0) throw new Error(`halfsky build ${words.join(' ')} ended with ${code}:\n${output}`);
}

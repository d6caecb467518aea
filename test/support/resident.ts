/**
 * Runs `halfsky` again and again in one process, for tests that ask what a command does and not how it starts: starting costs a small
 * publication four fifths of a build. Each message is a command line; the answer is its exit code and what it printed.
 */
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';

process.chdir(join(import.meta.dirname, '../..'));
process.on('disconnect', () => process.exit());
process.on('message', async (words: readonly string[]) => {
  let output = '';
  const before = [process.stdout.write, process.stderr.write] as const;
  const keep = (text: string | Uint8Array) => {
    output += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    return true;
  };
  process.stdout.write = keep;
  process.stderr.write = keep;
  process.exitCode = undefined;
  const code = await main(words);
  [process.stdout.write, process.stderr.write] = before;
  process.send?.({ code, output });
});
process.send?.('ready');

/**
 * Process that runs many `halfsky` commands, for tests that do not need a new process. The start of a process takes four fifths of the time
 * of a small build. Receives command lines as messages; answers with exit code and output.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '../..'));
enableCompileCache({ directory: 'node_modules/.cache/halfsky', portable: true });
const { main } = await import('../../src/cli/main.ts');
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
  // other processes can use the compile cache now; without this call, Node would write the cache only when this process ends
  flushCompileCache();
  [process.stdout.write, process.stderr.write] = before;
  process.send?.({ code, output });
});
process.send?.('ready');

#!/usr/bin/env node
/** The door of the command line: finds the Node that the installation brought, and goes on there. Plain JavaScript, so that any Node can read it. */
import { spawnSync } from 'node:child_process';
// all of it, because an older Node does not have every part
import * as modules from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major] = process.versions.node.split('.').map(Number);
if (major >= 24) {
  // what was compiled once is not compiled again: a third of the time that a small publication takes
  modules.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/halfsky'));
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = join(dirname(modules.createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
  const { status, signal, error } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (error) throw error;
  if (signal) process.kill(process.pid, signal);
  process.exitCode = status ?? 1;
}

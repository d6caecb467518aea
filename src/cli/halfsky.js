#!/usr/bin/env node
/**
 * Entry point of the command line. If the current Node is older than 24, runs itself again with the Node that npm has installed in
 * `node_modules`. This file is JavaScript, so that an older Node can run it.
 */
import { spawnSync } from 'node:child_process';
// imports the whole module, because an older Node does not have the named export `enableCompileCache`
import * as modules from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major] = process.versions.node.split('.').map(Number);
if (major >= 24) {
  // Node's compile cache saves a third of the time of a small build; a portable one serves copies of this repository in other folders too
  const directory = join(import.meta.dirname, '../../node_modules/.cache/halfsky');
  modules.enableCompileCache({ directory, portable: true });
  // threads and child processes ask only the environment for a compile cache
  process.env.NODE_COMPILE_CACHE ??= directory;
  process.env.NODE_COMPILE_CACHE_PORTABLE ??= '1';
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

/** What the engine is made of: its code, its libraries and the Node that runs it. What another engine made is not kept. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './cache.ts';

/** `root` is the engine's own folder. */
export function fingerprintEngine(root: string): string {
  const files = globSync(['src/**/*', 'layouts/**/*', '.eleventy.ts', 'package.json', 'package-lock.json'], {
    cwd: root,
    withFileTypes: true,
  })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  return hashOf(process.version, ...files.flatMap(file => [file.slice(root.length), readFileSync(file)]));
}

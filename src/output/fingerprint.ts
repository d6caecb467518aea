/** What the engine is made of: its code, its libraries and the Node that runs it. What another engine made is not kept. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './cache.ts';

/** `root` is the engine's own folder. */
export const fingerprintEngine = (root: string): string =>
  hashOf(
    process.version,
    ...contentsOf(root, ['src/**/*', 'layouts/**/*', '.eleventy.ts', 'package.json', 'package-lock.json']),
  );

/** Of what paints pictures alone, which changes less often than the engine. Other machines round pixels in another way. */
export function fingerprintPainter(root: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return hashOf(
    process.platform,
    process.arch,
    String(dependencies.sharp),
    String(dependencies.fontkit),
    String(dependencies['@fontsource/noto-serif-sc']),
    ...contentsOf(root, ['src/pictures/*', 'src/cards/*']),
  );
}

/** Names and bytes of files, by their patterns. */
function contentsOf(root: string, patterns: readonly string[]): readonly (string | Uint8Array)[] {
  return globSync([...patterns], { cwd: root, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .flatMap(file => [file.slice(root.length), readFileSync(file)]);
}

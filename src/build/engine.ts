/** The engine itself: where it lies, and what it is made of: its code, its libraries and the Node that runs it. What another engine made is not kept. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashOf } from '../store/cache.ts';

/** The folder of this engine. */
export const engineRoot = resolve(import.meta.dirname, '../..');

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
    ...contentsOf(root, ['src/source/pictures/*', 'src/site/pictures/*', 'src/site/cards/*']),
  );
}

/**
 * Returns the names and bytes of files, by their patterns.
 * @throws Error for a pattern that matches no file: a folder was renamed, and changes in it would go unseen
 */
function contentsOf(root: string, patterns: readonly string[]): readonly (string | Uint8Array)[] {
  const names = patterns.flatMap(pattern => {
    const found = globSync(pattern, { cwd: root, withFileTypes: true }).filter(entry => entry.isFile());
    if (found.length === 0) throw new Error(`no file matches ${pattern} in ${root}`);
    return found.map(entry => join(entry.parentPath, entry.name));
  });
  return [...new Set(names)].sort().flatMap(file => [file.slice(root.length), readFileSync(file)]);
}

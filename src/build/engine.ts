/**
 * The engine's folder and fingerprints. A fingerprint covers the engine's code, its libraries and the version of Node; a new fingerprint
 * invalidates the caches.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashOf } from '../store/cache.ts';

/** Absolute path of the engine's folder. */
export const engineRoot = resolve(import.meta.dirname, '../..');

/** Hashes everything that can change a built site, for the engine in the folder `root`. */
export const fingerprintEngine = (root: string): string =>
  hashOf(
    process.version,
    ...contentsOf(root, ['src/**/*', 'layouts/**/*', '.eleventy.ts', 'package.json', 'package-lock.json']),
  );

/**
 * Hashes only the code that paints pictures, which changes less often than the engine. The platform counts, because machines round pixels
 * differently.
 */
export function fingerprintPainter(root: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return hashOf(
    process.platform,
    process.arch,
    String(dependencies.sharp),
    String(dependencies.fontkit),
    String(dependencies['@fontsource/noto-serif-sc']),
    ...contentsOf(root, [
      'src/source/pictures/*',
      'src/site/pictures/*',
      'src/site/cards/*',
      'src/site/card.ts',
      'src/language/line-breaks.ts',
    ]),
  );
}

/**
 * Returns the names and bytes of the files that match the patterns.
 * @throws Error for a pattern that matches no file: after a folder is renamed, changes in it would go unnoticed
 */
function contentsOf(root: string, patterns: readonly string[]): readonly (string | Uint8Array)[] {
  const names = patterns.flatMap(pattern => {
    const found = globSync(pattern, { cwd: root, withFileTypes: true }).filter(entry => entry.isFile());
    if (found.length === 0) throw new Error(`no file matches ${pattern} in ${root}`);
    return found.map(entry => join(entry.parentPath, entry.name));
  });
  return [...new Set(names)].sort().flatMap(file => [file.slice(root.length), readFileSync(file)]);
}

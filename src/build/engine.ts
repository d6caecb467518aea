/**
 * Finds the folder of the engine (this program), and computes the engine's fingerprints. A fingerprint is a hash of code and libraries. If
 * a fingerprint changes, the engine no longer uses the cache entries whose keys depend on this fingerprint.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { joinListings, listBelow, listFiles } from '../source/listing.ts';
import { packSnapshot, type Snapshot, takeSnapshot, unpackSnapshot } from '../source/snapshot.ts';
import { Cache, hashOf } from '../store/cache.ts';

/** Absolute path of the folder that contains `src/` and `layouts/`. */
export const engineRoot = resolve(import.meta.dirname, '../..');

/**
 * Hashes the version of Node, and everything in the engine's folder that can change a built site. The process reads the files only once,
 * because it keeps running the code that it has loaded.
 */
export const fingerprintEngine = (): string => {
  engineFingerprint ??= hashOf(process.version, lookAtEngine().key);
  return engineFingerprint;
};

let engineFingerprint: string | undefined;

/**
 * Looks at the engine's files. Hashes only the files that changed since an earlier run, because reading all files takes longer than everything
 * else in a command that finds nothing to do.
 */
function lookAtEngine(): Snapshot {
  const cache = new Cache(join(engineRoot, 'node_modules/.cache/halfsky'));
  const key = `engine-${hashOf(engineRoot).slice(0, 32)}`;
  const known = unpackSnapshot(cache.get(key));
  const others = listFiles(['.eleventy.ts', 'package.json', 'package-lock.json']);
  const list = () => joinListings([...['src', 'layouts'].map(below => listBelow(engineRoot, below)), others]);
  const found = takeSnapshot(engineRoot, list, known);
  if (found !== known) cache.set(key, packSnapshot(found));
  return found;
}

/**
 * Hashes only the code and libraries that make image files (resized pictures and share cards), so that a change to other code leaves the
 * cached images valid. The hash includes the platform and the processor, because machines round pixel values differently.
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
 * Returns the names and the bytes of all files that match a pattern, sorted by name. The bytes of each file follow the name of the file.
 * @throws Error for a pattern that matches no file. Without this error, nobody would notice that the hash no longer covers a renamed folder.
 */
function contentsOf(root: string, patterns: readonly string[]): readonly (string | Uint8Array)[] {
  const names = patterns.flatMap(pattern => {
    const found = globSync(pattern, { cwd: root, withFileTypes: true }).filter(entry => entry.isFile());
    if (found.length === 0) throw new Error(`no file matches ${pattern} in ${root}`);
    return found.map(entry => join(entry.parentPath, entry.name));
  });
  return [...new Set(names)].sort().flatMap(file => [file.slice(root.length), readFileSync(file)]);
}

/** Clones of one publication in new folders, which share a remote cache. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { fixtureFiles, fixtureNow, writeFiles } from './fixture.ts';
import { build, type RunOptions, runHalfsky } from './publication.ts';
import { readFolder } from './site.ts';

/** Enough articles for an older search shard and for more than one pack of pages. */
const more = Array.from({ length: 260 }, (_, i) => {
  const day = `2010-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
  const text = `---\ntitle: Report ${i}\ndate: ${day}\ntags: [harvest]\n---\n\nThe harvest of week ${i}.\n`;
  return [`articles/2010/a${i}.md`, text] as const;
});

export interface Built {
  readonly site: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** The lines about the remote cache. */
  readonly said: readonly string[];
  /** Number of search shards that the build made. */
  readonly shards: number;
}

interface BuildWith extends RunOptions {
  readonly site?: string;
  readonly out?: string;
  readonly words?: readonly string[];
}

/** Clones of one publication. */
export interface Clones {
  readonly home: string;
  /** Clones the publication into a new folder, and returns its path. */
  clone(): string;
  /** Builds a site with the remote cache at an address, in a new clone if none is given. */
  buildWith(url: string, options?: BuildWith): Promise<Built>;
  /** Compares a site with that of a build that knows no remote cache. Prints only the paths of files that differ. */
  expectSame(files: ReadonlyMap<string, Buffer>): void;
  remove(): void;
}

/** Writes a publication to clone, and builds it once without a remote cache. */
export async function startCloning(): Promise<Clones> {
  const home = mkdtempSync(join(tmpdir(), 'halfsky-remote-'));
  chmodSync(home, 0o755); // nginx runs as another user
  const original = join(home, 'original');
  mkdirSync(original);
  writeFiles(original, [...fixtureFiles(), ...more]);
  let count = 0;
  const clone = () => {
    const site = join(home, `clone-${count++}`);
    cpSync(original, site, { recursive: true });
    return site;
  };
  const alone = clone();
  await build(['--site', alone, '--out', join(alone, 'dist'), '--now', fixtureNow]);
  const expected = readFolder(join(alone, 'dist'));
  return {
    home,
    clone,
    buildWith: async (url, { site = clone(), out = join(site, 'dist'), words = [], ...own } = {}) => {
      const given = ['--site', site, '--out', out, '--now', fixtureNow, '--remote-cache', url, ...words];
      const { code, output } = await runHalfsky(['build', ...given], own);
      expect(code, output).toBe(0);
      const said = output.split('\n').filter(line => line.includes('remote cache'));
      return {
        site,
        files: readFolder(out),
        said,
        shards: Number(/search index: (\d+) parts? made/.exec(output)?.[1]),
      };
    },
    expectSame: files => {
      const differing = [...expected].filter(([path, content]) => !files.get(path)?.equals(content));
      expect(differing.map(([path]) => path)).toEqual([]);
      expect([...files.keys()]).toEqual([...expected.keys()]);
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

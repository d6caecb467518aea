/**
 * Builds the site when Eleventy runs without a halfsky command. Before each Eleventy build, loads the publication and writes all outputs
 * except pages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { UserConfig } from '@11ty/eleventy';
import { outputFile } from '../addresses.ts';
import { formatProblems, PublicationError } from '../problem.ts';
import { buildAssets } from './assets.ts';
import { engineRoot, fingerprintEngine, fingerprintPainter } from './engine.ts';
import { openKept, rememberFolder } from './load/inputs.ts';
import { loadInThreads, obstaclesOf } from './load/load.ts';
import { makeGroup } from './make-group.ts';
import { listOutputs, type OutputGroup, type SiteOutputs } from './outputs.ts';
import type { PageHost } from './page-host.ts';

/** Registers an event listener that loads the publication. The returned `PageHost` has no pages until Eleventy starts a build. */
export function hostAlone(config: UserConfig): PageHost {
  let site: SiteOutputs | undefined;
  const sizes = new Map<string, number>();
  config.on('eleventy.before', async ({ directories }) => {
    site = await loadSite(address => sizes.get(address));
    for (const group of site.groups) await writeGroup(group, { folder: directories.output, sizes });
  });
  for (const files of ['articles', 'newsroom']) config.addWatchTarget(join(engineRoot, files, '**/*'));
  return { outputs: kind => site?.pages.filter(page => page.kind === kind) ?? [] };
}

interface Target {
  /** Path of the site's folder. */
  readonly folder: string;
  /** Sizes of the written files in bytes, by address. */
  readonly sizes: Map<string, number>;
}

/**
 * Makes all files of a group in the site's folder.
 * @throws Error that lists every picture that cannot be decoded
 */
async function writeGroup(group: OutputGroup, { folder, sizes }: Target): Promise<void> {
  try {
    await makeGroup(group, (address, content) => {
      const file = join(folder, outputFile(address));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      sizes.set(address, content.length);
    });
  } catch (error) {
    throw error instanceof PublicationError ? new Error(formatProblems(error.problems, 'text')) : error;
  }
}

/**
 * Loads the publication from the folder that contains the engine, and lists the outputs of the site.
 * @throws Error that lists every problem of the publication
 */
async function loadSite(bytesAt: (address: string) => number | undefined): Promise<SiteOutputs> {
  const kept = openKept(engineRoot, fingerprintEngine());
  const loaded = await loadInThreads({ site: engineRoot, url: undefined, now: Date.now(), preview: false, kept });
  const obstacles = obstaclesOf(loaded);
  if (obstacles.length > 0) throw new Error(formatProblems(obstacles, 'text'));
  rememberFolder(kept);
  return listOutputs({
    loaded,
    cache: kept.cache,
    engine: kept.engine,
    painter: fingerprintPainter(engineRoot),
    made: await buildAssets(kept),
    options: { search: true, host: undefined, admin: loaded.catalogue.site.admin },
    bytesAt,
    count: () => {},
  });
}

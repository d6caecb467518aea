/** Lists the outputs of a loaded publication. */
import type { Host } from '../site/host.ts';
import type { Cache } from '../store/cache.ts';
import { buildAssets } from './assets.ts';
import { engineRoot, fingerprintPainter } from './engine.ts';
import type { Loaded } from './load/load.ts';
import type { PageMemory } from './memory/page-memory.ts';
import { listOutputs } from './outputs.ts';
import type { SiteLister } from './publish.ts';

/** A loaded publication, and the settings of its site. */
export interface ListedSite {
  readonly loaded: Loaded;
  readonly cache: Cache;
  /** Fingerprint of the engine (a hash of its code and libraries). */
  readonly engine: string;
  readonly memory: PageMemory;
  readonly search: boolean;
  readonly host: Host | undefined;
}

/** Returns a function that lists all outputs of a loaded publication, and passes the frames of all languages to the memory of the build. */
export const siteLister =
  ({ loaded, cache, engine, search, host, memory }: ListedSite): SiteLister =>
  async ({ bytesAt }, count) => {
    const made = await buildAssets({ cache, engine });
    const site = await listOutputs({
      ...{ loaded, cache, engine, made, bytesAt, memory, count },
      painter: fingerprintPainter(engineRoot),
      options: { search, host, admin: loaded.catalogue.site.admin },
    });
    memory.noteFrames(site.facts);
    return site;
  };

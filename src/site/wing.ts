/** Types of a wing: a part of the site besides the pages, such as feeds, search, pictures, cards, files for hosts or the form. */

import type { Folder } from '../source/folder.ts';
import type { ShownPicture } from '../source/pictures/plan.ts';
import type { Admin, Site } from '../source/publication/newsroom.ts';
import type { Cache } from '../store/cache.ts';
import type { Host } from './host.ts';
import type { Drawing, Publication, RegisteredKind } from './kind.ts';
import type { Output } from './output.ts';

/** Options of a build besides `site.yaml`. */
export interface SiteOptions {
  /** Whether the site has a search index. */
  readonly search: boolean;
  /** The host to write configuration files for; undefined: no such files. */
  readonly host: Host | undefined;
  /** The service where the form at `/admin/` saves articles; undefined: there is no form. */
  readonly admin: Admin | undefined;
}

/** Everything that a wing makes its outputs from. */
export interface Workshop {
  readonly publication: Publication;
  readonly options: SiteOptions;
  readonly folder: Folder;
  /** The pictures that pages show. */
  readonly pictures: readonly ShownPicture[];
  readonly cache: Cache;
  /** Fingerprints of the engine and of the code that paints pictures. */
  readonly engine: string;
  readonly painter: string;
  readonly digest: Drawing['digest'];
  /** Registers a function to call after all outputs of the wing are made, or after a failure. */
  atEnd(end: () => Promise<void>): void;
  /** Counts a search shard that was indexed or taken from the cache, for the summary of the build. */
  count(event: WorkshopEvent): void;
}

/** Event that a wing reports while it makes outputs: it indexed a part of the search, or painted a picture. */
export type WorkshopEvent = 'indexed' | 'painted';

/** A part of the site besides the pages; `listing/wings.ts` lists all wings. */
export interface Wing {
  readonly name: string;
  /** Returns the folders of which the wing alone is the owner, such as `/pagefind/`: no other file may lie there. */
  folders?(site: Pick<Site, 'admin'>): readonly string[];
  /** Returns addresses that belong to the wing, even if it writes none of them now. */
  reserves?(site: Pick<Site, 'admin'>): readonly string[];
  /** Returns the kinds of page that the wing adds. */
  kinds?(options: SiteOptions): readonly RegisteredKind[];
  /** Returns the outputs that are not pages. */
  outputs?(workshop: Workshop): readonly Output[] | Promise<readonly Output[]>;
  /** Whether other outputs state the sizes of this wing's files, so that they must be made first. */
  readonly isMeasured?: boolean;
  /** The number of outputs that are made at the same time; absent: 1. */
  readonly atOnce?: number;
}

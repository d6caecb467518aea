/**
 * Types for optional outputs (`Wing`): files besides the ordinary pages, such as feeds, the search index, pictures, share cards, host files
 * or the form at `/admin/`.
 */

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Folder } from '../source/folder.ts';
import type { ShownPicture } from '../source/pictures/plan.ts';
import type { Admin, Site } from '../source/publication/newsroom.ts';
import type { Cache } from '../store/cache.ts';
import type { Host } from './host.ts';
import type { Drawing, Publication, RegisteredKind } from './kind.ts';
import type { Output } from './output.ts';

/** Options of a build that `site.yaml` does not set. */
export interface SiteOptions {
  /** True if the site has a search index. */
  readonly search: boolean;
  /** The host for which the build writes configuration files; undefined if it writes none. */
  readonly host: Host | undefined;
  /** The service where the form at `/admin/` saves articles; undefined if the site has no form. */
  readonly admin: Admin | undefined;
}

/** Data and functions with which a `Wing` (an optional output) makes its files. */
export interface Workshop {
  readonly publication: Publication;
  readonly options: SiteOptions;
  readonly folder: Folder;
  /** The pictures that pages show. */
  readonly pictures: readonly ShownPicture[];
  readonly cache: Cache;
  /** Fingerprint of the engine (a hash of its code and libraries). */
  readonly engine: string;
  /** Fingerprint of only the code that makes image files (resized pictures and share cards). */
  readonly painter: string;
  /** Returns a digest of given data and of the data that all pages of a language share. Returns undefined if the build has no cache. */
  readonly digest: Drawing['digest'];
  readonly frame: Drawing['frame'];
  /** Registers a function. The build calls the function after making all files of the `Wing`, or after a failure. */
  atEnd(end: () => Promise<void>): void;
  /** Counts an event for the summary of the build. */
  count(event: WorkshopEvent): void;
}

/** Event that an optional output (`Wing`) reports: `indexed` for a new shard of the search index, `painted` for a new image file. */
export type WorkshopEvent = 'indexed' | 'painted';

/** Optional output: adds files or kinds of page to the site. `src/build/listing/wings.ts` lists all optional outputs. */
export interface Wing {
  readonly name: string;
  /** Returns the folders in which only this optional output writes files, such as `/pagefind/`. */
  folders?(site: Pick<Site, 'admin' | 'hasLite'>): readonly string[];
  /** Returns addresses that no file of the publication may use, even if the optional output writes nothing there now. */
  reserves?(site: Pick<Site, 'admin'>): readonly string[];
  /** Returns the addresses of files that texts of the publication may link to, and that no file of the publication may use. */
  files?(catalogue: Catalogue): readonly string[];
  /** Returns the kinds of page that the optional output adds. */
  kinds?(options: SiteOptions): readonly RegisteredKind[];
  /** Returns all outputs except the pages that `kinds` adds. */
  outputs?(workshop: Workshop): readonly Output[] | Promise<readonly Output[]>;
  /** True if the build must make these outputs before the pages, because feeds contain the sizes of these files. */
  readonly isMeasured?: boolean;
  /** The number of outputs to make at the same time; 1 if absent. */
  readonly atOnce?: number;
}

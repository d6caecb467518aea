/**
 * Types for wings. A wing is a part of the site that adds outputs besides the ordinary pages, such as feeds, search, pictures, share cards,
 * host files or the browser form.
 */

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

/** Data and functions with which a wing (an optional part of the site) makes its outputs. */
export interface Workshop {
  readonly publication: Publication;
  readonly options: SiteOptions;
  readonly folder: Folder;
  /** The pictures that pages show. */
  readonly pictures: readonly ShownPicture[];
  readonly cache: Cache;
  /** Hash of this program's code. */
  readonly engine: string;
  /** Hash of the code that scales and encodes pictures. */
  readonly painter: string;
  /** Returns a digest of given data and of the data that all pages of a language share. Returns undefined if the build has no cache. */
  readonly digest: Drawing['digest'];
  /** Registers a function. The build calls it after making all outputs of the wing, or after a failure. */
  atEnd(end: () => Promise<void>): void;
  /** Counts an event for the summary of the build. */
  count(event: WorkshopEvent): void;
}

/** Event that an optional part of the site reports: it made a part of the search index, or it scaled or drew a picture. */
export type WorkshopEvent = 'indexed' | 'painted';

/** A part of the site that adds outputs besides the ordinary pages. `src/build/listing/wings.ts` lists all wings. */
export interface Wing {
  readonly name: string;
  /** Returns the folders in which only this wing writes files, such as `/pagefind/`. */
  folders?(site: Pick<Site, 'admin'>): readonly string[];
  /** Returns addresses that no file of the publication may use, even if the wing writes nothing there now. */
  reserves?(site: Pick<Site, 'admin'>): readonly string[];
  /** Returns the kinds of page that the wing adds. */
  kinds?(options: SiteOptions): readonly RegisteredKind[];
  /** Returns all outputs of the wing except its pages. */
  outputs?(workshop: Workshop): readonly Output[] | Promise<readonly Output[]>;
  /** True if the build must make this wing's outputs before the pages, because feeds contain the sizes of the wing's files. */
  readonly isMeasured?: boolean;
  /** The number of outputs to make at the same time; 1 if absent. */
  readonly atOnce?: number;
}

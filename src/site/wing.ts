/** A wing is a part of the site that stands beside the pages: feeds, search, pictures, cards, files for hosts, the form. */

import type { Folder } from '../source/folder.ts';
import type { ShownPicture } from '../source/pictures/plan.ts';
import type { Admin, Site } from '../source/publication/newsroom.ts';
import type { Cache } from '../store/cache.ts';
import type { Host } from './host.ts';
import type { Drawing, Publication, RegisteredKind } from './kind.ts';
import type { Output } from './output.ts';

/** What whoever builds a site may ask for, besides what `site.yaml` says. */
export interface SiteOptions {
  /** Leaves out the search index if false. */
  readonly search: boolean;
  /** The host whose files are written; undefined: no such files. */
  readonly host: Host | undefined;
  /** Where the form at `/admin/` saves articles; undefined: there is no form. */
  readonly admin: Admin | undefined;
}

/** What a wing makes its outputs from. */
export interface Workshop {
  readonly publication: Publication;
  readonly options: SiteOptions;
  readonly folder: Folder;
  /** The pictures that pages show. */
  readonly pictures: readonly ShownPicture[];
  readonly cache: Cache;
  /** Fingerprint of the engine, and of its part that paints pictures. */
  readonly engine: string;
  readonly painter: string;
  readonly digest: Drawing['digest'];
  /** Has something done when all outputs of the wing are made, or none will be. */
  atEnd(end: () => Promise<void>): void;
  /** Counts an event for the summary of the build, such as a part of the search index that was made. */
  count(event: WorkshopEvent): void;
}

/** What a wing reports while it makes outputs: it indexed a part of the search, took one out of the cache, or painted. */
export type WorkshopEvent = 'indexed' | 'recalled' | 'painted';

export interface Wing {
  readonly name: string;
  /** Returns the folders in which the wing alone writes, such as `/pagefind/`: no file may claim an address below. */
  folders?(site: Pick<Site, 'admin'>): readonly string[];
  /** Returns addresses that belong to the wing, whether or not it writes them now. */
  reserves?(site: Pick<Site, 'admin'>): readonly string[];
  /** Returns the kinds of page that the wing adds. */
  kinds?(options: SiteOptions): readonly RegisteredKind[];
  /** Returns the files that are made without a template. */
  outputs?(workshop: Workshop): readonly Output[] | Promise<readonly Output[]>;
  /** Other outputs state the sizes of this wing's files: they are made first. */
  readonly isMeasured?: boolean;
  /** How many outputs are made at the same time (1). */
  readonly atOnce?: number;
}

/**
 * Types for optional outputs (`Wing`): files besides the ordinary pages, such as feeds, the search index, pictures, share cards, host files
 * or the form at `/admin/`.
 */

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Tables } from '../language/strings/strings.ts';
import type { Folder } from '../source/folder.ts';
import type { ShownPicture } from '../source/pictures/plan.ts';
import type { Admin, Site } from '../source/publication/newsroom.ts';
import type { Cache } from '../store/cache.ts';
import type { Host } from './host.ts';
import type { Drawing, NamedPage, Publication, RegisteredKind } from './kind.ts';
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
  /**
   * Returns the digest of a part of the site that is not one file, such as the articles of a search shard, and keeps the part for `revive`.
   * `collect` returns the data of the part, as plain data; it is not called if the part cannot have changed since an earlier build.
   */
  keepPart(part: NamedPage, collect: () => object): string | undefined;
  /** Registers a function. The build calls the function after making all files of the `Wing`, or after a failure. */
  atEnd(end: () => Promise<void>): void;
  /** Counts an event for the summary of the build. */
  count(event: WorkshopEvent): void;
}

/** The part of a `Workshop` that remains if only texts of articles have changed, and the parts of the site that an earlier build kept. */
export interface RevivalWorkshop
  extends Pick<Workshop, 'cache' | 'engine' | 'digest' | 'keepPart' | 'atEnd' | 'count'> {
  readonly site: Site;
  readonly words: Tables;
  readonly parts: readonly NamedPage[];
  /** Returns the data of a part. */
  open(part: NamedPage): unknown;
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
  /**
   * Returns the outputs that depend on the texts of articles, from parts that an earlier build kept. If the function is absent, a changed text
   * on which an output depends needs the whole publication.
   */
  revive?(workshop: RevivalWorkshop): readonly Output[];
  /** True if the build must make these outputs before the pages, because feeds contain the sizes of these files. */
  readonly isMeasured?: boolean;
  /** The number of outputs to make at the same time; 1 if absent. */
  readonly atOnce?: number;
}

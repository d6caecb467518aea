/** Builds a site: reads the publication, writes the site as a whole or not at all, and records the inputs for the next build. */

import { existsSync } from 'node:fs';
import type { Release } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import { type LocatedProblem, PublicationError } from '../problem.ts';
import type { Host } from '../site/host.ts';
import { rememberInputs } from '../source/look.ts';
import { privateFolderOf, stampRecords } from '../source/stories/private-folder.ts';
import { type Cache, hashOf, openCache } from '../store/cache.ts';
import type { RemoteCache, RemoteCacheSettings, RemoteUse } from '../store/remote-cache.ts';
import { fingerprintEngine } from './engine.ts';
import type { LoadOptions } from './load/load.ts';
import type { PageMemory, RecordedDigest } from './memory/page-memory.ts';
import { folderBeside } from './output/folder-beside.ts';
import { PreviousSite, readSiteRecord, recordSite, type SiteRecord } from './output/previous-site.ts';
import { hasOwnTemplates } from './own-templates.ts';
import { labelFile, type Part, type PartLabel } from './part.ts';
import type { Progress } from './progress.ts';
import { findUpToDate, type Outcome, type Prospect } from './up-to-date.ts';

export interface BuildOptions {
  readonly load: LoadOptions;
  /** Absolute path of the site's folder. */
  readonly out: string;
  readonly search: boolean;
  readonly host: Host | undefined;
  /** True if the build also writes compressed copies of text files: `.br`, `.zst` and `.gz`. */
  readonly compress: boolean;
  /** The part that this machine builds if several machines share the work. If undefined, this machine builds the whole site. */
  readonly part: Part | undefined;
  /** The remote cache that this machine shares with others; undefined if it uses none. */
  readonly remote: RemoteCacheSettings | undefined;
  readonly progress: Progress;
}

/** Counts and times that describe a finished build. */
export interface BuildResult {
  readonly articles: number;
  readonly pages: number;
  /** Number of files with new content. `kept` is the number of files that are the same as in the previous site. */
  readonly written: number;
  readonly kept: number;
  /** Number of shards (parts of the search index) that this build made, and number that it reused. */
  readonly shards: { readonly made: number; readonly kept: number };
  /** Number of damaged cache entries. The build could not read these entries, and computed the contents again. */
  readonly damaged: number;
  /** Usage of the remote cache; undefined if this build used none. */
  readonly remote: RemoteUse | undefined;
  /**
   * Time until which a build of the same files gives the same site, in milliseconds since 1970-01-01T00:00Z. At this time, an article is
   * published, expires or leaves the news sitemap. `Infinity` if no such change is due.
   */
  readonly until: number;
  /** The next scheduled articles; undefined if none are scheduled. */
  readonly release: Release | undefined;
  /** The notes that a build prints, such as the one about a missing address of the site. */
  readonly notes: readonly LocatedProblem[];
}

/**
 * Builds the whole site, or leaves the previous site unchanged.
 * @throws PublicationError with every problem of every file
 * @throws BusyError if another build is writing the same site
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { load, out, part } = options;
  await repair(out);
  const remote = options.remote && new (await import('../store/remote-cache.ts')).RemoteCache(options.remote);
  const cache = openCache(load.site, remote);
  const settings = settingsOf(options);
  // A publication's own templates may read any file. If the publication has such templates, every build therefore makes the whole site.
  const isAlwaysNew = part !== undefined || hasOwnTemplates();
  const found = isAlwaysNew ? undefined : findUpToDate({ site: load.site, out, cache }, load.now, settings);
  const task = { ...options, cache, remote, settings };
  const record = found ? found.record : readSiteRecord(cache, out);
  const built = found?.outcome
    ? describe(found.outcome)
    : ((found && (await makeChanged(task, found))) ?? (await make(task, record)));
  return { ...built, damaged: cache.use.damaged, remote: remote?.use };
}

/** Repairs a site that a killed build has left. Loads the code for it only if there is such a site. */
async function repair(out: string): Promise<void> {
  const left = (['old', 'journal', 'journal-draft'] as const).map(what => folderBeside(out, what));
  if (left.some(path => existsSync(path))) (await import('./output/recover.ts')).recover(out);
}

/** Returns all values that affect the site, apart from the files of the publication. */
function settingsOf({ load, search, host, compress, part }: BuildOptions): readonly string[] {
  // Several machines that share a build have different times of files, and always load the records of consent.
  const records = part ? [] : stampRecords(privateFolderOf(load.site, load.private));
  return [fingerprintEngine(), load.url ?? '', String(search), JSON.stringify([compress, host ?? null]), ...records];
}

/** A finished build without the usage of the caches. */
type Built = Omit<BuildResult, 'damaged' | 'remote'>;

interface Task extends Omit<BuildOptions, 'remote'> {
  readonly remote: RemoteCache | undefined;
  readonly cache: Cache;
  readonly settings: readonly string[];
}

/** Describes a build that had nothing to do. */
const describe = ({ articles, pages, files, until, release, notes }: Outcome): Built => ({
  ...{ articles, pages, until, release, notes },
  ...{ written: 0, kept: files, shards: { made: 0, kept: 0 } },
});

/** Changes the site if that is enough (see `changeSite`). Loads the code for it only if something has changed. */
async function makeChanged(task: Task, prospect: Prospect): Promise<Built | undefined> {
  if (!prospect.look || task.remote || isServedFromFolder(task)) return undefined;
  const { changeSite } = await import('./change-site.ts');
  return changeSite(task, prospect);
}

/** Builds the site. Imports large modules only here, because a build that finds the site up to date does not need these modules. */
async function make(task: Task, record: SiteRecord | undefined): Promise<Built> {
  const { load, out, part, cache, settings, progress } = task;
  const [{ surveyInThread }, { PageMemory }, { Inputs, openKept, rememberFolder }] = await Promise.all([
    import('./output/survey-in-thread.ts'),
    import('./memory/page-memory.ts'),
    import('./load/inputs.ts'),
  ]);
  const surveyed = surveyInThread(out);
  surveyed.catch(() => {}); // the build may fail before it awaits the survey
  const kept = openKept(load.site, fingerprintEngine(), { cache });
  const inputs = new Inputs(kept.folder, settings);
  const previousSite = new PreviousSite(out, record?.files);
  const build = part && hashOf(inputs.key(), String(load.now));
  const { loadInThreads, notesOfBuild, obstaclesOf } = await import('./load/load.ts');
  progress.stage(tell('stage-reading-articles')`reading articles`, inputs.articleFiles.length);
  const memory = new PageMemory(cache, out);
  const { noteText } = memory;
  const loaded = await loadInThreads({ ...load, kept, noteText, progress: done => progress.step(done) });
  const obstacles = obstaclesOf(loaded);
  if (obstacles.length > 0) {
    progress.abandon();
    throw new PublicationError(obstacles);
  }
  // Articles go to the remote cache while the pages are made.
  const sharing = cache.share();
  const [{ publish }, { siteLister }] = await Promise.all([import('./publish.ts'), import('./list-site.ts')]);
  const found = await surveyed;
  previousSite.survey(found.files);
  const before = isServedFromFolder(task) || found.files.size === 0 ? undefined : found;
  memory.begin({ ...loaded, rest: inputs.rest, recorded: recordedDigest({ record, load }, memory) });
  const label = part && build ? labelOf({ ...part, build }) : undefined;
  const {
    pages,
    shards,
    written,
    kept: same,
    files,
  } = await publish({
    ...{ ...task, previousSite, label, standing: before?.files },
    list: siteLister({ ...task, ...kept, loaded, memory }),
  });
  await sharing;
  await cache.share();
  progress.end();
  const { until, release, catalogue } = loaded;
  const articles = catalogue.editions.reduce((sum, edition) => sum + edition.pieces.length + edition.expired.length, 0);
  const outcome = { articles, pages, release, notes: notesOfBuild(loaded) };
  const { recordFiles } = await import('./output/site-stamps.ts');
  const asRead = inputs.asRead();
  if (asRead) rememberInputs(load.site, cache, asRead);
  // If a file has changed during the build, it is uncertain from what the site was made.
  const made = asRead && !part ? { settings: hashOf(...settings), inputs: asRead.key } : undefined;
  const recorded = recordFiles(out, files, before);
  recordSite(cache, out, { files: recorded, memory: memory.id, from: load.now, until, outcome, made });
  memory.save();
  rememberFolder(kept, asRead);
  cache.prune(Date.now());
  return { ...outcome, written, kept: same, shards, until };
}

/**
 * Returns whether a web server on this machine probably serves the folder of the site. Then its readers must never see half of a change, so the
 * build makes a whole new folder and swaps it in.
 */
const isServedFromFolder = ({ host, compress }: Pick<BuildOptions, 'host' | 'compress'>): boolean =>
  compress || host?.servesFolder === true;

/**
 * Returns a function that returns the recorded digest of a file. Returns undefined if the previous site shows another time, at which other articles
 * were published, or if it comes from another build than the memory.
 */
function recordedDigest(
  { record, load: { now } }: { readonly record: SiteRecord | undefined; readonly load: LoadOptions },
  { idBefore }: PageMemory,
): RecordedDigest | undefined {
  if (!record || record.memory !== idBefore || now < record.from || now >= record.until) return undefined;
  return path => record.files.get(path)?.digest;
}

const labelOf = (label: PartLabel) => ({ path: labelFile, content: `${JSON.stringify(label)}\n` });

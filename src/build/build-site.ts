/** Builds a site: reads the publication, writes the site as a whole or not at all, and records the inputs for the next build. */

import type { Release } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import { PublicationError } from '../problem.ts';
import type { Host } from '../site/host.ts';
import { privateFolderOf, stampRecords } from '../source/stories/private-folder.ts';
import { hashOf } from '../store/cache.ts';
import { RemoteCache, type RemoteCacheSettings, type RemoteUse } from '../store/remote-cache.ts';
import { fingerprintEngine } from './engine.ts';
import { Inputs, openCache, openKept, rememberFolder } from './load/inputs.ts';
import type { LoadOptions } from './load/load.ts';
import { PageMemory, type RecordedDigest } from './memory/page-memory.ts';
import { PreviousSite, recordSite } from './output/previous-site.ts';
import { recover } from './output/recover.ts';
import { type Standing, surveyInThread } from './output/survey.ts';
import { hasOwnTemplates } from './own-templates.ts';
import { labelFile, type Part, type PartLabel } from './part.ts';
import type { Progress } from './progress.ts';

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
}

/**
 * Builds the whole site, or leaves the previous site unchanged.
 * @throws PublicationError with every problem of every file
 * @throws BusyError if another build is writing the same site
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { load, out, search, host, compress } = options;
  recover(out);
  const remote = options.remote && new RemoteCache(options.remote);
  const kept = openKept(load.site, fingerprintEngine(), openCache(load.site, remote));
  // Several machines that share a build have different times of files, and always load the records of consent.
  const records = options.part ? [] : stampRecords(privateFolderOf(load.site, load.private));
  const settings = [kept.engine, load.url ?? '', String(search), JSON.stringify([compress, host ?? null]), ...records];
  const inputs = new Inputs(kept.folder, settings);
  const previousSite = new PreviousSite(kept.cache, out);
  let surveyed: Promise<Standing> | undefined;
  const survey = () => {
    surveyed ??= surveyInThread(out);
    surveyed.catch(() => {}); // the build may fail before it awaits the survey
    return surveyed;
  };
  const task = { ...options, kept, remote, inputs, previousSite, survey };
  // A publication's own templates may read any file. If the publication has such templates, every build therefore makes the whole site.
  const built =
    (hasOwnTemplates() ? undefined : (standsAlready(task) ?? (await makeChanged(task)))) ?? (await make(task));
  return { ...built, damaged: kept.cache.use.damaged, remote: remote?.use };
}

/** A finished build without the usage of the caches. */
type Built = Omit<BuildResult, 'damaged' | 'remote'>;

interface Task extends Omit<BuildOptions, 'remote'> {
  readonly remote: RemoteCache | undefined;
  readonly kept: ReturnType<typeof openKept>;
  readonly inputs: Inputs;
  readonly previousSite: PreviousSite;
  /** Lists the files that stand in the folder of the site, in a thread and only once. */
  survey(): Promise<Standing>;
}

/** Returns the result for an unchanged site if the previous site is complete and up to date; otherwise undefined. */
function standsAlready({ previousSite, part, inputs, load }: Task): Built | undefined {
  const { record } = previousSite;
  if (!record?.inputs || part || load.now < record.from || load.now >= record.until) return undefined;
  if (inputs.key() !== record.inputs || !previousSite.isWhole()) return undefined;
  const { articles, pages, files, until, release } = record;
  return { articles, pages, written: 0, kept: files.size, shards: { made: 0, kept: 0 }, until, release };
}

/**
 * Changes the site if only texts of a few articles changed. Returns undefined, and changes nothing, if the site must be built as a whole.
 */
async function makeChanged(task: Task): Promise<Built | undefined> {
  const { load, out, part, remote, kept, inputs, progress, previousSite } = task;
  const { record } = previousSite;
  if (part || remote || isServedFromFolder(task)) return undefined;
  if (!record?.memory || load.now < record.from || load.now >= record.until) return undefined;
  const { findChange } = await import('./memory/find-change.ts');
  const change = findChange({ kept, inputs, record, out });
  if (!change) return undefined;
  const standing = task.survey();
  const { redraw } = await import('./redraw.ts');
  const redrawn = await redraw({ load, out, kept, inputs, progress, previousSite, record, change, standing });
  if (!redrawn) {
    progress.abandon();
    return undefined;
  }
  progress.end();
  const { files, memory, written, kept: same, shards } = redrawn;
  recordSite(kept.cache, out, { ...record, files, memory, inputs: inputs.keyAsRead(), from: load.now });
  rememberFolder(kept);
  const { articles, pages, until, release } = record;
  return { articles, pages, written, kept: same, shards, until, release };
}

/** Builds the site. Imports large modules only here, because a build that finds the site up to date does not need these modules. */
async function make(task: Task): Promise<Built> {
  const { load, out, part, kept, inputs, progress, previousSite } = task;
  const surveyed = task.survey();
  const build = part && hashOf(inputs.key(), String(load.now));
  const { loadInThreads, obstaclesOf } = await import('./load/load.ts');
  progress.stage(tell('stage-reading-articles')`reading articles`, inputs.articleFiles.length);
  const memory = new PageMemory(kept.cache, out);
  const { noteText } = memory;
  const loaded = await loadInThreads({ ...load, kept, noteText, progress: done => progress.step(done) });
  const obstacles = obstaclesOf(loaded);
  if (obstacles.length > 0) {
    progress.abandon();
    throw new PublicationError(obstacles);
  }
  // Articles go to the remote cache while the pages are made.
  const sharing = kept.cache.share();
  const [{ publish }, { siteLister }] = await Promise.all([import('./publish.ts'), import('./list-site.ts')]);
  const found = await surveyed;
  previousSite.survey(found);
  const standing = isServedFromFolder(task) ? undefined : found;
  memory.begin({ ...loaded, rest: inputs.rest, recorded: recordedDigest(task, memory) });
  const label = part && build ? labelOf({ ...part, build }) : undefined;
  const {
    pages,
    shards,
    written,
    kept: same,
    files,
  } = await publish({ ...task, list: siteLister({ ...task, ...kept, loaded, memory }), label, standing });
  await sharing;
  await kept.cache.share();
  progress.end();
  const { until, release, catalogue } = loaded;
  const articles = catalogue.editions.reduce((sum, edition) => sum + edition.pieces.length + edition.expired.length, 0);
  const asRead = part ? undefined : inputs.keyAsRead();
  recordSite(kept.cache, out, {
    files,
    memory: memory.id,
    inputs: asRead,
    from: load.now,
    until,
    release,
    articles,
    pages,
  });
  memory.save();
  rememberFolder(kept);
  kept.cache.prune(Date.now());
  return { articles, pages, written, kept: same, shards, until, release };
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
  { previousSite: { record }, load: { now } }: Task,
  { idBefore }: PageMemory,
): RecordedDigest | undefined {
  if (!record || record.memory !== idBefore || now < record.from || now >= record.until) return undefined;
  return path => record.files.get(path)?.digest;
}

const labelOf = (label: PartLabel) => ({ path: labelFile, content: `${JSON.stringify(label)}\n` });

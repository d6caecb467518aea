/** Changes a site after a change of a few texts, instead of building it as a whole. */
import { startIndexers } from '../site/search/indexers.ts';
import { isArticleFile } from '../source/article/place.ts';
import type { Look } from '../source/look.ts';
import { hashIn, isStill } from '../source/snapshot-files.ts';
import { type Cache, hashOf } from '../store/cache.ts';
import { fingerprintEngine } from './engine.ts';
import type { LoadOptions } from './load/load.ts';
import { findChange } from './memory/find-change.ts';
import { recordSite, type SiteRecord } from './output/previous-site.ts';
import { timesInThread } from './output/survey-in-thread.ts';
import type { Progress } from './progress.ts';
import type { Redrawn } from './redraw.ts';
import type { Outcome, Prospect } from './up-to-date.ts';

/** A site to change. */
interface ChangeTask {
  readonly load: LoadOptions;
  /** Absolute path of the site's folder. */
  readonly out: string;
  readonly cache: Cache;
  /** All values that affect the site, apart from files. */
  readonly settings: readonly string[];
  readonly progress: Progress;
}

/** Numbers of a changed site. */
type Changed = Pick<Redrawn, 'written' | 'kept' | 'shards'> &
  Pick<Outcome, 'articles' | 'pages' | 'release' | 'until' | 'notes'>;

/**
 * Changes the site if only texts of a few articles have changed since the last build. Returns undefined, and changes nothing, if the site must
 * be built as a whole.
 */
export async function changeSite(
  { load, out, cache, settings, progress }: ChangeTask,
  { record, look }: Prospect,
): Promise<Changed | undefined> {
  if (!look || !record?.memory || !record.outcome) return undefined;
  const change = findChange({ cache, look, record, out });
  if (!change) return undefined;
  const times = timesInThread(out, record.files.stored);
  times.catch(() => {}); // the change may need the whole publication before the times are awaited
  const release = change.parts.size > 0 ? startIndexers(cache) : undefined;
  try {
    const [{ openKept, rememberFolder }, { redraw }] = await Promise.all([
      import('./load/inputs.ts'),
      import('./redraw.ts'),
    ]);
    const kept = openKept(load.site, fingerprintEngine(), { cache, snapshot: look.now });
    const redrawn = await redraw({ load, out, kept, look, progress, record, change, times });
    if (!redrawn) {
      progress.abandon();
      return undefined;
    }
    progress.end();
    recordChange({ load, out, cache, settings }, { record, look, redrawn });
    rememberFolder(kept, look.now);
    const { written, kept: same, shards } = redrawn;
    return { ...record.outcome, until: record.until, written, kept: same, shards };
  } finally {
    await release?.();
  }
}

/** A change, and what was known before it. */
interface RecordedChange {
  readonly record: SiteRecord;
  readonly look: Look;
  readonly redrawn: Redrawn;
}

/** Records the changed site for the next build. */
function recordChange(
  { load, out, cache, settings }: Omit<ChangeTask, 'progress'>,
  { record, look, redrawn }: RecordedChange,
): void {
  const { files, memory, articles } = redrawn;
  const isCertain =
    articles.every(({ file, hash }) => hashIn(look.now, file) === hash) &&
    isStill(load.site, look.now, file => !isArticleFile(file));
  const made = isCertain ? { settings: hashOf(...settings), inputs: look.now.key } : undefined;
  recordSite(cache, out, { ...record, from: load.now, files, memory, made });
}

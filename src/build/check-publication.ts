/**
 * Checks a publication: lists the problems of all files. If no file has changed since the last check, returns the result of the last check,
 * and loads neither articles nor the modules that parse articles.
 */
import type { Release } from '../catalogue/catalogue.ts';
import type { LocatedProblem } from '../problem.ts';
import type { Place } from '../source/groups/group.ts';
import { lookAtInputs, rememberInputs } from '../source/look.ts';
import { privateFolderOf, stampRecords } from '../source/stories/private-folder.ts';
import { hashOf, openCache } from '../store/cache.ts';
import { fingerprintEngine } from './engine.ts';
import type { LoadOptions } from './load/load.ts';

/** Result of a check. */
export interface CheckResult {
  /** All problems, sorted. They include pictures that cannot be decoded. */
  readonly problems: readonly LocatedProblem[];
  /** Notes for editors, sorted. */
  readonly notes: readonly LocatedProblem[];
  /** Number of published articles in all languages, including expired articles. */
  readonly articles: number;
  readonly drafts: number;
  /** The next scheduled articles; undefined if none are scheduled. */
  readonly release: Release | undefined;
  /** Number of groups, and number of places with groups of their own. Both are 0 for a publication without groups. */
  readonly groups: { readonly total: number; readonly places: number };
}

/** Result of a check in the cache, and the inputs and the time span for which it is correct. */
interface CheckRecord {
  readonly inputs: string;
  /** Start of the time span, in milliseconds since 1970-01-01T00:00Z. `until` is the end of the span. */
  readonly from: number;
  readonly until: number;
  readonly result: CheckResult;
}

/** Checks a publication, or returns the result of the last check if no input has changed. */
export async function checkPublication(load: LoadOptions): Promise<CheckResult> {
  const cache = openCache(load.site);
  const engine = fingerprintEngine();
  const records = stampRecords(privateFolderOf(load.site, load.private));
  const settings = [engine, load.url ?? '', ...records];
  const key = `check-${hashOf(load.site, load.private ?? '', load.url ?? '').slice(0, 32)}`;
  const record = cache.getValue(key);
  if (isRecord(record) && record.from <= load.now && load.now < record.until) {
    if (record.inputs === hashOf(...settings, lookAtInputs(load.site, cache).now.key)) return record.result;
  }
  const { Inputs, openKept, rememberFolder } = await import('./load/inputs.ts');
  const kept = openKept(load.site, engine, { cache });
  const inputs = new Inputs(kept.folder, settings);
  const { result, until } = await checkFiles({ ...load, kept });
  const asRead = inputs.asRead();
  // Problems and notes may quote private records, and nothing of a private record may get into the cache.
  const isPublic = records.length === 0 || result.problems.length + result.notes.length === 0;
  if (asRead !== undefined) rememberInputs(load.site, cache, asRead);
  if (asRead !== undefined && isPublic) {
    const next: CheckRecord = { inputs: hashOf(...settings, asRead.key), from: load.now, until, result };
    cache.setValue(key, next);
  }
  rememberFolder(kept, asRead);
  return result;
}

/** Loads and checks all files. Returns the result, and the time until which the result is correct. Loads large modules only here. */
async function checkFiles(
  options: LoadOptions & Required<Pick<LoadOptions, 'kept'>>,
): Promise<Pick<CheckRecord, 'result' | 'until'>> {
  const [{ loadInThreads }, { findDamaged }, { sortProblems }, { nextNote }] = await Promise.all([
    import('./load/load.ts'),
    import('../site/pictures/find-damaged.ts'),
    import('../problem.ts'),
    import('../catalogue/next-note.ts'),
  ]);
  const loaded = await loadInThreads(options);
  const damaged = await findDamaged(loaded.pictures, options.kept.folder);
  const { catalogue, notes, drafts, release } = loaded;
  const articles = catalogue.editions.reduce((sum, { pieces, expired }) => sum + pieces.length + expired.length, 0);
  const problems = sortProblems([...loaded.problems, ...damaged]);
  const root = catalogue.groups?.root;
  const groups = { total: root?.total ?? 0, places: countPlaces(root?.below ?? []) };
  return {
    result: { problems, notes, articles, drafts, release, groups },
    until: Math.min(loaded.until, nextNote(catalogue)),
  };
}

/** Counts the places, at any depth, that have groups of their own. */
const countPlaces = (places: readonly Place[]): number =>
  places.reduce((sum, { count, below }) => sum + (count > 0 ? 1 : 0) + countPlaces(below), 0);

const isRecord = (value: unknown): value is CheckRecord =>
  typeof value === 'object' && value !== null && 'inputs' in value && 'result' in value;

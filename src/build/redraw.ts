/**
 * Builds a site after a change of a few texts: draws the pages that show these articles from the data that an earlier build kept, and makes
 * their search shards again. Reads neither the other articles nor the catalogue, so it takes little time and memory at any size.
 */
import { outputFile } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Inputs, Kept } from './load/inputs.ts';
import { type OpenedFolder, type OpenOptions, openFolder } from './load/open-folder.ts';
import { ChangedArticles, StaleError } from './memory/changed-articles.ts';
import type { TextChange } from './memory/find-change.ts';
import { DataReader } from './memory/page-data.ts';
import { idOf } from './memory/page-memory.ts';
import { keyOf, type UseRecord } from './memory/use-record.ts';
import type { PreviousSite, SiteRecord } from './output/previous-site.ts';
import type { Standing } from './output/survey.ts';
import type { Progress } from './progress.ts';
import { type Published, publish } from './publish.ts';
import { type Revived, reviveOutputs } from './revive.ts';

/** The previous site, and what is needed to change it. */
export interface RedrawTask {
  readonly load: OpenOptions;
  /** Absolute path of the site's folder. */
  readonly out: string;
  readonly kept: Kept;
  readonly inputs: Inputs;
  readonly previousSite: PreviousSite;
  readonly record: SiteRecord;
  readonly change: TextChange;
  /** The files that stand in the folder. */
  readonly standing: Promise<Standing>;
  readonly progress: Progress;
}

/** Numbers of a changed site, and the record of what its pages were made from. */
export interface Redrawn extends Published {
  /** Identifies the build. */
  readonly memory: string;
}

/**
 * Changes the site. Returns undefined, and changes nothing, if the change needs the whole publication after all.
 * @throws BusyError if another build is writing the same site
 */
export async function redraw(task: RedrawTask): Promise<Redrawn | undefined> {
  const { load, kept, change, progress, previousSite, out } = task;
  progress.stage(tell('stage-reading-articles')`reading articles`, change.articles.size);
  const opened = openFolder({ ...load, kept });
  const articles = ChangedArticles.read(opened, change);
  const standing = await task.standing;
  previousSite.survey(standing);
  if (!articles || !previousSite.stands()) return undefined;
  try {
    const { list, revived } = lister(task, opened, articles);
    const order = { ...{ remote: undefined, part: undefined, label: undefined, compress: false }, standing };
    const published = await publish({ ...order, list, previousSite, out, progress });
    const memory = remember(task, articles, await revived);
    return { ...published, pages: task.record.pages, memory };
  } catch (error) {
    if (error instanceof StaleError) return undefined;
    throw error;
  }
}

function lister(task: RedrawTask, opened: OpenedFolder, articles: ChangedArticles) {
  const { kept, change, record } = task;
  const { cache, engine } = kept;
  const reader = new DataReader(cache, change.before.data, articles.articleOf);
  const dataOf = (path: string) => {
    const page = reader.take(path);
    if (!page) throw new StaleError(path);
    return page;
  };
  // Read before the first file is written, so that a build that needs the whole publication begins with little lost.
  const pages = change.pages.map(dataOf);
  const parts = new Map([...change.parts].map(address => [address, dataOf(outputFile(address))]));
  const { promise: revived, resolve } = Promise.withResolvers<Revived>();
  const list = async (_: unknown, count: Parameters<typeof reviveOutputs>[1]) => {
    const found = await reviveOutputs({ change, articles, dataOf, pages, parts, opened, cache, engine, record }, count);
    resolve(found);
    return found;
  };
  return { list, revived };
}

/** Stores the record of the change for the next build, and returns the name of this build. */
function remember({ kept, change, out }: RedrawTask, articles: ChangedArticles, { digests }: Revived): string {
  const { before } = change;
  const { versions } = articles;
  const pages = new Map(before.pages);
  for (const address of change.parts) {
    const path = outputFile(address);
    const use = pages.get(path);
    if (use?.part) pages.set(path, { ...use, part: { ...use.part, digest: digests.get(address) } });
  }
  const id = idOf(before.shape, versions);
  const record: UseRecord = { ...before, id, articles: versions, pages };
  for (const key of new Set(before.data.values())) kept.cache.keep(key);
  kept.cache.setValue(keyOf(out), record);
  return id;
}

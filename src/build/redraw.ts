/**
 * Builds a site after a change of a few texts: draws the pages that show these articles from the data that an earlier build kept, and makes
 * their search shards again. Reads neither the other articles nor the catalogue, so it takes little time and memory at any size.
 */
import { tell } from '../language/messages/tell.ts';
import type { KeptPage } from '../site/kind.ts';
import type { WorkshopEvent } from '../site/wing.ts';
import type { Kept } from './load/inputs.ts';
import { type OpenOptions, openFolder } from './load/open-folder.ts';
import { ChangedArticles, StaleError } from './memory/changed-articles.ts';
import type { TextChange } from './memory/find-change.ts';
import { DataReader } from './memory/page-data.ts';
import { idOf } from './memory/page-memory.ts';
import { keyOf, storeArticles, type UseRecord } from './memory/use-record.ts';
import type { PreviousSite, SiteRecord } from './output/previous-site.ts';
import type { Survey } from './output/survey.ts';
import type { Progress } from './progress.ts';
import type { Published, SiteLister } from './publish.ts';
import { type Revived, reviveOutputs } from './revive.ts';

/** The previous site, and what is needed to change it. */
export interface RedrawTask {
  readonly load: OpenOptions;
  /** Absolute path of the site's folder. */
  readonly out: string;
  readonly kept: Kept;
  readonly previousSite: PreviousSite;
  readonly record: SiteRecord;
  readonly change: TextChange;
  /** The files that stand in the folder. */
  readonly surveyed: Promise<Survey>;
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
  if (!articles) return undefined;
  const events = new Events();
  let begun: Revived | undefined;
  try {
    const dataOf = readerOf(task, articles);
    begun = await reviveOutputs({ change, articles, dataOf, opened, ...kept }, events.count);
    const list = await listerOf(task, { ...begun, events, pages: change.pages.map(dataOf) });
    const { files: standing } = await task.surveyed;
    previousSite.survey(standing);
    if (!previousSite.stands()) throw new StaleError(out);
    const { publish } = await import('./publish.ts');
    const order = { ...{ remote: undefined, part: undefined, label: undefined, compress: false }, standing };
    const published = await publish({ ...order, list, previousSite, out, progress });
    return { ...published, memory: remember(task, articles, begun) };
  } catch (error) {
    await drop(begun);
    if (error instanceof StaleError) return undefined;
    throw error;
  }
}

/** Ends the threads that have begun to make outputs. */
async function drop(revived: Revived | undefined): Promise<void> {
  for (const { end } of revived?.groups ?? []) await end();
}

/** Keeps events of outputs that are begun before anybody counts them. */
class Events {
  readonly #waiting: WorkshopEvent[] = [];
  #count: ((event: WorkshopEvent) => void) | undefined;

  /** Counts an event. */
  readonly count = (event: WorkshopEvent): void => {
    if (this.#count) this.#count(event);
    else this.#waiting.push(event);
  };

  /** Counts the events so far and all later ones with `count`. */
  tell(count: (event: WorkshopEvent) => void): void {
    this.#count = count;
    for (const event of this.#waiting.splice(0)) count(event);
  }
}

/** Returns a function that reads the data of a page or part by the path of its file. */
function readerOf({ kept, change }: RedrawTask, articles: ChangedArticles): (path: string) => KeptPage {
  const reader = new DataReader(kept.cache, change.before.data, articles.articleOf);
  return path => {
    const page = reader.take(path);
    if (!page) throw new StaleError(path);
    return page;
  };
}

interface Listing extends Revived {
  readonly events: Events;
  /** Pages to draw again. */
  readonly pages: readonly KeptPage[];
}

/** Returns a function that lists the outputs that show a changed article, and the paths of all files that are as they were. */
async function listerOf({ change, record }: RedrawTask, listing: Listing): Promise<SiteLister> {
  const { groups, facts, outdated, events } = listing;
  const drawn = new Set(change.pages);
  const isOutdated = (digest: string | undefined) => digest !== undefined && outdated.has(digest);
  const untouched = [...record.files].flatMap(([path, { digest }]) =>
    drawn.has(path) || isOutdated(digest) ? [] : [path],
  );
  // The code of all kinds of page is loaded only now, while threads already make other outputs.
  const { revivePages } = await import('./revive-pages.ts');
  const pages = revivePages(listing.pages, listing);
  return async (_, count) => {
    events.tell(count);
    return { pages, groups, facts, untouched };
  };
}

/** Stores the record of the change for the next build, and returns the name of this build. */
function remember({ kept, change, out }: RedrawTask, articles: ChangedArticles, { digests }: Revived): string {
  const { before } = change;
  const { versions } = articles;
  const id = idOf(before.shape, versions);
  const record: UseRecord = {
    ...before,
    id,
    articles: storeArticles(versions),
    pages: change.uses.withDigests(digests),
  };
  for (const key of before.data.bundles.keys()) kept.cache.keep(key);
  kept.cache.setValue(keyOf(out), record);
  return id;
}

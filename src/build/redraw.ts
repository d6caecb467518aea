/**
 * Builds a site after a change of a few texts: draws the pages that show these articles from the data that an earlier build kept, and makes
 * their search shards again. Reads neither the other articles nor the catalogue, so it takes little time and memory at any size.
 */
import { tell } from '../language/messages/tell.ts';
import type { KeptPage } from '../site/kind.ts';
import type { WorkshopEvent } from '../site/wing.ts';
import { inputFolders } from '../source/listing.ts';
import { type Look, rememberInputs } from '../source/look.ts';
import { listingIn } from '../source/snapshot-files.ts';
import type { Kept } from './load/inputs.ts';
import { type OpenOptions, openFolder } from './load/open-folder.ts';
import type { RecordedArticle } from './memory/article-table.ts';
import { ChangedArticles, StaleError } from './memory/changed-articles.ts';
import type { TextChange } from './memory/find-change.ts';
import { DataReader } from './memory/page-data.ts';
import { idOf } from './memory/page-memory.ts';
import { keyOf, type UseRecord } from './memory/use-record.ts';
import { changeFiles } from './output/change-files.ts';
import { PreviousSite, type SiteRecord } from './output/previous-site.ts';
import type { FileRecord, SiteFiles } from './output/site-files.ts';
import type { Progress } from './progress.ts';
import type { Published, SiteLister } from './publish.ts';
import { type Revived, reviveOutputs } from './revive.ts';

/** The previous site, and what is needed to change it. */
export interface RedrawTask {
  readonly load: OpenOptions;
  /** Absolute path of the site's folder. */
  readonly out: string;
  readonly kept: Kept;
  /** The files of the publication. */
  readonly look: Look;
  readonly record: SiteRecord;
  readonly change: TextChange;
  /** The times of the site's folders, if the site is as the last build left it. */
  readonly times: Promise<Float64Array | undefined>;
  readonly progress: Progress;
}

/** Numbers of a changed site, and the record of what its pages were made from. */
export interface Redrawn extends Pick<Published, 'written' | 'kept' | 'shards'> {
  readonly files: SiteFiles;
  /** Identifies the build. */
  readonly memory: string;
  /** The changed articles as they were read. */
  readonly articles: readonly RecordedArticle[];
}

/**
 * Changes the site. Returns undefined, and changes nothing, if the change needs the whole publication after all.
 * @throws BusyError if another build is writing the same site
 */
export async function redraw(task: RedrawTask): Promise<Redrawn | undefined> {
  const { load, kept, look, change, progress, record, out } = task;
  progress.stage(tell('stage-reading-articles')`reading articles`, change.articles.size);
  for (const below of inputFolders) {
    const listing = listingIn(look.now, below);
    // Few articles are read, so each of them is checked when it is read.
    if (listing) kept.folder.takeListing(below, below === 'articles' ? { ...listing, plain: [] } : listing);
  }
  const opened = openFolder({ ...load, kept });
  const articles = ChangedArticles.read(opened, change);
  if (!articles) return undefined;
  const events = new Events();
  let begun: Revived | undefined;
  try {
    const dataOf = readerOf(task, articles);
    begun = await reviveOutputs({ change, articles, dataOf, opened, ...kept }, events.count);
    const before = listReplaced(task, begun);
    const list = await listerOf({ ...begun, events, pages: change.pages.map(dataOf) });
    const times = await task.times;
    if (!times) throw new StaleError(out);
    const { publish } = await import('./publish.ts');
    const publishing = publish({
      ...{ list, out, progress, previousSite: new PreviousSite(out, before) },
      ...{ remote: undefined, part: undefined, label: undefined, compress: false },
      standing: new Map([...before].map(([path, { stamp }]) => [path, stamp])),
    });
    const [published, memory] = await Promise.all([publishing, remember(task, articles, begun)]);
    const removed = [...before.keys()].filter(path => !published.files.has(path));
    const files = changeFiles(record.files, { written: published.files, removed }, times);
    const { written, shards } = published;
    const parts = { made: shards.made, kept: shards.kept + begun.unchanged };
    return { files, memory, written, kept: files.size - written, shards: parts, articles: articles.changed };
  } catch (error) {
    await drop(begun);
    if (error instanceof StaleError) return undefined;
    throw error;
  }
}

/** Lists the files of the previous site that may change: the pages to draw again, and the files of other outputs that contain a changed article. */
function listReplaced({ record, change }: RedrawTask, { outdated }: Revived): ReadonlyMap<string, FileRecord> {
  const files = new Map(record.files.withDigests(outdated));
  for (const path of change.pages) {
    const known = record.files.get(path);
    if (known) files.set(path, known);
  }
  return files;
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

/** Returns a function that lists the outputs that show a changed article. */
async function listerOf({ groups, facts, frame, digest, events, pages }: Listing): Promise<SiteLister> {
  // The code of all kinds of page is loaded only now, while threads already make other outputs.
  const { revivePages } = await import('./revive-pages.ts');
  const drawn = revivePages(pages, { frame, digest });
  return async (_, count) => {
    events.tell(count);
    return { pages: drawn, groups, facts };
  };
}

/**
 * Stores what the next build needs to know of this change, and returns the name of this build. Does this while threads make outputs. If the build
 * fails afterwards, the next one finds that the name is not that of the site, and reads the whole publication.
 */
async function remember(
  { load, kept, look, change, out }: RedrawTask,
  articles: ChangedArticles,
  { digests }: Revived,
): Promise<string> {
  const { before } = change;
  const stored = articles.store();
  const id = idOf(before.shape, stored);
  const record: UseRecord = {
    ...before,
    id,
    articles: stored,
    pages: change.uses.withDigests(digests),
  };
  for (const key of before.data.bundles.keys()) kept.cache.keep(key);
  kept.cache.setValue(keyOf(out), record);
  rememberInputs(load.site, kept.cache, look.now);
  return id;
}

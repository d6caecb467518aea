/** Writes a loaded publication as a site into a folder that any static host can serve. Writes all files, or changes nothing. */

import { countParts } from '../language/counts.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import type { FileOutput, Output } from '../site/output.ts';
import type { WorkshopEvent } from '../site/wing.ts';
import { allOrFirstError } from '../store/each-pooled.ts';
import type { RemoteCache } from '../store/remote-cache.ts';
import { drawPages } from './eleventy.ts';
import type { PreviousSite } from './output/previous-site.ts';
import { Stage, type StageCount } from './output/stage.ts';
import type { Standing } from './output/survey.ts';
import type { OutputGroup, SiteOutputs } from './outputs.ts';
import { checkOwnPages } from './own-pages.ts';
import type { Part } from './part.ts';
import { Press } from './press.ts';
import type { Progress } from './progress.ts';
import { shardsIn } from './shards.ts';

/** Lists the outputs of a site. Pages state the sizes of files that `press` has made, and `count` receives the events of optional outputs. */
export type SiteLister = (press: Press, count: (event: WorkshopEvent) => void) => Promise<SiteOutputs>;

/** A site to write. */
export interface Order {
  readonly list: SiteLister;
  /** The remote cache; undefined if this machine uses none. */
  readonly remote: RemoteCache | undefined;
  /** The previous site, which the build replaces. */
  readonly previousSite: PreviousSite;
  /** Files of the previous site, if the build changes the previous site in place; undefined if the build makes a whole new folder. */
  readonly standing: Standing | undefined;
  /** Absolute path of the site's folder. */
  readonly out: string;
  /** The part of the site that this machine builds; undefined for the whole site. */
  readonly part: Part | undefined;
  /** The file `part.json`, which labels a part; undefined for a whole site. */
  readonly label: { readonly path: string; readonly content: string } | undefined;
  /** True if the build also writes compressed copies of text files. */
  readonly compress: boolean;
  readonly progress: Progress;
}

/** Numbers of search shards (parts of the search index) that the build made (`made`) and reused (`kept`). */
interface IndexCount {
  readonly made: number;
  readonly kept: number;
}

/** Numbers of pages, files and search shards of a written site. */
export interface Published extends StageCount {
  readonly pages: number;
  readonly shards: IndexCount;
}

/**
 * Writes the whole site, or leaves the previous site unchanged. Makes the search index at the same time as the pages.
 * @throws PublicationError with the problems that appear only when an output is made, such as a damaged picture
 */
export async function publish(order: Order): Promise<Published> {
  const stage = new Stage(order.out, order.standing);
  try {
    const { list, label, progress, previousSite, part, remote, compress } = order;
    const press = new Press({ stage, previousSite, part, remote });
    let indexed = 0;
    const painting: Painting = { begin: () => {} };
    const site = await list(press, event => {
      if (event === 'indexed') indexed++;
      else painting.begin();
    });
    for (const group of site.groups.filter(({ isMeasured }) => isMeasured))
      await takeGroup(group, press, { progress, painting });
    const index = site.groups.filter(({ name }) => name === 'search');
    const told = (done: number, all: number) =>
      progress.beside(tell('stage-search-index')`search index: ${done} of ${countParts(all)}`);
    let pages = 0;
    // The index comes first, so that threads index articles while this thread draws pages.
    await allOrFirstError([
      ...index.map(group => press.take(group, told)),
      writePages(site, press, progress).then(count => {
        pages = count;
      }),
    ]);
    for (const group of site.groups.filter(each => !each.isMeasured && !index.includes(each))) await press.take(group);
    if (label) await stage.write(label.path, label.content);
    const place = () => {
      if (!order.standing) progress.stage(tell('stage-replacing-site')`replacing the previous site`);
    };
    if (!compress) place();
    const complete = async (staged: StageCount, next: string) => {
      if (!compress) return staged;
      const packed = await pack(order, staged, next);
      place();
      return packed;
    };
    const [staged] = await Promise.all([stage.finish(complete), press.share()]);
    const shards = { made: indexed, kept: countMine(shardsIn(site.groups), press) - indexed };
    return { pages, shards, ...staged };
  } catch (error) {
    await stage.drop();
    throw error;
  }
}

const countMine = (outputs: readonly { readonly address: string }[], press: Press) =>
  outputs.filter(({ address }) => press.isMinePage(address)).length;

const stageNames: Readonly<Record<string, Message>> = {
  pictures: tell('stage-resizing-pictures')`resizing pictures`,
  cards: tell('stage-rendering-cards')`rendering share cards`,
  books: tell('stage-making-downloads')`making downloads of columns`,
};

/**
 * The progress message of the pictures or share cards, such as "resizing pictures". `begin` shows the message. The build calls `begin` for
 * each picture or card that is not in the cache, so no message appears if the cache contains all pictures or cards.
 */
interface Painting {
  begin(): void;
}

interface Telling {
  readonly progress: Progress;
  readonly painting: Painting;
}

async function takeGroup(group: OutputGroup, press: Press, { progress, painting }: Telling): Promise<void> {
  const name = stageNames[group.name];
  let all = 0;
  let isTold = name === undefined;
  painting.begin = () => {
    if (!isTold && name !== undefined) progress.stage(name, all);
    isTold = true;
  };
  await press.take(group, (done, count) => {
    all = count;
    if (name !== undefined && isTold) progress.step(done);
  });
}

/** Renders every new or changed page. Returns the number of pages that this machine builds, including reused pages. */
async function writePages(site: SiteOutputs, press: Press, progress: Progress): Promise<number> {
  const mine = site.pages.filter(({ address }) => press.isMinePage(address));
  const waiting: FileOutput[] = [];
  for (const page of mine) if (await press.mustMake(page)) waiting.push(page);
  progress.stage(tell('stage-rendering-pages')`rendering pages`, mine.length);
  const missing = new Set<Output>(await press.fetch(waiting));
  let done = mine.length - missing.size;
  const drawn = waiting.filter(page => missing.has(page));
  const own = await drawPages(drawn, {
    make: page => progress.makeTimed(page),
    take: async (page, content) => {
      await press.writePage(page, content);
      progress.step(++done);
    },
  });
  checkOwnPages(own, site);
  // The publication's own templates may read any file, so their pages get no digest, and every build renders these pages.
  for (const { address, content } of own) if (press.isMinePage(address)) await press.write(address, content, undefined);
  return mine.length;
}

async function pack({ previousSite, out, progress }: Order, staged: StageCount, next: string): Promise<StageCount> {
  const { packFiles } = await import('./output/pack.ts');
  const told = (done: number, all: number) => {
    if (done === 0) progress.stage(tell('stage-compressing')`compressing files`, all);
    else progress.step(done);
  };
  return packFiles(staged, { next, out, previousSite, progress: told });
}

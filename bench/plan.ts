/** Plans how often each engine runs on a site with a given number of articles, or states why it does not run. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, pagefindVersion } from './engines.ts';
import type { Block, Contestant } from './measure.ts';
import type { Absence, Size } from './results.ts';

/** Limits on the number of runs and articles. */
export interface Limits {
  readonly runs: number;
  readonly searchRuns: number;
  /** Maximum number of articles for slow engines. These engines run only once. */
  readonly slow: number;
  /** Maximum number of articles for Pagefind's command. With more articles, Pagefind needs more memory than the machine has. */
  readonly pagefind: number;
}

export interface Plan {
  readonly blocks: readonly Block[];
  readonly absences: readonly Absence[];
}

/** Plans the runs on sites with `articles` articles. `folder` contains one site for each engine, in a folder with the engine's name. */
export function planOf(engines: readonly Engine[], { articles, corpus }: Size, folder: string, limits: Limits): Plan {
  const blocks: Block[] = [];
  const absences: Absence[] = [];
  for (const engine of engines) {
    const [pages, search] = [pagesOf(engine, folder), searchOf(engine, folder)];
    const add = (contestants: readonly Contestant[], rounds: number, whyNot: string | undefined) => {
      if (rounds === 0) return;
      if (whyNot === undefined) blocks.push({ contestants, rounds: engine.slow ? 1 : rounds });
      else absences.push(...contestants.map(({ name }) => ({ articles, corpus, contestant: name, why: whyNot })));
    };
    add([pages], limits.runs, whyNot(engine, articles, limits));
    add(search, limits.searchRuns, whyNot(engine, articles, limits) ?? whyNoSearch(engine, articles, limits));
  }
  return { blocks, absences };
}

/** Returns the reason why an engine is not measured; undefined if it is measured. */
export function whyNot({ version, install, slow }: Engine, articles: number, limits: Limits): string | undefined {
  if (version === undefined) return `not installed, so not measured; \`${install}\``;
  if (slow && articles > limits.slow)
    return `slow, so measured only up to ${limits.slow.toLocaleString('en')} articles`;
  return undefined;
}

function whyNoSearch({ name }: Engine, articles: number, limits: Limits): string | undefined {
  if (name.startsWith('ours')) return undefined;
  if (pagefindVersion === undefined) return 'Pagefind is not installed; `npm ci`';
  if (articles > limits.pagefind) return 'Pagefind’s command line needs more memory than there is';
  return undefined;
}

const outOf = (folder: string, name: string) => join(folder, 'out', name);

/** Returns the folder to which old output is moved. The bench deletes it at the end. */
export const asideOf = (folder: string) => join(folder, 'aside');

/**
 * Describes a cold run: before it, old output and caches are moved to another folder. They are not deleted, because after many deletions
 * ext4 creates files several times more slowly for some minutes.
 */
function cold({ name: engine, caches }: Engine, folder: string, name: string) {
  const site = join(folder, engine);
  const out = outOf(folder, name);
  const leftovers = [out, ...caches.map(cache => join(site, cache))];
  const prepare = () => {
    const aside = asideOf(folder);
    mkdirSync(aside, { recursive: true });
    for (const leftover of leftovers) if (existsSync(leftover)) renameSync(leftover, join(aside, randomUUID()));
  };
  return { name, cwd: site, out, prepare };
}

function pagesOf(engine: Engine, folder: string): Contestant {
  const own = cold(engine, folder, engine.name);
  return { ...own, steps: [engine.build(own.cwd, own.out)] };
}

/**
 * Plans the runs with search. An engine that reuses its last build runs two more builds after its cold build: one in which nothing has
 * changed, and one in which one article has changed.
 */
function searchOf(engine: Engine, folder: string): readonly Contestant[] {
  const own = cold(engine, folder, `${engine.name}-search`);
  const first: Contestant = { ...own, steps: engine.buildSearch(own.cwd, own.out) };
  const { articles } = engine;
  if (articles === undefined) return [first];
  let changes = 0;
  const change = () => {
    const year = join(own.cwd, articles, '2020');
    appendFileSync(join(year, readdirSync(year)[0] ?? ''), `\nChange ${++changes}.\n`);
  };
  return [
    first,
    { ...first, name: `${engine.name}-unchanged`, prepare: () => {} },
    { ...first, name: `${engine.name}-one-changed`, prepare: change },
  ];
}

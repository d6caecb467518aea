/** Lists the outputs that contain a changed article and are no pages, such as search shards, without the catalogue. */
import { outputFile } from '../addresses.ts';
import type { FrameFacts } from '../site/frame.ts';
import type { Drawing, KeptPage, NamedPage } from '../site/kind.ts';
import { isBatch } from '../site/output.ts';
import type { RevivalWorkshop, WorkshopEvent } from '../site/wing.ts';
import type { Cache } from '../store/cache.ts';
import { buildAssets, withWords } from './assets.ts';
import { framesOf } from './frames.ts';
import { revivable } from './listing/revivable.ts';
import type { OpenedFolder } from './load/open-folder.ts';
import type { ChangedArticles } from './memory/changed-articles.ts';
import type { TextChange } from './memory/find-change.ts';
import type { OutputGroup } from './outputs.ts';
import { shardsIn } from './shards.ts';

/** A change, and what is needed to make the files that it changes. */
export interface Revival {
  readonly change: TextChange;
  readonly articles: ChangedArticles;
  /**
   * Returns the data of a page or part by the path of its file.
   * @throws StaleError if the data was not kept
   */
  dataOf(path: string): KeptPage;
  readonly opened: OpenedFolder;
  readonly cache: Cache;
  readonly engine: string;
}

/** The outputs that contain a changed article, and what the pages of each language share. */
export interface Revived extends Pick<Drawing, 'frame' | 'digest'> {
  readonly facts: readonly FrameFacts[];
  readonly groups: readonly OutputGroup[];
  /** Digests of all parts as they are now, by address. */
  readonly digests: ReadonlyMap<string, string | undefined>;
  /** Digests that these outputs had in the previous site. */
  readonly outdated: ReadonlySet<string | undefined>;
  /** Number of parts of the search index that contain no changed article. */
  readonly unchanged: number;
}

/** Lists the outputs that are no pages. Threads begin to make those that contain a changed article. */
export async function reviveOutputs(revival: Revival, count: (event: WorkshopEvent) => void): Promise<Revived> {
  const { change, opened, articles, cache, engine } = revival;
  const { site, words } = opened;
  const assets = withWords(await buildAssets({ cache, engine }), words);
  const facts = change.before.frames.map(({ language, root, publisher, navigation }) => ({
    ...{ language, root, site, publisher, words, navigation, assets },
  }));
  const { frame, digest } = framesOf(facts, { engine, digestOf: articles.digestOf, shapeOf: articles.shapeOf });
  const before = reviveWings(revival, { digest, count: () => {}, isBefore: true });
  const then = digestsOf(before.groups);
  const { groups, digests } = reviveWings(revival, { digest, count });
  const now = digestsOf(groups);
  const outdated = new Set([...then].filter(each => each !== undefined && !now.has(each)));
  const changed = groups.map(group => ({
    ...group,
    outputs: group.outputs.filter(({ digest: each }) => each === undefined || !then.has(each)),
  }));
  for (const output of changed.flatMap(({ outputs }) => outputs)) if (isBatch(output)) output.begin?.();
  const unchanged = shardsIn(groups).length - shardsIn(changed).length;
  return { frame, digest, facts, groups: changed, digests, outdated, unchanged };
}

const digestsOf = (groups: readonly OutputGroup[]) =>
  new Set(groups.flatMap(({ outputs }) => outputs.map(output => output.digest)));

interface Reviving extends Pick<RevivalWorkshop, 'digest' | 'count'> {
  /** True if the outputs are listed as they were, only to learn their digests. */
  readonly isBefore?: boolean;
}

function reviveWings(
  { change, opened, cache, engine, dataOf }: Revival,
  { digest, count, isBefore = false }: Reviving,
): { readonly groups: readonly OutputGroup[]; readonly digests: ReadonlyMap<string, string | undefined> } {
  const recorded = change.uses.parts;
  const digests = new Map(recorded.map(part => [part.address, part.digest]));
  const keepPart = (part: NamedPage, collect: () => object) => {
    if (isBefore || !change.parts.has(part.address)) return digests.get(part.address);
    const now = digest(part.language, [part.kind, part.address, collect()]);
    digests.set(part.address, now);
    return now;
  };
  const open = ({ address }: NamedPage): unknown => dataOf(outputFile(address)).item;
  if (recorded.length === 0) return { groups: [], digests };
  const groups = revivable.flatMap((wing): OutputGroup[] => {
    if (!wing.revive) return [];
    const ends: (() => Promise<void>)[] = [];
    const atEnd = (end: () => Promise<void>) => void ends.push(end);
    const { site, words } = opened;
    const outputs = wing.revive({ site, words, cache, engine, digest, keepPart, count, atEnd, open, parts: recorded });
    const end = async () => {
      for (const each of ends) await each();
    };
    return [{ name: wing.name, outputs, isMeasured: false, atOnce: wing.atOnce ?? 1, end }];
  });
  return { groups, digests };
}

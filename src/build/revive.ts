/** Lists the outputs that show a changed article, without the catalogue. */
import { outputFile } from '../addresses.ts';
import type { KeptPage, NamedPage, PageDrawing } from '../site/kind.ts';
import { type FileOutput, isBatch } from '../site/output.ts';
import type { RevivalWorkshop, WorkshopEvent } from '../site/wing.ts';
import type { Cache } from '../store/cache.ts';
import { buildAssets, withWords } from './assets.ts';
import { framesOf } from './frames.ts';
import { kindsByName } from './listing/list-pages.ts';
import { wings } from './listing/wings.ts';
import type { OpenedFolder } from './load/open-folder.ts';
import type { ChangedArticles } from './memory/changed-articles.ts';
import type { TextChange } from './memory/find-change.ts';
import type { SiteRecord } from './output/previous-site.ts';
import type { OutputGroup, SiteOutputs } from './outputs.ts';

/** A change, and what is needed to make the files that it changes. */
export interface Revival {
  readonly change: TextChange;
  readonly articles: ChangedArticles;
  /**
   * Returns the data of a page or part by the path of its file.
   * @throws StaleError if the data was not kept
   */
  dataOf(path: string): KeptPage;
  /** Pages to draw again, with their data. */
  readonly pages: readonly KeptPage[];
  /** Data of changed parts, by address. */
  readonly parts: ReadonlyMap<string, KeptPage>;
  readonly opened: OpenedFolder;
  readonly cache: Cache;
  readonly engine: string;
  readonly record: SiteRecord;
}

/** The outputs of a revival. */
export interface Revived extends SiteOutputs {
  readonly pages: readonly FileOutput[];
  /** Digests of the parts as they are now, by address. */
  readonly digests: ReadonlyMap<string, string | undefined>;
}

/** Lists the pages and other outputs that show a changed article, and the paths of all files that are as they were. */
export async function reviveOutputs(revival: Revival, count: (event: WorkshopEvent) => void): Promise<Revived> {
  const { change, opened, articles, cache, engine, record } = revival;
  const { site, words } = opened;
  const assets = withWords(await buildAssets({ cache, engine }), words);
  const facts = change.before.frames.map(({ language, root, publisher, navigation }) => ({
    ...{ language, root, site, publisher, words, navigation, assets },
  }));
  const { frame, digest } = framesOf(facts, { engine, digestOf: articles.digestOf });
  const drawing: PageDrawing = { frame, digest, recall: (_, compute) => compute(), gather: (_, collect) => collect() };
  const kinds = kindsByName();
  const pages = revival.pages.flatMap(page => kinds.get(page.kind)?.revive(page, drawing) ?? []);
  const { groups, digests } = reviveWings(revival, { digest, count });
  const before = reviveWings(revival, { digest, count: () => {}, isBefore: true });
  const outdated = new Set(before.groups.flatMap(({ outputs }) => outputs.map(output => output.digest)));
  for (const output of groups.flatMap(({ outputs }) => outputs))
    if (isBatch(output) && !outdated.has(output.digest)) output.begin?.();
  const drawn = new Set(change.pages);
  const untouched = [...record.files].flatMap(([path, file]) =>
    drawn.has(path) || (file.digest !== undefined && outdated.has(file.digest)) ? [] : [path],
  );
  return { pages, groups, facts, untouched, digests };
}

interface Reviving extends Pick<RevivalWorkshop, 'digest' | 'count'> {
  /** True if the outputs are listed as they were, only to learn their digests. */
  readonly isBefore?: boolean;
}

function reviveWings(
  { change, opened, cache, parts, dataOf }: Revival,
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
  const open = ({ address }: NamedPage): unknown => (parts.get(address) ?? dataOf(outputFile(address))).item;
  if (recorded.length === 0) return { groups: [], digests };
  const groups = wings.flatMap((wing): OutputGroup[] => {
    if (!wing.revive) return [];
    const ends: (() => Promise<void>)[] = [];
    const atEnd = (end: () => Promise<void>) => void ends.push(end);
    const { site, words } = opened;
    const outputs = wing.revive({ site, words, cache, digest, keepPart, count, atEnd, open, parts: recorded });
    const end = async () => {
      for (const each of ends) await each();
    };
    return [{ name: wing.name, outputs, isMeasured: false, atOnce: wing.atOnce ?? 1, end }];
  });
  return { groups, digests };
}

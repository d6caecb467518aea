/** Lists all files of a site. The build, `halfsky serve` and the checks of addresses use the same list. */
import { addressOf } from '../addresses.ts';
import { listFiles } from '../catalogue/files.ts';
import { type FrameFacts, listFrames } from '../site/frame.ts';
import type { Drawing, Publication } from '../site/kind.ts';
import { type FileOutput, isBatch, type Output } from '../site/output.ts';
import type { SiteOptions, Workshop } from '../site/wing.ts';
import { itselfOf } from '../source/pictures/plan.ts';
import type { Cache } from '../store/cache.ts';
import { type BundledAssets, withWords } from './assets.ts';
import { framesOf } from './frames.ts';
import { listPages } from './listing/list-pages.ts';
import { wings } from './listing/wings.ts';
import type { Loaded } from './load/load.ts';
import type { PageMemory } from './memory/page-memory.ts';

/** Data and settings from which all outputs of a site are made. */
export interface SiteSource {
  readonly loaded: Loaded;
  readonly cache: Cache;
  /**
   * Fingerprint of the engine (a hash of its code and libraries). `painter` is a fingerprint of only the code that makes image files
   * (resized pictures and share cards).
   */
  readonly engine: string;
  readonly painter: string;
  /** Bundled styles and scripts. */
  readonly made: BundledAssets;
  readonly options: SiteOptions;
  bytesAt: Publication['bytesAt'];
  /** Memory of what the pages of the previous build were made from. If undefined, the digest of every page is computed. */
  readonly memory?: PageMemory | undefined;
  count: Workshop['count'];
}

/** A group of outputs. The build makes up to `atOnce` outputs of a group at the same time. */
export interface OutputGroup {
  /**
   * Name of the optional output (`Wing`) that makes the group, such as `feeds`. The name is `assets` for styles and scripts, and `files` for
   * files that the build copies unchanged.
   */
  readonly name: string;
  readonly outputs: readonly Output[];
  /** True if pages or feeds contain the sizes of these files in bytes. The build must make this group before the pages and feeds. */
  readonly isMeasured: boolean;
  /** Maximum number of outputs to make at the same time. */
  readonly atOnce: number;
  /** Frees resources that were needed to make the outputs, such as worker threads. */
  end(): Promise<void>;
}

/** All pages and other files of a site. */
export interface SiteOutputs {
  /** All pages, in all languages. */
  readonly pages: readonly FileOutput[];
  /** All other outputs, in groups. The build makes the groups in this order. */
  readonly groups: readonly OutputGroup[];
  /** What the pages of each language share. */
  readonly facts: readonly FrameFacts[];
}

/** Lists all outputs of a site, but makes no output. */
export async function listOutputs(source: SiteSource): Promise<SiteOutputs> {
  const { loaded, made, options } = source;
  const { catalogue } = loaded;
  const assets = withWords(made, catalogue.newsroom.words);
  const { memory, engine } = source;
  const facts = listFrames(catalogue, assets);
  const note = memory && ((article: object) => memory.noteArticle(article));
  const { digestOf, shapeOf, isKept } = loaded;
  const { frame, digest } = framesOf(facts, { engine, digestOf: isKept ? digestOf : undefined, shapeOf, note });
  const bytesAt = sizesOf(source);
  const recall = memory && recallWith(memory, bytesAt);
  const { placeCard } = catalogue.site.hasCards ? await import('../site/cards/place-card.ts') : noCards;
  const { pages, publication } = listPages(
    { catalogue, options, bytesAt: memory ? noting(memory, bytesAt) : bytesAt, placeCard },
    { frame, digest, ...(recall && { recall }), ...(memory && { gather: memory.gather.bind(memory) }) },
  );
  const groups = await Promise.all(wings.map(wing => groupOf(wing, { ...source, publication, digest, frame })));
  memory?.endListing();
  const painted = new Set(groups.flatMap(({ outputs }) => outputs.flatMap(addressesOf)));
  const assetFiles = assets.files.map(({ address, content }) => ({ address, digest: address, make: () => content }));
  const together = { isMeasured: false, atOnce: 1, end: async () => {} };
  return {
    pages,
    facts,
    groups: [
      ...groups,
      { name: 'assets', outputs: assetFiles, ...together },
      { name: 'files', outputs: listUntouched(loaded).filter(({ address }) => !painted.has(address)), ...together },
    ],
  };
}

/** Returns a function that returns the size of a picture on the site: as made by the build, or as in the publication if the build copies it. */
function sizesOf({ loaded, bytesAt }: SiteSource): Publication['bytesAt'] {
  const unchanged = loaded.pictures.flatMap(({ picture }) => (itselfOf(picture) ? [] : [picture]));
  const sizes = new Map(unchanged.map(({ file, bytes }) => [addressOf.file(file), bytes]));
  return address => bytesAt(address) ?? sizes.get(address);
}

/** Returns `bytesAt` as a function that notes which page states a size. */
const noting =
  (memory: PageMemory, bytesAt: Publication['bytesAt']): Publication['bytesAt'] =>
  address => {
    const bytes = bytesAt(address);
    memory.noteSize(address, bytes);
    return bytes;
  };

const recallWith =
  (memory: PageMemory, bytesAt: Publication['bytesAt']): Drawing['recall'] =>
  (address, compute) =>
    memory.recall(address, bytesAt, compute);

const noCards = { placeCard: () => undefined };

const addressesOf = (output: Output) => (isBatch(output) ? (output.files ?? []) : [output.address]);

async function groupOf(
  wing: (typeof wings)[number],
  source: SiteSource & Pick<Workshop, 'publication' | 'digest' | 'frame'>,
): Promise<OutputGroup> {
  const ends: (() => Promise<void>)[] = [];
  const { loaded, cache, engine, painter, options, publication, digest, frame, count, memory } = source;
  const { folder, pictures } = loaded;
  const workshop: Workshop = {
    ...{ publication, options, folder, pictures, cache, engine, painter, digest, frame, count },
    keepPart: keeperOf(digest, memory),
    atEnd: end => void ends.push(end),
  };
  const made = (await wing.outputs?.(workshop)) ?? [];
  const outputs = memory && !wing.revive ? made.map(output => watched(output, memory)) : made;
  const end = async () => {
    for (const each of ends) await each();
  };
  return { name: wing.name, outputs, isMeasured: wing.isMeasured ?? false, atOnce: wing.atOnce ?? 1, end };
}

const keeperOf =
  (digest: Drawing['digest'], memory: PageMemory | undefined): Workshop['keepPart'] =>
  (part, collect) => {
    const digestOf = (data: object) => digest(part.language, [part.kind, part.address, data]);
    return memory ? memory.recallPart(part, () => digestOf(memory.gather(part, collect))) : digestOf(collect());
  };

/** Returns the output with a digest whose articles are noted, because only the whole publication can make the output again. */
const watched = (output: Output, memory: PageMemory): Output =>
  Object.create(output, { digest: { get: () => memory.watch(() => output.digest) } });

/** Lists the files that the build copies unchanged: original pictures and other files that texts link to. */
const listUntouched = ({ catalogue, folder }: Loaded): readonly FileOutput[] =>
  [...listFiles(catalogue)].map(([address, file]) => ({
    address,
    get digest() {
      return folder.hashOf(file);
    },
    make: () => folder.readBytes(file),
  }));

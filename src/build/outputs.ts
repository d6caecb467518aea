/** Lists all files of a site. The build, `halfsky serve` and the checks of addresses use the same list. */
import { hash } from 'node:crypto';
import { addressOf } from '../addresses.ts';
import { listFiles } from '../catalogue/files.ts';
import { Digests } from '../site/digest.ts';
import { listFrames, toFrame } from '../site/frame.ts';
import type { Drawing, Publication } from '../site/kind.ts';
import { type FileOutput, isBatch, type Output } from '../site/output.ts';
import type { SiteOptions, Workshop } from '../site/wing.ts';
import { itselfOf } from '../source/pictures/plan.ts';
import { type Cache, hashOf } from '../store/cache.ts';
import { type BundledAssets, withWords } from './assets.ts';
import { listPages } from './listing/list-pages.ts';
import { wings } from './listing/wings.ts';
import type { Loaded } from './load/load.ts';
import type { PageMemory } from './page-memory.ts';

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
  readonly frame: Drawing['frame'];
}

/** Lists all outputs of a site, but makes no output. */
export async function listOutputs(source: SiteSource): Promise<SiteOutputs> {
  const { loaded, made, options } = source;
  const { catalogue } = loaded;
  const assets = withWords(made, catalogue.newsroom.words);
  const { frame, digest } = framesOf(source, assets);
  const { memory } = source;
  const bytesAt = sizesOf(source);
  const recall = memory && recallWith(memory, bytesAt);
  const { placeCard } = catalogue.site.hasCards ? await import('../site/cards/place-card.ts') : noCards;
  const { pages, publication } = listPages(
    { catalogue, options, bytesAt: memory ? noting(memory, bytesAt) : bytesAt, placeCard },
    { frame, digest, ...(recall && { recall }) },
  );
  const groups = await Promise.all(wings.map(wing => groupOf(wing, { ...source, publication, digest, frame })));
  memory?.endListing();
  const painted = new Set(groups.flatMap(({ outputs }) => outputs.flatMap(addressesOf)));
  const assetFiles = assets.files.map(({ address, content }) => ({ address, digest: address, make: () => content }));
  const together = { isMeasured: false, atOnce: 1, end: async () => {} };
  return {
    pages,
    frame,
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
  const { loaded, cache, engine, painter, options, publication, digest, frame, count } = source;
  const { folder, pictures } = loaded;
  const workshop: Workshop = {
    ...{ publication, options, folder, pictures, cache, engine, painter, digest, frame, count },
    atEnd: end => void ends.push(end),
  };
  const outputs = (await wing.outputs?.(workshop)) ?? [];
  const end = async () => {
    for (const each of ends) await each();
  };
  return { name: wing.name, outputs, isMeasured: wing.isMeasured ?? false, atOnce: wing.atOnce ?? 1, end };
}

/**
 * Returns two functions: `frame` returns the parts that all pages of a language share, such as the header; `digest` returns the hash of the
 * inputs of a page, or undefined if the publication was loaded without a cache. The hash covers the engine, the whole `Frame` and the data
 * that the page shows.
 */
function framesOf(
  { loaded, engine, memory }: SiteSource,
  assets: Parameters<typeof listFrames>[1],
): Pick<Drawing, 'frame' | 'digest'> {
  const facts = listFrames(loaded.catalogue, assets);
  const frames = new Map(facts.map(fact => [fact.language, toFrame(fact)]));
  const frameDigests = new Map(facts.map(fact => [fact.language, hashOf(engine, JSON.stringify(fact))]));
  const digests = new Digests(text => hash('sha256', text), loaded.digestOf);
  return {
    frame: language => known(frames, language),
    digest(language, parts) {
      if (!loaded.isKept) return undefined;
      const { digest, used } = digests.trace(parts);
      if (memory) for (const article of used) memory.noteArticle(article);
      return hashOf(known(frameDigests, language), digest);
    },
  };
}

function known<T>(byLanguage: ReadonlyMap<string, T>, language: string): T {
  const found = byLanguage.get(language);
  if (found === undefined) throw new Error(`there is no edition in ${language}`);
  return found;
}

/** Lists the files that the build copies unchanged: original pictures and other files that texts link to. */
const listUntouched = ({ catalogue, folder }: Loaded): readonly FileOutput[] =>
  [...listFiles(catalogue)].map(([address, file]) => ({
    address,
    get digest() {
      return folder.hashOf(file);
    },
    make: () => folder.readBytes(file),
  }));

/** A catalogue → a folder that any static host can serve. */

import Eleventy from '@11ty/eleventy';
import type { Assets } from '../../layouts/assets.ts';
import type { Output, Publication } from '../../layouts/kind.ts';
import { kinds } from '../../layouts/kinds.ts';
import { listCards } from '../../layouts/parts/card.ts';
import { adminAddresses, outputFile } from '../addresses.ts';
import { listFiles } from '../catalogue/files.ts';
import { tell } from '../language/messages/tell.ts';
import { stringsOf } from '../language/strings/strings.ts';
import type { Host } from '../site/hosts/rules.ts';
import { writePictures } from '../site/pictures/write-pictures.ts';
import { type IndexCount, indexFolder, makeIndex } from '../site/search/make-index.ts';
import { itselfOf } from '../source/pictures/plan.ts';
import { type Cache, hashOf } from '../store/cache.ts';
import { buildAssets, withWords } from './assets.ts';
import { engineRoot, fingerprintPainter } from './engine.ts';
import type { Loaded } from './load/load.ts';
import { Digests } from './output/digests.ts';
import { Stage, type StageCount } from './output/stage.ts';
import type { Standing } from './output/standing.ts';
import { isMine, type Part } from './part.ts';
import type { Progress } from './progress.ts';

export interface Order {
  readonly loaded: Loaded;
  readonly cache: Cache;
  /** Fingerprint of the engine. */
  readonly engine: string;
  /** The site that stands, to be replaced. */
  readonly standing: Standing;
  /** Absolute path of its folder. */
  readonly out: string;
  readonly search: boolean;
  /** One machine's share; undefined: everything. */
  readonly part: Part | undefined;
  /** A file that says what a part is. */
  readonly label: { readonly path: string; readonly content: string } | undefined;
  readonly host: Host | undefined;
  /** Whether texts are also packed. */
  readonly compress: boolean;
  readonly progress: Progress;
}

export interface Published extends StageCount {
  readonly pages: number;
  readonly shards: IndexCount;
}

/** Writes the whole site, or leaves the old one as it was. The search index is made while pages are drawn. */
export async function publish(order: Order): Promise<Published> {
  const stage = new Stage(order.out);
  try {
    const { label, part, progress } = order;
    const assets = withWords(await buildAssets(), order.loaded.catalogue.newsroom.words);
    const digests = digestsOf(order, assets);
    const mine = (name: string) => part === undefined || isMine(name, part);
    const press = { stage, digests, mine };
    const pages = async () => {
      const bytes = new Map(await paintPictures(order, press));
      const { catalogue } = order.loaded;
      const placeCard = catalogue.site.hasCards ? await loadPlaceCard() : () => undefined;
      const form = catalogue.site.admin && (await import('../site/form/form.ts')).writeForm(catalogue.site);
      const bytesAt = (address: string) => bytes.get(address);
      const publication = { catalogue, assets, bytesAt, placeCard, form, host: order.host };
      for (const [address, length] of await paintCards(publication, order, press)) bytes.set(address, length);
      return writePages(order, { ...press, publication });
    };
    const [count, shards] = await Promise.all([pages(), order.search ? index(order, press) : noShards]);
    await writeFiles(order, stage, mine);
    if (order.loaded.catalogue.site.admin) await writeProgram(order, stage, mine);
    if (label) await stage.write(label.path, label.content);
    const place = () => progress.stage(tell('stage-replacing-site')`putting the site in its place`);
    if (!order.compress) place();
    const complete = async (staged: StageCount, next: string) => {
      if (!order.compress) return staged;
      const packed = await pack(order, staged, next);
      place();
      return packed;
    };
    return { pages: count, shards, ...(await stage.finish(complete)) };
  } catch (error) {
    await stage.drop();
    throw error;
  }
}

async function pack({ standing, out, progress }: Order, staged: StageCount, next: string): Promise<StageCount> {
  const { packFiles } = await import('./output/pack.ts');
  const told = (done: number, all: number) => {
    if (done === 0) progress.stage(tell('stage-compressing')`compressing`, all);
    else progress.step(done);
  };
  return packFiles(staged, { next, out, standing, progress: told });
}

/** Most publications have no cards: then their typeface is not even loaded. */
const loadPlaceCard = async () => (await import('../site/cards/place-card.ts')).placeCard;

const noShards: IndexCount = { made: 0, kept: 0 };

function digestsOf({ engine, loaded }: Order, assets: Assets): Digests {
  const { people, columns, ledger: _, ...newsroom } = loaded.catalogue.newsroom;
  const frame = JSON.stringify([newsroom, [...people], [...columns], assets]);
  return new Digests(hashOf(engine, frame), loaded.digestOf);
}

interface Press {
  readonly stage: Stage;
  readonly digests: Digests;
  mine(path: string): boolean;
}

/**
 * Eleventy draws every page that would not be the same as the one that stands; each goes to disk at once, so that no page waits in memory
 * for the last. Gives the number of all pages.
 */
async function writePages(order: Order, press: Press & { readonly publication: Publication }): Promise<number> {
  const { stage, digests, publication, mine } = press;
  const { standing, progress } = order;
  const wanted = new Map<string, readonly Output[]>();
  const made = new Map<string, string | undefined>();
  let pages = 0;
  for (const kind of kinds) {
    const drawn: Output[] = [];
    for (const output of kind.outputs(publication)) {
      const path = outputFile(output.address);
      if (!mine(path)) continue;
      pages++;
      const shown = output.shows();
      const digest = shown && digests.of(path, shown);
      if (digest !== undefined && standing.has(path, digest)) {
        await stage.keep(path, digest);
      } else {
        drawn.push(output);
        made.set(path, digest);
      }
    }
    wanted.set(kind.name, drawn);
  }
  let done = pages - made.size;
  progress.stage(tell('stage-drawing-pages')`drawing pages`, pages);
  await draw(
    name => wanted.get(name) ?? [],
    async ({ address }, content) => {
      const path = outputFile(address);
      await stage.write(path, content, made.get(path));
      progress.step(++done);
    },
    progress,
  );
  return pages;
}

/** Eleventy thinks from the folder it is started in. */
async function draw(
  outputs: (kind: string) => readonly Output[],
  write: (output: Output, content: string) => Promise<void>,
  progress: Progress,
): Promise<void> {
  const before = process.cwd();
  process.chdir(engineRoot);
  try {
    const eleventy = new Eleventy('layouts', undefined, {
      configPath: '.eleventy.ts',
      quietMode: true,
      config: config => {
        config.addGlobalData(
          'outputs',
          () => (kind: string) => outputs(kind).map(output => progress.timed(kind, output)),
        );
        config.addGlobalData('write', () => write);
      },
    });
    eleventy.disableLogger();
    await eleventy.toJSON();
  } finally {
    process.chdir(before);
  }
}

function index({ loaded, cache, standing, progress }: Order, { stage, digests, mine }: Press): Promise<IndexCount> {
  return makeIndex({
    catalogue: loaded.catalogue,
    cache,
    kinds: language => stringsOf(loaded.catalogue.newsroom.words, language).kinds,
    write: (path, content, digest) => stage.write(`${indexFolder}${path}`, content, digest),
    keep: async digest => {
      const paths = standing.listFiles(digest);
      for (const path of paths) await stage.keep(path, digest);
      return paths.map(path => path.slice(indexFolder.length));
    },
    digestOf: (name, shown) => digests.of(name, shown),
    isMine: mine,
    progress: (done, all) => progress.beside(tell('stage-search-index')`search index ${done} of ${all}`),
  });
}

function paintPictures({ loaded, cache, standing, progress }: Order, { stage, mine }: Press) {
  const told = (done: number, all: number) => {
    if (done === 0) progress.stage(tell('stage-painting-pictures')`painting pictures`, all);
    else progress.step(done);
  };
  return writePictures(loaded.pictures, {
    folder: loaded.folder,
    cache,
    painter: fingerprintPainter(engineRoot),
    standing,
    stage,
    isMine: mine,
    progress: told,
  });
}

async function paintCards(
  publication: Publication,
  { loaded, cache, standing, progress }: Order,
  { stage, mine }: Press,
): Promise<ReadonlyMap<string, number>> {
  const cards = listCards(publication);
  if (cards.length === 0) return new Map();
  const { writeCards } = await import('../site/cards/write-cards.ts');
  progress.stage(tell('stage-drawing-cards')`drawing cards`, cards.length);
  const painter = fingerprintPainter(engineRoot);
  return writeCards(cards, { folder: loaded.folder, cache, painter, standing, stage, isMine: mine });
}

/** Files that go out byte for byte: pictures as they are, and whatever else texts link to. */
async function writeFiles({ loaded, standing }: Order, stage: Stage, mine: (path: string) => boolean): Promise<void> {
  const painted = new Set(loaded.pictures.map(({ picture }) => itselfOf(picture)?.address));
  for (const [address, file] of listFiles(loaded.catalogue)) {
    const path = outputFile(address);
    if (!mine(path) || painted.has(address)) continue;
    const digest = loaded.folder.hashOf(file);
    if (digest !== undefined && standing.has(path, digest)) await stage.keep(path, digest);
    else await stage.write(path, loaded.folder.readBytes(file), digest);
  }
}

/** The program with which articles are written in a browser. It changes with the engine alone. */
async function writeProgram(
  { engine, part, standing }: Order,
  stage: Stage,
  mine: (path: string) => boolean,
): Promise<void> {
  const digest = hashOf(engine, adminAddresses.program, JSON.stringify(part ?? null));
  const stands = standing.listFiles(digest);
  if (stands.length > 0) {
    for (const path of stands) if (mine(path)) await stage.keep(path, digest);
    return;
  }
  const { readProgram } = await import('../site/form/program.ts');
  for (const [name, content] of await readProgram()) {
    const path = outputFile(`${adminAddresses.program}${name}`);
    if (mine(path)) await stage.write(path, content, digest);
  }
}

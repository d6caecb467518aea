/** Keeps the data that pages were made from in the cache, so that a later build can draw a page again without the catalogue. */
import { deserialize, serialize } from 'node:v8';
import { outputFile } from '../../addresses.ts';
import type { KeptPage, NamedPage } from '../../site/kind.ts';
import { type Cache, hashOf } from '../../store/cache.ts';
import { compress, decompress } from '../../store/compress.ts';
import { copyOf, Restorer } from './references.ts';

/** Number of pages in one cache entry. A build that draws a page again reads the data of its whole bundle. */
const mostInBundle = 64;
/** Maximum number of bundles that are less than half full. If there are more, they are joined. */
const mostSmall = 32;

/** Where the data of pages is kept, as it is stored. */
export interface StoredPlaces {
  /** Keys of the cache entries, each with the paths of its pages, each followed by a line feed. */
  readonly bundles: ReadonlyMap<string, string>;
}

/** Keys of the cache entries with the data of pages, by the paths of the pages' files. */
type DataPlaces = ReadonlyMap<string, string>;

function storePlaces(places: DataPlaces): StoredPlaces {
  const bundles = Map.groupBy(places, ([, key]) => key);
  return { bundles: new Map([...bundles].map(([key, pages]) => [key, pages.map(([path]) => `${path}\n`).join('')])) };
}

const placesOf = ({ bundles }: StoredPlaces): DataPlaces =>
  new Map(
    [...bundles].flatMap(([key, paths]) =>
      paths
        .split('\n')
        .slice(0, -1)
        .map(path => [path, key] as const),
    ),
  );

/** Data of no page. */
export const nowhere: StoredPlaces = { bundles: new Map() };

/** Pages of one bundle by the paths of their files, serialized one by one, because a build needs few of them. References stand for articles. */
type Bundle = ReadonlyMap<string, Uint8Array>;

/** Collects the data of the pages of one build, and adds it to the data that earlier builds kept. */
export class PageData {
  readonly #cache: Cache;
  readonly #fileOf: (value: object) => string | undefined;
  readonly #places: Map<string, string>;
  /** Whether cache entries exist. */
  readonly #existing = new Map<string, boolean>();
  #open = new Map<string, Uint8Array>();

  /** `before` tells where earlier builds kept the data of pages. `fileOf` returns the file of an article; undefined for any other object. */
  constructor(cache: Cache, before: StoredPlaces, fileOf: (value: object) => string | undefined) {
    this.#cache = cache;
    this.#fileOf = fileOf;
    this.#places = new Map(placesOf(before));
  }

  /** Returns whether the data of a page is kept. */
  has(path: string): boolean {
    const key = this.#places.get(path);
    return key !== undefined && this.#exists(key);
  }

  #exists(key: string): boolean {
    const known = this.#existing.get(key) ?? this.#cache.has(key);
    this.#existing.set(key, known);
    return known;
  }

  /** Keeps the data of a page. Keeps nothing of a page without articles, because no change of a text changes it. */
  keep(page: NamedPage, item: unknown): void {
    const copy = typeof item === 'object' && item !== null ? copyOf(item, this.#fileOf) : item;
    const path = outputFile(page.address);
    if (copy === item) {
      this.#places.delete(path);
      return;
    }
    this.#open.set(path, serialize({ ...page, item: copy } satisfies KeptPage));
    if (this.#open.size >= mostInBundle) this.#close();
  }

  /** Stores what is still in memory. Returns the places of the data of all pages that `isPage` accepts. */
  finish(isPage: (path: string) => boolean): StoredPlaces {
    for (const pages of [this.#places, this.#open])
      for (const path of pages.keys()) if (!isPage(path)) pages.delete(path);
    this.#joinSmall();
    this.#close();
    for (const key of new Set(this.#places.values())) this.#cache.keep(key);
    return storePlaces(this.#places);
  }

  #close(): void {
    if (this.#open.size > 0) {
      const bytes = compress(serialize(this.#open));
      const key = `page-data-${hashOf(bytes).slice(0, 32)}`;
      this.#cache.set(key, bytes);
      for (const path of this.#open.keys()) this.#places.set(path, key);
    }
    this.#open = new Map();
  }

  /** Joins small bundles of earlier builds, so that their number stays small after many builds that each changed a few pages. */
  #joinSmall(): void {
    const waiting = [...this.#places].filter(([path]) => !this.#open.has(path));
    const bundles = Map.groupBy(waiting, ([, key]) => key);
    const small = [...bundles].filter(([, paths]) => paths.length < mostInBundle / 2);
    if (small.length <= mostSmall) return;
    for (const [key, paths] of small) {
      const bundle = readBundle(this.#cache, key);
      for (const [path] of paths) {
        const page = bundle?.get(path);
        this.#places.delete(path);
        if (page) this.#open.set(path, page);
      }
      if (this.#open.size >= mostInBundle) this.#close();
    }
  }
}

/** Reads the data of pages. Each bundle is read once. */
export class DataReader {
  readonly #cache: Cache;
  readonly #places: StoredPlaces;
  readonly #restorer: Restorer;
  readonly #read = new Map<string, Bundle | undefined>();

  /** `articleOf` returns the article in a file. */
  constructor(cache: Cache, places: StoredPlaces, articleOf: (file: string) => object) {
    this.#cache = cache;
    this.#places = places;
    this.#restorer = new Restorer(articleOf);
  }

  /** Returns a page with its data; undefined if the data was not kept. */
  take(path: string): KeptPage | undefined {
    const line = `\n${path}\n`;
    const [key] = [...this.#places.bundles].find(([, paths]) => `\n${paths}`.includes(line)) ?? [];
    if (key === undefined) return undefined;
    if (!this.#read.has(key)) this.#read.set(key, readBundle(this.#cache, key));
    const bytes = this.#read.get(key)?.get(path);
    const page: unknown = bytes && deserialize(bytes);
    return isKeptPage(page) ? { ...page, item: this.#restorer.restore(page.item) } : undefined;
  }
}

function readBundle(cache: Cache, key: string): Bundle | undefined {
  const bytes = cache.get(key);
  const value: unknown = bytes && deserialize(decompress(bytes));
  return value instanceof Map ? value : undefined;
}

const isKeptPage = (value: unknown): value is KeptPage =>
  typeof value === 'object' && value !== null && 'item' in value;

/**
 * Remembers which articles each page was made from, so that a build after a change of one text computes the digests of few pages. A page is
 * recalled only if everything but the texts of articles is as in the previous build.
 */
import { outputFile } from '../addresses.ts';
import { type Cache, hashOf } from '../store/cache.ts';
import type { ArticleVersion } from './load/kept-articles.ts';

/** What a page was made from, apart from the fields of all articles. */
interface PageUse {
  /** Numbers of the articles that the page depends on: their places in the list of all article files. */
  readonly articles: readonly number[];
  /** Sizes in bytes of files that the page states, by the address of the file. */
  readonly sizes: readonly (readonly [address: string, bytes: number | undefined])[];
}

/** Record of one build. */
interface UseRecord {
  /** Identifies the build. Recorded digests of files are valid only together with the memory of the build that wrote these files. */
  readonly id: string;
  /** Hash of all inputs but the texts of articles. */
  readonly shape: string;
  /** Digests of all articles, in the order of their files. */
  readonly digests: readonly string[];
  /** Articles whose texts were read before the pages, so that any page may depend on them. */
  readonly everywhere: readonly number[];
  readonly pages: ReadonlyMap<string, PageUse>;
}

/** Returns a digest that the previous build recorded for a file of the site, if the file stands; otherwise undefined. */
export type RecordedDigest = (path: string) => string | undefined;

const keyOf = (out: string) => `uses-${hashOf(out).slice(0, 32)}`;

/** A page whose digest is being computed. */
interface Open {
  readonly articles: Set<number>;
  readonly sizes: Map<string, number | undefined>;
}

/** Inputs of a build, and digests of the previous one. */
export interface Beginning {
  /** All articles, by file. */
  readonly versions: ReadonlyMap<string, ArticleVersion>;
  /** Returns the file of an article. */
  fileOf(article: object): string | undefined;
  /** Hash of all inputs but the articles. */
  readonly rest: string;
  /** If undefined, no page is recalled, because the previous site shows another time, or comes from another build than the memory. */
  readonly recorded: RecordedDigest | undefined;
}

/** Number of an article that is not in the list. A page that depends on it is never recalled. */
const unknown = -1;

/** Memory of what pages were made from, for the site in one folder. */
export class PageMemory {
  readonly #cache: Cache;
  readonly #out: string;
  readonly #before: UseRecord | undefined;
  readonly #everywhere = new Set<string>();
  #numbers = new Map<string, number>();
  #fileOf: (article: object) => string | undefined = () => undefined;
  #digests: readonly string[] = [];
  #shape: string | undefined;
  #pages = new Map<string, PageUse>();
  #changed: ReadonlySet<number> | undefined;
  #recorded: RecordedDigest = () => undefined;
  #open: Open | undefined;
  #isListing = true;

  constructor(cache: Cache, out: string) {
    const value = cache.getValue(keyOf(out));
    this.#cache = cache;
    this.#out = out;
    this.#before = isRecord(value) ? value : undefined;
  }

  /** Identifies the build that this memory comes from; undefined if there was none. */
  get idBefore(): string | undefined {
    return this.#before?.id;
  }

  /** Identifies this build. */
  get id(): string {
    return hashOf(this.#shape ?? '', ...this.#digests);
  }

  /** Notes that the text of an article was read. */
  readonly noteText = (file: string): void => {
    const number = this.#numbers.get(file);
    if (this.#open && number !== undefined) this.#open.articles.add(number);
    else if (this.#isListing) this.#everywhere.add(file);
  };

  /** Notes that a page depends on the whole of an article. */
  noteArticle(article: object): void {
    if (this.#open) this.#open.articles.add(this.#numbers.get(this.#fileOf(article) ?? '') ?? unknown);
  }

  /** Notes that a page states the size of a file. */
  noteSize(address: string, bytes: number | undefined): void {
    this.#open?.sizes.set(address, bytes);
  }

  /** Takes the articles of this build, after they have been read. */
  begin({ versions, fileOf, rest, recorded }: Beginning): void {
    const articles = [...versions.keys()];
    this.#fileOf = fileOf;
    this.#numbers = new Map(articles.map((file, number) => [file, number]));
    this.#digests = articles.map(file => versions.get(file)?.digest ?? '');
    this.#shape = hashOf(rest, ...[...versions].map(([file, { shape }]) => `${file}:${shape}`));
    this.#recorded = recorded ?? this.#recorded;
    const before = this.#before;
    if (!recorded || before?.shape !== this.#shape) return;
    const changed = new Set(this.#digests.flatMap((digest, i) => (digest === before.digests[i] ? [] : [i])));
    if (!before.everywhere.some(number => changed.has(number))) this.#changed = changed;
  }

  /** Notes that all pages are listed. From now on, only the page that is being digested depends on the texts that are read. */
  endListing(): void {
    this.#isListing = false;
  }

  /** Returns the digest of the page at an address: as in the previous build if the page cannot have changed, else what `compute` returns. */
  recall(
    address: string,
    sizeOf: (address: string) => number | undefined,
    compute: () => string | undefined,
  ): string | undefined {
    const path = outputFile(address);
    const before = this.#changed && this.#before?.pages.get(path);
    const recorded = before && this.#isSame(before, sizeOf) ? this.#recorded(path) : undefined;
    if (before && recorded !== undefined) {
      this.#pages.set(path, before);
      return recorded;
    }
    const open: Open = { articles: new Set(), sizes: new Map() };
    this.#open = open;
    try {
      return compute();
    } finally {
      this.#open = undefined;
      this.#pages.set(path, { articles: [...open.articles], sizes: [...open.sizes] });
    }
  }

  #isSame({ articles, sizes }: PageUse, sizeOf: (address: string) => number | undefined): boolean {
    const changed = this.#changed;
    if (!changed || articles.some(number => number === unknown || changed.has(number))) return false;
    return sizes.every(([address, bytes]) => sizeOf(address) === bytes);
  }

  /** Stores the memory for the next build. */
  save(): void {
    if (this.#shape === undefined) return;
    const everywhere = [...this.#everywhere].flatMap(file => this.#numbers.get(file) ?? []);
    const record: UseRecord = {
      ...{ id: this.id, shape: this.#shape, digests: this.#digests, everywhere },
      pages: this.#pages,
    };
    this.#cache.setValue(keyOf(this.#out), record);
  }
}

function isRecord(value: unknown): value is UseRecord {
  return (
    typeof value === 'object' && value !== null && 'pages' in value && value.pages instanceof Map && 'shape' in value
  );
}

/**
 * Remembers which articles each page was made from, and the data of the page. After a change of one text, a build computes the digests of few
 * pages, or draws these pages again without the catalogue (see `redraw.ts`).
 */
import { outputFile } from '../../addresses.ts';
import type { FrameFacts } from '../../site/frame.ts';
import type { GatheredPage, NamedPage } from '../../site/kind.ts';
import { type Cache, hashOf } from '../../store/cache.ts';
import type { ArticleVersion } from '../load/kept-articles.ts';
import { ArticleTable, type StoredArticles, storeArticles } from './article-table.ts';
import { nowhere, PageData } from './page-data.ts';
import { form, isRecord, keyOf, type UseRecord } from './use-record.ts';
import { type PageUse, storeUses, UseTable } from './use-table.ts';

/** Returns a digest that the previous build recorded for a file of the site, if the file stands; otherwise undefined. */
export type RecordedDigest = (path: string) => string | undefined;

/** What is noted of a page while its data is collected and its digest is computed. */
interface Open {
  readonly articles: Set<number>;
  readonly texts: Set<number>;
  readonly sizes: Map<string, number | undefined>;
}

const nothing = (): Open => ({ articles: new Set(), texts: new Set(), sizes: new Map() });

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
  readonly #pagesBefore: UseTable | undefined;
  readonly #everywhere = new Set<string>();
  readonly #others = new Set<number>();
  #numbers = new Map<string, number>();
  #fileOf: (article: object) => string | undefined = () => undefined;
  #versions: Beginning['versions'] = new Map();
  #shape: string | undefined;
  #rest = '';
  #pages = new Map<string, PageUse>();
  #frames: UseRecord['frames'] = [];
  #changed: ReadonlySet<number> | undefined;
  #recorded: RecordedDigest = () => undefined;
  #data: PageData | undefined;
  /** What is noted of pages that are not finished, by the paths of their files. */
  readonly #started = new Map<string, Open>();
  #open: Open | undefined;
  #isListing = true;

  constructor(cache: Cache, out: string) {
    const value = cache.getValue(keyOf(out));
    this.#cache = cache;
    this.#out = out;
    this.#before = isRecord(value) ? value : undefined;
    this.#pagesBefore = this.#before && new UseTable(this.#before.pages);
  }

  /** Identifies the build that this memory comes from; undefined if there was none. */
  get idBefore(): string | undefined {
    return this.#before?.id;
  }

  /** Identifies this build. */
  get id(): string {
    return idOf(this.#shape ?? '', this.#storeArticles());
  }

  /** Notes that the text of an article was read. */
  readonly noteText = (file: string): void => {
    const number = this.#numbers.get(file);
    if (this.#open && number !== undefined) this.#open.texts.add(number);
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
    const articles = [...versions];
    this.#fileOf = fileOf;
    this.#versions = versions;
    this.#rest = rest;
    this.#numbers = new Map(articles.map(([file], number) => [file, number]));
    this.#shape = hashOf(rest, articles.map(([file, { shape }]) => `${file}:${shape}`).join('\n'));
    this.#recorded = recorded ?? this.#recorded;
    const before = this.#before;
    this.#data = new PageData(this.#cache, before?.data ?? nowhere, fileOf);
    if (!recorded || before?.shape !== this.#shape) return;
    const known = new ArticleTable(before.articles);
    const changed = new Set(articles.flatMap(([, { digest }], i) => (digest === known.digestAt(i) ? [] : [i])));
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
    return this.#recall(address, { sizeOf, recorded: path => this.#recorded(path) }, compute);
  }

  /** Returns the digest of a part of the site that is not one file, such as the articles of a search shard, as `recall` does. */
  recallPart(part: NamedPage, compute: () => string | undefined): string | undefined {
    const recorded = (path: string) => this.#pagesBefore?.partAt(path)?.digest;
    const digest = this.#recall(part.address, { sizeOf: () => undefined, recorded }, compute);
    const path = outputFile(part.address);
    const use = this.#pages.get(path);
    if (use) this.#pages.set(path, { ...use, part: { ...part, digest } });
    return digest;
  }

  #recall(
    address: string,
    { sizeOf, recorded }: { sizeOf: (address: string) => number | undefined; recorded: RecordedDigest },
    compute: () => string | undefined,
  ): string | undefined {
    const path = outputFile(address);
    const before = this.#changed && this.#pagesBefore?.get(path);
    const isKept = before && (before.articles.length === 0 || this.#data?.has(path));
    const known = before && isKept && this.#isSame(before, sizeOf) ? recorded(path) : undefined;
    if (before && known !== undefined) {
      this.#pages.set(path, before);
      return known;
    }
    const digest = this.#within(path, compute);
    const { articles, texts, sizes } = this.#started.get(path) ?? nothing();
    this.#started.delete(path);
    this.#pages.set(path, { articles: [...articles], texts: [...texts], sizes: [...sizes] });
    return digest;
  }

  /** Collects the data of a page, and keeps it. */
  gather<Item>({ isTextless, ...page }: GatheredPage, collect: () => Item): Item {
    const item = this.#within(outputFile(page.address), collect);
    if (!isTextless) this.#data?.keep(page, item);
    return item;
  }

  /** Computes a digest of files that `redraw.ts` cannot make, and notes the articles that it depends on. */
  watch(compute: () => string | undefined): string | undefined {
    const before = this.#open;
    const open = nothing();
    this.#open = open;
    try {
      return compute();
    } finally {
      this.#open = before;
      for (const number of [...open.articles, ...open.texts]) this.#others.add(number);
    }
  }

  #within<T>(path: string, work: () => T): T {
    const before = this.#open;
    const open = this.#started.get(path) ?? nothing();
    this.#started.set(path, open);
    this.#open = open;
    try {
      return work();
    } finally {
      this.#open = before;
    }
  }

  #isSame({ articles, texts, sizes }: PageUse, sizeOf: (address: string) => number | undefined): boolean {
    const changed = this.#changed;
    if (!changed || [...articles, ...texts].some(number => number === unknown || changed.has(number))) return false;
    return sizes.every(([address, bytes]) => sizeOf(address) === bytes);
  }

  /** Takes what the pages of each language share. */
  noteFrames(facts: readonly FrameFacts[]): void {
    this.#frames = facts.map(({ site: _, words: __, assets: ___, ...frame }) => frame);
  }

  #storeArticles(): StoredArticles {
    return storeArticles([...this.#versions].map(([file, version]) => ({ file, ...version })));
  }

  /** Stores the memory for the next build. */
  save(): void {
    if (this.#shape === undefined) return;
    const everywhere = [...this.#everywhere].flatMap(file => this.#numbers.get(file) ?? []);
    const pages = this.#pages;
    const record: UseRecord = {
      form,
      id: this.id,
      shape: this.#shape,
      rest: this.#rest,
      articles: this.#storeArticles(),
      everywhere,
      others: [...this.#others],
      pages: storeUses(pages),
      data: this.#data?.finish(path => pages.has(path)) ?? nowhere,
      frames: this.#frames,
    };
    this.#cache.setValue(keyOf(this.#out), record);
  }
}

/** Identifies a build by the shape of its publication and the articles. */
export const idOf = (shape: string, { digest }: Pick<StoredArticles, 'digest'>): string => hashOf(shape, digest);

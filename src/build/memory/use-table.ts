/** Table of what pages were made from, in a few large arrays, because a cache entry with an object for each of 100,000 pages takes seconds to read. */
import type { NamedPage } from '../../site/kind.ts';

/** What a page, or another part of the site, was made from, apart from the fields of all articles. */
export interface PageUse {
  /** Articles that the data of the page contains, as numbers: their places in the list of all article files. */
  readonly articles: readonly number[];
  /** Articles whose texts were read while the data was collected, so that the data may contain parts of these texts. */
  readonly texts: readonly number[];
  /** Sizes in bytes of files that the page states, by the address of the file. */
  readonly sizes: readonly (readonly [address: string, bytes: number | undefined])[];
  /** A part that is not one file, and its digest. The digests of files are in the record of the site. */
  readonly part?: RecordedPart | undefined;
}

/** A part of the site that is not one file, such as the articles of a search shard. */
interface RecordedPart extends NamedPage {
  readonly digest: string | undefined;
}

/** Lists of numbers, one after another. List i consists of `numbers` from `starts[i]` to before `starts[i + 1]`. */
interface Lists {
  readonly starts: Uint32Array;
  readonly numbers: Int32Array;
}

/** The form in which the table is stored. */
export interface StoredUses {
  /** Paths of the pages' files, each followed by a line feed. */
  readonly paths: string;
  readonly articles: Lists;
  readonly texts: Lists;
  /** The rest of the few pages that state sizes or are parts, by path. */
  readonly rest: ReadonlyMap<string, Pick<PageUse, 'sizes' | 'part'>>;
}

/** Returns pages, by the paths of their files, in the form in which they are stored. */
export function storeUses(pages: ReadonlyMap<string, PageUse>): StoredUses {
  const uses = [...pages.values()];
  const rest = [...pages].flatMap(([path, { sizes, part }]) =>
    sizes.length > 0 || part ? [[path, { sizes, part }] as const] : [],
  );
  return {
    paths: [...pages.keys()].map(path => `${path}\n`).join(''),
    articles: storeLists(uses.map(({ articles }) => articles)),
    texts: storeLists(uses.map(({ texts }) => texts)),
    rest: new Map(rest),
  };
}

function storeLists(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  const numbers = new Int32Array(starts.at(-1) ?? 0);
  for (const [i, list] of lists.entries()) numbers.set(list, starts[i]);
  return { starts, numbers };
}

/** Table of an earlier build. */
export class UseTable {
  readonly #stored: StoredUses;
  #paths: readonly string[] | undefined;
  #numbers: ReadonlyMap<string, number> | undefined;

  constructor(stored: StoredUses) {
    this.#stored = stored;
  }

  /** All parts that are not files. */
  get parts(): readonly RecordedPart[] {
    return [...this.#stored.rest.values()].flatMap(({ part }) => part ?? []);
  }

  /** Returns what a page was made from; undefined for an unknown page. */
  get(path: string): PageUse | undefined {
    this.#numbers ??= new Map(this.#list().map((each, number) => [each, number]));
    const number = this.#numbers.get(path);
    if (number === undefined) return undefined;
    const { articles, texts, rest } = this.#stored;
    const { sizes = [], part } = rest.get(path) ?? {};
    return { articles: [...listOf(articles, number)], texts: [...listOf(texts, number)], sizes, part };
  }

  /** Returns whether the data of a page may contain a part of the text of one of these articles. */
  readsText(articles: ReadonlySet<number>): boolean {
    return this.#stored.texts.numbers.some(number => articles.has(number));
  }

  /** Returns whether a page was made from an article that is not in the list of articles. */
  hasUnknown(): boolean {
    return this.#stored.articles.numbers.some(number => number < 0);
  }

  /** Returns the paths of the pages whose data contains one of these articles. */
  listUsers(articles: ReadonlySet<number>): readonly string[] {
    const { starts, numbers } = this.#stored.articles;
    const found = new Set<number>();
    let page = 0;
    numbers.forEach((number, i) => {
      if (!articles.has(number)) return;
      while ((starts[page + 1] ?? Number.POSITIVE_INFINITY) <= i) page++;
      found.add(page);
    });
    return [...found].flatMap(number => this.#list()[number] ?? []);
  }

  /** Returns the part at a path; undefined if the path is the file of a page. */
  partAt(path: string): RecordedPart | undefined {
    return this.#stored.rest.get(path)?.part;
  }

  /** Returns the table, as it is stored, with other digests of parts, by the address of the part. */
  withDigests(digests: ReadonlyMap<string, string | undefined>): StoredUses {
    const renew = ({ sizes, part }: Pick<PageUse, 'sizes' | 'part'>) => ({
      sizes,
      part: part && { ...part, digest: digests.get(part.address) ?? part.digest },
    });
    return { ...this.#stored, rest: new Map([...this.#stored.rest].map(([path, rest]) => [path, renew(rest)])) };
  }

  #list(): readonly string[] {
    this.#paths ??= this.#stored.paths.split('\n').slice(0, -1);
    return this.#paths;
  }
}

const listOf = ({ starts, numbers }: Lists, i: number) => numbers.subarray(starts[i], starts[i + 1]);

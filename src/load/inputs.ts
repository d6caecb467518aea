/** Everything a site is made from, in short: if that stays the same, so does the site. */
import { Folder, type Insights } from '../files.ts';
import { type Cache, hashOf } from '../output/cache.ts';

/** Stamps of files mean something in one folder of one machine only. */
const keyOf = (root: string) => `files-${hashOf(root).slice(0, 32)}`;

/** The publication folder, with what earlier looks at its files brought to light. */
export function openFolder(root: string, cache: Cache): Folder {
  const value = cache.getValue(keyOf(root));
  const insights: Insights = value instanceof Map ? value : new Map();
  return new Folder(root, { insights });
}

export function rememberFolder({ root, insights }: Folder, cache: Cache): void {
  cache.setValue(keyOf(root), insights);
}

/** The files of a publication as they were before they were read: what changes meanwhile is a change for the next build. */
export class Inputs {
  readonly #folder: Folder;
  readonly #settings: readonly string[];
  readonly #articles: readonly string[];
  readonly #others: readonly string[];
  readonly #othersBefore: string;

  /** `settings`: whatever else decides what is built. */
  constructor(folder: Folder, settings: readonly string[]) {
    this.#folder = folder;
    const files = [...folder.list('articles'), ...folder.list('newsroom')];
    this.#articles = files.filter(isArticle);
    this.#others = files.filter(file => !isArticle(file));
    this.#settings = [...settings, ...folder.listFolderLinks('articles')];
    this.#othersBefore = this.#hashOthers();
  }

  /** How many there are. */
  get articles(): number {
    return this.#articles.length;
  }

  #hashOthers(): string {
    return hashOf(...this.#others.map(file => `${file}:${this.#folder.hashOf(file)}`));
  }

  /** Looks at every article now. */
  key(): string {
    return this.#keyOf(file => this.#folder.hashOf(file) ?? 'none');
  }

  /**
   * The same when everything has been built, from what was seen of the articles when they were read; undefined if one had just been written
   * then, or if another file has changed meanwhile: then nobody can say what the site is made of.
   */
  keyAsRead(): string | undefined {
    const seen = (file: string) => this.#folder.insights.get(file)?.hash;
    if (this.#hashOthers() !== this.#othersBefore || this.#articles.some(file => seen(file) === undefined))
      return undefined;
    return this.#keyOf(file => seen(file) ?? 'none');
  }

  #keyOf(hashOfArticle: (file: string) => string): string {
    const articles = this.#articles.map(file => `${file}:${hashOfArticle(file)}`);
    return hashOf(...this.#settings, this.#othersBefore, ...articles);
  }
}

const isArticle = (file: string) => file.startsWith('articles/') && file.endsWith('.md');

/** Hashes all inputs of a build. If the hash stays the same, the site stays the same. */

import { join } from 'node:path';
import { isArticleFile } from '../../source/article/place.ts';
import type { FolderFacts } from '../../source/file-facts.ts';
import { Folder } from '../../source/folder.ts';
import { Cache, hashOf } from '../../store/cache.ts';

/** Cached knowledge of a publication from earlier runs. */
export interface Kept {
  readonly cache: Cache;
  /** Fingerprint of the engine. */
  readonly engine: string;
  /** The publication folder, with cached facts about its files. */
  readonly folder: Folder;
}

/**
 * Names the cache entry of a folder's facts. File stamps are valid only for one folder on one machine, and facts only for the engine that
 * found them.
 */
const keyOf = (root: string, engine: string) => `files-${hashOf(root, engine).slice(0, 32)}`;

/** Opens the cache of a publication folder and the facts that earlier runs stored there. */
export function openKept(root: string, engine: string, cache = new Cache(join(root, '.cache'))): Kept {
  const value = cache.getValue(keyOf(root, engine));
  const facts: FolderFacts = value instanceof Map ? value : new Map();
  return { cache, engine, folder: new Folder(root, { facts }) };
}

/** Stores the facts about a publication folder for the next run. */
export const rememberFolder = ({ cache, engine, folder }: Kept): void =>
  cache.setValue(keyOf(folder.root, engine), folder.facts);

/** The input files of a build, listed before any is read. A file that changes during the build counts as changed for the next build. */
export class Inputs {
  readonly #folder: Folder;
  readonly #settings: readonly string[];
  readonly #articles: readonly string[];
  readonly #others: readonly string[];
  readonly #othersBefore: string;

  /** Lists the files. `settings` are all other values that decide what is built. */
  constructor(folder: Folder, settings: readonly string[]) {
    this.#folder = folder;
    const files = [...folder.list('articles'), ...folder.list('newsroom')];
    this.#articles = files.filter(isArticleFile);
    this.#others = files.filter(file => !isArticleFile(file));
    this.#settings = [...settings, ...folder.listFolderLinks('articles')];
    this.#othersBefore = this.#hashOthers();
  }

  /** The number of articles. */
  get articles(): number {
    return this.#articles.length;
  }

  #hashOthers(): string {
    return hashOf(...this.#others.map(file => `${file}:${this.#folder.hashOf(file)}`));
  }

  /** Returns the key of all inputs, from hashes of the articles as they are now. */
  key(): string {
    return this.#keyOf(file => this.#folder.hashOf(file) ?? 'none');
  }

  /**
   * Returns the key of all inputs, from the hashes of the articles when the build read them. Undefined if an article had been written just
   * before, or if another file has changed during the build: then the inputs are uncertain.
   */
  keyAsRead(): string | undefined {
    const seen = (file: string) => this.#folder.facts.get(file)?.hash;
    if (this.#hashOthers() !== this.#othersBefore || this.#articles.some(file => seen(file) === undefined))
      return undefined;
    return this.#keyOf(file => seen(file) ?? 'none');
  }

  #keyOf(hashOfArticle: (file: string) => string): string {
    const articles = this.#articles.map(file => `${file}:${hashOfArticle(file)}`);
    return hashOf(...this.#settings, this.#othersBefore, ...articles);
  }
}

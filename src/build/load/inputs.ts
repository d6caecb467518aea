/** Hashes all inputs of a build. If the hash is the same as for the previous site, that site is still correct. */

import { join } from 'node:path';
import { isArticleFile } from '../../source/article/place.ts';
import type { FolderFacts } from '../../source/file-facts.ts';
import { Folder } from '../../source/folder.ts';
import { Cache, hashOf, type SharedStore } from '../../store/cache.ts';

/** The cache of a publication, with facts about its files (such as hashes) from earlier runs of halfsky. */
export interface Kept {
  readonly cache: Cache;
  /** Fingerprint of the engine (a hash of its code and libraries). */
  readonly engine: string;
  /** The publication folder, with the facts about its files (such as hashes) that earlier runs of halfsky stored in the cache. */
  readonly folder: Folder;
}

/**
 * Returns the name of the cache entry with the facts about a folder's files, such as hashes. The name depends on the folder, because
 * the facts are valid only for these files. It also depends on the engine, because another version of the engine may find other facts.
 */
const keyOf = (root: string, engine: string) => `files-${hashOf(root, engine).slice(0, 32)}`;

/** Opens the cache of a publication folder. `shared` is the cache that this machine shares with others, if any. */
export const openCache = (root: string, shared?: SharedStore): Cache => new Cache(join(root, '.cache'), shared);

/** Opens the cache of a publication folder, and reads the facts about its files that earlier runs of halfsky stored in the cache. */
export function openKept(root: string, engine: string, cache = openCache(root)): Kept {
  const value = cache.getValue(keyOf(root, engine));
  const facts: FolderFacts = value instanceof Map ? value : new Map();
  return { cache, engine, folder: new Folder(root, { facts }) };
}

/** Stores the facts about the files of a publication, such as hashes, in the cache for the next run of halfsky. */
export const rememberFolder = ({ cache, engine, folder }: Kept): void =>
  cache.setValue(keyOf(folder.root, engine), folder.facts);

/**
 * Input files of a build. The constructor lists all files before the build reads any file, so a file that changes during the build counts
 * as changed in the next build.
 */
export class Inputs {
  readonly #folder: Folder;
  readonly #settings: readonly string[];
  readonly #articles: readonly string[];
  readonly #others: readonly string[];
  readonly #othersBefore: string;

  /** Lists the files of `folder`. `settings` are all other values that affect the site, such as command-line options. */
  constructor(folder: Folder, settings: readonly string[]) {
    this.#folder = folder;
    const files = [...folder.list('articles'), ...folder.list('newsroom')];
    this.#articles = files.filter(isArticleFile);
    this.#others = files.filter(file => !isArticleFile(file));
    this.#settings = [...settings, ...folder.listFolderLinks('articles'), ...folder.listFolderLinks('newsroom')];
    this.#othersBefore = this.#hashOthers();
  }

  /** Paths of all article files in the publication folder, sorted. */
  get articleFiles(): readonly string[] {
    return this.#articles;
  }

  #hashOthers(): string {
    return hashOf(...this.#others.map(file => `${file}:${this.#folder.hashAgain(file)}`));
  }

  /** Returns the hash of all inputs, with every article as it is on disk now. */
  key(): string {
    return this.#keyOf(file => this.#folder.hashOf(file) ?? 'none');
  }

  /**
   * Returns the hash of all inputs, with every article as the build read it. Returns undefined if that hash is uncertain: an article was
   * written so recently that its modification time cannot show a second change, or a file other than an article has changed during the
   * build.
   */
  keyAsRead(): string | undefined {
    const seen = (file: string) => this.#folder.facts.get(file)?.hash;
    if (this.#hashOthers() !== this.#othersBefore || this.#articles.some(file => seen(file) === undefined))
      return undefined;
    return this.#keyOf(file => seen(file) ?? 'none');
  }

  /** Returns the hash of all inputs except the articles. */
  get rest(): string {
    return hashOf(...this.#settings, this.#othersBefore);
  }

  #keyOf(hashOfArticle: (file: string) => string): string {
    const articles = this.#articles.map(file => `${file}:${hashOfArticle(file)}`);
    return hashOf(...this.#settings, this.#othersBefore, ...articles);
  }
}

/** Looks at all inputs of a build. If they are the same as for the previous site, that site is still correct. */

import { isArticleFile } from '../../source/article/place.ts';
import type { FileFacts, FolderFacts } from '../../source/file-facts.ts';
import { Folder } from '../../source/folder.ts';
import { inputFolders, joinListings, type Listing } from '../../source/listing.ts';
import { recallInputs } from '../../source/look.ts';
import { aSnapshot, parseStamps, type Snapshot } from '../../source/snapshot.ts';
import { factsIn } from '../../source/snapshot-files.ts';
import { type Cache, hashOf, openCache } from '../../store/cache.ts';

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

/** The cache of a publication, and a snapshot of its files. */
export interface KeptOptions {
  readonly cache?: Cache;
  /** Tells the hashes of files. By default, the snapshot that an earlier command has left in the cache. */
  readonly snapshot?: Snapshot | undefined;
}

/** Opens the cache of a publication folder, and reads the facts about its files that earlier runs of halfsky stored in the cache. */
export function openKept(root: string, engine: string, { cache = openCache(root), snapshot }: KeptOptions = {}): Kept {
  const value = cache.getValue(keyOf(root, engine));
  const facts: FolderFacts = value instanceof Map ? value : new Map();
  const seen = snapshot ?? recallInputs(root, cache);
  return { cache, engine, folder: new Folder(root, { facts, seen: seen && factsIn(seen) }) };
}

/**
 * Stores the facts about the files of a publication in the cache for the next run of halfsky. Leaves out the facts that `snapshot` tells, which is
 * in the cache, too.
 */
export function rememberFolder({ cache, engine, folder }: Kept, snapshot?: Snapshot): void {
  const seen = snapshot && factsIn(snapshot);
  const isTold = (file: string, { stamp, hash, ...more }: FileFacts) =>
    Object.keys(more).length === 0 && (hash === undefined || seen?.(file)?.stamp === stamp);
  const facts: FolderFacts = new Map([...folder.facts].filter(([file, found]) => !isTold(file, found)));
  cache.setValue(keyOf(folder.root, engine), facts);
}

/**
 * Input files of a build. The constructor lists all files before the build reads any file, so a file that changes during the build counts
 * as changed in the next build.
 */
export class Inputs {
  readonly #folder: Folder;
  readonly #settings: readonly string[];
  readonly #listing: Listing;
  readonly #articles: readonly string[];
  readonly #others: readonly string[];
  readonly #othersBefore: string;

  /** Lists the files of `folder`. `settings` are all other values that affect the site, such as command-line options. */
  constructor(folder: Folder, settings: readonly string[]) {
    this.#folder = folder;
    this.#listing = joinListings(inputFolders.map(below => folder.listing(below)));
    const { files, folderLinks } = this.#listing;
    this.#articles = files.filter(isArticleFile);
    this.#others = files.filter(file => !isArticleFile(file));
    this.#settings = [...settings, ...folderLinks];
    this.#othersBefore = this.#hashOthers();
  }

  /** Paths of all article files in the publication folder, sorted. */
  get articleFiles(): readonly string[] {
    return this.#articles;
  }

  #hashOthers(): string {
    return hashOf(this.#others.map(file => `${file}:${this.#folder.hashAgain(file)}`).join('\n'));
  }

  /** Returns the hash of all inputs, with every article as it is on disk now. */
  key(): string {
    const articles = this.#articles.map(file => `${file}:${this.#folder.hashOf(file) ?? 'none'}`);
    return hashOf(...this.#settings, this.#othersBefore, articles.join('\n'));
  }

  /**
   * Returns a snapshot of all files, with every article as the build read it. Returns undefined if that is uncertain: a file other than an article
   * has changed during the build, or an article could not be read.
   */
  asRead(): Snapshot | undefined {
    const factsOf = (file: string) => this.#folder.factsOf(file);
    if (this.#hashOthers() !== this.#othersBefore || this.#articles.some(file => factsOf(file)?.hash === undefined))
      return undefined;
    const hashOfFile = (file: string) => (isArticleFile(file) ? factsOf(file)?.hash : this.#folder.hashOf(file));
    const stampOfFile = (file: string) => (this.#folder.isPlain(file) ? factsOf(file)?.stamp : undefined);
    const { files } = this.#listing;
    const hashes = files.map(file => hashOfFile(file) ?? '');
    return aSnapshot(this.#listing, hashes, parseStamps(files.map(file => stampOfFile(file) ?? '')));
  }

  /** Returns the hash of all inputs except the articles. */
  get rest(): string {
    return hashOf(...this.#settings, this.#othersBefore);
  }
}

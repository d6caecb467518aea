/** Everything a site is made from, in short: if that stays the same, so does the site. */

import { join } from 'node:path';
import { isArticleFile } from '../../source/article/place.ts';
import { Folder, type FolderFacts } from '../../source/folder.ts';
import { Cache, hashOf } from '../../store/cache.ts';

/** What a command knows of a publication from earlier runs. */
export interface Kept {
  readonly cache: Cache;
  /** Fingerprint of the engine. */
  readonly engine: string;
  /** The publication folder, with what earlier looks at its files brought to light. */
  readonly folder: Folder;
}

/** Stamps of files mean something in one folder of one machine only, and what was seen in them to the engine that looked. */
const keyOf = (root: string, engine: string) => `files-${hashOf(root, engine).slice(0, 32)}`;

export function openKept(root: string, engine: string, cache = new Cache(join(root, '.cache'))): Kept {
  const value = cache.getValue(keyOf(root, engine));
  const facts: FolderFacts = value instanceof Map ? value : new Map();
  return { cache, engine, folder: new Folder(root, { facts }) };
}

export const rememberFolder = ({ cache, engine, folder }: Kept): void =>
  cache.setValue(keyOf(folder.root, engine), folder.facts);

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
    this.#articles = files.filter(isArticleFile);
    this.#others = files.filter(file => !isArticleFile(file));
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

/** Keeps the articles of a build in a few long strings, because reading and writing an object for each of 100,000 articles takes much longer. */
import { placeIn } from '../../store/sorted.ts';
import type { ArticleVersion } from '../load/kept-articles.ts';

/** An article of the recorded build. */
export interface RecordedArticle extends ArticleVersion {
  readonly file: string;
}

/** Articles as they are stored. Their files are sorted. */
export interface StoredArticles extends Readonly<Record<HashName, string>> {
  /** Paths of the files, each followed by a line feed. */
  readonly files: string;
}

/** Names of the hashes of an article. All of one name stand one after the other in a string. */
const hashNames = ['hash', 'digest', 'shape'] as const;
type HashName = (typeof hashNames)[number];

/** Number of hexadecimal digits of a hash. */
const width = 64;

/**
 * Returns articles in the form in which they are stored.
 * @throws Error if a hash is not a SHA-256 in hexadecimal digits
 */
export function storeArticles(articles: readonly RecordedArticle[]): StoredArticles {
  const join = (name: HashName) => articles.map(article => checked(article[name])).join('');
  const files = articles.map(({ file }) => `${file}\n`).join('');
  return { files, hash: join('hash'), digest: join('digest'), shape: join('shape') };
}

function checked(hash: string): string {
  if (hash.length !== width) throw new Error(`${hash} is not a SHA-256`);
  return hash;
}

/** Articles of an earlier build. */
export class ArticleTable {
  readonly #stored: StoredArticles;
  #files: readonly string[] | undefined;

  constructor(stored: StoredArticles) {
    this.#stored = stored;
  }

  /** Returns the article with a number: its place in the list of articles. */
  at(number: number): RecordedArticle | undefined {
    const file = this.#list()[number];
    const [hash = '', digest = '', shape = ''] = hashNames.map(name => this.#hashAt(name, number));
    return file === undefined ? undefined : { file, hash, digest, shape };
  }

  /** Returns the number of the article in a file; undefined if there was no such article. */
  numberOf(file: string): number | undefined {
    return placeIn(this.#list(), file);
  }

  /** Returns the article in a file; undefined if there was no such article. */
  get(file: string): RecordedArticle | undefined {
    const number = this.numberOf(file);
    return number === undefined ? undefined : this.at(number);
  }

  digestAt(number: number): string {
    return this.#hashAt('digest', number);
  }

  /** Returns the articles as they are stored, with some of them changed. */
  with(changed: Iterable<RecordedArticle>): StoredArticles {
    const stored = { ...this.#stored };
    for (const article of changed) {
      const number = this.numberOf(article.file);
      if (number === undefined) throw new Error(`${article.file} is not recorded`);
      const at = width * number;
      for (const name of hashNames)
        stored[name] = stored[name].slice(0, at) + checked(article[name]) + stored[name].slice(at + width);
    }
    return stored;
  }

  #list(): readonly string[] {
    this.#files ??= this.#stored.files.split('\n').slice(0, -1);
    return this.#files;
  }

  #hashAt(name: HashName, number: number): string {
    return this.#stored[name].slice(width * number, width * (number + 1));
  }
}

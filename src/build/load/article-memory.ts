/** Keeps parsed articles in memory between loads. */
import { isDeepStrictEqual } from 'node:util';
import { keepIds } from '../../catalogue/check-anchors.ts';
import type { Article } from '../../source/article/article.ts';
import type { Read } from './kept-articles.ts';

/** In-memory cache of parsed articles for `halfsky serve`. The preview removes an article from the cache when its file changes. */
export class ArticleMemory {
  readonly #known = new Map<string, Read>();
  readonly #noteText: (file: string) => void;
  #parse: ((file: string) => Read) | undefined;

  /** `noteText` receives the file of an article each time when its text is read, as `OpenOptions.noteText` does for articles from the cache. */
  constructor(noteText: (file: string) => void = () => {}) {
    this.#noteText = noteText;
  }

  /** Begins a load. `parse` parses a file with the settings of this load, as the file is on disk now. */
  begin(parse: (file: string) => Read): void {
    this.#parse = parse;
  }

  recall(file: string, read: () => Read): Read {
    const known = this.#known.get(file);
    if (known) return known;
    const now = read();
    this.#known.set(file, now);
    if (now.value && Object.getOwnPropertyDescriptor(now.value, 'body')?.get === undefined)
      this.#setText(file, now.value, now.value.body);
    return now;
  }

  /**
   * Parses a changed file. If nothing but the text of the article has changed, gives the article of the last load the new text, and returns true.
   * The catalogue then stays as it is, because it contains this very article, and no other check needs the text: anchors of the text must be the
   * same, too. Otherwise changes nothing and returns false.
   */
  renewText(file: string): boolean {
    const known = this.#known.get(file);
    if (!known?.value || !this.#parse) return false;
    const now = this.#parse(file);
    if (!now.value || !isDeepStrictEqual(withoutText(known), withoutText(now))) return false;
    const { body } = now.value;
    if (keepIds(body) !== keepIds(known.value.body)) return false;
    this.#setText(file, known.value, body);
    this.#known.set(file, { ...known, digest: now.digest, shape: now.shape });
    return true;
  }

  /** Sets the text of an article, as a getter: texts from the cache are read by a getter, too. */
  #setText(file: string, article: Article, text: string): void {
    const get = () => {
      this.#noteText(file);
      return text;
    };
    Object.defineProperty(article, 'body', { get, enumerable: true, configurable: true });
  }

  forget(files: readonly string[]): void {
    for (const file of files) this.#known.delete(file);
  }

  clear(): void {
    this.#known.clear();
  }
}

function withoutText({ value, problems, links }: Read) {
  return { fields: value && { ...value, body: '' }, problems, links };
}

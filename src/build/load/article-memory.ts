/** Keeps parsed articles in memory between loads. */
import type { Read } from './kept-articles.ts';

/** In-memory cache of parsed articles for `halfsky serve`. The preview removes an article from the cache when its file changes. */
export class ArticleMemory {
  readonly #known = new Map<string, Read>();

  recall(file: string, read: () => Read): Read {
    const known = this.#known.get(file);
    if (known) return known;
    const now = read();
    this.#known.set(file, now);
    return now;
  }

  forget(files: readonly string[]): void {
    for (const file of files) this.#known.delete(file);
  }

  clear(): void {
    this.#known.clear();
  }
}

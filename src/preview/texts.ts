/** Decides what the preview can still show after texts of articles have changed. */
import { contentTypes, plainType } from '../site/content-types.ts';
import type { FileOutput } from '../site/output.ts';

/** Notes the articles whose texts are read while the pages of the site are listed. The list of pages may depend on these texts. */
export class ReadTexts {
  #files = new Set<string>();
  #isListing = false;

  /** Files of the articles whose texts were read during the last listing. */
  get listed(): ReadonlySet<string> {
    return this.#files;
  }

  readonly note = (file: string): void => {
    if (this.#isListing) this.#files.add(file);
  };

  /** Forgets the noted articles, and notes others until the promise of `list` settles. */
  async during<T>(list: () => Promise<T>): Promise<T> {
    this.#files = new Set();
    this.#isListing = true;
    try {
      return await list();
    } finally {
      this.#isListing = false;
    }
  }
}

/**
 * Returns whether a file may contain the text of an article in a form that was made during an earlier request. Pages for people are rendered at
 * each request. Feeds, the search index and downloads are not. Pictures, fonts, styles and scripts contain no text of an article.
 */
export function mayHaveText(page: FileOutput | undefined, address: string): boolean {
  const type = typeOf(page?.address ?? address);
  return !/^(?:image|font)\/|^text\/(?:css|javascript)/.test(type) && !(page && type === contentTypes.html);
}

/** Returns the media type of a file. */
export function typeOf(path: string): string {
  if (path.endsWith('/')) return contentTypes.html ?? plainType;
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  // Every object inherits the property `constructor`, so `.constructor` would otherwise count as a known file extension.
  return (Object.hasOwn(contentTypes, ending) && contentTypes[ending]) || plainType;
}

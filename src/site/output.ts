/** Everything that lands in the site's folder is an output: the build, the preview and the checks of addresses read one list of them. */

export type Content = string | Uint8Array;

/** What search engines learn of a page. */
export interface Listing {
  /** Day of the last change, `2017-09-05`. */
  readonly changed?: string | undefined;
  /** Files of the pictures on the page, as paths from the publication folder. */
  readonly pictures?: readonly string[];
}

/** What the checks and the sitemap know of a page. */
interface PageFacts {
  /** BCP 47. */
  readonly language: string;
  /** The file of the publication that the page belongs to; no other file may claim its address. */
  readonly file?: string | undefined;
  /** Absent: the page stands in no sitemap. */
  readonly listing?: (() => Listing | undefined) | undefined;
}

/** One file of the site. */
export interface FileOutput {
  /** From the site's root: `/tags/`, `/feed.xml`. */
  readonly address: string;
  /** Changes whenever the content would; undefined: the file is made every time. */
  readonly digest: string | undefined;
  readonly page?: PageFacts;
  /** The kind of page, for outputs that a template draws. */
  readonly kind?: string;
  make(): Content | Promise<Content>;
}

/** Files that are made together: the sizes of a picture, a part of the search index, the writing program. */
export interface BatchOutput {
  /** Names the batch; a folder below which all its files lie, where their names are not known before they are made. */
  readonly address: string;
  /** Addresses of all files, where they are known before. */
  readonly files?: readonly string[];
  /** Addresses whose sizes other outputs state, so that every machine must know them. */
  readonly measured?: readonly string[];
  /** Changes whenever a file would change, appear or vanish. */
  readonly digest: string | undefined;
  /**
   * Makes the files, or those that are wanted, one after the other.
   * @throws PublicationError if a file of the publication makes it impossible
   */
  makeAll(wanted?: ReadonlySet<string>): AsyncIterable<readonly [address: string, content: Content]>;
  /** Renews what the batch keeps in the cache, when its files stand already. */
  renew?(): void;
}

export type Output = FileOutput | BatchOutput;

export const isBatch = (output: Output): output is BatchOutput => 'makeAll' in output;

/** Types of outputs: all files of the site. The build, the preview and the checks of addresses use one list of them. */

/** Content of a file: text or bytes. */
export type Content = string | Uint8Array;

/** A page's entry in the sitemap. */
export interface Listing {
  /** Day of the last change, `2017-09-05`. */
  readonly changed?: string | undefined;
  /** Files of the pictures on the page, as paths from the publication folder. */
  readonly pictures?: readonly string[];
}

/** The facts about a page that the checks and the sitemap need. */
interface PageFacts {
  /** Language of the page, BCP 47. */
  readonly language: string;
  /** The source file of the page. No other file may claim the page's address. */
  readonly file?: string | undefined;
  /** Returns the page's entry for sitemaps; absent: no sitemap lists the page. */
  readonly listing?: (() => Listing | undefined) | undefined;
}

/** One file of the site. */
export interface FileOutput {
  /** Address from the site's root: `/tags/`, `/feed.xml`. */
  readonly address: string;
  /** Hash that changes whenever the content changes; undefined: the file is made in every build. */
  readonly digest: string | undefined;
  readonly page?: PageFacts;
  /** Name of the kind of page; absent for files that are not pages. */
  readonly kind?: string;
  make(): Content | Promise<Content>;
}

/** Files that are made together: the sizes of a picture, a part of the search index, the writing program. */
export interface BatchOutput {
  /** Name of the batch. If the names of its files are unknown in advance, this is the folder in which all of them lie. */
  readonly address: string;
  /** Addresses of all files, if they are known in advance. */
  readonly files?: readonly string[];
  /** Addresses of files whose sizes other outputs state, so that every machine must know them. */
  readonly measured?: readonly string[];
  /** Hash that changes whenever a file changes, appears or vanishes. */
  readonly digest: string | undefined;
  /**
   * Makes all files, or only the wanted ones, one after the other.
   * @throws PublicationError if a file of the publication makes it impossible
   */
  makeAll(wanted?: ReadonlySet<string>): AsyncIterable<readonly [address: string, content: Content]>;
  /** Marks the batch's cache entries as used when its files are reused. */
  renew?(): void;
}

export type Output = FileOutput | BatchOutput;

export const isBatch = (output: Output): output is BatchOutput => 'makeAll' in output;

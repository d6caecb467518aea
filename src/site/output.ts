/** Defines types for outputs: the files of the site. The build, the preview and the address check all use the same list of outputs. */

/** Content of a file: text or bytes. */
export type Content = string | Uint8Array;

/** A page's entry in the sitemap. */
export interface Listing {
  /** Date of the last change, such as `2017-09-05`. */
  readonly changed?: string | undefined;
  /** Files of the pictures on the page, as paths from the publication folder. */
  readonly pictures?: readonly string[];
}

/** Facts about a page for the address check and the sitemap. */
interface PageFacts {
  /** Language of the page, as a BCP 47 tag. */
  readonly language: string;
  /** The source file of the page. No other file may use the page's address. */
  readonly file?: string | undefined;
  /** Returns the page's entry for sitemaps. If the function is absent or returns undefined, no sitemap lists the page. */
  readonly listing?: (() => Listing | undefined) | undefined;
}

/** One file of the site. */
export interface FileOutput {
  /** Address from the site's root, such as `/tags/` or `/feed.xml`. */
  readonly address: string;
  /** Hash that changes whenever the content changes. If the hash is undefined, every build rebuilds the file. */
  readonly digest: string | undefined;
  readonly page?: PageFacts;
  /** Name of the `Kind` that made this output, such as `rss`. Absent if no `Kind` made it. */
  readonly kind?: string;
  make(): Content | Promise<Content>;
}

/** Output of several files that are made together, such as all sizes of a picture, or all files of a part of the search index. */
export interface BatchOutput {
  /** Name of the output. If `files` is absent, the name is the address of the folder that contains all files of the output. */
  readonly address: string;
  /** Addresses of all files; undefined if the addresses are not known in advance. */
  readonly files?: readonly string[];
  /**
   * Addresses of the files whose size in bytes appears in other outputs, such as feeds. If several machines share a build, each machine
   * must know these sizes.
   */
  readonly measured?: readonly string[];
  /** Hash that changes whenever a file of the output changes, is added or is removed. */
  readonly digest: string | undefined;
  /**
   * Makes the files one by one: all files or, if `wanted` is given, only the files at the addresses in `wanted`.
   * @throws PublicationError if a file of the publication is faulty, such as a damaged picture
   */
  makeAll(wanted?: ReadonlySet<string>): AsyncIterable<readonly [address: string, content: Content]>;
  /** Starts to make the files in a thread, so that `makeAll` waits for less. Absent if no thread makes the files. */
  begin?(): void;
  /**
   * Marks the cache entries of the output as used, so that the cache keeps the entries. The build calls this function when it reuses the
   * files of the previous site.
   */
  renew?(): void;
}

export type Output = FileOutput | BatchOutput;

export const isBatch = (output: Output): output is BatchOutput => 'makeAll' in output;

/** Styles, scripts and drawings as pages use them: made once at the start of a build. */

/** A style that is printed into the page, so that a page is readable in one round trip. */
export interface Style {
  readonly css: string;
  /** Its hash for the content security policy: `sha256-…`. */
  readonly hash: string;
}

export type StyleName = 'front' | 'lists' | 'index' | 'article' | 'charts' | 'parallel' | 'search';

export interface AssetFile {
  readonly address: string;
  readonly content: string;
}

export interface Assets {
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** Addresses of the files below, from the site's root. */
  readonly reader: string;
  readonly search: string;
  readonly searchStyle: string;
  /** The words of the search, by language. */
  readonly words: Readonly<Record<string, string>>;
  readonly mark: string;
  /** What a feed looks like in a browser, by language. */
  readonly feedStyles: Readonly<Record<string, string>>;
  readonly files: readonly AssetFile[];
}

/** Types of the styles, scripts and drawings that pages use. Each is made once per build. */

/** A style sheet that is printed into the page, which saves the browser a request. */
export interface Style {
  readonly css: string;
  /** Hash for the content security policy: `sha256-…`. */
  readonly hash: string;
}

export type StyleName = 'front' | 'lists' | 'index' | 'article' | 'charts' | 'parallel' | 'search';

/** A file that a page links to. */
export interface AssetFile {
  readonly address: string;
  readonly content: string;
}

/** The bundled assets of a site. */
export interface Assets {
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** Addresses of the reader's script, the search script and its style, from the site's root. */
  readonly reader: string;
  readonly search: string;
  readonly searchStyle: string;
  /** Addresses of the search's words, by language. */
  readonly words: Readonly<Record<string, string>>;
  readonly mark: string;
  /** Addresses of the style sheets for feeds, by language. */
  readonly feedStyles: Readonly<Record<string, string>>;
  readonly files: readonly AssetFile[];
}

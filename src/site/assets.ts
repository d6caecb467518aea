/** Data types for the style sheets, scripts and icon that pages use. The build generates each file once for all pages. */

/** A style sheet that pages contain in a `<style>` element, so that the browser need not request a file. */
export interface Style {
  readonly css: string;
  /** Hash for the content security policy: `sha256-…`. */
  readonly hash: string;
}

/** Names of the inline style sheets. A page contains only the style sheets that it needs. */
export type StyleName =
  | 'front'
  | 'lists'
  | 'index'
  | 'article'
  | 'charts'
  | 'parallel'
  | 'search'
  | 'help'
  | 'lite'
  | 'large'
  | 'book'
  | 'groups'
  | 'newsletter'
  | 'stories';

/** A generated file that pages link to, such as a script or the icon. */
export interface AssetFile {
  readonly address: string;
  readonly content: string;
}

/** The bundled style sheets, scripts and icon of a site. */
export interface Assets {
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** Address, from the site's root, of the script that every page loads. The script opens the search dialog, copies links and prints. */
  readonly reader: string;
  /** Address of the script of the quick exit, for pages with a quick exit. */
  readonly exit: string;
  /** Address of the script that reads an article aloud. The browser loads it when a reader wants to listen. */
  readonly listen: string;
  /** Addresses of the script and the style sheet for search. */
  readonly search: string;
  readonly searchStyle: string;
  /** Address of the script that finds places of groups. */
  readonly findGroups: string;
  /** Address of the script of the form for readers’ stories. */
  readonly story: string;
  /** Addresses of the files with the interface strings for search, by language. */
  readonly words: Readonly<Record<string, string>>;
  /** The style sheet of e-books. */
  readonly ebookStyle: string;
  /** Address of the publication's icon. */
  readonly mark: string;
  /** Addresses of the style sheets for feeds, by language. */
  readonly feedStyles: Readonly<Record<string, string>>;
  /** All asset files to write. */
  readonly files: readonly AssetFile[];
}

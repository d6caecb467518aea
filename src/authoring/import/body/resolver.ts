/** Interface of the functions that return the new targets of links and pictures in a text. */

/**
 * Scheme of the addresses that the import writes for Hugo’s shortcodes `ref` and `relref`, which link to a page of the archive. The rest of
 * the address is a path relative to the page with the link. If no page has this path, the link leads to any page with a longer path that
 * ends with this path.
 */
export const pageScheme = 'page:';

/**
 * Target of a link. `href` is the new address. `plain` means that the link becomes text: only the link text, or the link text and the
 * address in parentheses.
 */
export type LinkTarget = { readonly href: string } | { readonly plain: 'words' | 'words and address' };

/**
 * Target of a picture. `src` is the new path; `href` is an address to link to instead. `gone`: readers cannot see the picture; `why` is the
 * reason if there is a file.
 */
export type PictureTarget =
  | { readonly src: string }
  | { readonly href: string }
  | { readonly gone: true; readonly why?: string };

export interface Resolver {
  link(address: string): LinkTarget;
  /** Returns the address that a page of the archive had on the old site, from the root of its server; undefined if it is not known. */
  addressOf?(address: string): string | undefined;
  /** Returns the target of a picture. If `isCover` is true, reports no change, because `convertCover` reports the cover with all of its fields. */
  picture(address: string, isCover?: boolean): PictureTarget;
  /** Returns the description of a picture: the alternative text, else the caption, else a text made from the file name. */
  describe(picture: { readonly alt: string; readonly caption: string; readonly address: string }): string;
}

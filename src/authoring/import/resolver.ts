/** What the addresses in a text lead to, as the conversion of its links and pictures asks for it. */

/** Where a link leads now, or only its words, with the address in brackets if a reader can use it. */
export type LinkTarget = { readonly href: string } | { readonly plain: 'words' | 'words and address' };

/** A picture of the archive under its new name, one on another server, or none that can be shown. */
export type PictureTarget = { readonly src: string } | { readonly href: string } | { readonly gone: true };

export interface Resolver {
  link(address: string): LinkTarget;
  picture(address: string): PictureTarget;
  /** The description of a picture: what its author wrote, else its caption, else the words of its file name. */
  describe(picture: { readonly alt: string; readonly caption: string; readonly address: string }): string;
}

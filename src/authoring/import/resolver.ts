/** Interface through which the conversion of a text resolves its links and pictures. */

/** Target of a link: an address, or only the words, with the address in brackets if it is of use to readers. */
export type LinkTarget = { readonly href: string } | { readonly plain: 'words' | 'words and address' };

/** Target of a picture: its new path, an address to link to instead, or nothing that can be shown. */
export type PictureTarget = { readonly src: string } | { readonly href: string } | { readonly gone: true };

export interface Resolver {
  link(address: string): LinkTarget;
  picture(address: string): PictureTarget;
  /** Returns the description of a picture: its alternative text, else its caption, else the words of its file name. */
  describe(picture: { readonly alt: string; readonly caption: string; readonly address: string }): string;
}

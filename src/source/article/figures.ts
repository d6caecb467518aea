/** Turns pictures in a text into figures, and resolves the addresses of the pictures. */
import type { Token } from 'markdown-it';
import { find, type Page, reportNoAlt, resolvePicture } from './body.ts';
import { findMarkup } from './plain-fields.ts';

export const isPicture = (token: Token) => token.type === 'image' || token.type === 'figure_image';

/** Turns a picture that is alone in its paragraph into a figure. */
export function liftFigures(tokens: readonly Token[]): void {
  for (let i = 1; i < tokens.length - 1; i++) {
    const [open, inline, close] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (open?.type !== 'paragraph_open' || inline?.type !== 'inline' || close?.type !== 'paragraph_close') continue;
    const only = inline.children?.[0];
    if (inline.children?.length !== 1 || only?.type !== 'image') continue;
    open.tag = close.tag = 'figure';
    open.hidden = close.hidden = false;
    only.type = 'figure_image';
  }
}

/** Resolves the address of a picture, and sets the attributes of its `<img>`. Reports an empty description (`alt`). */
export function visitPicture(token: Token, alt: string, page: Page): void {
  const { around } = page;
  const address = String(token.attrGet('src') ?? '');
  const at = find(address, page);
  const picture = resolvePicture(address, at, page);
  if (alt === '') reportNoAlt(address, at, around);
  const fault = token.type === 'figure_image' && findMarkup(String(token.attrGet('title') ?? ''));
  if (fault) around.note({ at, ...fault });
  token.attrSet('src', picture.address);
  token.attrSet('alt', alt);
  if (picture.width && picture.height) {
    token.attrSet('width', String(picture.width));
    token.attrSet('height', String(picture.height));
  }
  token.attrSet('loading', 'lazy');
}

/** Wraps each `<img>` of rendered HTML, including raw HTML, in a `<picture>` if the picture has other formats or sizes. */
export function offerSources(out: string, { pictures }: Page): string {
  if (pictures.size === 0) return out;
  return out.replace(/<img [^>]*?src="([^"]*)"[^>]*>/g, (image, address: string) => {
    const sources = pictures.get(address)?.sources;
    return sources ? `<picture>${sources}${image}</picture>` : image;
  });
}

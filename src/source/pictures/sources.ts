/** The `<source>` elements that offer a picture in its formats and sizes. */
import { type Base, hrefOf } from '../../addresses.ts';
import { type Html, html } from '../../html.ts';
import { type Picture, sourcesOf } from './plan.ts';

/** As wide as a column of text, or as the screen where that is narrower. */
export const textWidth = '(min-width: 44rem) 40rem, 100vw';

/** `sizes`: how wide the picture will be, in the words of CSS. Nothing for a picture that comes in one form only. */
export function printSources(base: Pick<Base, 'path'>, picture: Picture, sizes: string): Html | undefined {
  const sources = sourcesOf(picture).map(({ type, media, renderings }) => {
    const set = renderings.map(({ address, width }) => `${hrefOf(base, address)} ${width}w`).join(', ');
    return html`<source type="${type}"${media !== undefined && html` media="${media}"`} srcset="${set}" sizes="${sizes}">`;
  });
  return sources.length > 0 ? html`${sources}` : undefined;
}

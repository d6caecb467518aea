/** Renders `<source>` elements for the formats and sizes of a picture. */
import { type Base, hrefOf } from '../../addresses.ts';
import { type Html, html } from '../../html.ts';
import { type Picture, sourcesOf } from './plan.ts';

/**
 * Value of the attribute `sizes` for a picture in the text. The picture is as wide as the column, or as the screen if the screen is
 * narrower.
 */
export const textWidth = '(min-width: 44rem) 40rem, 100vw';

/**
 * Renders the `<source>` elements of a picture. `sizes` is the value of the attribute `sizes`, which states the displayed width of the
 * picture. Returns `undefined` for a picture that has no other sizes or formats, such as an SVG.
 */
export function printSources(base: Pick<Base, 'path'>, picture: Picture, sizes: string): Html | undefined {
  const sources = sourcesOf(picture).map(({ type, media, renderings }) => {
    const set = renderings.map(({ address, width }) => `${hrefOf(base, address)} ${width}w`).join(', ');
    const condition = media !== undefined && html` media="${media}"`;
    return html`<source type="${type}"${condition} srcset="${set}" sizes="${sizes}">`;
  });
  return sources.length > 0 ? html`${sources}` : undefined;
}

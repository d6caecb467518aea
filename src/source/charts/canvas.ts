/**
 * SVG elements that all charts use. A chart is as wide as the page allows, but its text keeps its size. Horizontal positions are therefore
 * percentages of the width, measured in reading direction. Vertical positions and heights are in em.
 */
import { type Html, html, type Value } from '../../html.ts';
import { directionOf } from '../../language/languages.ts';
import type { Chart, ChartPlace } from './chart.ts';
import { markPath } from './shapes.ts';

/** Drawing of a chart, without its caption. */
export interface Drawing {
  /** Height in em. */
  readonly height: number;
  readonly content: readonly Html[];
}

/** Width in em of the narrowest drawing, on a phone screen with a width of 320 pixels. */
export const narrowest = 20;
/** Line height in em. */
export const lineHeight = 1.4;

const round = (number: number) => String(Math.round(number * 100) / 100);
/** Formats a length in em for SVG, such as `1.4em`. */
export const em = (number: number): string => `${round(number)}em`;
/** Converts a width in em to a percentage of the width of the narrowest drawing. */
export const share = (width: number): number => (width / narrowest) * 100;

/** SVG builder for one language and direction. */
export class Canvas {
  readonly place: ChartPlace;
  readonly isMirrored: boolean;

  constructor(place: ChartPlace) {
    this.place = place;
    this.isMirrored = directionOf(place.language) === 'rtl';
  }

  /** Converts a horizontal position measured in reading direction to a position measured from the left. Both are percentages. */
  from(x: number): number {
    return this.isMirrored ? 100 - x : x;
  }

  x(x: number): string {
    return `${round(this.from(x))}%`;
  }

  /**
   * Draws text that begins at a position. With `anchor`, the text is centred at the position or ends there. `after` is the distance in em by
   * which the text moves in reading direction.
   */
  text(
    at: { readonly x: number; readonly y: number; readonly after?: number; readonly anchor?: 'middle' | 'end' },
    words: Value,
  ) {
    const { x, y, after, anchor } = at;
    const dx = after === undefined ? undefined : html` dx="${em(this.isMirrored ? -after : after)}"`;
    return html`<text x="${this.x(x)}" y="${em(y)}"${dx}${anchor && html` text-anchor="${anchor}"`}>${words}</text>`;
  }

  /** Draws the bar of a series between two horizontal positions. `y` is the position of its upper edge. */
  bar({ from, to, y, height }: { from: number; to: number; y: number; height: number }, series: number): Html {
    const start = Math.min(this.from(from), this.from(to));
    const size = html`width="${round(Math.abs(to - from))}%" height="${em(height)}"`;
    return html`<rect class="c${series + 1}" x="${round(start)}%" y="${em(y)}" ${size}></rect>`;
  }

  /**
   * Draws the symbol of a series, such as a circle or a square. `after` is the distance in em by which the symbol moves in reading
   * direction.
   */
  mark({ x, y, after = 0 }: { readonly x: number; readonly y: number; readonly after?: number }, series: number): Html {
    const path = html`<path d="${markPath(series)}"></path>`;
    const inner =
      after === 0 ? path : html`<svg x="${em(this.isMirrored ? -after : after)}" width="1" height="1">${path}</svg>`;
    return html`<svg class="c${series + 1}" x="${this.x(x)}" y="${em(y)}" width="1" height="1">${inner}</svg>`;
  }

  across(y: number, { to = 100, isBase = false }: { to?: number; isBase?: boolean } = {}): Html {
    return this.#line({ x1: 0, x2: to, y1: y, y2: y }, isBase);
  }

  down(x: number, { top, bottom, isBase = false }: { top: number; bottom: number; isBase?: boolean }): Html {
    return this.#line({ x1: x, x2: x, y1: top, y2: bottom }, isBase);
  }

  #line({ x1, x2, y1, y2 }: Record<'x1' | 'x2' | 'y1' | 'y2', number>, isBase: boolean): Html {
    const ends = html`x1="${this.x(x1)}" x2="${this.x(x2)}" y1="${em(y1)}" y2="${em(y2)}"`;
    return html`<line${isBase && html` class="base"`} ${ends}></line>`;
  }
}

/** Returns all numbers of a chart in one list, without empty cells. */
export const valuesOf = ({ rows }: Chart): readonly number[] =>
  rows.flatMap(({ figures }) => figures.flatMap(figure => figure?.value ?? []));

/** Draws a share card as SVG. Converts text to glyph outlines, and leaves space for the cover picture on the right. */
import { breakLines } from '../../language/line-breaks.ts';
import { type Card, cardSize } from '../card.ts';
import { type Line, outline, set } from './letters.ts';

const { width, height } = cardSize;
/** Height of the red band at the top, in pixels. */
const band = 14;
/** Distance of the text from the edges, in pixels. */
const margin = 64;
/** Position and size of the cover picture on the card, in pixels. */
export const pictureRoom = { left: 800, top: band, width: width - 800, height: height - band } as const;

/** Font size of the line above the headline, in pixels. */
const kickerSize = 30;
/** Font size of the line at the bottom, in pixels. */
const footSize = 26;
/** Font sizes to try for the headline, in pixels, largest first. */
const headlineSizes = [76, 72, 68, 64, 60, 56, 52, 48, 44, 40, 36, 32];
/** Line height of the headline, in multiples of the font size. */
export const lead = 1.2;
/** Maximum height of the headline, in pixels. */
const headlineRoom = 360;

/** Draws a card and returns it as SVG. The SVG leaves out the cover picture; the caller places it at `pictureRoom`. */
export function drawCard(card: Card): string {
  const room = (card.picture ? pictureRoom.left : width) - 2 * margin;
  const { lines, size } = sizeUp(card, room);
  const headline = lines.map((line, i) => outline(line, margin, margin + 80 + size + i * size * lead, size));
  const small = (text: string, y: number, size: number) => outline(cut(text, room / size), margin, y, size);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fbf6ec"/><rect width="${width}" height="${band}" fill="#b3261e"/><path fill="#b3261e" d="${small(card.kicker, margin + 34, kickerSize)}"/><path fill="#1f1a14" d="${headline.join('')}"/><path fill="#5c5248" d="${small(card.foot, height - margin, footSize)}"/></svg>`;
}

/** A headline broken into lines, with its font size. */
interface Fitted {
  readonly lines: readonly Line[];
  /** Font size in pixels. */
  readonly size: number;
}

/**
 * Breaks the headline into lines of at most `room` pixels, in the largest font size that fits. If no size fits, uses the smallest size and
 * shortens the last line.
 */
export function sizeUp({ headline, language }: Pick<Card, 'headline' | 'language'>, room: number): Fitted {
  const parts = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(headline)].map(part => part.segment);
  let size = 0;
  let widest: readonly string[] = [];
  for (size of headlineSizes) {
    widest = breakLines(parts, room / size, widthOf);
    if (widest.length * size * lead <= headlineRoom) break;
  }
  const most = Math.floor(headlineRoom / (size * lead));
  const lines =
    widest.length <= most
      ? balance(parts, widest, room / size).map(set)
      : [...widest.slice(0, most - 1).map(set), cut(widest.slice(most - 1).join(' '), room / size)];
  // If a word is longer than a line, reduce the font size of all lines until the word fits.
  return { lines, size: Math.min(size, room / Math.max(...lines.map(line => line.width))) };
}

const widthOf = (text: string) => set(text).width;

/**
 * Breaks a headline into lines of about equal length, so that the last line is not a single word. `parts` are the words of the
 * headline. `room` is the maximum width of a line in em. `widest` are the lines of the headline if each line is as long as `room`
 * allows; the result has the same number of lines.
 */
function balance(parts: readonly string[], widest: readonly string[], room: number): readonly string[] {
  for (let share = 0.55; share < 1; share += 0.05) {
    const lines = breakLines(parts, room * share, widthOf);
    if (lines.length === widest.length) return lines;
  }
  return widest;
}

/** Shortens a text to one line of at most `room` em. A shortened text ends with an ellipsis. */
export function cut(text: string, room: number): Line {
  const whole = set(text);
  if (whole.width <= room) return whole;
  const characters = [...text];
  const shortened = (count: number) => set(`${characters.slice(0, count).join('').trimEnd()}…`);
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (shortened(middle).width <= room) fits = middle;
    else tooMany = middle;
  }
  return shortened(fits);
}

/** Draws a card as SVG with letters as outlines, and leaves room for its picture at the right. */
import { breakLines } from '../../language/line-breaks.ts';
import { type Card, cardSize } from '../card.ts';
import { type Line, outline, set } from './letters.ts';

const { width, height } = cardSize;
/** Size in pixels. */
const band = 14;
const margin = 64;
/** Place of the lead picture on the card, in pixels. */
export const pictureRoom = { left: 800, top: band, width: width - 800, height: height - band } as const;

const kickerSize = 30;
const footSize = 26;
/** Sizes of a headline in pixels; the first that fits is used. */
const headlineSizes = [76, 72, 68, 64, 60, 56, 52, 48, 44, 40, 36, 32];
const lead = 1.2;
const headlineRoom = 360;

/** Draws a card; returns SVG without the lead picture, which is set into `pictureRoom`. */
export function drawCard(card: Card): string {
  const room = (card.picture ? pictureRoom.left : width) - 2 * margin;
  const { lines, size } = sizeUp(card, room);
  const headline = lines.map((line, i) => outline(line, margin, margin + 80 + size + i * size * lead, size));
  const small = (text: string, y: number, size: number) => outline(cut(text, room / size), margin, y, size);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fbf6ec"/><rect width="${width}" height="${band}" fill="#b3261e"/><path fill="#b3261e" d="${small(card.kicker, margin + 34, kickerSize)}"/><path fill="#1f1a14" d="${headline.join('')}"/><path fill="#5c5248" d="${small(card.foot, height - margin, footSize)}"/></svg>`;
}

interface Fitted {
  readonly lines: readonly Line[];
  /** Size in pixels. */
  readonly size: number;
}

function sizeUp({ headline, language }: Card, room: number): Fitted {
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
  // a word that is longer than a line shrinks all lines
  return { lines, size: Math.min(size, room / Math.max(...lines.map(line => line.width))) };
}

const widthOf = (text: string) => set(text).width;

/** Breaks a text into as many lines as `widest` has, of about equal length, so that no word stands alone in the last line. */
function balance(parts: readonly string[], widest: readonly string[], room: number): readonly string[] {
  for (let share = 0.55; share < 1; share += 0.05) {
    const lines = breakLines(parts, room * share, widthOf);
    if (lines.length === widest.length) return lines;
  }
  return widest;
}

/** Cuts a text to the room of one line, with an ellipsis at the cut. */
function cut(text: string, room: number): Line {
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

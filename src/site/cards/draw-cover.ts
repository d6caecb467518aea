/** Draws the cover of an e-book as SVG. Converts text to glyph outlines. */
import type { BookCover } from '../card.ts';
import { cut, lead, sizeUp } from './draw-card.ts';
import { canSet, outline } from './letters.ts';

/** Size of a cover in units of its drawing. */
const [width, height] = [600, 900];
/** Size of the picture of a cover, in pixels. */
const [pixelWidth, pixelHeight] = [800, 1200];
const margin = 56;
const room = width - 2 * margin;
/** Height of the line on which the half-disc rests, measured from the top. */
const horizon = 366;
const smallSize = 22;

/** Draws a cover and returns it as SVG. If the font lacks a letter of the texts, as for Arabic, the cover shows only the mark. */
export function drawCover({ language, kicker, headline: title, foot }: BookCover): string {
  // The font lacks the narrow no-break space of French.
  const texts = [kicker, title, foot].map(text => text.replaceAll('\u202f', '\u00a0'));
  const words = canSet(texts.join('')) ? drawWords(texts, language) : '';
  const radius = 208;
  const [left, right] = [width / 2 - radius, width / 2 + radius];
  const disc = `<path fill="#b3261e" d="M${left} ${horizon - 8}A${radius} ${radius} 0 0 1 ${right} ${horizon - 8}Z"/>`;
  const line = `<rect fill="#1f1a14" x="${margin}" y="${horizon}" width="${room}" height="5"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixelWidth}" height="${pixelHeight}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fbf6ec"/>${disc}${line}${words}</svg>`;
}

function drawWords([kicker = '', title = '', foot = '']: readonly string[], language: string): string {
  const small = (text: string, y: number) => outline(cut(text, room / smallSize), margin, y, smallSize);
  const { lines, size } = sizeUp({ headline: title, language }, room);
  const headline = lines.map((line, i) => outline(line, margin, horizon + 56 + size + i * size * lead, size));
  return `<path fill="#b3261e" d="${small(kicker, margin + smallSize)}"/><path fill="#1f1a14" d="${headline.join('')}"/><path fill="#5c5248" d="${small(foot, height - margin)}"/>`;
}

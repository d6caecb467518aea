/** A card as SVG in which letters are outlines; its picture has room at the end. */
import { type Card, cardSize } from './card.ts';
import { type Line, outline, set } from './letters.ts';

const { width, height } = cardSize;
/** Pixels. */
const band = 14;
const margin = 64;
export const pictureRoom = { left: 800, top: band, width: width - 800, height: height - band } as const;

const kickerSize = 30;
const footSize = 26;
/** A headline is as large as it can be. */
const headlineSizes = [76, 72, 68, 64, 60, 56, 52, 48, 44, 40, 36, 32];
const lead = 1.2;
const headlineRoom = 360;

export function drawCard(card: Card): string {
  const room = (card.picture ? pictureRoom.left : width) - 2 * margin;
  const { lines, size } = sizeUp(card, room);
  const headline = lines.map((line, i) => outline(line, margin, margin + 80 + size + i * size * lead, size));
  const small = (text: string, y: number, size: number) => outline(cut(text, room / size), margin, y, size);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fbf6ec"/><rect width="${width}" height="${band}" fill="#b3261e"/><path fill="#b3261e" d="${small(card.kicker, margin + 34, kickerSize)}"/><path fill="#1f1a14" d="${headline.join('')}"/><path fill="#5c5248" d="${small(card.foot, height - margin, footSize)}"/></svg>`;
}

interface Fitted {
  readonly lines: readonly Line[];
  /** Pixels. */
  readonly size: number;
}

function sizeUp({ headline, language }: Card, room: number): Fitted {
  let size = 0;
  let texts: readonly string[] = [];
  for (size of headlineSizes) {
    texts = balance(headline, language, room / size);
    if (texts.length * size * lead <= headlineRoom) break;
  }
  const most = Math.floor(headlineRoom / (size * lead));
  const lines =
    texts.length <= most
      ? texts.map(set)
      : [...texts.slice(0, most - 1).map(set), cut(texts.slice(most - 1).join(' '), room / size)];
  const widest = Math.max(...lines.map(line => line.width));
  // a word that is longer than a line makes all of them smaller
  return { lines, size: Math.min(size, room / widest) };
}

/** As few lines as fit, of about the same length, so that no word stands alone in the last. */
function balance(text: string, language: string, room: number): readonly string[] {
  const parts = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  const widest = breakLines(parts, room);
  for (let share = 0.55; share < 1; share += 0.05) {
    const lines = breakLines(parts, room * share);
    if (lines.length === widest.length) return lines;
  }
  return widest;
}

/** What may not begin a line. */
const closing = /^[\s\p{Pe}\p{Pf}，。：；、？！…,.:;?!%’”]/u;
/** What may not end one. */
const opening = /[\p{Ps}\p{Pi}]$/u;

function breakLines(parts: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const isBound = closing.test(part) || opening.test(line);
    if (line.trim() !== '' && !isBound && set((line + part).trimEnd()).width > room) {
      lines.push(line.trim());
      line = part;
    } else line += part;
  }
  return [...lines, line.trim()];
}

/** What fits into a line, with an ellipsis if it is not all. */
function cut(text: string, room: number): Line {
  const whole = set(text);
  if (whole.width <= room) return whole;
  const characters = [...text];
  while (characters.length > 0 && set(`${characters.join('').trimEnd()}…`).width > room) characters.pop();
  return set(`${characters.join('').trimEnd()}…`);
}

/**
 * Converts text to the outlines of its glyphs in a bundled font, so that a card looks the same on every machine. Only this file imports
 * fontkit.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';

/** Folder of the font Noto Serif SC (SIL Open Font License). The font consists of many files with a few hundred characters each. */
const home = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json'));
const weight = 700;

/** A file of the font, and the characters that the style sheet lists for this file. */
interface Slice {
  readonly file: string;
  /** Ranges of code points, each given as its first and last code point. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Reads the font's style sheet, which lists the characters of each file. */
function readSlices(): readonly Slice[] {
  const css = readFileSync(join(home, `${weight}.css`), 'utf8');
  return [...css.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;]+);/g)].map(
    ([, file = '', ranges = '']) => ({ file, ranges: ranges.split(',').map(parseRange) }),
  );
}

function parseRange(range: string): readonly [number, number] {
  const [first = '', last = first] = range.trim().slice('U+'.length).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

let slices: readonly Slice[] | undefined;
const fonts = new Map<string, Font>();
const fontsOf = new Map<string, Font | undefined>();

/**
 * Returns the font file that contains a character, or undefined if no file contains this character. If several files contain the character,
 * returns the last of these files, because the last files contain the common characters. Checks each file, because the style sheet may list
 * characters that the file does not contain.
 */
function fontOf(character: string): Font | undefined {
  if (fontsOf.has(character)) return fontsOf.get(character);
  slices ??= readSlices();
  const code = character.codePointAt(0) ?? 0;
  let found: Font | undefined;
  for (const { file } of slices.filter(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last))) {
    const font = open(file);
    if (font.hasGlyphForCodePoint(code)) found = font;
  }
  fontsOf.set(character, found);
  return found;
}

function open(file: string): Font {
  const known = fonts.get(file);
  if (known) return known;
  const font = create(readFileSync(join(home, file)));
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`);
  fonts.set(file, font);
  return font;
}

/** Returns whether the font has every character of a text. The font has no letters of right-to-left scripts. */
export const canSet = (text: string): boolean =>
  [...text.normalize('NFC')].every(character => fontOf(character) !== undefined);

/** A line of glyphs. `width` and `x` are in em; `perUnit` converts the units of the glyph's font to em. */
export interface Line {
  readonly width: number;
  readonly glyphs: readonly { readonly glyph: Glyph; readonly x: number; readonly perUnit: number }[];
}

/** Arranges the glyphs of a text in one line, with kerning. Skips characters that the font does not contain. */
export function set(text: string): Line {
  const glyphs: { readonly glyph: Glyph; readonly x: number; readonly perUnit: number }[] = [];
  let width = 0;
  for (const { font, words, isNarrow } of splitByFont(text.normalize('NFC'))) {
    const perUnit = 1 / font.unitsPerEm;
    const run = font.layout(words, isNarrow ? ['halt'] : []);
    for (const [i, glyph] of run.glyphs.entries()) {
      const place = run.positions[i];
      glyphs.push({ glyph, x: width + (place?.xOffset ?? 0) * perUnit, perUnit });
      width += (place?.xAdvance ?? 0) * perUnit;
    }
  }
  return { width, glyphs };
}

/** Characters of one font that are set together. `isNarrow` is true for quotation marks of half the usual width. */
interface Run {
  readonly font: Font;
  words: string;
  readonly isNarrow: boolean;
}

function splitByFont(text: string): readonly Run[] {
  const runs: Run[] = [];
  const characters = [...text];
  for (const [i, character] of characters.entries()) {
    const font = fontOf(character);
    const isNarrow = /[‘’“”]/.test(character) && isLatin.test((characters[i - 1] ?? '') + (characters[i + 1] ?? ''));
    const last = runs.at(-1);
    if (font && last?.font === font && last.isNarrow === isNarrow) last.words += character;
    else if (font) runs.push({ font, words: character, isNarrow });
  }
  return runs;
}

/** Matches text with a letter of an alphabet. Beside such a letter, a quotation mark must not be as wide as a Chinese character. */
const isLatin = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * Returns a line as SVG path data. `x` and `y` are the position of the start of its baseline, and `size` is the font size, all in pixels.
 */
export const outline = ({ glyphs }: Line, x: number, y: number, size: number): string =>
  glyphs
    .map(({ glyph, x: from, perUnit }) =>
      glyph.path
        .scale(perUnit * size, -perUnit * size)
        .translate(x + from * size, y)
        .toSVG(),
    )
    .join('');

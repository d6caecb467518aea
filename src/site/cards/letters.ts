/** Letters as outlines, from a typeface that comes with the engine: a card looks the same whatever fonts a machine has. The only file that knows fontkit. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';

/** Noto Serif SC under the SIL Open Font License, in files of some hundred characters each. */
const home = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json'));
const weight = 700;

interface Slice {
  readonly file: string;
  /** First and last code point of each. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Its style sheet says which characters each file holds. */
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

/** Files may claim more than they hold, and the later ones hold the letters of everyday use. */
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

/** Whether there is a letter for every character: there is none of scripts that run from the right. */
export const canSet = (text: string): boolean => [...text].every(character => fontOf(character) !== undefined);

/** A line of letters, in units of its size. */
export interface Line {
  readonly width: number;
  readonly glyphs: readonly { readonly glyph: Glyph; readonly x: number; readonly perUnit: number }[];
}

/** Sets a text in one line, kerned; leaves out what it has no letter for. */
export function set(text: string): Line {
  const glyphs: { readonly glyph: Glyph; readonly x: number; readonly perUnit: number }[] = [];
  let width = 0;
  for (const { font, words } of splitByFont(text)) {
    const perUnit = 1 / font.unitsPerEm;
    const run = font.layout(words);
    for (const [i, glyph] of run.glyphs.entries()) {
      const place = run.positions[i];
      glyphs.push({ glyph, x: width + (place?.xOffset ?? 0) * perUnit, perUnit });
      width += (place?.xAdvance ?? 0) * perUnit;
    }
  }
  return { width, glyphs };
}

function splitByFont(text: string): readonly { readonly font: Font; readonly words: string }[] {
  const parts: { font: Font; words: string }[] = [];
  for (const character of text) {
    const font = fontOf(character);
    const last = parts.at(-1);
    if (font && last?.font === font) last.words += character;
    else if (font) parts.push({ font, words: character });
  }
  return parts;
}

/** Path data of a line as SVG has it; `x` and `y` are where its baseline begins, `size` is pixels for an em. */
export const outline = ({ glyphs }: Line, x: number, y: number, size: number): string =>
  glyphs
    .map(({ glyph, x: from, perUnit }) =>
      glyph.path
        .scale(perUnit * size, -perUnit * size)
        .translate(x + from * size, y)
        .toSVG(),
    )
    .join('');

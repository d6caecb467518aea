/** Measures an SVG drawing by the attributes of its root element. image-size also measures drawings in comments, and refuses prefixes. */

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Everything that XML allows before the root element: white space, instructions, comments and the document type. */
const before =
  /\ufeff|\s+|<\?(?:(?!\?>)[\s\S])*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*')*(?:\[(?:<!--(?:(?!-->)[\s\S])*-->|"[^"]*"|'[^']*'|<(?!!--)|[^\]"'<])*\]\s*)?>/iy;
const root = /<(?:[^\s<>/:]+:)?svg(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/y;
const attribute = /(?<=\s)([^\s"'=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Pixels of each unit of CSS (https://www.w3.org/TR/css-values-4/#absolute-lengths); `em` and `ex` at the usual size of letters. */
const units = { px: 1, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6, pt: 96 / 72, pc: 16, em: 16, ex: 8 };
const length = new RegExp(
  `^\\s*([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[+-]?\\d+)?)(${Object.keys(units).join('|')})?\\s*$`,
  'i',
);

/**
 * Returns the size of a drawing in pixels. Returns undefined if the root element is no `svg` element, or if it has neither `width` and `height`
 * nor a `viewBox`.
 */
export function measureSvg(text: string): Size | undefined {
  const written = readRoot(text);
  if (!written) return undefined;
  const [width, height] = [readLength(written.get('width')), readLength(written.get('height'))];
  if (width && height) return { width, height };
  const [, , across, down] = (written.get('viewbox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(readLength);
  if (!across || !down) return undefined;
  if (width) return { width, height: Math.floor((width * down) / across) };
  return height ? { width: Math.floor((height * across) / down), height } : { width: across, height: down };
}

/** Returns the attributes of the root element by name in lower case; undefined if the root element is no `svg` element. */
function readRoot(text: string): ReadonlyMap<string, string> | undefined {
  root.lastIndex = 0;
  for (before.lastIndex = 0; before.test(text); ) root.lastIndex = before.lastIndex;
  const written = root.exec(text)?.[1];
  if (written === undefined) return undefined;
  return new Map(
    [...written.matchAll(attribute)].map(([, name = '', double, single]) => [
      name.toLowerCase(),
      double ?? single ?? '',
    ]),
  );
}

/** Returns a length in whole pixels; undefined if there is none, as in `100%`, or if it is not greater than 0. */
function readLength(written: string | undefined): number | undefined {
  const [, number, unit] = length.exec(written ?? '') ?? [];
  const pixels = Math.round(Number(number) * pixelsOf(unit));
  return pixels > 0 ? pixels : undefined;
}

const pixelsOf = (unit = 'px'): number => Object.entries(units).find(([name]) => name === unit.toLowerCase())?.[1] ?? 1;

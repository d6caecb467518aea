/**
 * Reads the code of Word’s field EQ. The field draws characters in circles (`eq \o\ac(○,1)`), phonetic guides in old files
 * (`EQ \o\ad(\s\up 9(tāo),饕)`), and simple formulas. Reads and writes no files.
 */

/** Content of an EQ field: a phonetic guide, or text. `isCertain` is false if the text may have lost the arrangement of its parts. */
export type Equation =
  | { readonly base: string; readonly guide: string }
  | { readonly words: string; readonly isCertain: boolean };

/** Part of a field code: switches with their arguments, or plain text. */
type Piece = { readonly switches: string; readonly inner: readonly (readonly Piece[])[] } | string;

/** Parses the code of a field EQ. */
export function readEquation(code: string): Equation {
  const pieces = parseCode([...code.trim()].slice('EQ'.length));
  const only = pieces.filter(piece => piece !== '');
  const [piece] = only;
  if (only.length === 1 && piece !== undefined && typeof piece !== 'string' && piece.switches.startsWith('o')) {
    const [first = [], second = []] = piece.inner;
    const raised = first.find(part => typeof part !== 'string' && part.switches.startsWith('s'));
    if (raised !== undefined && piece.inner.length === 2) return { base: join(second), guide: join(first) };
    const ringed = piece.inner.length === 2 ? inRing(join(first), join(second)) : undefined;
    if (ringed !== undefined) return { words: ringed, isCertain: true };
    // Unicode does not have this character in this shape, so keep the character without the shape.
    if (piece.inner.length === 2 && rings.has(join(first))) return { words: join(second), isCertain: false };
  }
  return { words: join(pieces), isCertain: false };
}

const join = (pieces: readonly Piece[]): string => pieces.map(spell).join('');

function spell(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  const parts = piece.inner.map(join);
  if (piece.switches.startsWith('f')) return parts.join('/');
  if (piece.switches.startsWith('r')) return `√(${parts.at(-1) ?? ''})`;
  return parts.join(piece.switches.startsWith('l') ? ',' : '');
}

/** Shapes that Word draws around a character. */
const rings = new Set(['○', '◯', '〇', '□', '△', '◇']);

/** Returns the circled form of a character, such as ① for `1`; undefined if Unicode has none. */
function inRing(ring: string, letter: string): string | undefined {
  return ['○', '◯', '〇'].includes(ring) ? circled.get(letter) : undefined;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Circled characters, keyed by the character in the circle. */
const circled: ReadonlyMap<string, string> = new Map(
  [...range(0x2460, 0x2473), ...range(0x24b6, 0x24ea), ...range(0x3244, 0x325f), ...range(0x3280, 0x32bf)]
    .map(code => String.fromCodePoint(code))
    .map(sign => [sign.normalize('NFKC'), sign]),
);

/** Parses a field code without the name of the field. */
function parseCode(signs: readonly string[]): readonly Piece[] {
  let at = 0;
  const readUntil = (isEnd: (sign: string) => boolean): string => {
    const start = at;
    while (at < signs.length && !isEnd(signs[at] ?? '')) at++;
    return signs.slice(start, at).join('');
  };

  /** Skips a switch that only sets the look of the field: `\* jc2` or `\* "Font:宋体"`. */
  const skipLook = () => {
    at += 2;
    readUntil(sign => sign !== ' ');
    const end = signs[at] === '"' ? '"' : ' ';
    if (end === '"') at++;
    readUntil(sign => sign === end || (end === ' ' && sign === '\\'));
    if (signs[at] === end) at++;
  };

  /** Reads switches with their arguments, such as `\o\ac(…)`. Returns undefined if there are no arguments. */
  const readSwitches = (depth: number): Piece | undefined => {
    let name = '';
    while (at < signs.length && signs[at] !== '(')
      if (signs[at] === '\\' && signs[at + 1] === '*') skipLook();
      else name += signs[at++] ?? '';
    if (at >= signs.length) return undefined;
    const inner: (readonly Piece[])[] = [];
    do {
      at++;
      inner.push(readPieces(depth + 1));
    } while (at < signs.length && signs[at] !== ')');
    at++;
    return { switches: name.replaceAll('\\', '').trim().toLowerCase(), inner };
  };

  const readPieces = (depth: number): readonly Piece[] => {
    const isEnd = (sign: string) => (depth > 0 && '),;'.includes(sign)) || (depth <= 50 && sign === '\\');
    const pieces: Piece[] = [readUntil(isEnd).trim()];
    while (signs[at] === '\\') pieces.push(readSwitches(depth) ?? '', readUntil(isEnd).trim());
    return pieces;
  };
  return readPieces(0);
}

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
  const pieces = new EquationCode(code).read();
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

class EquationCode {
  readonly #signs: readonly string[];
  #at = 0;

  constructor(code: string) {
    this.#signs = [...code.trim()];
    // Skips the name of the field, `EQ`.
    this.#at = 2;
  }

  read(depth = 0): readonly Piece[] {
    const pieces: Piece[] = [];
    let words = '';
    const keep = () => {
      if (words.trim() !== '') pieces.push(words.trim());
      words = '';
    };
    while (this.#at < this.#signs.length) {
      const sign = this.#signs[this.#at] ?? '';
      if (depth > 0 && (sign === ')' || sign === ',' || sign === ';')) break;
      if (sign !== '\\' || depth > 50) {
        words += sign;
        this.#at++;
        continue;
      }
      keep();
      const piece = this.#readSwitches(depth);
      if (piece !== undefined) pieces.push(piece);
    }
    keep();
    return pieces;
  }

  /**
   * Reads switches with their arguments, such as `\o\ac(…)`. Skips switches that only set the look of the field, such as `\* hps10`. Returns
   * undefined if there are no arguments.
   */
  #readSwitches(depth: number): Piece | undefined {
    let name = '';
    for (; this.#at < this.#signs.length && this.#signs[this.#at] !== '('; this.#at++) {
      const sign = this.#signs[this.#at] ?? '';
      if (sign === '\\' && this.#signs[this.#at + 1] === '*') {
        this.#skipLook();
        this.#at--;
      } else name += sign;
    }
    const inner: (readonly Piece[])[] = [];
    if (this.#at >= this.#signs.length) return undefined;
    do {
      this.#at++;
      inner.push(this.read(depth + 1));
    } while (this.#at < this.#signs.length && this.#signs[this.#at] !== ')');
    this.#at++;
    return { switches: name.replaceAll('\\', '').trim().toLowerCase(), inner };
  }

  /** Skips a switch that only sets the look of the field: `\* jc2` or `\* "Font:宋体"`. */
  #skipLook(): void {
    this.#at += 2;
    while (this.#signs[this.#at] === ' ') this.#at++;
    const end = this.#signs[this.#at] === '"' ? '"' : ' ';
    if (end === '"') this.#at++;
    while (
      this.#at < this.#signs.length &&
      this.#signs[this.#at] !== end &&
      !(end === ' ' && this.#signs[this.#at] === '\\')
    )
      this.#at++;
    if (this.#signs[this.#at] === end) this.#at++;
  }
}

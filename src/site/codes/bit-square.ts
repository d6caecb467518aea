/** Stores the modules (the black and white squares) of a QR code as bits, so that one operation handles 32 modules. Pure. */

/** A square of modules. A bit is 1 for a dark module. */
export interface BitSquare {
  /** Number of modules on each side. */
  readonly size: number;
  /** Number of 32-bit words in each line. */
  readonly words: number;
  /** The rows from the top. The first module of a row is the highest bit of its first word. Bits after the last module are 0. */
  readonly rows: Int32Array;
  /** The same modules as columns from the left. */
  readonly columns: Int32Array;
}

/** Collects modules into a square. */
export function toBits(size: number, get: (x: number, y: number) => boolean): BitSquare {
  const square = emptySquare({ size, words: Math.ceil(size / 32) });
  const { words, rows, columns } = square;
  for (let y = 0; y < size; y++) {
    const bitOfRow = 1 << (31 - (y & 31));
    for (let x = 0; x < size; x++) {
      if (!get(x, y)) continue;
      const [inRow, inColumn] = [y * words + (x >> 5), x * words + (y >> 5)];
      rows[inRow] = (rows[inRow] ?? 0) | (1 << (31 - (x & 31)));
      columns[inColumn] = (columns[inColumn] ?? 0) | bitOfRow;
    }
  }
  return square;
}

/** Returns whether a module is dark. */
export const isDark = ({ words, rows }: BitSquare, x: number, y: number): boolean =>
  ((rows[y * words + (x >> 5)] ?? 0) & (1 << (31 - (x & 31)))) !== 0;

/**
 * Inverts the modules of a square that are dark in another square of this size.
 * @param into Square that receives the result; if absent, a new one
 */
export function invert(square: BitSquare, by: BitSquare, into = emptySquare(square)): BitSquare {
  for (let i = 0; i < into.rows.length; i++) {
    into.rows[i] = (square.rows[i] ?? 0) ^ (by.rows[i] ?? 0);
    into.columns[i] = (square.columns[i] ?? 0) ^ (by.columns[i] ?? 0);
  }
  return into;
}

const emptySquare = ({ size, words }: Pick<BitSquare, 'size' | 'words'>): BitSquare => ({
  ...{ size, words },
  rows: new Int32Array(size * words),
  columns: new Int32Array(size * words),
});

/** Returns the number of bits that are 1: https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel. */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

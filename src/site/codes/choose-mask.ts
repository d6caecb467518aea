/**
 * Chooses the mask of a QR code: ISO/IEC 18004, section 7.8. A mask inverts some modules, so that no area looks like another part of a code. The
 * mask with the lowest score is the best. Handles 32 modules at a time, which takes a tenth of the time that one module at a time takes. Pure.
 */
import { type BitSquare, countBits, invert } from './bit-square.ts';

/** Scores of faults: of a run of five equal modules, of a square of four equal modules, of a pattern like a finder, and of 5 % imbalance. */
const [ofRun, ofBlock, ofFinder, ofImbalance] = [3, 3, 40, 10];

/** Chooser for codes of one size and level. Keeps memory for its work, because memory for each code would take longer than the work. */
export class MaskChooser {
  readonly #changes: readonly BitSquare[];
  readonly #masked: BitSquare;
  readonly #cores: Int32Array;
  readonly #lights: Int32Array;

  /**
   * Creates a chooser.
   * @param changes The modules that change when each mask takes the place of the first mask
   */
  constructor(changes: readonly [BitSquare, ...BitSquare[]]) {
    this.#changes = changes;
    this.#masked = invert(changes[0], changes[0]);
    this.#cores = new Int32Array(changes[0].size);
    this.#lights = new Int32Array(changes[0].size);
  }

  /** Returns a code with the best mask. `plain` is the code with the first mask. */
  choose(plain: BitSquare): BitSquare {
    let [best, least] = [plain, Number.POSITIVE_INFINITY];
    for (const change of this.#changes) {
      const score = this.#score(invert(plain, change, this.#masked), least);
      if (score < least) [best, least] = [change, score];
    }
    return invert(plain, best);
  }

  /** Returns the score of a masked code. Stops early, and returns at least `limit`, if the score cannot be less than `limit`. */
  #score(code: BitSquare, limit: number): number {
    let score = scoreBalance(code) + scoreBlocks(code);
    if (score < limit) score += this.#scoreLines(code, code.rows);
    if (score < limit) score += this.#scoreLines(code, code.columns);
    return score;
  }

  /** Scores runs and finder patterns across lines: in columns if `lines` are the rows. */
  #scoreLines({ size, words }: BitSquare, lines: Int32Array): number {
    const [cores, lights] = [this.#cores, this.#lights];
    let [runs, longer, finders] = [0, 0, 0];
    for (let w = 0; w < words; w++) {
      const used = firstBits(size - 32 * w);
      // Lines 1 to 6 before this line; whether the lines 1 to 3 before were equal to the lines before them; and whether a run ended with line 1.
      let [a, b, c, d, e, f] = [0, 0, 0, 0, 0, 0];
      let [same1, same2, same3, run] = [0, 0, 0, 0];
      for (let y = 0; y < size; y++) {
        const line = lines[y * words + w] ?? 0;
        const same = y === 0 ? 0 : ~(line ^ a) & used;
        const five = same & same1 & same2 & same3;
        if (five !== 0) {
          runs += countBits(five & ~run);
          longer += countBits(five & run);
        }
        // A finder pattern has the modules 1011101, with four light modules before or after them.
        const core = y < 6 ? 0 : line & ~a & b & c & d & ~e & f;
        const light = y < 3 ? 0 : ~(line | a | b | c) & used;
        cores[y] = core;
        lights[y] = light;
        if (y >= 10) {
          const [before, after] = [(lights[y - 7] ?? 0) & core, (cores[y - 4] ?? 0) & light];
          if ((before | after) !== 0) finders += countBits(before) + countBits(after);
        }
        [a, b, c, d, e, f] = [line, a, b, c, d, e];
        [same1, same2, same3, run] = [same, same1, same2, five];
      }
    }
    return ofRun * runs + longer + ofFinder * finders;
  }
}

/** Returns a word whose first `count` bits are 1; all bits if `count` is more than 32. */
const firstBits = (count: number) => (count <= 0 ? 0 : count >= 32 ? -1 : -1 << (32 - count));

/** Scores a share of dark modules that is not about a half. */
function scoreBalance({ size, rows }: BitSquare): number {
  let dark = 0;
  for (let i = 0; i < rows.length; i++) dark += countBits(rows[i] ?? 0);
  return ofImbalance * Math.trunc(10 * Math.abs((2 * dark) / (size * size) - 1));
}

/** Scores squares of two by two equal modules, which may overlap. */
function scoreBlocks({ size, words, rows }: BitSquare): number {
  let blocks = 0;
  for (let w = 0; w < words; w++) {
    // The last module of a row has no module beside it.
    const used = firstBits(size - 1 - 32 * w);
    let [above, sameAbove] = [0, 0];
    for (let y = 0; y < size; y++) {
      const row = rows[y * words + w] ?? 0;
      const shifted = (row << 1) | (w < words - 1 ? (rows[y * words + w + 1] ?? 0) >>> 31 : 0);
      const same = ~(row ^ shifted) & used;
      if (y > 0) blocks += countBits(same & sameAbove & ~(row ^ above));
      [above, sameAbove] = [row, same];
    }
  }
  return ofBlock * blocks;
}

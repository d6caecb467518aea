/**
 * Aligns the paragraphs and other blocks of a text with the blocks of its translation.
 *
 * Uses the algorithm of William A. Gale and Kenneth W. Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational
 * Linguistics 19 (1), 1993 (https://aclanthology.org/J93-1004/). It assumes that long texts have long translations, and finds the cheapest
 * alignment by dynamic programming. The paper aligns sentences; this file aligns blocks, and only blocks of the same kind. A heading is thus
 * shown beside its translated heading.
 */
import type { Block } from './blocks.ts';

/** Blocks to show side by side. If a block has no counterpart, the other list is empty. */
export interface Pair {
  readonly original: readonly Block[];
  readonly translation: readonly Block[];
}

/**
 * Ways to match blocks, each with the number of blocks in the original and in the translation. `cost` is the negative logarithm of the
 * probability (Gale and Church, table 5).
 */
const steps = [
  { original: 1, translation: 1, cost: -Math.log(0.89) },
  { original: 1, translation: 0, cost: -Math.log(0.0099) },
  { original: 0, translation: 1, cost: -Math.log(0.0099) },
  { original: 2, translation: 1, cost: -Math.log(0.089) },
  { original: 1, translation: 2, cost: -Math.log(0.089) },
] as const;

/** Variance of a translation's length in characters, per character of the original (Gale and Church, section 3.2). */
const variance = 6.8;
/** Additional cost of a heading without a counterpart. The cost is high, because translators rarely leave out a heading. */
const unpairedHeadingCost = 12;
/**
 * Additional cost of a match between blocks of different forms, such as a paragraph and a list, or two headings of different levels.
 * A translation sometimes changes the form of a block.
 */
const differentFormCost = 3;
/**
 * Maximum cost of a difference in length. This maximum is lower than the cost of two blocks without counterparts (2 × 4.6), so that two blocks at the
 * same position always stay side by side.
 */
const maximumLengthCost = 9;
/** Returns how many blocks before and after the expected position to search for a block's translation. This limits time and memory. */
const reachOf = (original: number, translation: number) => 150 + Math.ceil(translation / Math.max(1, original));

/**
 * Aligns two texts. Most translations match block for block. For other translations, the algorithm needs the ratio of the length of the
 * translation to the length of the original, which depends on the languages. Tries two estimates of this ratio, and returns the alignment
 * with the lower cost.
 */
export function align(original: readonly Block[], translation: readonly Block[]): readonly Pair[] {
  if (original.length === translation.length && original.every(({ form }, i) => form === translation[i]?.form))
    return original.map((block, i) => ({ original: [block], translation: translation.slice(i, i + 1) }));
  const [first, second] = [byTotal, byMedian].map(guess =>
    findWay(original, translation, guess(original, translation)),
  );
  const best = first && second && second.cost < first.cost ? second : first;
  return best ? walkBack(original, translation, best.taken) : [];
}

/** Function that estimates how many characters of a translation correspond to one character of the original. */
type Guess = (original: readonly Block[], translation: readonly Block[]) => number;

/**
 * Returns the ratio of the total length of the translation to the total length of the original. This estimate is good if the translation is
 * complete.
 */
const byTotal: Guess = (original, translation) => total(translation) / Math.max(1, total(original)) || 1;

/**
 * Returns the median ratio of lengths for paragraphs at about the same position in the two texts. This estimate is good if the translation
 * leaves out or adds a section.
 */
const byMedian: Guess = (original, translation) => {
  const [ours, theirs] = [original, translation].map(blocks => blocks.filter(({ kind }) => kind === 'prose'));
  const ratios = (ours ?? []).map(({ length }, i) => {
    const other = theirs?.[Math.floor((i * theirs.length) / (ours?.length ?? 1))];
    return (other?.length ?? 0) / Math.max(1, length);
  });
  return ratios.sort((a, b) => a - b)[Math.floor((ratios.length - 1) / 2)] || 1;
};

/** The cheapest alignment. */
interface Way {
  /**
   * For each pair of positions in the two texts, the index in `steps` of the last step before this pair. The array contains one row for
   * each position in the original, one row after the other.
   */
  readonly taken: Uint8Array;
  readonly cost: number;
}

function findWay(original: readonly Block[], translation: readonly Block[], ratio: number): Way {
  const reach = reachOf(original.length, translation.length);
  const width = translation.length + 1;
  const taken = new Uint8Array((original.length + 1) * width);
  let rows: readonly Float64Array[] = [];
  for (let i = 0; i <= original.length; i++) {
    const row = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    rows = [row, ...rows.slice(0, 2)]; // three rows are enough, because no step covers more than two blocks
    const middle = (i / Math.max(1, original.length)) * translation.length;
    const last = Math.min(translation.length, Math.ceil(middle) + reach);
    for (let j = Math.max(0, Math.floor(middle) - reach); j <= last; j++) {
      if (i === 0 && j === 0) row[0] = 0;
      for (const [number, step] of steps.entries()) {
        const { original: a, translation: b } = step;
        const before = rows[a]?.[j - b] ?? Number.POSITIVE_INFINITY;
        if (before === Number.POSITIVE_INFINITY) continue;
        const cost = before + step.cost + costOf(original.slice(i - a, i), translation.slice(j - b, j), ratio);
        // If two alignments have the same cost, take the step that is earlier in `steps`. The earliest step pairs one block with one block, so
        // a section without a translation begins with its heading.
        if (cost > (row[j] ?? 0) - 1e-9) continue;
        row[j] = cost;
        taken[i * width + j] = number;
      }
    }
  }
  return { taken, cost: rows[0]?.[translation.length] ?? 0 };
}

/** Follows the steps from the ends of both texts to their beginnings, and returns the pairs in order. */
function walkBack(original: readonly Block[], translation: readonly Block[], taken: Uint8Array): readonly Pair[] {
  const pairs: Pair[] = [];
  let i = original.length;
  let j = translation.length;
  while (i > 0 || j > 0) {
    const step = steps[taken[i * (translation.length + 1) + j] ?? 0] ?? steps[0];
    const [a, b] = [i - step.original, j - step.translation];
    pairs.push({ original: original.slice(a, i), translation: translation.slice(b, j) });
    [i, j] = [a, b];
  }
  return pairs.reverse();
}

function costOf(original: readonly Block[], translation: readonly Block[], ratio: number): number {
  if (original.length === 0 || translation.length === 0)
    return [...original, ...translation].some(({ kind }) => kind === 'heading') ? unpairedHeadingCost : 0;
  const [{ kind } = { kind: 'prose' }] = original;
  if ([...original, ...translation].some(block => block.kind !== kind)) return Number.POSITIVE_INFINITY;
  if (kind !== 'prose' && original.length !== translation.length) return Number.POSITIVE_INFINITY;
  const length = kind === 'prose' ? lengthCost(total(original), total(translation), ratio) : 0;
  return length + (original[0]?.form === translation[0]?.form ? 0 : differentFormCost);
}

/**
 * Returns the negative logarithm of the probability that a text of `original` characters has a translation of `translation` characters (Gale
 * and Church, section 3.3). The result is at most `maximumLengthCost`.
 */
function lengthCost(original: number, translation: number, ratio: number): number {
  // Convert the length of the translation to characters of the original. A Chinese translation of an English text has only a third as many
  // characters, and its length varies only a third as much.
  const expected = translation / ratio;
  const mean = (original + expected) / 2;
  if (mean === 0) return 0;
  const deviation = Math.abs(original - expected) / Math.sqrt(variance * mean);
  return Math.min(maximumLengthCost, -Math.log(2 * upperTail(deviation)));
}

/**
 * Returns the probability that a standard normal variable exceeds `z` ≥ 0: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical
 * Functions" (1964), 26.2.17.
 */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const curve = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return curve * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
}

const total = (blocks: readonly Block[]) => blocks.reduce((sum, { length }) => sum + length, 0);

/**
 * Aligns the blocks of a text with those of its translation. Pure.
 *
 * The algorithm is that of William A. Gale and Kenneth W. Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational
 * Linguistics 19 (1), 1993 (https://aclanthology.org/J93-1004/): long passages have long translations, and dynamic programming finds the
 * cheapest alignment. Here the units are blocks instead of sentences. Only blocks of the same kind are aligned, so that headings keep the
 * texts together.
 */
import type { Block } from './blocks.ts';

/** Blocks side by side. One side is empty if the other has no counterpart. */
export interface Pair {
  readonly original: readonly Block[];
  readonly translation: readonly Block[];
}

/** Alignment step: number of blocks on each side, and its negative log probability (table 5 of the paper). */
const steps = [
  { original: 1, translation: 1, cost: -Math.log(0.89) },
  { original: 1, translation: 0, cost: -Math.log(0.0099) },
  { original: 0, translation: 1, cost: -Math.log(0.0099) },
  { original: 2, translation: 1, cost: -Math.log(0.089) },
  { original: 1, translation: 2, cost: -Math.log(0.089) },
] as const;

/** Variance of the length of a translation, per character of its original (section 3.2 of the paper). */
const variance = 6.8;
/** Cost of a heading without a counterpart. It is far less likely than a paragraph without one, because it shifts everything below. */
const unpairedHeadingCost = 12;
/** Cost of a paragraph beside a list, or of headings of different levels. Both occur in translations. */
const differentFormCost = 3;
/** Maximum cost of different lengths, so that two blocks at the same place are always shown side by side. */
const maximumLengthCost = 9;
/** Returns the number of blocks to search on each side of the diagonal. A block beyond it is no translation. */
const reachOf = (original: number, translation: number) => 150 + Math.ceil(translation / Math.max(1, original));

/**
 * Aligns two texts. Most translations match block for block. For others, the usual ratio of lengths depends on the languages: of two
 * estimates, the one with the cheaper alignment is used.
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

/** Estimate of a translation's length per character of its original. */
type Guess = (original: readonly Block[], translation: readonly Block[]) => number;

/** Returns the ratio of the total lengths. It is right if nothing was left out. */
const byTotal: Guess = (original, translation) => total(translation) / Math.max(1, total(original)) || 1;

/** Returns the median ratio of paragraphs at about the same place. It is right if one side has more text than the other. */
const byMedian: Guess = (original, translation) => {
  const [ours, theirs] = [original, translation].map(blocks => blocks.filter(({ kind }) => kind === 'prose'));
  const ratios = (ours ?? []).map(({ length }, i) => {
    const other = theirs?.[Math.floor((i * theirs.length) / (ours?.length ?? 1))];
    return (other?.length ?? 0) / Math.max(1, length);
  });
  return ratios.sort((a, b) => a - b)[Math.floor((ratios.length - 1) / 2)] || 1;
};

/** Cheapest alignment. */
interface Way {
  /** Index of the step that leads to each pair of positions, one row per block of the original. */
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
    rows = [row, ...rows.slice(0, 2)]; // no step is longer than two
    const middle = (i / Math.max(1, original.length)) * translation.length;
    const last = Math.min(translation.length, Math.ceil(middle) + reach);
    for (let j = Math.max(0, Math.floor(middle) - reach); j <= last; j++) {
      if (i === 0 && j === 0) row[0] = 0;
      for (const [number, step] of steps.entries()) {
        const { original: a, translation: b } = step;
        const before = rows[a]?.[j - b] ?? Number.POSITIVE_INFINITY;
        if (before === Number.POSITIVE_INFINITY) continue;
        const cost = before + step.cost + costOf(original.slice(i - a, i), translation.slice(j - b, j), ratio);
        // of two equal alignments, take the one that ends with a pair: an omitted section then begins with its heading
        if (cost > (row[j] ?? 0) - 1e-9) continue;
        row[j] = cost;
        taken[i * width + j] = number;
      }
    }
  }
  return { taken, cost: rows[0]?.[translation.length] ?? 0 };
}

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

/** Returns the negative log probability that a passage of one length translates one of another (section 3.3 of the paper). */
function lengthCost(original: number, translation: number, ratio: number): number {
  // compares both in characters of the original: a Chinese text has a third of them, and a third of the variance
  const expected = translation / ratio;
  const mean = (original + expected) / 2;
  if (mean === 0) return 0;
  const deviation = Math.abs(original - expected) / Math.sqrt(variance * mean);
  return Math.min(maximumLengthCost, -Math.log(2 * upperTail(deviation)));
}

/**
 * Returns the share of a normal distribution beyond `z` ≥ 0: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964),
 * 26.2.17.
 */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const curve = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return curve * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
}

const total = (blocks: readonly Block[]) => blocks.reduce((sum, { length }) => sum + length, 0);

/** Targets for the time, memory and files of builds, and a table that shows which are met. */
import { nameContestant } from './peers.ts';
import { type Figure, find, type Results, type Size } from './results.ts';
import { align, summarise, thousands, times } from './summary.ts';

/** Maximum values of a contestant, alone or compared with another contestant. */
interface Limit {
  /** Ratio of the wall times. */
  readonly ratio?: number;
  /** Ratio of the peak memories. */
  readonly peakRatio?: number;
  /** Peak memory in bytes. */
  readonly peak?: number;
  readonly files?: number;
}

interface Target {
  readonly what: string;
  readonly articles: number;
  /** Name of the contestant to measure, and of the contestant to compare with; undefined if the limits are no ratios. */
  readonly of: string;
  readonly to?: string;
  readonly must: Limit;
  readonly stretch: Limit;
  /** True if the target holds for articles of made texts and for articles of real texts. */
  readonly onBoth?: true;
}

const [tenThousand, hundredThousand] = [10_000, 100_000];
const megabyte = 1e6;

const targets: readonly Target[] = [
  {
    what: 'every page and feed, cold',
    articles: tenThousand,
    of: 'ours',
    to: 'hugo-bare',
    must: { ratio: 0.75 },
    stretch: { ratio: 0.55 },
    onBoth: true,
  },
  {
    what: 'search included, cold',
    articles: tenThousand,
    of: 'ours-search',
    to: 'hugo-bare-search',
    must: { ratio: 0.75, peak: 800 * megabyte },
    stretch: { ratio: 0.6, peak: 600 * megabyte },
    onBoth: true,
  },
  {
    what: 'search included, cold',
    articles: tenThousand,
    of: 'ours-search',
    to: 'hugo-search',
    must: { ratio: 0.45 },
    stretch: { ratio: 0.45 },
    onBoth: true,
  },
  {
    what: 'one article changed, search included',
    articles: tenThousand,
    of: 'ours-one-changed',
    to: 'hugo-bare-search',
    must: { ratio: 0.03 },
    stretch: { ratio: 0.02 },
    onBoth: true,
  },
  {
    what: 'one article changed, search included',
    articles: tenThousand,
    of: 'ours-one-changed',
    to: 'ours-before-one-changed',
    must: { ratio: 0.2 },
    stretch: { ratio: 0.2 },
  },
  {
    what: 'one article changed, search included',
    articles: hundredThousand,
    of: 'ours-one-changed',
    to: 'ours-before-one-changed',
    must: { ratio: 0.1, peakRatio: 0.25, peak: 500 * megabyte },
    stretch: { ratio: 0.05, peakRatio: 0.15, peak: 300 * megabyte },
  },
  {
    what: 'nothing changed, search included',
    articles: tenThousand,
    of: 'ours-unchanged',
    to: 'hugo-bare-search',
    must: { ratio: 0.01 },
    stretch: { ratio: 0.01 },
    onBoth: true,
  },
  {
    what: 'every page and feed, cold',
    articles: hundredThousand,
    of: 'ours',
    to: 'hugo',
    must: { ratio: 0.3, peak: 2000 * megabyte },
    stretch: { ratio: 0.2, peak: 2000 * megabyte },
  },
  {
    what: 'search included, cold',
    articles: hundredThousand,
    of: 'ours-search',
    to: 'hugo',
    must: { ratio: 1, peak: 2000 * megabyte },
    stretch: { ratio: 0.8, peak: 2000 * megabyte },
  },
  {
    what: 'files with search',
    articles: tenThousand,
    of: 'ours-search',
    must: { files: 14_000 },
    stretch: { files: 14_000 },
    onBoth: true,
  },
];

/**
 * Formats targets and measurements as a Markdown table. † marks a comparison of two contestants that were measured by different runs of the
 * bench.
 */
export function judge(results: Results): string {
  const rows = targets.flatMap(target =>
    (target.onBoth ? (['made', 'real'] as const) : (['made'] as const)).map(corpus =>
      judgeOne(target, results, corpus),
    ),
  );
  return align([['', 'compared with', 'must', 'stretch', 'measured', 'holds'], ...rows]);
}

function judgeOne(target: Target, results: Results, corpus: Size['corpus']): readonly string[] {
  const { what, articles, of, to, must, stretch } = target;
  const texts = target.onBoth ? `, ${corpus} texts` : '';
  const own = find(results, { articles, corpus }, of);
  const other = to === undefined ? undefined : find(results, { articles, corpus }, to);
  const head = [
    `${what}, ${thousands(articles)} articles${texts}`,
    to === undefined ? '–' : nameContestant(to, results.versions),
    say(must, '≤ '),
    say(stretch, '≤ '),
  ];
  if (!own || (to !== undefined && !other)) return [...head, 'not measured', '–'];
  const measured = compare(own, other);
  const apart = other === undefined || own.bench === other.bench ? '' : ' †';
  return [...head, `${say(pick(measured, must))}${apart}`, verdict(measured, must, stretch)];
}

function compare(own: Figure, other: Figure | undefined): Required<Limit> {
  const [ours, theirs] = [summarise(own), other && summarise(other)];
  return {
    ratio: theirs ? ours.wall / theirs.wall : Number.NaN,
    peakRatio: theirs ? ours.peak / theirs.peak : Number.NaN,
    peak: ours.peak,
    files: own.files,
  };
}

const measures = ['ratio', 'peakRatio', 'peak', 'files'] as const;

/** Returns the measured values that a target limits. */
const pick = (measured: Required<Limit>, limit: Limit): Limit =>
  Object.fromEntries(measures.flatMap(name => (limit[name] === undefined ? [] : [[name, measured[name]]])));

const isWithin = (measured: Required<Limit>, limit: Limit) =>
  measures.every(name => limit[name] === undefined || measured[name] <= limit[name]);

function verdict(measured: Required<Limit>, must: Limit, stretch: Limit): string {
  if (!isWithin(measured, must)) return '**no**';
  return isWithin(measured, stretch) ? 'yes, stretch too' : 'yes';
}

const forms: Readonly<Record<(typeof measures)[number], (value: number) => string>> = {
  ratio: times,
  peakRatio: value => `${times(value)} the memory`,
  peak: bytes => `${Math.round(bytes / megabyte)} MB`,
  files: count => `${thousands(count)} files`,
};

const say = (limit: Limit, before = '') =>
  measures.flatMap(name => (limit[name] === undefined ? [] : [`${before}${forms[name](limit[name])}`])).join(', ');

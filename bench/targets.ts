/** Targets for the time and memory of builds, and a table that shows which are met. */
import { find, type Results } from './results.ts';
import { align, summarise, times } from './summary.ts';

/** Maximum ratio of the wall time of the measured contestant to the wall time of the other contestant, and maximum peak memory in bytes. */
interface Limit {
  readonly ratio: number;
  readonly peak?: number;
}

interface Target {
  readonly what: string;
  /**
   * Number of articles, and name of the contestant to measure. `to` is the number of articles and the name of the contestant to compare
   * with.
   */
  readonly of: readonly [number, string];
  readonly to: readonly [number, string];
  /** Title of the contestant to compare with; empty if a contestant is compared with itself. */
  readonly other: string;
  readonly asked: Limit;
  readonly stretch: Limit;
}

const [tenThousand, hundredThousand] = [10_000, 100_000];
const gigabyte = 1e9;

const targets: readonly Target[] = [
  {
    what: 'every page and feed, cold, 10,000 articles',
    of: [tenThousand, 'ours'],
    to: [tenThousand, 'hugo'],
    other: 'Hugo',
    asked: { ratio: 0.75, peak: 0.8 * gigabyte },
    stretch: { ratio: 0.6 },
  },
  {
    what: 'search included, cold, 10,000 articles',
    of: [tenThousand, 'ours-search'],
    to: [tenThousand, 'hugo-search'],
    other: 'Hugo + Pagefind',
    asked: { ratio: 0.75, peak: 1.2 * gigabyte },
    stretch: { ratio: 0.6 },
  },
  {
    what: 'every page and feed, cold, 100,000 articles',
    of: [hundredThousand, 'ours'],
    to: [hundredThousand, 'hugo'],
    other: 'Hugo',
    asked: { ratio: 0.4, peak: 3 * gigabyte },
    stretch: { ratio: 0.3 },
  },
  {
    what: 'search included, cold, 100,000 articles',
    of: [hundredThousand, 'ours-search'],
    to: [hundredThousand, 'hugo'],
    other: 'Hugo’s pages alone',
    asked: { ratio: 1.6, peak: 4 * gigabyte },
    stretch: { ratio: 1.2, peak: 3 * gigabyte },
  },
  {
    what: 'growth of every page and feed from 10,000 to 100,000',
    of: [hundredThousand, 'ours'],
    to: [tenThousand, 'ours'],
    other: '',
    asked: { ratio: 11 },
    stretch: { ratio: 10 },
  },
  {
    what: 'again after one article changed, search included, 10,000 articles',
    of: [tenThousand, 'ours-one-changed'],
    to: [tenThousand, 'hugo-search'],
    other: 'Hugo + Pagefind',
    asked: { ratio: 0.12 },
    stretch: { ratio: 0.06 },
  },
  {
    what: 'again with nothing changed, search included, 10,000 articles',
    of: [tenThousand, 'ours-unchanged'],
    to: [tenThousand, 'hugo-search'],
    other: 'Hugo + Pagefind',
    asked: { ratio: 0.08 },
    stretch: { ratio: 0.04 },
  },
];

const gigabytes = (bytes: number) => `${(bytes / gigabyte).toFixed(2)} GB`;

/**
 * Formats targets and measurements as a Markdown table. † marks a comparison of two contestants that were measured by different runs of the
 * bench.
 */
export function judge(results: Results): string {
  const rows = targets.map(target => [target.what, ...judgeOne(target, results)]);
  return align([['', 'asked', 'stretch', 'measured', 'holds'], ...rows]);
}

function judgeOne({ of, to, other, asked, stretch }: Target, results: Results): readonly string[] {
  const [own, others] = [find(results, ...of), find(results, ...to)];
  const limits = [asked, stretch].map(limit => say(limit, other, '≤ '));
  if (!own || !others) return [...limits, 'not measured', '–'];
  const { wall, peak } = summarise(own);
  const measured = { ratio: wall / summarise(others).wall, peak };
  const apart = own.bench === others.bench ? '' : ' †';
  const said = say(asked.peak === undefined ? { ratio: measured.ratio } : measured, other);
  return [...limits, `${said}${apart}`, verdict(measured)];

  function verdict(of: Required<Limit>): string {
    if (!isWithin(of, asked)) return '**no**';
    return isWithin(of, stretch) ? 'yes, stretch too' : 'yes';
  }
}

const isWithin = ({ ratio, peak }: Required<Limit>, limit: Limit) =>
  ratio <= limit.ratio && peak <= (limit.peak ?? Number.POSITIVE_INFINITY);

const say = ({ ratio, peak }: Limit, other: string, before = '') =>
  `${before}${times(ratio)}${other && ` ${other}`}${peak === undefined ? '' : `, ${before}${gigabytes(peak)}`}`;

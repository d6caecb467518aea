/**
 * Finds emphasis on other words than the author means. In `他说** 甲**后，又说** 乙**后`, a space separates each opening `**` from its
 * words. Therefore Markdown pairs every `**` with the wrong neighbour, and emphasises `后，又说` instead of `甲` and `乙`.
 */
import { eastAsian } from '../../language/east-asian.ts';
import {
  closes,
  closesNumber,
  isBlank,
  isWord,
  type LooseMark,
  look,
  mayBeNote,
  type Run,
  type Seen,
} from './loose-marks.ts';

/** Delimiter run (a sequence of asterisks or underscores), with its role in the parsed text. */
export interface UsedRun extends Run {
  readonly role: 'text' | 'opens' | 'closes' | 'mixed';
  /** The list in which markdown-it stores the delimiter run. Both delimiter runs of an emphasis are always in the same list. */
  readonly list: object;
}

type SeenUse = Seen & UsedRun;
type Pair = readonly [first: Seen, last: Seen];

/** Returns the delimiter runs that shift emphasis to the wrong words. Pairs these delimiter runs as the author means, not as Markdown does. */
export function findShifted(text: string, runs: readonly UsedRun[]): readonly LooseMark[] {
  if (runs.length < 3 || !runs.some(({ role }) => role === 'opens')) return [];
  return [...Map.groupBy(runs, ({ list }) => list).values()].flatMap(ofList => {
    const seen = ofList.map((run): SeenUse => ({ ...run, ...look(text, run) })).filter(run => !isInName(run));
    return [...Map.groupBy(seen, ({ mark }) => mark).values()].flatMap(ofMark => [...findSeries(text, ofMark)]);
  });
}

/** Returns whether an underscore is part of a name such as `snake_case`. Such an underscore never means emphasis. */
const isInName = ({ mark, before, after }: Seen) => mark[0] === '_' && /\w/.test(before) && /\w/.test(after);

/**
 * Finds series of delimiter runs. A series begins with a delimiter run that stays text, such as `**`. Pairs of delimiter runs follow that the
 * parser turned into emphasis. The series may end with another delimiter run that stays text.
 */
function* findSeries(text: string, runs: readonly SeenUse[]): Generator<LooseMark> {
  for (let i = 0; i < runs.length; i++) {
    if (runs[i]?.role !== 'text') continue;
    let end = i + 1;
    while (runs[end]?.role === 'opens' && runs[end + 1]?.role === 'closes') end += 2;
    if (end === i + 1) continue;
    if (runs[end]?.role === 'text') end++;
    const series = runs.slice(i, end);
    if (!isShifted(text, series)) continue;
    yield* sayPairs(text, series);
    i = end - 1;
  }
}

function isShifted(text: string, series: readonly Seen[]): boolean {
  const [meant, read] = [pairs(series, 0), pairs(series, 1)];
  const isWhole = series.length % 2 === 0;
  const surplus = countStops(text, read) - countStops(text, meant);
  const faulty = meant.filter(pair => isFaulty(pair));
  if (faulty.length === 0) return false;
  if (faulty.every(pair => hasSlipped(pair))) return surplus >= (isWhole ? 0 : 1);
  return isWhole && surplus >= 0 && meant.every(pair => isSpaced(pair));
}

const pairs = (series: readonly Seen[], from: number): readonly Pair[] =>
  series.flatMap((first, i): readonly Pair[] => {
    const last = series[i + 1];
    return last && i >= from && (i - from) % 2 === 0 ? [[first, last]] : [];
  });

const inner = (text: string, [first, last]: Pair) => text.slice(first.start + first.length, last.start);
const countStops = (text: string, all: readonly Pair[]) =>
  all.reduce(
    (sum, pair) =>
      sum +
      (inner(text, pair)
        .slice(1)
        .match(/[，。；：！？,;:!?]/g)?.length ?? 0),
    0,
  );

/** Returns whether a pair has a space on an inner side, or may be two references to footnotes. */
const isFaulty = ([first, last]: Pair): boolean => isBlank(first.after) || isBlank(last.before) || mayBeNote(first);

/** Returns whether one delimiter run of a pair has a space on its inner side, although the other delimiter run has no space on either side. */
function hasSlipped([first, last]: Pair): boolean {
  if (mayBeNote(first)) return !isBlank(last.before);
  if (isBlank(first.after))
    return (
      (first.start === 0 || !isBlank(first.before)) &&
      !closesNumber(first.before) &&
      (isWord(last.before) || (closes(last.before) && !/[，、：]/.test(last.before))) &&
      !isBlank(last.after)
    );
  return isBlank(last.before) && !isBlank(last.after) && isWord(first.before) && isWord(first.after);
}

/** Returns whether both delimiter runs of a pair have a space on the inner side and a Chinese, Japanese or Korean character on the outer side. */
const isSpaced = ([first, last]: Pair): boolean =>
  isBlank(first.after) && isBlank(last.before) && eastAsian.test(first.before) && eastAsian.test(last.after);

function* sayPairs(text: string, series: readonly Seen[]): Generator<LooseMark> {
  const read = pairs(series, 1);
  for (const [i, pair] of pairs(series, 0).entries()) {
    const [first, last] = pair;
    const wrong = read[i] ?? read[i - 1];
    if (!wrong || !isFaulty(pair)) continue;
    const why = mayBeNote(first) ? 'doubt' : 'shifted';
    const words = inner(text, wrong)
      .trim()
      .replace(/^(.{20}).+$/su, '$1…');
    yield { start: first.start, length: first.length, why, side: 'first', words };
    yield { start: last.start, length: last.length, why, side: 'last', words };
  }
  const left = series.length % 2 === 1 ? series.at(-1) : undefined;
  if (left) yield { start: left.start, length: left.length, why: 'alone', side: undefined };
}

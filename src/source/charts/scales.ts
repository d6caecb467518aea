/** Makes scales, which convert values to positions. Only this file imports d3-scale. */
import { scaleLinear, scaleUtc } from 'd3-scale';

/** Mapping from values to positions, with its ticks. */
export interface Scale {
  readonly ticks: readonly number[];
  place(value: number): number;
}

/** Input of a scale: its values, the positions of its ends, and whether it must include zero. */
export interface ScaleWishes {
  readonly values: readonly number[];
  readonly to: readonly [number, number];
  readonly fromZero: boolean;
}

/** Returns a scale for bars that includes zero and all values. The scale's only tick is zero, because each bar has its value beside it. */
export function scaleFromZero({ values, to }: Omit<ScaleWishes, 'fromZero'>): Scale {
  const ends = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = scaleLinear(ends[0] === ends[1] ? [0, 1] : ends, to);
  return { ticks: [0], place: value => scale(value) };
}

/** Returns a scale whose ends are round numbers, with about four ticks. The scale includes all values, and zero if `fromZero` is true. */
export function scaleBetweenTicks({ values, to, fromZero }: ScaleWishes): Scale {
  const all = fromZero ? [0, ...values] : values;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = low === high ? Math.abs(low) / 10 || 1 : 0;
  const scale = scaleLinear([low - room, high + room], to).nice(4);
  return { ticks: scale.ticks(4), place: value => scale(value) };
}

/** Returns a time scale. Values are years if `isYears`, otherwise milliseconds since 1970. `most` is the approximate number of ticks. */
export function scaleOfTime(
  values: readonly number[],
  { to, isYears, most }: { readonly to: readonly [number, number]; readonly isYears: boolean; readonly most: number },
): Scale {
  const ends = [Math.min(...values), Math.max(...values)];
  if (isYears) {
    const scale = scaleLinear(ends, to);
    return { ticks: scale.ticks(most).filter(Number.isInteger), place: value => scale(value) };
  }
  const scale = scaleUtc(ends, to);
  return { ticks: scale.ticks(most).map(Number), place: value => scale(value) };
}

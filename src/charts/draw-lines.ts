/** Lines over time or steps; each is named where it ends, and has dashes and marks of its own. */
import { type Html, html } from '../html.ts';
import { type Canvas, type Drawing, em, share, valuesOf } from './canvas.ts';
import type { Chart } from './chart.ts';
import { scaleBetweenTicks, scaleOfTime } from './scales.ts';
import { linePath, type Point } from './shapes.ts';
import { timeOf, widthOf, wrap, writeLabel, writeTick } from './writing.ts';

const top = 1.6;
const high = 12;
const lineHeight = 1.2;
const dashes = [undefined, '7 4', '2 4', '12 4 2 4', '12 4', '5 2'];
/** With more of them, marks would hide the line. */
const mostMarks = 24;

export function drawLines(chart: Chart, canvas: Canvas): Drawing {
  const { series, rows, unit, fromZero } = chart;
  const { place } = canvas;
  const names = series.length > 1 ? series.map(name => wrap(name, 7, place.language)) : [];
  const end = 100 - (names.length > 0 ? share(Math.max(...names.flat().map(widthOf)) + 2.1) : 3);
  const value = scaleBetweenTicks({ values: valuesOf(chart), to: [top + high, top], fromZero });
  const levelNames = value.ticks.map(tick => writeTick(tick, unit, place));
  const along = placeRows(chart, { start: share(Math.max(...levelNames.map(widthOf)) + 0.6), end }, canvas);
  const lines = series.map((_, i) =>
    rows.map(({ figures }, row): Point | undefined => {
      const figure = figures[i];
      return figure && { x: along.places[row] ?? 0, y: value.place(figure.value) };
    }),
  );
  const levels = value.ticks.flatMap((tick, i) => [
    canvas.across(value.place(tick), { to: end, isBase: tick === 0 }),
    canvas.text({ x: 0, y: value.place(tick) - 0.25 }, html`<tspan class="tick">${levelNames[i]}</tspan>`),
  ]);
  const drawn = lines.map((points, i) => drawLine(points, i, canvas));
  return {
    height: top + high + 1.9,
    content: [...levels, ...along.ticks, ...drawn, ...nameEnds(lines, names, canvas)],
  };
}

function drawLine(points: readonly (Point | undefined)[], series: number, canvas: Canvas): Html {
  const path = linePath(points.map(point => point && { x: canvas.from(point.x), y: point.y - top }));
  const dash = dashes[series];
  // alone among gaps, a figure makes no line and would not be seen
  const marks = points.filter(
    (point, i) => point && (points.length <= mostMarks || (!points[i - 1] && !points[i + 1])),
  );
  return html`<svg class="c${series + 1}" y="${em(top)}" width="100%" height="${em(high)}" viewBox="0 0 100 ${high}" preserveAspectRatio="none"><path class="line" vector-effect="non-scaling-stroke"${dash && html` stroke-dasharray="${dash}"`} d="${path}"></path></svg>${marks.map(point => point && canvas.mark(point, series))}`;
}

/** The name of each line beside its last figure; where two would touch, the lower one gives way. */
function nameEnds(
  lines: readonly (readonly (Point | undefined)[])[],
  names: readonly (readonly string[])[],
  canvas: Canvas,
): readonly Html[] {
  const ends = names
    .map((words, series) => ({ words, series, at: lines[series]?.findLast(point => point !== undefined) }))
    .flatMap(({ at, ...named }) => (at ? [{ ...named, x: at.x, y: at.y + 0.35 }] : []))
    .toSorted((a, b) => a.y - b.y);
  const bottom = top + high + 0.35;
  const taken = ends.reduce((sum, { words }) => sum + words.length * lineHeight, 0);
  let free = Math.min(0.9, bottom - taken + lineHeight);
  let below = taken;
  return ends.flatMap(({ words, series, x, y }) => {
    const first = Math.min(Math.max(free, y), bottom - below + lineHeight);
    free = first + words.length * lineHeight;
    below -= words.length * lineHeight;
    const text = words.map((line, i) =>
      canvas.text({ x, y: first + i * lineHeight, after: 1.7 }, html`<tspan class="name">${line}</tspan>`),
    );
    return [canvas.mark({ x, y: first - 0.35, after: 1.1 }, series), ...text];
  });
}

interface Along {
  /** Where each row stands. */
  readonly places: readonly number[];
  readonly ticks: readonly Html[];
}

function placeRows(chart: Chart, { start, end }: { start: number; end: number }, canvas: Canvas): Along {
  const { rows, labels } = chart;
  const { place } = canvas;
  const written = rows.map(({ label }) => writeLabel(label, chart, place));
  const own = (places: readonly number[]) => places.map((x, i) => ({ x, words: written[i] ?? '' }));
  if (labels === 'name') {
    const places = rows.map((_, i) => start + ((end - start) * i) / (rows.length - 1));
    return { places, ticks: drawTicks(thinOut(own(places)), canvas) };
  }
  const times = rows.map(({ label }) => timeOf(label, labels));
  const scale = scaleOfTime(times, { to: [start, end], isYears: labels === 'year', most: 6 });
  const places = times.map(time => scale.place(time));
  // where few rows are, their own times say more than round ones
  const isAllWritten = thinOut(own(places)).length === rows.length;
  const round = scale.ticks.map(time => ({
    x: scale.place(time),
    words: writeLabel(spell(time, labels), chart, place),
  }));
  const seen = new Set<string>();
  const once = round.filter(({ words }) => !seen.has(words) && seen.add(words));
  return { places, ticks: drawTicks(isAllWritten ? own(places) : thinOut(once), canvas) };
}

interface Tick {
  readonly x: number;
  readonly words: string;
}

/** Every tick that has room, or every second, third … of them. */
function thinOut(ticks: readonly Tick[]): readonly Tick[] {
  for (let step = 1; step < ticks.length; step++) {
    const some = ticks.filter((_, i) => i % step === 0);
    const fits = some.every(({ x, words }, i) => {
      const before = some[i - 1];
      return !before || x - before.x >= share((widthOf(words) + widthOf(before.words)) / 2 + 0.8);
    });
    if (fits) return some;
  }
  return ticks.slice(0, 1);
}

/** Centred below their places: there is room for half a word on both sides, or the word gives way. */
const drawTicks = (ticks: readonly Tick[], canvas: Canvas): readonly Html[] =>
  ticks.flatMap(({ x, words }) => {
    const half = share(widthOf(words) / 2);
    const at = { x: Math.max(half, Math.min(x, 100 - half)), y: top + high + 1.4, anchor: 'middle' as const };
    return [
      canvas.down(x, { top: top + high, bottom: top + high + 0.4 }),
      canvas.text(at, html`<tspan class="tick">${words}</tspan>`),
    ];
  });

/** A place on the scale of time as a label of the table would say it. */
const spell = (time: number, labels: 'year' | 'month' | 'day') =>
  labels === 'year' ? String(time) : new Date(time).toISOString().slice(0, labels === 'month' ? 7 : 10);

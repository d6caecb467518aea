/** Lines over time or steps; each is named where it ends, and has dashes and marks of its own. */
import { type Html, html } from '../html.ts';
import { type Canvas, type Drawing, em, narrowest, share, valuesOf } from './canvas.ts';
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
  const end = 100 - (names.length > 0 ? share(Math.max(...names.flat().map(widthOf)) + 1) : 3);
  const value = scaleBetweenTicks({ values: valuesOf(chart), to: [top + high, top], fromZero });
  const along = placeRows(chart, end, canvas);
  const lines = series.map((_, i) =>
    rows.map(({ figures }, row): Point | undefined => {
      const figure = figures[i];
      return figure && { x: along.places[row] ?? 0, y: value.place(figure.value) };
    }),
  );
  const levels = value.ticks.flatMap(tick => [
    canvas.across(value.place(tick), { to: end, isBase: tick === 0 }),
    canvas.text(
      { x: 0, y: value.place(tick) - 0.25 },
      html`<tspan class="tick">${writeTick(tick, unit, place)}</tspan>`,
    ),
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
    .map((words, i) => ({ words, at: lines[i]?.findLast(point => point !== undefined) }))
    .flatMap(({ words, at }) => (at ? [{ words, x: at.x, y: at.y + 0.35 }] : []))
    .toSorted((a, b) => a.y - b.y);
  const bottom = top + high + 0.35;
  const taken = ends.reduce((sum, { words }) => sum + words.length * lineHeight, 0);
  let free = Math.min(0.9, bottom - taken + lineHeight);
  let below = taken;
  return ends.flatMap(({ words, x, y }) => {
    const first = Math.min(Math.max(free, y), bottom - below + lineHeight);
    free = first + words.length * lineHeight;
    below -= words.length * lineHeight;
    return words.map((line, i) =>
      canvas.text({ x, y: first + i * lineHeight, after: 0.6 }, html`<tspan class="name">${line}</tspan>`),
    );
  });
}

/** Where each row stands along the line, and what is written below it. */
function placeRows(chart: Chart, end: number, canvas: Canvas): { places: readonly number[]; ticks: readonly Html[] } {
  const { rows, labels } = chart;
  const { place } = canvas;
  const written = rows.map(({ label }) => writeLabel(label, chart, place));
  const room = (narrowest * end) / 100;
  const most = Math.max(2, Math.floor(room / (Math.max(...written.map(widthOf)) + 1)));
  const to = [3, end] as const;
  const tick = (x: number, words: string) => {
    const anchor = x < 12 ? undefined : x > end - 10 ? ('end' as const) : ('middle' as const);
    const at = { x, y: top + high + 1.4, ...(anchor && { anchor }) };
    return [
      canvas.down(x, { top: top + high, bottom: top + high + 0.4 }),
      canvas.text(at, html`<tspan class="tick">${words}</tspan>`),
    ];
  };
  if (labels === 'name') {
    const places = rows.map((_, i) => to[0] + ((to[1] - to[0]) * i) / (rows.length - 1));
    const step = Math.ceil(rows.length / most);
    return { places, ticks: places.flatMap((x, i) => (i % step === 0 ? tick(x, written[i] ?? '') : [])) };
  }
  const times = rows.map(({ label }) => timeOf(label, labels));
  const scale = scaleOfTime(times, { to: [...to], isYears: labels === 'year', most: Math.min(most, 6) });
  // where few rows are, their own times say more than round ones
  const marked = rows.length <= most ? times : scale.ticks.slice(0, 12);
  const ticks = marked.flatMap(time => tick(scale.place(time), writeLabel(spell(time, labels), chart, place)));
  return { places: times.map(time => scale.place(time)), ticks };
}

/** A place on the scale of time as a label of the table would say it. */
const spell = (time: number, labels: 'year' | 'month' | 'day') =>
  labels === 'year' ? String(time) : new Date(time).toISOString().slice(0, labels === 'month' ? 7 : 10);

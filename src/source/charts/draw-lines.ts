/** Draws one line per series over time or over named rows. Each line has its own dashes and symbols, and its name at its end. */
import { type Html, html } from '../../html.ts';
import { type Canvas, type Drawing, em, lineHeight, share, valuesOf } from './canvas.ts';
import type { Chart } from './chart.ts';
import { placeRows } from './place-rows.ts';
import { scaleBetweenTicks } from './scales.ts';
import { linePath, type Point } from './shapes.ts';
import { widthOf, wrap, writeTick } from './writing.ts';

const top = 1.6;
const plotHeight = 12;
const dashes = [undefined, '7 4', '2 4', '12 4 2 4', '12 4', '5 2'];
/** Maximum number of rows for which every point of a line gets a symbol. More symbols would hide the line. */
const maximumMarks = 24;

/** Draws a line chart. */
export function drawLines(chart: Chart, canvas: Canvas): Drawing {
  const { series, rows, unit, fromZero } = chart;
  const { place } = canvas;
  const names = series.length > 1 ? series.map(name => wrap(name, 7, place.language)) : [];
  const end = 100 - (names.length > 0 ? share(Math.max(...names.flat().map(widthOf)) + 2.1) : 3);
  const value = scaleBetweenTicks({ values: valuesOf(chart), to: [top + plotHeight, top], fromZero });
  const levelNames = value.ticks.map(tick => writeTick(tick, unit, place));
  const start = share(Math.max(...levelNames.map(widthOf)) + 0.6);
  const along = placeRows(chart, { start, end, y: top + plotHeight }, canvas);
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
    height: top + plotHeight + 0.7 + along.below * lineHeight,
    content: [...levels, ...along.ticks, ...drawn, ...nameEnds(lines, names, canvas)],
  };
}

function drawLine(points: readonly (Point | undefined)[], series: number, canvas: Canvas): Html {
  const path = linePath(points.map(point => point && { x: canvas.from(point.x), y: point.y - top }));
  const dash = dashes[series] && html` stroke-dasharray="${dashes[series]}"`;
  // A point between two missing values is not part of a line. Readers see this point only if the chart draws a symbol.
  const marks = points.filter(
    (point, i) => point && (points.length <= maximumMarks || (!points[i - 1] && !points[i + 1])),
  );
  const stretched = html`viewBox="0 0 100 ${plotHeight}" preserveAspectRatio="none"`;
  const place = html`y="${em(top)}" width="100%" height="${em(plotHeight)}" ${stretched}`;
  const line = html`<path class="line" vector-effect="non-scaling-stroke"${dash} d="${path}"></path>`;
  const drawnMarks = marks.map(point => point && canvas.mark(point, series));
  return html`<svg class="c${series + 1}" ${place}>${line}</svg>${drawnMarks}`;
}

/** Draws the symbol and the name of each line beside its last point. Moves names up or down so that no names overlap. */
function nameEnds(
  lines: readonly (readonly (Point | undefined)[])[],
  names: readonly (readonly string[])[],
  canvas: Canvas,
): readonly Html[] {
  const ends = names
    .map((words, series) => ({ words, series, at: lines[series]?.findLast(point => point !== undefined) }))
    .flatMap(({ at, ...named }) => (at ? [{ ...named, x: at.x, y: at.y + 0.35 }] : []))
    .toSorted((a, b) => a.y - b.y);
  const bottom = top + plotHeight + 0.35;
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

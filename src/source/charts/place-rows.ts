/**
 * Places the rows of a table along a horizontal axis, and draws the ticks of the axis: the labels of the rows, or round dates such as 1990.
 */
import { type Html, html } from '../../html.ts';
import { type Canvas, lineHeight, share } from './canvas.ts';
import type { Chart } from './chart.ts';
import { scaleOfTime } from './scales.ts';
import { timeOf, widthOf, wrap, writeLabel } from './writing.ts';

/** Horizontal axis with the positions of the rows. */
export interface Along {
  /** Position of each row, as a percentage of the width. */
  readonly places: readonly number[];
  readonly ticks: readonly Html[];
  /** Number of text lines below the axis. */
  readonly below: number;
}

/**
 * Places the rows between the horizontal positions `start` and `end`, which are percentages of the width, and draws the ticks. `y` is the
 * vertical position of the axis in em.
 */
export function placeRows(
  chart: Chart,
  { start, end, y }: { start: number; end: number; y: number },
  canvas: Canvas,
): Along {
  const { rows, labels } = chart;
  const { place } = canvas;
  const written = rows.map(({ label }) => writeLabel(label, chart, place));
  const tickOf = (x: number, words: string): Tick => ({ x, words: wrap(words, 6.5, place.language) });
  const own = (places: readonly number[]) => places.map((x, i) => tickOf(x, written[i] ?? ''));
  const along = (places: readonly number[], ticks: readonly Tick[]): Along => {
    return {
      places,
      ticks: ticks.flatMap(tick => drawTick(tick, y, canvas)),
      below: Math.max(...ticks.map(({ words }) => words.length)),
    };
  };
  if (labels === 'name') {
    const places = rows.map((_, i) => start + ((end - start) * i) / (rows.length - 1));
    return along(places, thinOut(own(places)));
  }
  const times = rows.map(({ label }) => timeOf(label, labels));
  const scale = scaleOfTime(times, { to: [start, end], isYears: labels === 'year', most: 6 });
  const places = times.map(time => scale.place(time));
  // If the labels of all rows fit, the ticks show the date of every row instead of round dates.
  const isAllWritten = thinOut(own(places)).length === rows.length;
  const round = scale.ticks
    .filter(time => timeOf(spell(time, labels), labels) === time)
    .map(time => tickOf(scale.place(time), writeLabel(spell(time, labels), chart, place)));
  return along(places, isAllWritten || round.length === 0 ? thinOut(own(places)) : thinOut(round));
}

interface Tick {
  readonly x: number;
  readonly words: readonly string[];
}

const widest = ({ words }: Pick<Tick, 'words'>) => Math.max(...words.map(widthOf));

/** Returns all ticks if the texts of all ticks fit, otherwise only every second tick, every third tick, and so on. */
function thinOut(ticks: readonly Tick[]): readonly Tick[] {
  for (let step = 1; step < ticks.length; step++) {
    const some = ticks.filter((_, i) => i % step === 0);
    const fits = some.every((tick, i) => {
      const before = some[i - 1];
      return !before || tick.x - before.x >= share((widest(tick) + widest(before)) / 2 + 0.8);
    });
    if (fits) return some;
  }
  return ticks.slice(0, 1);
}

/** Draws a tick and its text. Centres the text below the tick. Near the edges of the chart, moves the text inwards. */
function drawTick(tick: Tick, y: number, canvas: Canvas): readonly Html[] {
  const half = share(widest(tick) / 2);
  const x = Math.max(half, Math.min(tick.x, 100 - half));
  const below = tick.words.map((line, i) =>
    canvas.text({ x, y: y + 1.4 + i * lineHeight, anchor: 'middle' }, html`<tspan class="tick">${line}</tspan>`),
  );
  return [canvas.down(tick.x, { top: y, bottom: y + 0.4 }), ...below];
}

/** Converts a value of the time scale to a label in the form that the table uses: `2017`, `2017-09` or `2017-09-05`. */
const spell = (time: number, labels: 'year' | 'month' | 'day') =>
  labels === 'year' ? String(time) : new Date(time).toISOString().slice(0, labels === 'month' ? 7 : 10);

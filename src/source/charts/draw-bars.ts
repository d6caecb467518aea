/**
 * Draws horizontal bars, because a long name fits above each bar, even on a phone. Each bar shows its number and the name of its series.
 */
import { type Html, html } from '../../html.ts';
import { type Canvas, type Drawing, lineHeight, narrowest, share, valuesOf } from './canvas.ts';
import type { Chart, Figure } from './chart.ts';
import { scaleFromZero } from './scales.ts';
import { widthOf, wrap, writeFigure, writeLabel } from './writing.ts';

const thickness = 1.15;

/** Draws a bar chart. */
export function drawBars(chart: Chart, canvas: Canvas): Drawing {
  const { series, rows, unit } = chart;
  const { place } = canvas;
  const write = (figure: Figure | undefined) => (figure ? writeFigure(figure, unit, place) : '–');
  const isSeveral = series.length > 1;
  const widest = (named: boolean) =>
    Math.max(
      ...rows.flatMap(({ figures }) => figures.map((figure, i) => widthOf(wordsOf(write(figure), named && series[i])))),
    );
  // The name of a series comes after its bar, or above its bar if names and numbers would take more than 45% of the width.
  const isNamedAfter = isSeveral && widest(true) <= narrowest * 0.45;
  const scale = scaleFromZero({ values: valuesOf(chart), to: [0, 100 - share(widest(isNamedAfter) + 0.7)] });
  const content: Html[] = [];
  let y = 0;
  for (const { label, figures } of rows) {
    for (const words of wrap(writeLabel(label, chart, place), narrowest, place.language)) {
      content.push(canvas.text({ x: 0, y: y + 1 }, words));
      y += lineHeight;
    }
    const top = y;
    for (const [i, figure] of figures.entries()) {
      const name = series[i] ?? '';
      for (const words of isSeveral && !isNamedAfter ? wrap(name, narrowest, place.language) : []) {
        content.push(canvas.text({ x: 0, y: y + 0.95 }, html`<tspan class="name">${words}</tspan>`));
        y += lineHeight;
      }
      const to = scale.place(figure?.value ?? 0);
      const zero = scale.place(0);
      if (figure) content.push(canvas.bar({ from: zero, to, y, height: thickness }, i));
      const named = isNamedAfter && html` <tspan class="name">${name}</tspan>`;
      const after = html`<tspan class="value">${write(figure)}</tspan>${named}`;
      content.push(canvas.text({ x: Math.max(zero, to), y: y + 0.92, after: 0.35 }, after));
      y += thickness + 0.15;
    }
    content.push(canvas.down(scale.place(0), { top: top - 0.05, bottom: y - 0.1, isBase: true }));
    y += 0.6;
  }
  return { height: y - 0.4, content };
}

const wordsOf = (value: string, name: string | false | undefined) => (name ? `${value} ${name}` : value);

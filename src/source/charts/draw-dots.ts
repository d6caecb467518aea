/** Draws each value as a symbol on a horizontal line. The axis need not begin at zero. Each series has its own symbol. */
import { type Html, html } from '../../html.ts';
import { type Canvas, type Drawing, lineHeight, narrowest, share, valuesOf } from './canvas.ts';
import type { Chart } from './chart.ts';
import { scaleBetweenTicks } from './scales.ts';
import { widthOf, wrap, writeFigure, writeLabel, writeTick } from './writing.ts';

/** Draws a dot chart. */
export function drawDots(chart: Chart, canvas: Canvas): Drawing {
  const { series, rows, unit, fromZero } = chart;
  const { place } = canvas;
  const isSeveral = series.length > 1;
  const written = rows.map(({ figures }) => figures.map(figure => figure && writeFigure(figure, unit, place)));
  const widest = isSeveral ? 0.4 : Math.max(...written.flat().map(text => widthOf(text ?? ''))) + 0.9;
  const scale = scaleBetweenTicks({ values: valuesOf(chart), to: [3, 100 - share(widest)], fromZero });
  const names = isSeveral ? nameMarks(chart, canvas) : { height: 0, content: [] };
  const content: Html[] = [];
  let y = names.height;
  for (const [row, { label, figures }] of rows.entries()) {
    for (const words of wrap(writeLabel(label, chart, place), narrowest, place.language)) {
      content.push(canvas.text({ x: 0, y: y + 1 }, words));
      y += lineHeight;
    }
    content.push(canvas.across(y + 0.5));
    for (const [i, figure] of figures.entries()) {
      if (!figure) continue;
      const x = scale.place(figure.value);
      content.push(canvas.mark({ x, y: y + 0.5 }, i));
      if (!isSeveral)
        content.push(
          canvas.text({ x, y: y + 0.85, after: 0.7 }, html`<tspan class="value">${written[row]?.[i]}</tspan>`),
        );
    }
    y += 1.5;
  }
  const ticks = scale.ticks.flatMap(value => {
    const x = scale.place(value);
    const anchor = x < 8 ? undefined : x > 92 ? 'end' : 'middle';
    return [
      canvas.down(x, { top: names.height, bottom: y, isBase: value === 0 }),
      canvas.text(
        { x, y: y + 1.2, ...(anchor && { anchor }) },
        html`<tspan class="tick">${writeTick(value, unit, place)}</tspan>`,
      ),
    ];
  });
  return { height: y + 1.6, content: [...names.content, ...ticks, ...content] };
}

/** Draws the legend: a line for each series, with a symbol and the name of the series. */
function nameMarks({ series }: Chart, canvas: Canvas): Drawing {
  const content: Html[] = [];
  let y = 0;
  for (const [i, name] of series.entries()) {
    content.push(canvas.mark({ x: 0, y: y + 0.65, after: 0.5 }, i));
    for (const words of wrap(name, narrowest - 1.5, canvas.place.language)) {
      content.push(canvas.text({ x: 0, y: y + 1, after: 1.3 }, html`<tspan class="name">${words}</tspan>`));
      y += lineHeight;
    }
  }
  return { height: y + 0.5, content };
}

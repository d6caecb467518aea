/** Renders a chart as a `<figure>`: caption, drawing, and a table of its numbers. */

import { type Html, html } from '../../html.ts';
import { markForeign } from '../../language/foreign.ts';
import { Canvas, type Drawing, em } from './canvas.ts';
import type { Chart, ChartPlace, ChartType, Figure } from './chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawDots } from './draw-dots.ts';
import { drawLines } from './draw-lines.ts';
import { unitToSay, writeFigure, writeLabel } from './writing.ts';

const drawings: Readonly<Record<ChartType, (chart: Chart, canvas: Canvas) => Drawing>> = {
  bar: drawBars,
  line: drawLines,
  dot: drawDots,
};

/** Maximum number of values in the description for screen readers. With more values, the table is easier to listen to. */
const maximumDescribed = 20;

/**
 * Renders a chart. Each SVG element begins on a new line, because text browsers print the text of all elements in sequence, separated only by
 * the line breaks.
 */
export function printChart(chart: Chart, place: ChartPlace): Html {
  const { height, content } = drawings[chart.type](chart, new Canvas(place));
  const name = html`<title>${chart.title}</title>`;
  const drawing = html`<svg role="img" width="100%" height="${em(height)}" fill="currentColor">${name}
<desc>${describe(chart, place)}</desc>${content.map(part => html`\n${part}`)}
</svg>`;
  const inner = html`${caption(chart, place)}<div class="chart-drawing">${drawing}</div>${table(chart, place)}`;
  return html`<figure class="chart">${inner}</figure>
`;
}

function caption({ title, unit, note, source }: Chart, { language, words }: ChartPlace): Html {
  const foreign = (text: string) => markForeign(text, language);
  const said = unitToSay(unit);
  const below = [
    said !== undefined && html`<span>${foreign(said)}</span>`,
    note !== undefined && html`<span>${foreign(note)}</span>`,
    source !== undefined && html`<small class="credit">${words.source}${words.colon}${foreign(source)}</small>`,
  ].filter(part => part !== false);
  return html`<figcaption><strong>${foreign(title)}</strong>${below.map(part => html`<br>${part}`)}</figcaption>`;
}

/**
 * Describes the chart in words for screen readers. Lists every value if there are at most `maximumDescribed`. Otherwise lists the names
 * of the series, and the labels of the first and the last row.
 */
function describe(chart: Chart, place: ChartPlace): string {
  const { type, series, rows, unit } = chart;
  const { colon, comma, barChart, lineChart, dotChart } = place.words;
  const kind = { bar: barChart, line: lineChart, dot: dotChart }[type];
  const label = ({ label }: Chart['rows'][number]) => writeLabel(label, chart, place);
  const [first, last] = [rows[0], rows.at(-1)];
  if (rows.length * series.length > maximumDescribed && first && last)
    return `${kind}${colon}${series.join(comma)}${colon}${label(first)} – ${label(last)}`;
  const read = (row: Chart['rows'][number]) =>
    row.figures.flatMap((figure, i) => (figure ? `${series[i]} ${writeFigure(figure, unit, place)}` : [])).join(comma);
  return `${kind}${colon}${rows.map(row => `${label(row)}${colon}${read(row)}`).join('; ')}`;
}

function table(chart: Chart, place: ChartPlace): Html {
  const { head, series, rows, unit } = chart;
  const { language, words } = place;
  const foreign = (text: string) => markForeign(text, language);
  const columns = [head, ...series].map(
    (name, i) => html`<th scope="col"${i > 0 && html` class="align-right"`}>${foreign(name)}</th>`,
  );
  const cell = (figure: Figure | undefined) =>
    html`<td class="align-right">${figure ? writeFigure(figure, unit, place) : '–'}</td>`;
  const body = rows.map(({ label, figures }) => {
    const name = foreign(writeLabel(label, chart, place));
    return html`<tr><th scope="row">${name}</th>${figures.map(cell)}</tr>`;
  });
  const all = html`<table><thead><tr>${columns}</tr></thead><tbody>${body}</tbody></table>`;
  const scrollable = html`<div class="table" role="group" tabindex="0" aria-label="${words.table}">${all}</div>`;
  return html`<details class="chart-table"><summary>${words.figures}</summary>${scrollable}</details>`;
}

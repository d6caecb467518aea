/** Draws an SVG chart that shows how the build time grows with the number of articles. Both axes are logarithmic. */

interface Line {
  /** Name of the engine. The CSS variable with the colour of the engine has the same name. */
  readonly name: string;
  readonly label: string;
  readonly points: readonly Point[];
}

interface Point {
  readonly articles: number;
  readonly seconds: number;
}

/** One of the diagrams that the chart shows side by side. */
export interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
}

const panelWidth = 480;
const height = 420;
const plot = { left: 64, right: 384, top: 48, bottom: 356 };
const labelHeight = 15;

const styles = `
svg { --paper: #fff; --ink: #222; --rule: #e2e2e2; --ours: #b3202c; --hugo: #1f5fa8; --astro: #7a4fb0; --eleventy: #4a6b1f }
@media (prefers-color-scheme: dark) {
svg { --paper: #161616; --ink: #e6e6e6; --rule: #3a3a3a; --ours: #ff8a80; --hugo: #82b7f5; --astro: #c9a6f5; --eleventy: #b3d67e }
}
text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.title { font-weight: 600 }
.rule { stroke: var(--rule) }
.line { fill: none; stroke: var(--own); stroke-width: 2 }
.ours .line { stroke-width: 3.5 }
.dot { fill: var(--own) }
.label { fill: var(--own); font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 4 }
`;

/** Draws the panels side by side. All panels have the same scales, so that readers can compare them. */
export function drawChart(panels: readonly Panel[]): string {
  const points = panels.flatMap(({ lines }) => lines.flatMap(({ points }) => points));
  const scales = {
    x: scaleOf(
      points.map(({ articles }) => articles),
      plot.left,
      plot.right,
    ),
    y: scaleOf(
      points.map(({ seconds }) => seconds),
      plot.bottom,
      plot.top,
    ),
  };
  const width = panels.length * panelWidth;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">Wall time of a cold build against the number of articles</title>
<style>${styles}</style>
<rect width="${width}" height="${height}" fill="var(--paper)"/>
${panels.map((panel, i) => `<g transform="translate(${i * panelWidth})">\n${drawPanel(panel, scales)}\n</g>`).join('\n')}
</svg>
`;
}

interface Scale {
  readonly ticks: readonly number[];
  place(value: number): number;
}

/**
 * Returns a logarithmic scale for the values. It maps the round number below the smallest value to the position `from`, and the round
 * number above the largest value to `to`.
 */
function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const nice = niceNumbers.filter(n => n > least / 2.5 && n < most * 2.5);
  const [low, high] = [nice.findLast(n => n <= least) ?? least, nice.find(n => n >= most) ?? most];
  const place = (value: number) => from + ((to - from) * Math.log(value / low)) / Math.log(high / low || 1);
  const within = nice.filter(n => n >= low && n <= high);
  const decades = within.filter(n => Number.isInteger(Math.log10(n)));
  return { ticks: decades.length > 1 ? decades : within, place };
}

/** Round numbers for the scales: 1, 2 and 5 times each power of ten, from 0.01 to 50,000,000. */
const niceNumbers = Array.from({ length: 10 }, (_, i) => i - 2).flatMap(power =>
  [1, 2, 5].map(n => Number(`${n}e${power}`)),
);

type Scales = Readonly<Record<'x' | 'y', Scale>>;

const at = (n: number) => n.toFixed(1);

function drawPanel({ title, lines }: Panel, scales: Scales): string {
  const { left, right, top, bottom } = plot;
  const rule = (x1: number, y1: number, x2: number, y2: number) =>
    `<path class="rule" d="M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}"/>`;
  const across = scales.y.ticks.map(seconds => {
    const y = scales.y.place(seconds);
    return `${rule(left, y, right, y)}<text x="${left - 8}" y="${at(y + 4)}" text-anchor="end">${seconds.toLocaleString('en')} s</text>`;
  });
  const down = scales.x.ticks.map(articles => {
    const x = scales.x.place(articles);
    return `${rule(x, top, x, bottom)}<text x="${at(x)}" y="${bottom + 20}" text-anchor="middle">${articles.toLocaleString('en')}</text>`;
  });
  return [
    `<text class="title" x="${left}" y="26">${title}</text>`,
    ...across,
    ...down,
    `<text x="${(left + right) / 2}" y="${bottom + 44}" text-anchor="middle">articles</text>`,
    `<text transform="translate(14 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">wall time</text>`,
    ...drawLines(lines, scales),
  ].join('\n');
}

/** Draws the lines and a label at the end of each. Moves labels apart if they would overlap. */
function drawLines(lines: readonly Line[], scales: Scales): readonly string[] {
  const drawn = lines.flatMap(({ name, label, points }) => {
    const places = points
      .toSorted((a, b) => a.articles - b.articles)
      .map(({ articles, seconds }) => ({ x: scales.x.place(articles), y: scales.y.place(seconds) }));
    const last = places.at(-1);
    return last ? [{ name, label, places, last }] : [];
  });
  const taken: Place[] = [];
  const labels = drawn
    .toSorted((a, b) => b.last.y - a.last.y)
    .map(({ name, label, last: { x, y } }) => {
      const free = Math.min(y, ...taken.filter(other => other.x === x).map(other => other.y - labelHeight));
      taken.push({ x, y: free });
      return inOwnColour(name, `<text class="label" x="${at(x + 10)}" y="${at(free + 4)}">${label}</text>`);
    });
  return [...drawn.map(({ name, places }) => inOwnColour(name, drawLine(places))), ...labels];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function drawLine(places: readonly Place[]): string {
  const path = places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
  const dots = places.map(({ x, y }) => `<circle class="dot" cx="${at(x)}" cy="${at(y)}" r="4"/>`);
  return `<path class="line" d="${path}"/>${dots.join('')}`;
}

const inOwnColour = (name: string, drawing: string) =>
  `<g class="${name}" style="--own: var(--${name})">${drawing}</g>`;

/** `npm run bench`: ours against its peers on the same articles; a table on the screen and in `bench/results.md`. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeHugoSite, writePublication } from './articles.ts';
import { type Contestant, type Measured, measure, median, sampling } from './measure.ts';

const root = resolve(import.meta.dirname, '..');
const work = join(import.meta.dirname, 'work');
const pagefind = join(root, 'node_modules/.bin/pagefind');

const usage = `npm run bench -- [--articles 1000,10000] [--runs 3] [--search-runs 2] [--only ours,hugo] [--engine DIR]
contestants: ours, hugo (every page and feed); ours-search, hugo-search (search included)
engine: this repository, or a copy of it, so that nobody edits it while it is measured`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '3' },
    'search-runs': { type: 'string', default: '2' },
    only: { type: 'string', default: 'ours,hugo' },
    engine: { type: 'string', default: root },
    help: { type: 'boolean', default: false },
  },
});

/** What a program says of its version, or undefined if it is not installed. */
function versionOf(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, [program === 'hugo' ? 'version' : '--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
}

const versions = { Node: process.version, Hugo: versionOf('hugo'), Pagefind: versionOf(pagefind) };

/** Two that do the same: ours first. */
interface Pair {
  readonly title: string;
  readonly contestants: readonly Contestant[];
  readonly rounds: number;
}

function pairsOf(folder: string, only: ReadonlySet<string>): readonly Pair[] {
  const out = (name: string) => join(folder, 'out', name);
  const halfsky = (name: string): Contestant['steps'][number] => [
    process.execPath,
    ...[
      join(resolve(values.engine), 'src/cli/halfsky.js'),
      'build',
      '--site',
      join(folder, 'ours'),
      '--out',
      out(name),
    ],
    ...['--now', '2026-01-01T00:00:00Z'],
  ];
  const hugo = (name: string): Contestant['steps'][number] => [
    'hugo',
    ...['--quiet', '--source', join(folder, 'hugo'), '--destination', out(name)],
  ];
  /** No old output, no caches. */
  const cold = (name: string) => ({
    name,
    out: out(name),
    prepare: () => {
      rmSync(out(name), { recursive: true, force: true });
      if (name.startsWith('ours')) rmSync(join(folder, 'ours/.cache'), { recursive: true, force: true });
    },
  });
  const pages: Contestant[] = [
    { ...cold('ours'), steps: [[...halfsky('ours'), '--no-search']] },
    { ...cold('hugo'), steps: [hugo('hugo')] },
  ];
  const [article] = readdirSync(join(folder, 'ours/articles/2020'));
  let changes = 0;
  /** What the cold run before it left: its site and its cache. */
  const warm = { out: out('ours-search'), steps: [halfsky('ours-search')] };
  const search: Contestant[] = [
    { ...cold('ours-search'), steps: [halfsky('ours-search')] },
    { name: 'ours-unchanged', ...warm, prepare: () => {} },
    {
      name: 'ours-one-changed',
      ...warm,
      prepare: () => appendFileSync(join(folder, 'ours/articles/2020', article ?? ''), `\nChange ${++changes}.\n`),
    },
    { ...cold('hugo-search'), steps: [hugo('hugo-search'), [pagefind, '--site', out('hugo-search')]] },
  ];
  const isHere = ({ name }: Contestant) => {
    const [engine = ''] = name.split('-');
    const needed = engine === 'hugo' ? [versions.Hugo, ...(name === 'hugo-search' ? [versions.Pagefind] : [])] : [];
    return only.has(engine) && needed.every(version => version !== undefined);
  };
  return [
    { title: 'Every page and feed, search aside', contestants: pages.filter(isHere), rounds: Number(values.runs) },
    {
      title: 'Search included (Hugo: Pagefind’s command line over its output)',
      contestants: search.filter(isHere),
      rounds: Number(values['search-runs']),
    },
  ].filter(({ contestants, rounds }) => contestants.length > 0 && rounds > 0);
}

const seconds = (time: number) => `${time.toFixed(2)} s`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** Ratios are to the peer: the last of a pair. */
function table(measured: readonly Measured[]): string {
  const figures = measured.map(({ name, runs, files }) => {
    const walls = runs.map(({ wall }) => wall);
    return {
      name,
      files,
      wall: median(walls),
      best: Math.min(...walls),
      range: `${Math.min(...walls).toFixed(2)}–${Math.max(...walls).toFixed(2)}`,
      cpu: median(runs.map(({ cpu }) => cpu)),
      peak: Math.max(...runs.map(({ peak }) => peak)),
    };
  });
  const peer = figures.length > 1 ? figures.at(-1) : undefined;
  const ratio = (own: number, other: number | undefined) => (other ? `${(own / other).toFixed(2)} ×` : '–');
  const rows = figures.map(({ name, wall, best, range, cpu, peak, files }) => [
    name,
    `${seconds(wall)} (${range})`,
    ratio(wall, peer?.wall),
    ratio(best, peer?.best),
    `${seconds(cpu)}, ${ratio(cpu, peer?.cpu)}`,
    `${megabytes(peak)}, ${ratio(peak, peer?.peak)}`,
    `${files.pages}, ${files.files}, ${megabytes(files.bytes)}`,
  ]);
  return align([
    ['', 'wall, median (range)', 'ratio', 'of best', 'processor', 'peak memory', 'pages, files, bytes written'],
    ...rows,
  ]);
}

/** A Markdown table, its first column to the left and the others to the right. */
function align([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map(row => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [head, rule, ...rows].map(line).join('\n');
}

function headOf(now: Date): string {
  const processor = cpus()[0]?.model ?? 'unknown processor';
  const installed = Object.entries(versions).map(([name, version]) =>
    version === undefined ? `- ${name}: **not installed**, so not measured` : `- ${name}: ${version}`,
  );
  return `# Results

Written by \`npm run bench\` on ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC. ${cpus().length} × ${processor}, ${Math.round(totalmem() / 1e9)} GB, ${process.platform}.
The machine is shared: only the ratios mean anything, and they compare runs that took turns, by their medians and by their
best. Everything is cold, with no caches and no old output, but for *unchanged* and *one changed*, which follow a cold build of the same site. Memory is the largest sum of resident memory over the tree of processes, and processor time the last seen of each
process, both read from /proc every ${sampling} ms. The articles are made by \`bench/articles.ts\`, the same for the same number.

${installed.join('\n')}
- Astro and plain Eleventy: no contestants of this bench
`;
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(usage);
    return;
  }
  const only = new Set(values.only.split(','));
  const sections: string[] = [headOf(new Date())];
  console.log(sections[0]);
  for (const count of values.articles.split(',').map(Number)) {
    const folder = join(work, String(count));
    writePublication(join(folder, 'ours'), count);
    await writeHugoSite(join(folder, 'hugo'), count);
    for (const { title, contestants, rounds } of pairsOf(folder, only)) {
      const heading = `## ${count.toLocaleString('en')} articles: ${title.charAt(0).toLowerCase()}${title.slice(1)}\n`;
      console.log(heading);
      const measured = await measure(contestants, rounds, (name, { wall, cpu, peak }) =>
        console.log(`${name.padEnd(12)} ${seconds(wall)}, ${seconds(cpu)} of processor, ${megabytes(peak)}`),
      );
      const load = `Load average afterwards: ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} processors.\n`;
      console.log(`\n${table(measured)}\n\n${load}`);
      sections.push(heading, `${table(measured)}\n`, load);
      writeFileSync(join(import.meta.dirname, 'results.md'), sections.join('\n'));
    }
  }
}

if (!existsSync('/proc/self/statm')) throw new Error('the bench reads /proc, which this system does not have');
await main();

/** Formats the results as Markdown, for `results.md`. */
import { sampling } from './measure.ts';
import { nameContestant } from './peers.ts';
import { type Absence, type Figure, find, type Results, type Size } from './results.ts';
import { align, megabytes, seconds, summarise, thousands, times } from './summary.ts';
import { judge } from './targets.ts';

/** A table that compares contestants (engines with their commands) that do the same work. */
interface Group {
  readonly title: string;
  readonly contestants: readonly string[];
  /** Contestants to compare with. The table has a ratio for each of them that was measured; the other ratios refer to the first. */
  readonly references: readonly string[];
}

const peers = ['hugo-bare', 'hugo', 'astro', 'eleventy'];

/** Returns the builds of an engine that reuses its last build. */
const again = (name: string) => [`${name}-search`, `${name}-unchanged`, `${name}-one-changed`];

const groups: readonly Group[] = [
  {
    title: 'every page and feed, search aside',
    contestants: ['ours', 'ours-before', ...peers],
    references: ['hugo-bare', 'hugo', 'ours-before'],
  },
  {
    title: 'search included (peers: Pagefind’s command line over their output)',
    contestants: [
      ...['ours', 'ours-before'].flatMap(again),
      ...peers.flatMap(peer => (peer === 'astro' ? again(peer) : [`${peer}-search`])),
    ],
    references: ['hugo-bare-search', 'hugo-search', 'ours-before-search'],
  },
];

export function report(results: Results): string {
  const numbers = [...new Set(results.figures.map(({ articles }) => articles))].sort((a, b) => a - b);
  const sizes = (['made', 'real'] as const).flatMap(corpus => numbers.map(articles => ({ articles, corpus })));
  const tables = sizes.flatMap(size => groups.map(group => section(results, size, group)));
  const judged = judge(results);
  const targets = `## Targets\n\n${judged}\n${judged.includes('†') ? `\n${dagger}\n` : ''}`;
  return [head(results), targets, ...tables].filter(part => part !== '').join('\n');
}

/** Formats the table of a group for sites of one size. Returns an empty string if no contestant of the group was measured. */
function section(results: Results, size: Size, group: Group): string {
  const figures = group.contestants.flatMap(name => find(results, size, name) ?? []);
  if (figures.length === 0) return '';
  const references = group.references.flatMap(name => find(results, size, name) ?? []);
  const absences = results.absences.filter(
    ({ articles, corpus, contestant }) =>
      articles === size.articles && corpus === size.corpus && group.contestants.includes(contestant),
  );
  const say = (name: string) => nameContestant(name, results.versions);
  const notes = [...notesOn(figures, references, say), ...absences.map(sayAbsence)];
  const title = `${thousands(size.articles)} articles of ${size.corpus} texts: ${group.title}`;
  return `## ${title}\n\n${table(figures, references, say)}\n\n${notes.join('\n')}\n`;
}

type SayName = (contestant: string) => string;

function table(figures: readonly Figure[], references: readonly Figure[], say: SayName): string {
  const others = references.map(reference => ({ bench: reference.bench, ...summarise(reference) }));
  const [first] = others;
  const ratio = (own: number, of: number | undefined) => (of ? times(own / of) : '–');
  const rows = figures.map(figure => {
    const { wall, best, worst, cpu, peak } = summarise(figure);
    const range = figure.runs.length === 1 ? 'one run' : `${best.toFixed(2)}–${worst.toFixed(2)}`;
    return [
      say(figure.contestant),
      `${seconds(wall)} (${range})`,
      ...others.map(other => `${ratio(wall, other.wall)}${figure.bench === other.bench ? '' : ' †'}`),
      ratio(best, first?.best),
      `${seconds(cpu)}, ${ratio(cpu, first?.cpu)}`,
      `${megabytes(peak)}, ${ratio(peak, first?.peak)}`,
      `${figure.pages}, ${figure.files}, ${megabytes(figure.bytes)}`,
    ];
  });
  const titles = [
    'wall, median (range)',
    ...references.map(({ contestant }) => `to ${say(contestant)}`),
    'of best',
    'processor',
    'peak memory',
    'pages, files, bytes written',
  ];
  return align([['', ...titles], ...rows]);
}

function notesOn(figures: readonly Figure[], references: readonly Figure[], say: SayName): readonly string[] {
  const loads = figures.map(({ load }) => load.toFixed(1));
  const dates = [...new Set(figures.map(({ bench }) => sayDate(bench)))];
  const [first] = references;
  return [
    `- Measured ${dates.join(' and ')} UTC; load average afterwards ${[...new Set(loads)].join(', ')}.`,
    ...(first ? [`- Ratios of best, processor time and memory are to ${say(first.contestant)}.`] : []),
    ...(figures.some(({ bench }) => references.some(reference => reference.bench !== bench)) ? [`- ${dagger}`] : []),
  ];
}

const dagger = '† They did not take turns: they were measured by different runs of the bench.';
const sayAbsence = ({ contestant, why }: Absence) => `- ${contestant}: ${why}.`;
const sayDate = (iso: string) => iso.slice(0, 16).replace('T', ' ');

function head({ machine, versions }: Results): string {
  const list = Object.entries(versions).map(([name, version]) => `- ${name}: ${version}`);
  return `# Results

Written by \`npm run bench\` from \`results.json\`, which keeps the newest figures of each; [README.md](README.md) says what is measured.
${machine}. The machine is shared: only the ratios mean anything, and they compare runs that took turns, by
their medians and by their best. Everything is cold, with no caches and no old output, but for *unchanged* and *one changed*, which
follow a cold build of the same site. Memory is the largest sum of resident memory over the tree of processes, and processor time
the last seen of each process, both read from /proc every ${sampling} ms. Each ratio names its peer, with the peer's version.
Bare Hugo has one template for each kind of page, as a plain theme has; full Hugo writes what our pages contain.

${list.join('\n')}

![Wall time against number of articles](results.svg)
`;
}

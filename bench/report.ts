/** Formats the results as Markdown, for `results.md`. */
import { sampling } from './measure.ts';
import { type Absence, type Figure, find, type Results } from './results.ts';
import { align, megabytes, seconds, summarise, thousands, times } from './summary.ts';
import { judge } from './targets.ts';

/** A table that compares contestants (engines with their commands) that do the same work. */
interface Group {
  readonly title: string;
  readonly contestants: readonly string[];
  /** Contestants to compare with, in order of preference: ratios refer to the first of them that was measured. */
  readonly references: readonly string[];
}

const peers = ['hugo', 'astro', 'eleventy'];

const groups: readonly Group[] = [
  {
    title: 'every page and feed, search aside',
    contestants: ['ours', 'ours-before', ...peers],
    references: ['hugo', 'ours-before'],
  },
  {
    title: 'search included (peers: Pagefind’s command line over their output)',
    contestants: [
      ...['ours-search', 'ours-unchanged', 'ours-one-changed', 'ours-before-search'],
      ...peers.map(peer => `${peer}-search`),
    ],
    references: ['hugo-search', 'hugo', 'ours-before-search'],
  },
];

export function report(results: Results): string {
  const sizes = [...new Set(results.figures.map(({ articles }) => articles))].sort((a, b) => a - b);
  const tables = sizes.flatMap(articles => groups.map(group => section(results, articles, group)));
  const judged = judge(results);
  const targets = `## Targets\n\n${judged}\n${judged.includes('†') ? `\n${dagger}\n` : ''}`;
  return [head(results), targets, ...tables].filter(part => part !== '').join('\n');
}

/** Formats the table of a group for sites with `articles` articles. Returns an empty string if no contestant of the group was measured. */
function section(results: Results, articles: number, group: Group): string {
  const figures = group.contestants.flatMap(name => find(results, articles, name) ?? []);
  if (figures.length === 0) return '';
  const reference = group.references.flatMap(name => find(results, articles, name) ?? [])[0];
  const absences = results.absences.filter(
    absence => absence.articles === articles && group.contestants.includes(absence.contestant),
  );
  const notes = [...notesOn(figures, group, reference), ...absences.map(sayAbsence)];
  return `## ${thousands(articles)} articles: ${group.title}\n\n${table(figures, reference)}\n\n${notes.join('\n')}\n`;
}

function table(figures: readonly Figure[], reference: Figure | undefined): string {
  const other = reference && summarise(reference);
  const ratio = (own: number, of: number | undefined) => (of ? times(own / of) : '–');
  const rows = figures.map(figure => {
    const { wall, best, worst, cpu, peak } = summarise(figure);
    const apart = reference && figure.bench !== reference.bench ? ' †' : '';
    const range = figure.runs.length === 1 ? 'one run' : `${best.toFixed(2)}–${worst.toFixed(2)}`;
    return [
      figure.contestant,
      `${seconds(wall)} (${range})`,
      `${ratio(wall, other?.wall)}${apart}`,
      `${ratio(best, other?.best)}${apart}`,
      `${seconds(cpu)}, ${ratio(cpu, other?.cpu)}`,
      `${megabytes(peak)}, ${ratio(peak, other?.peak)}`,
      `${figure.pages}, ${figure.files}, ${megabytes(figure.bytes)}`,
    ];
  });
  const titles = [
    'wall, median (range)',
    'ratio',
    'of best',
    'processor',
    'peak memory',
    'pages, files, bytes written',
  ];
  return align([['', ...titles], ...rows]);
}

function notesOn(figures: readonly Figure[], group: Group, reference: Figure | undefined): readonly string[] {
  const loads = figures.map(({ load }) => load.toFixed(1));
  const dates = [...new Set(figures.map(({ bench }) => sayDate(bench)))];
  const instead = reference && reference.contestant !== group.references[0];
  return [
    `- Measured ${dates.join(' and ')} UTC; load average afterwards ${[...new Set(loads)].join(', ')}.`,
    ...(instead
      ? [
          `- Ratios are to ${reference.contestant}${reference.contestant === 'hugo' ? ', every page and feed with no search' : ''}.`,
        ]
      : []),
    ...(reference && figures.some(({ bench }) => bench !== reference.bench) ? [`- ${dagger}`] : []),
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
the last seen of each process, both read from /proc every ${sampling} ms. Ratios are to Hugo.

${list.join('\n')}

![Wall time against number of articles](results.svg)
`;
}

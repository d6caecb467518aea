/**
 * Reads and writes `results.json`. For each contestant (an engine with its commands) and each number of articles, it contains the latest
 * measurements.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Texts of the articles: made of words at random, or recombined from the paragraphs of real articles. */
const corpus = z.enum(['made', 'real']);

const figure = z.object({
  articles: z.number(),
  corpus,
  contestant: z.string(),
  /**
   * Time at which the bench started, in ISO 8601 format. Contestants with the same time were measured in turn on the same machine, so they
   * can be compared.
   */
  bench: z.string(),
  /** Wall time and processor time in seconds, and peak memory in bytes, for each run. */
  runs: z.array(z.object({ wall: z.number(), cpu: z.number(), peak: z.number() })).readonly(),
  /** Number of HTML pages in the site. */
  pages: z.number(),
  files: z.number(),
  bytes: z.number(),
  /** Load average of the machine after the last run. */
  load: z.number(),
});

const absence = z.object({ articles: z.number(), corpus, contestant: z.string(), why: z.string() });

const results = z.object({
  /** Processor, memory and operating system. */
  machine: z.string(),
  versions: z.record(z.string(), z.string()),
  figures: z.array(figure).readonly(),
  absences: z.array(absence).readonly(),
});

/** Measurements of one contestant at one number of articles. */
export type Figure = Readonly<z.infer<typeof figure>>;
/** Reason why a contestant was not measured at a number of articles. */
export type Absence = Readonly<z.infer<typeof absence>>;
/** Number of articles, and their texts. */
export type Size = Pick<Figure, 'articles' | 'corpus'>;
export type Results = Readonly<z.infer<typeof results>>;

export const noResults: Results = { machine: '', versions: {}, figures: [], absences: [] };

export function readResults(file: string): Results {
  return existsSync(file) ? results.parse(JSON.parse(readFileSync(file, 'utf8'))) : noResults;
}

/** Writes results to a file in a fixed order, with numbers rounded to three decimals. */
export function writeResults(file: string, { figures, absences, ...rest }: Results): void {
  const order = (a: Absence | Figure, b: Absence | Figure) =>
    (a.corpus < b.corpus ? -1 : a.corpus > b.corpus ? 1 : 0) ||
    a.articles - b.articles ||
    (a.contestant < b.contestant ? -1 : 1);
  const sorted = { ...rest, figures: figures.toSorted(order), absences: absences.toSorted(order) };
  const round = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(sorted, round, 2)}\n`);
}

/** Merges new results into old results. New measurements of a contestant replace the old ones at the same number of articles with the same texts. */
export function merge(old: Results, added: Results): Results {
  const keyOf = ({ articles, corpus, contestant }: Absence | Figure) => `${corpus} ${articles} ${contestant}`;
  const figures = new Map([...old.figures, ...added.figures].map(each => [keyOf(each), each]));
  const absences = new Map([...old.absences, ...added.absences].map(each => [keyOf(each), each]));
  return {
    machine: added.machine,
    versions: { ...old.versions, ...added.versions },
    figures: [...figures.values()],
    absences: [...absences.values()].filter(each => !figures.has(keyOf(each))),
  };
}

export const find = ({ figures }: Results, { articles, corpus }: Size, contestant: string): Figure | undefined =>
  figures.find(figure => figure.articles === articles && figure.corpus === corpus && figure.contestant === contestant);

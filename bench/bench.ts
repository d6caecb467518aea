/**
 * `npm run bench`: measures this engine and other static site generators on the same articles. Prints tables, and writes them to
 * `bench/results.md`.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Texts } from './articles.ts';
import { drawChart } from './chart.ts';
import { RecombinedText, readCorpus } from './corpus.ts';
import { type Engine, enginesOf, pagefindVersion } from './engines.ts';
import { measure } from './measure.ts';
import { panelsOf } from './panels.ts';
import { asideOf, type Limits, planOf, whyNot } from './plan.ts';
import { report } from './report.ts';
import { merge, noResults, type Results, readResults, type Size, writeResults } from './results.ts';
import { megabytes, seconds, thousands } from './summary.ts';

const usage = `npm run bench -- [options]
--articles 1000,10000     how many
--runs 3                  of every page and feed, search aside; 0 for none
--search-runs 2           with search; 0 for none
--only ours,hugo-bare     of ours, hugo-bare, hugo, astro, eleventy; all that are installed if left out
--corpus DIR              real articles (archives .tar.gz with Markdown files), whose paragraphs make the texts of the articles
--slow-limit 10000        astro and eleventy run once, and up to so many articles
--pagefind-limit 20000    Pagefind's command line runs up to so many articles
--engine DIR              a copy of this repository to measure, so that nobody edits it meanwhile
--before DIR              a checkout of an earlier commit, which takes part as ours-before; needs its own npm ci
--results DIR             where results.json, results.md and results.svg are kept (bench)
--draw                    measure nothing, draw results.md and results.svg again`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '3' },
    'search-runs': { type: 'string', default: '2' },
    only: { type: 'string' },
    corpus: { type: 'string' },
    'slow-limit': { type: 'string', default: '10000' },
    'pagefind-limit': { type: 'string', default: '20000' },
    engine: { type: 'string', default: resolve(import.meta.dirname, '..') },
    before: { type: 'string' },
    results: { type: 'string', default: import.meta.dirname },
    draw: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const limits: Limits = {
  runs: Number(values.runs),
  searchRuns: Number(values['search-runs']),
  slow: Number(values['slow-limit']),
  pagefind: Number(values['pagefind-limit']),
};

const file = (name: string) => join(resolve(values.results), name);

function chooseEngines(): readonly Engine[] {
  const all = enginesOf(values.engine, values.before);
  const only = values.only?.split(',');
  const unknown = only?.filter(name => !all.some(engine => engine.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`no engine is called ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`);
  return only ? all.filter(({ name }) => only.includes(name)) : all;
}

/** Returns results that describe the machine and the versions of the engines, without measurements. */
function describe(engines: readonly Engine[]): Results {
  const processor = cpus()[0]?.model ?? 'unknown processor';
  const machine = `${cpus().length} × ${processor}, ${Math.round(totalmem() / 1e9)} GB, ${process.platform}`;
  const versions = [...engines.map(({ title, version }) => [title, version]), ['Pagefind', pagefindVersion]];
  return {
    ...noResults,
    machine,
    versions: Object.fromEntries(versions.filter(([, version]) => version !== undefined)),
  };
}

const corpus: Size['corpus'] = values.corpus === undefined ? 'made' : 'real';

/** Returns the texts of the articles; undefined for made texts. */
function readTexts(): Texts | undefined {
  if (values.corpus === undefined) return undefined;
  const read = readCorpus(resolve(values.corpus));
  console.log(
    `corpus: ${thousands(read.en.length)} paragraphs in English, ${thousands(read['zh-Hans'].length)} in Chinese`,
  );
  return (language, random) => new RecombinedText(read, language, random);
}

const texts = readTexts();
const folderOf = (articles: number) =>
  join(import.meta.dirname, 'work', corpus === 'made' ? String(articles) : `${corpus}-${articles}`);

/** Measures all engines on sites with `articles` articles. `bench` is the time at which the comparison started. */
async function measureAt(articles: number, engines: readonly Engine[], bench: string): Promise<Results> {
  const folder = folderOf(articles);
  for (const engine of engines) {
    if (whyNot(engine, articles, limits) === undefined)
      await engine.writeSite(join(folder, engine.name), articles, texts);
  }
  const { blocks, absences } = planOf(engines, { articles, corpus }, folder, limits);
  const failures: string[] = [];
  console.log(`${thousands(articles)} articles`);
  for (const { contestant, why } of absences) console.log(`${contestant.padEnd(16)} ${why}`);
  const measured = await measure(blocks, {
    ran: (name, { wall, cpu, peak }) =>
      console.log(`${name.padEnd(16)} ${seconds(wall)}, ${seconds(cpu)} of processor, ${megabytes(peak)}`),
    failed: (name, reason) => {
      failures.push(name);
      console.error(`${name.padEnd(16)} failed: ${reason instanceof Error ? reason.message : reason}`);
      process.exitCode = 1;
    },
  });
  const load = loadavg()[0] ?? 0;
  const failed = failures.map(contestant => ({ articles, corpus, contestant, why: 'failed' }));
  const figures = measured.map(each => ({ ...each, articles, corpus, bench, load }));
  return { ...describe(engines), figures, absences: [...absences, ...failed] };
}

function draw(results: Results): void {
  writeFileSync(file('results.md'), report(results));
  writeFileSync(file('results.svg'), drawChart(panelsOf(results)));
}

async function main(): Promise<void> {
  if (values.help) return console.log(usage);
  let results = readResults(file('results.json'));
  if (!values.draw) {
    const engines = chooseEngines();
    const bench = new Date().toISOString();
    const sizes = values.articles.split(',').map(Number);
    for (const articles of sizes) {
      results = merge(results, await measureAt(articles, engines, bench));
      writeResults(file('results.json'), results);
      draw(results);
    }
    for (const articles of sizes) rmSync(asideOf(folderOf(articles)), { recursive: true, force: true });
  }
  draw(results);
  console.log(report(results));
}

if (!existsSync('/proc/self/statm')) throw new Error('the bench reads /proc, which this system does not have');
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await main();

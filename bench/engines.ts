/** The static site generators that the bench compares: how to write and build their sites, and whether they are installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Texts } from './articles.ts';
import type { Contestant } from './measure.ts';
import { writeAstroSite, writeEleventySite, writeHugoSite, writePublication } from './sites.ts';

type Step = Contestant['steps'][number];

/** A static site generator that the bench measures. */
export interface Engine {
  readonly name: string;
  /** Name of the engine in the report. */
  readonly title: string;
  /** Version that the engine prints; undefined if the engine is not installed. */
  readonly version: string | undefined;
  /** Command that installs the engine. */
  readonly install: string;
  /** Whether the engine is so slow that the bench measures it only once, and only up to `--slow-limit` articles. */
  readonly slow: boolean;
  /** Cache folders in the engine's site. They must not exist before a cold build. */
  readonly caches: readonly string[];
  /** Folder with the articles by year, if the engine reuses its last build. The bench then also measures builds after a change. */
  readonly articles?: string;
  writeSite(folder: string, count: number, texts?: Texts): Promise<void> | void;
  /** Returns the command that builds every page and feed, without search. */
  build(site: string, out: string): Step;
  /** Returns the commands that build the whole site with search. */
  buildSearch(site: string, out: string): readonly Step[];
}

const root = resolve(import.meta.dirname, '..');
const bin = (folder: string, program: string): Step => [process.execPath, join(folder, 'node_modules/.bin', program)];
const eleventy = bin(root, 'eleventy');
const pagefind = bin(root, 'pagefind');
const astroFolder = join(import.meta.dirname, 'astro');
const astro = bin(astroFolder, 'astro');

/** Runs a program with the argument `word`. Returns the first line that it prints; undefined if it fails or is missing. */
function said([program, ...words]: Step, word: string): string | undefined {
  const { status, stdout } = spawnSync(program, [...words, word], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0]?.trim() : undefined;
}

export const pagefindVersion = said(pagefind, '--version');

/**
 * Returns the commands of an engine that has no search of its own. To build a site with search, Pagefind's command runs after the engine's
 * build, as Pagefind's documentation recommends.
 */
const thenPagefind = (build: Engine['build']): Pick<Engine, 'build' | 'buildSearch'> => ({
  build,
  buildSearch: (site, out) => [build(site, out), [...pagefind, '--site', out]],
});

/** Returns this project as an engine. `source` is the checkout of the repository to measure. */
function ours(name: string, source: string): Engine {
  const program = join(resolve(source), 'src/cli/halfsky.js');
  const build = (site: string, out: string, ...more: readonly string[]): Step => [
    ...([process.execPath, program, 'build', '--site', site, '--out', out] as const),
    ...['--now', '2026-01-01T00:00:00Z', ...more],
  ];
  return {
    name,
    title: name,
    version: existsSync(program) ? `Node ${process.version}` : undefined,
    install: 'npm ci',
    slow: false,
    caches: ['.cache'],
    articles: 'articles',
    writeSite: writePublication,
    build: (site, out) => build(site, out, '--no-search'),
    buildSearch: (site, out) => [build(site, out)],
  };
}

/** Returns Hugo as an engine, with the bare theme or with the full theme of the bench. */
const hugo = (theme: 'hugo' | 'hugo-bare'): Engine => ({
  name: theme,
  title: 'Hugo',
  version: said(['hugo'], 'version'),
  install: 'apt-get install hugo',
  slow: false,
  caches: ['resources'],
  writeSite: writeHugoSite(theme),
  ...thenPagefind((site, out) => ['hugo', '--quiet', '--source', site, '--destination', out]),
});

/**
 * Returns all engines, this project first. `source` is a checkout of this repository. `before` is a checkout of an earlier commit to
 * compare with, or undefined if no earlier commit is measured.
 */
export function enginesOf(source: string, before: string | undefined): readonly Engine[] {
  return [
    ours('ours', source),
    ...(before === undefined ? [] : [ours('ours-before', before)]),
    hugo('hugo-bare'),
    hugo('hugo'),
    {
      name: 'astro',
      title: 'Astro',
      version: existsSync(join(astroFolder, 'node_modules')) ? said(astro, '--version') : undefined,
      install: 'cd bench/astro && npm ci',
      slow: true,
      caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
      articles: 'src/content/articles',
      writeSite: writeAstroSite,
      ...thenPagefind((_, out) => [...astro, 'build', '--silent', '--outDir', out]),
    },
    {
      name: 'eleventy',
      title: 'Eleventy',
      version: said(eleventy, '--version'),
      install: 'npm ci',
      slow: true,
      caches: ['.cache'],
      writeSite: writeEleventySite,
      ...thenPagefind((_, out) => [...eleventy, '--output', out]),
    },
  ];
}

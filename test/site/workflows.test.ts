/** The publishing workflows do what they say: their own steps, read from the YAML, are run in order in a clean copy. */
import { execFileSync, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFolder } from '../support/site.ts';

const root = resolve(import.meta.dirname, '../..');
const siteUrl = 'https://example.org/column/';

const github = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(z.object({ run: z.string().optional(), env: z.record(z.string(), z.string()).optional() })),
    }),
  ),
});
const gitlab = z.object({
  check: z.object({ script: z.array(z.string()) }),
  pages: z.object({ script: z.array(z.string()), artifacts: z.object({ paths: z.array(z.string()) }) }),
});

const read = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));

/** The commands of a job on GitHub, in order. */
function githubSteps(job: string, file = '.github/workflows/publish.yml'): readonly string[] {
  const { jobs } = github.parse(read(file));
  return (jobs[job]?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run]));
}

let folder = '';

/** What git would commit, and nothing that lies here by chance. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-workflow-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter(name => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a runner's own environment does not have: traces of the test run, and this project's programs on the PATH. */
const ofThisRun = /^(?:VITEST|TEST$|NODE_ENV$|TZ$|npm_(?!config_))/;

/** Runs a step as a runner would: in a fresh shell, in the clean copy. */
function run(command: string, wishes: Readonly<Record<string, string>> = {}) {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofThisRun.test(name)));
  const path = (environment.PATH ?? '').split(delimiter).filter(place => !place.includes('node_modules'));
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...environment, PATH: path.join(delimiter), CI: 'true', ...wishes },
  });
  return { status, output: `${stdout}${stderr}` };
}

describe('the workflow for GitHub', () => {
  test('has the steps of the README, in this order', () => {
    expect(githubSteps('check')).toEqual(['npm ci', 'npx halfsky check --format github', 'npm test']);
    expect(githubSteps('publish')).toEqual(['npm ci', 'npm run build -- --url "$SITE_URL"']);
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toContain('npm ci && npm run build');
    expect(readme).toContain('npm ci && npm test');
  });

  // `npm test` is the run that this test is a part of; every other step is run here.
  test.each(['check', 'publish'])('runs the steps of the job %s in a clean copy', job => {
    for (const step of githubSteps(job).filter(command => command !== 'npm test')) {
      const { status, output } = run(step, { SITE_URL: siteUrl });
      expect(status, `${step}\n${output}`).toBe(0);
    }
  });

  test('leaves a site for the address it was given', () => {
    expect(readFileSync(join(folder, 'dist/sitemap.xml'), 'utf8')).toContain(`<loc>${siteUrl}</loc>`);
  });
});

describe('the workflow for GitLab', () => {
  const { check, pages } = gitlab.parse(read('.gitlab-ci.yml'));

  test('checks and tests, then builds what it publishes', () => {
    expect(check.script.map(command => command.replace(/ --cache.*/, ''))).toEqual([
      'npm ci',
      'npx halfsky check',
      'npm test',
    ]);
    expect(pages.artifacts.paths).toEqual(['dist']);
  });

  test('runs its steps in a clean copy', () => {
    for (const step of [...check.script, ...pages.script].filter(command => command !== 'npm test')) {
      const { status, output } = run(step, { CI_PAGES_URL: siteUrl.slice(0, -1) });
      expect(status, `${step}\n${output}`).toBe(0);
    }
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain(siteUrl);
  });
});

describe('the workflows for several machines', () => {
  const now = '2026-11-20T08:00:00Z';
  const contentOf = (out: string) =>
    [...readFolder(join(folder, out))].map(([path, content]) => `${path} ${hash('sha256', content)}`);
  const inParts = z.object({
    part: z.object({ script: z.array(z.string()), parallel: z.number() }),
    pages: z.object({ script: z.array(z.string()) }),
  });
  const { part, pages } = inParts.parse(read('docs/workflows/gitlab-in-parts.yml'));
  const perPart = (number: number) => ({
    NOW: now,
    SITE_URL: siteUrl,
    PART: String(number),
    CI_PAGES_URL: siteUrl.slice(0, -1),
    CI_PIPELINE_CREATED_AT: now,
    CI_NODE_INDEX: String(number),
    CI_NODE_TOTAL: '4',
  });

  beforeAll(() => {
    const { status, output } = run(`npm ci && npm run build -- --url ${siteUrl} --now ${now} --out whole`);
    expect(status, output).toBe(0);
  });

  test.each([
    [
      'GitHub',
      githubSteps('part', 'docs/workflows/github-in-parts.yml'),
      githubSteps('publish', 'docs/workflows/github-in-parts.yml'),
    ],
    ['GitLab', part.script, pages.script],
  ])('on %s build parts and join them to the same bytes as one build', (_, building, joining) => {
    rmSync(join(folder, 'parts'), { recursive: true, force: true });
    expect(building[0]).toMatch(/^npm ci/);
    expect(joining[0]).toMatch(/^npm ci/);
    for (const number of [1, 2, 3, 4]) {
      for (const step of building.slice(1)) {
        const { status, output } = run(step, perPart(number));
        expect(status, `${step}\n${output}`).toBe(0);
      }
    }
    for (const step of joining.slice(1)) {
      const { status, output } = run(step);
      expect(status, `${step}\n${output}`).toBe(0);
    }
    expect(contentOf('dist')).toEqual(contentOf('whole'));
  });

  test('on both have four parts', () => {
    expect(part.parallel).toBe(4);
    const matrix = z.object({
      jobs: z.object({ part: z.object({ strategy: z.object({ matrix: z.object({ part: z.array(z.number()) }) }) }) }),
    });
    const { jobs } = matrix.parse(read('docs/workflows/github-in-parts.yml'));
    expect(jobs.part.strategy.matrix.part).toEqual([1, 2, 3, 4]);
  });
});

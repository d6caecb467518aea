/** Tests the publishing workflows: runs their steps from the YAML in order, in a clean copy. */
import { hash } from 'node:crypto';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  copyRepository,
  githubSteps,
  readYaml as read,
  root,
  runStep,
  type StepOptions,
  useSmallPublication,
} from '../support/clean-copy.ts';
import { shareWork } from '../support/publication.ts';
import { readFolder } from '../support/site.ts';

const siteUrl = 'https://example.org/column/';

const gitlab = z.object({
  check: z.object({ script: z.array(z.string()) }),
  pages: z.object({ script: z.array(z.string()), artifacts: z.object({ paths: z.array(z.string()) }) }),
});

/**
 * Matches commands that install packages. Each is tried once, to see whether it accepts the lock file; the tests use the packages that are
 * already installed.
 */
const install = /^npm ci(?: --[\w-]+(?: \.npm)?)*$/;
const asked = new Set<string>();

let folder = '';
beforeAll(() => {
  folder = copyRepository();
  shareWork(root, folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, wishes?: Readonly<Record<string, string>>, options?: StepOptions) {
  if (!install.test(command)) return runStep(folder, command, wishes, options);
  if (asked.has(command)) return { status: 0, output: '' };
  asked.add(command);
  return runStep(folder, `${command} --dry-run`, wishes);
}

describe('the workflow for GitHub', () => {
  test('has the steps of the README, in this order', () => {
    expect(githubSteps('check')).toEqual(['npm ci', 'npx halfsky check --format github', 'npm test']);
    expect(githubSteps('publish')).toEqual(['npm ci', 'npm run build -- --url "$SITE_URL" --next next-release.json']);
    expect(githubSteps('check', '.github/workflows/check.yml')[0]).toBe('npm ci');
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toContain('npm ci && npm run build');
    expect(readme).toContain('npm ci && npm test');
  });

  // `npm test` is this very run, so the test runs every other step.
  test.each(['check', 'publish'])('runs the steps of the job %s in a clean copy', job => {
    // all jobs that build need only a small publication
    if (job === 'publish') useSmallPublication(folder);
    for (const step of githubSteps(job).filter(command => command !== 'npm test')) {
      const { status, output } = run(step, { SITE_URL: siteUrl }, { withNpm: true });
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

describe('the workflows for Forgejo', () => {
  const file = '.forgejo/workflows/publish.yml';

  test('have the same steps, and run them in a clean copy', () => {
    expect(githubSteps('check', '.forgejo/workflows/check.yml').slice(0, 2)).toEqual(['npm ci', 'npx halfsky check']);
    expect(githubSteps('check', file)).toEqual(['npm ci', 'npx halfsky check', 'npm test']);
    // leaves out the step that pushes: another test runs it, with a repository that receives the push
    const steps = [...githubSteps('check', file), ...githubSteps('publish', file).slice(0, 2)];
    for (const step of steps.filter(command => command !== 'npm test')) {
      const { status, output } = run(step, { SITE_URL: siteUrl });
      expect(status, `${step}\n${output}`).toBe(0);
    }
    expect(readFileSync(join(folder, 'dist/sitemap.xml'), 'utf8')).toContain(`<loc>${siteUrl}</loc>`);
  });

  test('take the address of the publication where none was given', () => {
    const { status, output } = run(githubSteps('publish', file)[1] ?? '');
    expect(status, output).toBe(0);
    expect(readFileSync(join(folder, 'dist/sitemap.xml'), 'utf8')).not.toContain(siteUrl);
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
    for (const command of ['npm ci', `npm run build -- --url ${siteUrl} --now ${now} --out whole`]) {
      const { status, output } = run(command);
      expect(status, output).toBe(0);
    }
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

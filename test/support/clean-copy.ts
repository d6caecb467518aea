/** What git would commit of this repository, in a folder of its own; and the steps of its workflows, run there as a runner would. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const root = resolve(import.meta.dirname, '../..');

const github = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ run: z.string().optional() })) })),
});

export const readYaml = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));

/** The commands of a job on GitHub, in order. */
export function githubSteps(job: string, file = '.github/workflows/publish.yml'): readonly string[] {
  const { jobs } = github.parse(readYaml(file));
  return (jobs[job]?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run]));
}

/** Nothing that lies here by chance. */
export function copyRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-workflow-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter(name => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  return folder;
}

/** What a runner's own environment does not have: traces of the test run, and this project's programs on the PATH. */
const ofThisRun = /^(?:VITEST|TEST$|NODE_ENV$|TZ$|npm_(?!config_))/;

/** Runs a step as a runner would: in a fresh shell. */
export function runStep(folder: string, command: string, wishes: Readonly<Record<string, string>> = {}) {
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

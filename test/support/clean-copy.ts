/** Copies what git would commit of this repository to a new folder, and runs steps of its workflows there as a CI runner would. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const root = resolve(import.meta.dirname, '../..');

const github = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ run: z.string().optional() })) })),
});

export const readYaml = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));

/** Returns the commands of a GitHub job, in order. */
export function githubSteps(job: string, file = '.github/workflows/publish.yml'): readonly string[] {
  const { jobs } = github.parse(readYaml(file));
  return (jobs[job]?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run]));
}

/** Copies the committed and the new files that git does not ignore; returns the folder. */
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

/** Switches off the preview cards in a copy of this publication, for tests that need no cards: a new folder draws all of them again. */
export function leaveOutCards(folder: string): void {
  const file = join(folder, 'newsroom/site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^cards: true\n/m, ''));
}

/** Files of a small publication in two languages. */
const smallPublication = {
  'newsroom/site.yaml': [
    'name: {en: The Lantern, zh-Hans: 灯}',
    'url: https://lantern.example/',
    'languages: [en, zh-Hans]',
    'timezone: Asia/Shanghai',
  ],
  'articles/2025/ploughs.md': ['---', 'title: Ploughs', 'date: 2025-09-05', 'tags: [harvest]', '---', '', 'A text.'],
  'articles/2025/ploughs.zh-Hans.md': ['---', 'title: 犁', 'date: 2025-09-05', '---', '', '正文。'],
};

/** Replaces the publication in a copy of this repository with a small one, which is built sooner. */
export function useSmallPublication(folder: string): void {
  for (const part of ['articles', 'newsroom']) rmSync(join(folder, part), { recursive: true });
  for (const [file, lines] of Object.entries(smallPublication)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  }
}

/** Pattern of environment variables that a CI runner does not have, because they come from this test run. */
const ofThisRun = /^(?:VITEST|TEST$|NODE_ENV$|TZ$|npm_(?!config_))/;

/**
 * Shell code that starts `halfsky` directly under the names `npx` and `npm`, because npm takes longer to start than the build takes. With
 * `withNpm`, tests use the real programs.
 */
const shortcuts = {
  npx: `if [ "$1" = halfsky ]; then shift; exec "${process.execPath}" "$CLEAN_COPY/src/cli/halfsky.js" "$@"; fi`,
  npm: `if [ "$1 $2 $3" = 'run build --' ]; then shift 3; exec "${process.execPath}" "$CLEAN_COPY/src/cli/halfsky.js" build "$@"; fi`,
};

let shortcutFolder: string | undefined;
function makeShortcuts(): string {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-shortcuts-'));
  for (const [name, start] of Object.entries(shortcuts))
    writeFileSync(join(folder, name), `#!/bin/sh\n${start}\nPATH="\${PATH#*:}" exec ${name} "$@"\n`, { mode: 0o755 });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface StepOptions {
  /** Whether to start `halfsky` through npm, as the step says. */
  readonly withNpm?: boolean;
}

/** Runs a step in a fresh shell, as a CI runner would. */
export function runStep(
  folder: string,
  command: string,
  wishes: Readonly<Record<string, string>> = {},
  { withNpm = false }: StepOptions = {},
) {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofThisRun.test(name)));
  const path = (environment.PATH ?? '').split(delimiter).filter(place => !place.includes('node_modules'));
  shortcutFolder ??= makeShortcuts();
  const places = [...(withNpm ? [] : [shortcutFolder]), wishes.PATH ?? path.join(delimiter)];
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...environment, CI: 'true', ...wishes, PATH: places.join(delimiter), CLEAN_COPY: folder },
  });
  return { status, output: `${stdout}${stderr}` };
}

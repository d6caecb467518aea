/** Tests that the example in `docs/program.md` runs, and prints the output that the document promises. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder, anArticleText, aPublication } from '../builders.ts';
import { root } from './pages.ts';

const text = readFileSync(join(root, 'docs/program.md'), 'utf8');
const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];

it('the example loads, checks, builds, lists and previews a publication', () => {
  const folder = aPublication({ 'articles/2017/x.md': anArticleText('A text.\n') });
  const program = join(aFolder(), 'example.ts');
  const places = `const folder = ${JSON.stringify(folder)};\nconst out = ${JSON.stringify(join(folder, 'dist'))};\n`;
  const door = JSON.stringify(join(root, 'src/halfsky.ts'));
  writeFileSync(program, `${example.replace("'halfsky'", door)}`.replace(/^(import .*\n)/, `$1${places}`));
  const lines = execFileSync(process.execPath, [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .trim()
    .split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^en \[ '.+' \]$/),
    expect.stringMatching(/^\d+ pages: \d+ files written, 0 as they were$/),
    expect.stringMatching(/^\[ '\/feed\.xml'/),
    expect.stringMatching(/^200 text\/html; charset=utf-8 \d+$/),
  ]);
});

it('a program of this package reaches the door by the name of the package', async () => {
  const { exports }: { exports: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(exports['.']).toBe('./src/halfsky.ts');
  const door = await import(join(root, exports['.'] ?? ''));
  expect(Object.keys(door).sort()).toEqual(
    ['PublicationError', 'build', 'check', 'formatProblem', 'load', 'outputs', 'preview'].sort(),
  );
});

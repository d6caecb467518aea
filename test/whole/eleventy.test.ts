/** Tests that Eleventy alone writes the same bytes as `halfsky build`, and that a user's own templates and plugins work with both. */
import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyRepository, leaveOutCards, root } from '../support/clean-copy.ts';
import { shareWork } from '../support/publication.ts';

const run = promisify(execFile);
const home = realpathSync(mkdtempSync(join(tmpdir(), 'halfsky-eleventy-')));
afterAll(() => {
  for (const folder of [home, copy]) rmSync(folder, { recursive: true, force: true });
});

const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => [relative(folder, file), readFileSync(file).toString('base64')] as const)
      .sort(),
  );

/** Runs a Node program in the folder `cwd`, with the version of Node that runs this test. */
const node = (words: readonly string[], cwd: string) =>
  run(process.execPath, [...words], {
    cwd,
    env: { ...process.env, PATH: `${join(process.execPath, '..')}${delimiter}${process.env.PATH ?? ''}` },
    maxBuffer: 1e8,
  });

let copy = '';
const eleventy = (out: string) =>
  node([join(copy, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet', `--output=${relative(copy, out)}`], copy);
const halfsky = (out: string, cwd = copy) => node([join(copy, 'src/cli/halfsky.js'), 'build', '--out', out], cwd);

beforeAll(() => {
  copy = realpathSync(copyRepository());
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  leaveOutCards(copy);
  shareWork(root, copy);
});

describe('bare Eleventy', () => {
  test('writes the same bytes as halfsky build, from any folder', async () => {
    await halfsky(join(home, 'site'), home);
    await eleventy(join(home, 'bare'));
    const site = filesIn(join(home, 'site'));
    expect(site.size).toBeGreaterThan(300);
    expect(filesIn(join(home, 'bare'))).toEqual(site);
  });
});

describe('a template of one’s own and a plugin that transforms pages', () => {
  beforeAll(() => {
    writeFileSync(join(copy, 'layouts/hello.njk'), '---\npermalink: hello/\n---\n<p>{{ 1 + 1 }}</p>\n');
    writeFileSync(join(copy, 'layouts/note.md'), '---\npermalink: note.html\n---\n# A *note*\n');
    // a default layout for all templates applies only to the user's own templates, not to the pages of the site
    mkdirSync(join(copy, 'layouts/_includes'));
    writeFileSync(join(copy, 'layouts/_includes/base.njk'), '<main>{{ content | safe }}</main>\n');
    writeFileSync(join(copy, 'layouts/layouts.json'), '{"layout": "base.njk"}\n');
    const file = join(copy, '.eleventy.ts');
    const plugin = `  config.addPlugin(own => own.addTransform('mark', text => text.replace('</body>', '<!-- seen --></body>')));\n`;
    const text = readFileSync(file, 'utf8');
    const place = '  const layouts =';
    expect(text).toContain(place);
    writeFileSync(file, text.replace(place, plugin + place));
  });

  const read = (out: string, file: string) => readFileSync(join(home, out, file), 'utf8');

  test('work under halfsky build, and again when most pages are kept', async () => {
    for (const out of ['own', 'own']) {
      await halfsky(join(home, out));
      expect(read(out, 'hello/index.html')).toContain('<main><p>2</p>');
      expect(read(out, 'note.html')).toContain('<h1>A <em>note</em></h1>');
      expect(read(out, 'index.html')).toContain('<!-- seen --></body>');
      expect(read(out, 'zh-Hans/tags/index.html')).toContain('<!-- seen --></body>');
    }
  });

  test('work under bare Eleventy, with the same bytes', async () => {
    await eleventy(join(home, 'own-bare'));
    expect(filesIn(join(home, 'own-bare'))).toEqual(filesIn(join(home, 'own')));
  });

  test('work under halfsky serve', async () => {
    const program = `
      import { preview } from ${JSON.stringify(join(copy, 'src/halfsky.ts'))};
      const open = await preview();
      for (const path of ['/hello/', '/note.html', '/', '/zh-Hans/tags/']) {
        const { status, body } = await open.answer(path);
        console.log(JSON.stringify([path, status, /<p>2<.p>|<em>note<.em>|<!-- seen -->/.exec(String(body))?.[0]]));
      }
      process.exit();`;
    const { stdout } = await node(['--input-type=module', '-e', program], home);
    expect(
      stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual([
      ['/hello/', 200, '<p>2</p>'],
      ['/note.html', 200, '<em>note</em>'],
      ['/', 200, '<!-- seen -->'],
      ['/zh-Hans/tags/', 200, '<!-- seen -->'],
    ]);
  });

  test('are named when they are wrong, without a stack trace, and the old site stands', async () => {
    writeFileSync(join(copy, 'layouts/hello.njk'), '---\npermalink: hello/\n---\n{% nonsense %}\n');
    await expect(halfsky(join(home, 'own'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Eleventy stopped: .*hello\.njk.*nonsense.*; correct the template/),
    });
    await expect(halfsky(join(home, 'own'))).rejects.toMatchObject({
      stderr: expect.not.stringMatching(/\n\s+at /),
    });
    expect(read('own', 'hello/index.html')).toContain('<p>2</p>');
  });

  test('may not take the address of something else', async () => {
    writeFileSync(join(copy, 'layouts/hello.njk'), '---\npermalink: tags/index.html\n---\n<p>{{ 1 + 1 }}</p>\n');
    await expect(halfsky(join(home, 'own'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('layouts/hello.njk:1:1 the site already uses or reserves the address /tags/'),
    });
    expect(read('own', 'hello/index.html')).toContain('<p>2</p>');
  });
});

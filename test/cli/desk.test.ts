/** Tests the editors' overview of open tasks (`/desk/`): its pages are those that `halfsky serve` would return, but no server runs. */
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DeskServer } from '../../src/cli/desk.ts';
import { english } from '../../src/language/messages/voice.ts';
import { Preview, type PreviewOptions } from '../../src/preview/preview.ts';
import { askForAlt } from '../../src/source/article/unanswered.ts';
import { aDrawing, aFolder, anArticleText, aPublication, type FileTree, frontMatter, noon } from '../builders.ts';
import { textOf } from '../layouts/drawn.ts';

interface Wishes extends Partial<PreviewOptions> {
  tellLate?(): void;
}

async function open(site: string, { tellLate = () => {}, ...wishes }: Wishes = {}): Promise<Preview> {
  const url = 'http://localhost:8080/';
  const openDesk = () => DeskServer.open({ site, voice: english, tellLate });
  return Preview.open({ site, url, now: noon, preview: true, openDesk, ...wishes });
}

const openFiles = (files: FileTree, wishes?: Wishes) => open(aPublication(files), wishes);

/** Returns the text of a page of the overview. */
async function shown(preview: Preview, address: string): Promise<string> {
  const { body } = await preview.answer(address);
  return String(body).replace(/<style>.*<\/style>/, '');
}

describe('a place', () => {
  test('is looked up where an import left its question, in the field and in the text', async () => {
    const preview = await openFiles({
      'articles/2017/x.md': anArticleText(
        `A text.\n\n![${askForAlt}](a.svg) and ![A plough](a.svg) and ![${askForAlt}](a.svg)\n`,
        'draft: true',
        `cover: {src: a.svg, alt: "${askForAlt}"}`,
      ),
      'articles/2017/a.svg': aDrawing,
    });
    const places = [...(await shown(preview, '/desk/alt/')).matchAll(/<code>(.*?)<\/code>/g)].map(([, place]) => place);
    expect(places).toEqual(['articles/2017/x.md:5:26', 'articles/2017/x.md:10:1', 'articles/2017/x.md:10:71']);
  });

  test('is the beginning of a file that has gone in the meantime', async () => {
    const draft = anArticleText('A text.\n', 'draft: true');
    const site = aPublication({ 'articles/2017/x.md': draft, 'articles/2017/y.md': draft });
    const preview = await open(site);
    rmSync(join(site, 'articles/2017/x.md'));
    expect(await shown(preview, '/desk/')).toContain('articles/2017/y.md:4:8');
    expect(await shown(preview, '/desk/')).toContain('articles/2017/x.md:1:1');
    expect(await preview.answer('/desk/file/articles/2017/x.md')).toMatchObject({ status: 404 });
  });
});

describe('the desk', () => {
  test('opens at /desk as well, and for a publication without a single file that can be read', async () => {
    const preview = await openFiles({
      'newsroom/site.yaml': 'name: [\n',
      'articles/2017/x.md': frontMatter('date: 2017-02-30'),
    });
    const text = textOf(await shown(preview, '/desk'));
    expect(text).toContain('articles/2017/x.md:2:7');
    expect(text).toContain('newsroom/site.yaml:');
  });

  test('follows the clock, though no file changes', async () => {
    let time = noon;
    const later = frontMatter('title: Later', 'date: 2020-01-02', 'expires: 2020-01-10');
    const preview = await openFiles({ 'articles/2020/later.md': later }, { clock: () => time });
    expect(await shown(preview, '/desk/')).toContain('Readers see it from 2 January 2020');
    time += 24 * 60 * 60 * 1000;
    const desk = await shown(preview, '/desk/');
    expect(desk).toContain('No article is scheduled.');
    expect(desk).toContain('Expires 10 January 2020');
  });

  test('tells bytes that are no text from a text', async () => {
    const preview = await openFiles({ 'articles/2017/a.png': new Uint8Array([0x89, 0x50, 0xff]) });
    expect(textOf(await shown(preview, '/desk/file/articles/2017/a.png'))).toContain(
      'the file contains bytes that are not UTF-8 text',
    );
  });
});

describe('git', () => {
  const { PATH } = process.env;
  afterEach(() => {
    process.env.PATH = PATH;
  });

  /** Puts a program `git` on the PATH that records its calls, and waits before it runs `git status`. */
  function aSlowGit(seconds: number): { readonly asked: string } {
    const folder = aFolder();
    const asked = join(folder, 'asked');
    writeFileSync(asked, '');
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    writeFileSync(
      join(folder, 'git'),
      `#!/bin/sh\necho "$*" >> '${asked}'\ncase "$*" in *status*) sleep ${seconds};; esac\nexec '${real}' "$@"\n`,
    );
    chmodSync(join(folder, 'git'), 0o755);
    process.env.PATH = `${folder}${delimiter}${PATH}`;
    return { asked };
  }

  function aRepository(): string {
    const site = aPublication({
      'articles/2017/wells.md': anArticleText(),
      'articles/2017/wells.zh-Hans.md': anArticleText('井。\n', 'translator: He Ping'),
    });
    const identity = ['-c', 'user.name=Lin Yue', '-c', 'user.email=lin@lantern.example', '-c', 'commit.gpgsign=false'];
    for (const words of [
      ['init', '--quiet'],
      ['add', '.'],
      [...identity, 'commit', '--quiet', '-m', 'First'],
    ])
      execFileSync('git', words, { cwd: site });
    writeFileSync(join(site, 'articles/2017/wells.md'), anArticleText('Another text.\n'));
    return site;
  }

  const countOf = (file: string, word: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line.includes(word)).length;

  test('is not asked by a refresh, but when the desk is opened, and once a change', async () => {
    const site = aRepository();
    const { asked } = aSlowGit(0);
    const preview = await open(site);
    preview.refresh(['articles/2017/wells.md']);
    expect(readFileSync(asked, 'utf8')).toBe('');
    // with a long timeout, for a busy machine
    const told = 'articles/2017/wells.md changed on 1 January 2020, 12:00';
    await vi.waitFor(async () => expect(await shown(preview, '/desk/')).toContain(told), 30_000);
    await shown(preview, '/desk/');
    await shown(preview, '/desk/behind/');
    expect(countOf(asked, 'status')).toBe(1);
    preview.refresh(['articles/2017/wells.md']);
    expect(countOf(asked, 'status')).toBe(1);
    await shown(preview, '/desk/');
    expect(countOf(asked, 'status')).toBe(2);
    expect(countOf(asked, ' log ')).toBe(1);
  });

  test('does not hold the desk up: it shows the rest, and tells when there is more', async () => {
    const site = aRepository();
    aSlowGit(1.2);
    const tellLate = vi.fn();
    const preview = await open(site, { tellLate });
    await shown(preview, '/desk/'); // the first request loads the desk itself
    preview.refresh(['articles/2017/wells.md']);
    expect(await shown(preview, '/desk/')).toContain('Git is still looking for translations');
    await vi.waitFor(() => expect(tellLate).toHaveBeenCalled(), 30_000);
    await vi.waitFor(
      async () => expect(await shown(preview, '/desk/')).not.toContain('Git is still looking for translations'),
      30_000,
    );
    expect(await shown(preview, '/desk/')).toContain('articles/2017/wells.md changed on');
  });

  test('is missed without harm', async () => {
    const site = aRepository();
    process.env.PATH = aFolder();
    expect(await shown(await open(site), '/desk/')).toContain('This folder has no Git history');
  });
});

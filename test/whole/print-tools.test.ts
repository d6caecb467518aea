/** Tests `halfsky print` as a newsroom uses it: the command, and what poppler's programs find in its PDFs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../support/fixture.ts';
import { longTitle, printFiles } from '../support/print-publication.ts';
import { findProgram, isLeftOut } from '../support/programs.ts';
import { runHalfsky } from '../support/publication.ts';

const home = mkdtempSync(join(tmpdir(), 'halfsky-print-tools-'));
const site = join(home, 'site');
const out = join(home, 'out');
const print = (...words: readonly string[]) =>
  runHalfsky(['print', ...words, '--site', site, '--out', out, '--now', '2017-09-10T12:00+08:00']);

beforeAll(() => writeFiles(site, Object.entries(printFiles)));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const withoutPoppler = isLeftOut(() => findProgram('pdftotext') !== undefined);

/** Runs one of poppler's programs on a PDF; returns what it prints. */
function run(program: string, file: string, ...words: readonly string[]): string {
  const { stdout, error } = spawnSync(program, [...words, join(out, file), ...(program === 'pdftotext' ? ['-'] : [])], {
    encoding: 'utf8',
  });
  if (error) throw new Error(`${program} is not on this machine, and these tests ask the real one: poppler-utils`);
  return stdout;
}

const packed = (text: string) => text.replace(/\s+/g, '');

describe.skipIf(withoutPoppler)('halfsky print', () => {
  test('prints one line for each file, with its paper, its pages and its size, and how to keep its codes alive', async () => {
    const made = [
      await print('poster', '--week', '2017-W36'),
      await print('poster', 'articles/2017/well/index.md', '--lang', 'zh-Hans'),
      await print('wall', '--week', '2017-W36', '--lang', 'zh-Hans'),
      await print('booklet', '--week', '2017-W36'),
      await print('board', '--place', 'lingyun', '--lang', 'zh-Hans'),
    ];
    expect(made.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    const lines = made.flatMap(({ output }) => output.trim().split('\n'));
    const note = `before you put up the prints, run "npx halfsky addresses --site ${site}" and commit newsroom/short-addresses.txt, so that "npx halfsky check --site ${site}" keeps their codes alive`;
    expect(lines.filter(line => line === note)).toHaveLength(4);
    const files = lines.filter(line => line !== note);
    for (const line of files) expect(line).toMatch(/^\/.*\.pdf: A[345], pages: \d+, kB: \d+$/);
    expect(files.map(line => line.slice(out.length + 1, line.indexOf(':'))).sort()).toEqual(readdirSync(out).sort());
    expect(readdirSync(out).sort()).toEqual([
      'board-guangxi_baise_lingyun-zh-Hans.pdf',
      'booklet-2017-W36-en-to-fold.pdf',
      'booklet-2017-W36-en.pdf',
      ...['council', 'market', 'vote', 'well'].map(slug => `poster-2017-${slug}-en.pdf`),
      'poster-2017-well-zh-Hans.pdf',
      'wall-2017-W36-zh-Hans.pdf',
    ]);
  });

  test('embeds every font, and says so in properties that name no browser and no time', () => {
    for (const file of readdirSync(out)) {
      const [, , ...fonts] = run('pdffonts', file).trim().split('\n');
      expect([file, fonts.length > 0]).toEqual([file, true]);
      for (const font of fonts) expect(font).toMatch(/^\S+ +(?:CID )?\S+ +\S+ +yes yes yes/);
      const about = run('pdfinfo', file);
      expect(about).toContain('Half the Sky');
      expect(about).not.toMatch(/Date|Mozilla/);
      if (!file.endsWith('-to-fold.pdf')) expect(about).toMatch(/^Tagged: +yes$/m);
    }
  });

  test('makes text that can be copied out in order, Chinese included', () => {
    expect(packed(run('pdftotext', 'poster-2017-well-zh-Hans.pdf'))).toMatch(
      /村里的水井谁来修.*星期天绳子断了，议事会找来一根新的。.*清晨的水井.*扫码看全文.*发表2017年9月4日.*发布议事会/,
    );
    expect(packed(run('pdftotext', 'poster-2017-council-en.pdf'))).toContain(packed(longTitle));
    expect(packed(run('pdftotext', 'board-guangxi_baise_lingyun-zh-Hans.pdf'))).toMatch(/凌云.*茶农群.*织女群.*妈妈群/);
    // in the order of the file, as readers copy it; without `-raw`, poppler guesses the order from positions, and columns confuse it
    const wall = packed(run('pdftotext', 'wall-2017-W36-zh-Hans.pdf', '-raw'));
    expect(wall).toMatch(/第1句说的是村里的水井谁来修、绳子谁出钱——谁只动嘴。第2句说的是.*第3句/);
    const booklet = packed(run('pdftotext', 'booklet-2017-W36-en.pdf'));
    const numbers = [...booklet.matchAll(/Sentence(\d+)tells/g)].map(([, number]) => Number(number));
    // the lead is the newest article, the others follow from the oldest
    expect(numbers).toEqual([20, 90, 6, 40].flatMap(count => Array.from({ length: count }, (_, i) => i + 1)));
  });

  test('writes the same bytes again', async () => {
    const before = readFileSync(join(out, 'board-guangxi_baise_lingyun-zh-Hans.pdf'));
    await print('board', '--place', '凌云', '--lang', 'zh-Hans');
    expect(Buffer.compare(readFileSync(join(out, 'board-guangxi_baise_lingyun-zh-Hans.pdf')), before)).toBe(0);
  });
});

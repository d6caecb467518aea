import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { checkNames, checkOutFolder, readOut, refuseOneName, writeOut } from '../../src/cli/out-files.ts';
import { aFolder, anArticleText, aPublication, captured } from '../builders.ts';

afterEach(() => vi.unstubAllEnvs());

/** Returns a folder with a file `afile` and a folder `afolder`. */
function aPlace(): string {
  const place = aFolder();
  writeFileSync(join(place, 'afile'), 'text');
  mkdirSync(join(place, 'afolder'));
  return place;
}

describe('an output folder', () => {
  test('may be missing, with the folders above it', () => {
    const place = aPlace();
    checkOutFolder(join(place, 'afolder'));
    checkOutFolder(join(place, 'new/folder'));
    expect(readdirSync(place).sort()).toEqual(['afile', 'afolder']);
  });

  test.each(['afile', 'afile/sub', 'afile/sub/sub'])('cannot be %s if afile is a file', path => {
    const place = aPlace();
    expect(() => checkOutFolder(join(place, path))).toThrow(
      `${join(place, 'afile')} is a file, not a folder; write the path of a folder`,
    );
  });
});

describe('the value of --out', () => {
  const read = (place: string, path: string) => readOut(join(place, path), ['.eml', '.txt']);

  test.each([
    ['new.eml', '.', 'new.eml'],
    ['new.TXT', '.', 'new.TXT'],
    ['afolder/new.eml', 'afolder', 'new.eml'],
    ['afolder', 'afolder', undefined],
    ['a.eml', 'a.eml', undefined],
    ['new.eml/', 'new.eml/', undefined],
    ['new/folder', 'new/folder', undefined],
    ['2017.36', '2017.36', undefined],
  ])('%s names a file if it has a file ending and is no folder', (path, folder, name) => {
    const place = aPlace();
    mkdirSync(join(place, 'a.eml'));
    expect(read(place, path)).toEqual({ folder: join(place, folder), name });
  });

  test.each([
    ['afile/new.eml', 'afile is a file, not a folder; write the path of a folder'],
    ['afile', 'afile is a file, not a folder; write the path of a folder'],
    ['nowhere/new.eml', 'there is no folder '],
    ['new.pdf', 'new.pdf" does not end in .eml / .txt; write a file name such as name.eml, or the path of a folder'],
  ])('cannot be %s', (path, message) => {
    const place = aPlace();
    expect(() => read(place, path)).toThrow(message);
  });

  test('may name a file of any ending if the command writes text', () => {
    expect(readOut('script.md', [])).toEqual({ folder: '.', name: 'script.md' });
  });

  test('cannot name one file for several', () => {
    const refuse = (name: string | undefined, count: number) => () => refuseOneName({ folder: 'a', name }, count);
    expect(refuse('b.pdf', 2)).toThrow(
      'a/b.pdf is one file, but the command makes 2 files; write the path of a folder, such as a/b/',
    );
    expect(refuse('b.pdf', 1)).not.toThrow();
    expect(refuse(undefined, 2)).not.toThrow();
  });
});

test('files are written all together, or none', () => {
  const place = aPlace();
  const content = Buffer.from('new');
  const told = `${join(place, 'afolder')} cannot be written, because a folder has this name`;
  expect(() => checkNames(place, ['afile', 'afolder'])).toThrow(told);
  expect(() =>
    writeOut(place, [
      ['afile', content],
      ['afolder', content],
    ]),
  ).toThrow(told);
  expect(readFileSync(join(place, 'afile'), 'utf8')).toBe('text');
  writeOut(join(place, 'new/folder'), [['a', content]]);
  writeOut(place, [['afile', content]]);
  expect(readFileSync(join(place, 'afile'), 'utf8')).toBe('new');
  expect(readdirSync(place).sort()).toEqual(['afile', 'afolder', 'new']);
  expect(readdirSync(join(place, 'new/folder'))).toEqual(['a']);
});

const commands = [
  ['print', ['poster', '/2017/wells/'], 'afile/sub'],
  ['export', ['html', '--week', '2017-W36'], 'afile/sub'],
  ['broadcast', ['/2017/wells/'], 'afile/x.txt'],
  ['newsletter', [], 'afile/x.eml'],
] as const;

describe.each(commands)('halfsky %s', (command, words, path) => {
  test('says that a folder of --out is a file, before it reads the publication', async () => {
    const place = aPlace();
    const site = aPublication({ 'newsroom/site.yaml': 'nam: The Lantern\n' });
    const run = () => captured(() => main([command, ...words, '--site', site, '--out', join(place, path)]));
    const { code, err } = await run();
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      `${join(place, 'afile')} is a file, not a folder; write the path of a folder`,
    ]);
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
    expect((await run()).err).toContain(`${join(place, 'afile')} 是文件，不是文件夹`);
    expect(existsSync(join(site, '.cache'))).toBe(false);
  });

  test('needs all interface strings', async () => {
    const site = aPublication({ 'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en, eo]\n' });
    const { code, err } = await captured(() => main([command, ...words, '--site', site]));
    expect([code, err]).toEqual([1, expect.stringContaining('the interface has no texts in eo')]);
  });
});

test('halfsky print says that a folder has the name of a PDF, before it starts a browser', async () => {
  const site = aPublication({
    'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/\ncodes: true\n',
    'articles/2017/wells.md': '---\ntitle: Wells\ndate: 2017-09-05\n---\n\nA text.\n',
  });
  const pdf = join(site, 'print/poster-2017-wells-en.pdf');
  mkdirSync(pdf, { recursive: true });
  const { code, err } = await captured(() => main(['print', 'poster', '/2017/wells/', '--site', site]));
  expect([code, err]).toEqual([1, `${pdf} cannot be written, because a folder has this name\n`]);
});

const long = 'n'.repeat(300);
const unwritable = [
  ['print', ['board', '--place', 'Lingyun'], long],
  ['export', ['html', '--week', '2017-W36'], long],
  ['broadcast', ['/2017/wells/'], `${long}.txt`],
  ['broadcast', ['/2017/wells/'], `${long}/x.txt`],
  ['newsletter', ['--week', '2017-W36'], `${long}.eml`],
  ['build', ['--no-search'], long],
  ['build', ['--no-search'], `${long}/x`],
] as const;

test.each(unwritable)('halfsky %s says in one line that a name is too long (%s)', async (command, words, path) => {
  const site = aPublication({
    'newsroom/site.yaml': 'name: A\nurl: https://a.example/\nnewsletter: true\n',
    'newsroom/groups/a.yaml': 'groups:\n  - {name: Growers, level: county, place: Lingyun}\n',
    'articles/2017/wells.md': anArticleText(),
  });
  const { code, err } = await captured(() =>
    main([command, ...words, '--site', site, '--out', join(site, 'out', path), '--now', '2020-01-01']),
  );
  expect(code, err).toBeGreaterThan(0);
  expect(err).toMatch(/ cannot be written, because the name is too long|there is no folder/);
  expect(err.trimEnd().split('\n').length).toBeLessThan(3);
});

test('a file that links in a circle is said to be one', async () => {
  const site = aPublication({ 'articles/2017/wells.md': anArticleText() });
  symlinkSync('loop', join(site, 'loop'));
  const { code, err } = await captured(() =>
    main(['broadcast', '/2017/wells/', '--site', site, '--out', join(site, 'loop/x.txt')]),
  );
  expect([code, err]).toEqual([
    1,
    `${join(site, 'loop/x.txt')} cannot be written, because its links lead in a circle\n`,
  ]);
});

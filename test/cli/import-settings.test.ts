import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCommandLine, UsageError, usageOf } from '../../src/cli/arguments.ts';
import { importCommand } from '../../src/cli/commands/import.ts';
import { runImport } from '../../src/cli/import.ts';
import { main } from '../../src/cli/main.ts';
import { anItem, writeExport } from '../authoring/import/wordpress/builders.ts';
import { captured } from '../builders.ts';

let folder = '';
const at = (path: string) => join(folder, path);
function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
const run = (...words: readonly string[]) =>
  captured(() => main(['import', ...words, '--now', '2026-01-01', '--lang', 'en']));
const archive = (...words: readonly string[]) => run('archive', at('old'), '--site', at('new'), ...words);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-settings-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('--map', () => {
  it('may be given several times', async () => {
    write('old/a.md', '---\ntitulo: The well\nfecha: 2015-01-02\n---\n\nWords.\n');
    expect((await archive('--map', 'titulo=title', '--map=fecha=date')).code).toBe(0);
    expect(readFileSync(at('new/articles/2015/a.md'), 'utf8')).toBe(
      '---\ntitle: The well\ndate: 2015-01-02\n---\n\nWords.\n',
    );
    expect(usageOf(importCommand)).toContain('[--map OLD=NEW]… [--dry-run]');
  });

  it.each([
    [['--map', 'x=weather'], 'halfsky has no field "weather" that an import can fill; use one of title, date'],
    [['--map', 'titel=title'], 'none of the importable articles has a field "titel"; did you mean title?'],
    [['--date-field', 'writen'], 'none of the importable articles has a field "writen"; did you mean written?'],
  ])('writes nothing if a name is wrong: %j', async (words, message) => {
    write('old/a.md', '---\ntitle: The well\nwritten: 2015-01-02\n---\n\nWords.\n');
    const { code, err } = await archive(...words);
    expect([code, err.startsWith(message), existsSync(at('new'))]).toEqual([2, true, false]);
  });

  it('is refused where it has no effect', async () => {
    write('a.xml', '');
    write('a.txt', 'A\n\nWords.\n');
    expect((await run('wordpress', at('a.xml'), '--site', at('new'), '--map', 'a=title')).err).toContain(
      '--map works only with the kind "archive"; remove --map, because every WordPress export has the same field names\n',
    );
    expect((await run('text', at('a.txt'), '--map', 'a=title')).err).toContain(
      '--map does not work with an import of a single article; remove --map\n',
    );
  });
});

describe('--dry-run', () => {
  it('prints the report and writes nothing', async () => {
    write('old/_posts/2015-01-02-a.md', '---\ntitle: The well\n---\n\nWords.\n');
    const dry = await archive('--dry-run');
    expect(readdirSync(folder)).toEqual(['old']);
    const wet = await archive();
    expect(readdirSync(at('new')).sort()).toEqual(['articles', 'import-report.html', 'import-report.json', 'newsroom']);
    expect([dry.code, wet.code]).toEqual([0, 0]);
    const reports = [dry, wet].map(({ out }) => out.trimEnd().split('\n'));
    expect(reports[0]?.slice(0, -1)).toEqual(reports[1]?.slice(0, -2));
    expect(
      reports.map(lines =>
        lines
          .slice(lines.lastIndexOf('') + 1)
          .join('\n')
          .replaceAll(folder, '…'),
      ),
    ).toEqual([
      'this was a dry run, which wrote no files; without --dry-run, the import makes the folder …/new, with all details in …/new/import-report.html',
      'full details: …/new/import-report.html (for programs: import-report.json)\nbefore you publish, open …/new/newsroom/site.yaml: check "name" and "timezone", and add the address of the new site, such as "url: https://example.org/"',
    ]);
  });

  it('ends with the same code as the import', async () => {
    write('old/a.md', '---\ntitle: A\n---\n\nNo date.\n');
    write('new/articles/x', '');
    expect((await archive('--dry-run')).code).toBe((await archive()).code);
    const { code, err } = await run('archive', at('old'), '--site', at('other'), '--dry-run');
    expect([code, err.includes('could not import any article'), existsSync(at('other'))]).toEqual([1, true, false]);
  });

  it('is refused for a single article, so that nothing is written by mistake', async () => {
    await expect(() => runImport(parseCommandLine(importCommand, ['text', 'a.txt', '--dry-run']))).rejects.toThrow(
      UsageError,
    );
  });
});

it('the page of a WordPress import shows the HTML of each article', async () => {
  const item = anItem({ id: 1, title: 'The well', content: '<p>Who <b>mends</b> it?</p>' });
  write('a.xml', [...writeExport([item])].join(''));
  expect((await run('wordpress', at('a.xml'), '--site', at('new'))).code).toBe(0);
  const page = readFileSync(at('new/import-report.html'), 'utf8');
  expect(page).toContain('<mark>&lt;p&gt;Who &lt;b&gt;mends&lt;/b&gt; it?&lt;/p&gt;</mark>');
  expect(page).toContain('<mark>Who **mends** it?</mark>');
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCommandLine } from '../../../../src/cli/arguments.ts';
import { importCommand } from '../../../../src/cli/commands/import.ts';
import { runImport } from '../../../../src/cli/import.ts';
import { PublicationError } from '../../../../src/problem.ts';
import { anItem, site, writeExport } from './builders.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const run = (path: string, to: string) =>
  runImport(parseCommandLine(importCommand, ['wordpress', at(path), '--site', at(to), '--language', 'en']));
const write = (file: string, items: readonly string[], of = site) =>
  writeFileSync(at(file), [...writeExport(items)].join('').replaceAll(site, of));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  mkdirSync(at('parts'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const first = anItem({ id: 1, content: '<p>One leads to <a href="https://old.example/?p=2">two</a>.</p>' });
const second = anItem({ id: 2, content: '<p>Two.</p>' });

describe('an export in several files', () => {
  it('is imported from its folder as if it were one file', async () => {
    write('whole.xml', [first, second]);
    write('parts/export.000.xml', [first]);
    write('parts/export.001.xml', [second]);
    writeFileSync(at('parts/read-me.txt'), 'no part');
    expect(await run('whole.xml', 'one')).toBe(0);
    expect(await run('parts', 'several')).toBe(0);
    const files = readdirSync(at('one/articles/2017'));
    expect(files).toHaveLength(2);
    for (const file of files)
      expect(readFileSync(at(`several/articles/2017/${file}`), 'utf8')).toBe(
        readFileSync(at(`one/articles/2017/${file}`), 'utf8'),
      );
  });

  it('is refused with a file of another site', async () => {
    write('parts/a.xml', [first]);
    write('parts/b.xml', [second], 'https://other.example');
    const error: unknown = await run('parts', 'new').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PublicationError);
    expect(error).toMatchObject({ problems: [{ file: at('parts/b.xml'), what: { kind: 'export-of-other-site' } }] });
  });
});

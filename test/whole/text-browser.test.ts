/** Tests pages in w3m, a text browser for terminals. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { stringsFor } from '../../src/language/strings/strings.ts';
import { findProgram, isLeftOut } from '../support/programs.ts';

const { folder } = inject('sites').shipped;

/** Returns a page as w3m prints it, with single spaces. */
function read(path: string): string {
  const { stdout, error } = spawnSync('w3m', ['-dump', '-cols', '80', '-O', 'UTF-8', join(folder, path)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (error) throw new Error('w3m is not on this machine, and these tests ask the real one: apt-get install w3m');
  return stdout.replace(/[ \t]+/g, ' ');
}

const withoutW3m = isLeftOut(() => findProgram('w3m') !== undefined);

describe.skipIf(withoutW3m)('in w3m', () => {
  test('the front page has its name, its sections and headlines, each on a line of its own', () => {
    const lines = read('index.html')
      .split('\n')
      .map(line => line.trim());
    expect(lines).toContain('Women in Action');
    expect(lines.filter(line => /^[•*] (?:Columns|Tags|Archive|Search)$/.test(line))).toHaveLength(4);
  });

  test('the words of a chart stand apart, and the table below says its figures', () => {
    const text = read('2026/unpaid-care-counted/index.html');
    const [, chart = ''] = /(Bar chart: [\s\S]*?)The figures as a table/.exec(text) ?? [];
    expect(chart).toMatch(/\d/);
    // a space separates every number from a word
    expect(chart.match(/\d[A-Z][a-z]|[a-z]\d/g) ?? []).toEqual([]);
  });

  test('a Chinese article has its headline, its text and its notes', () => {
    const text = read('zh-Hans/2026/federations-go-online/index.html').replace(/\s+/g, '');
    expect(text).toContain('妇联');
    expect(text).not.toContain('\ufffd');
    expect(text.length).toBeGreaterThan(600);
  });

  test.each([
    ['en', 'search/index.html'],
    ['zh-Hans', 'zh-Hans/search/index.html'],
  ])('the search page in %s says that it needs a script, and leads on by years and tags', (language, path) => {
    const { searchNoScript, searchTooOld, searchFailed, years, tags } = stringsFor(language);
    const text = read(path).replace(/\s+/g, '');
    const tight = (words: string) => words.replace(/\s+/g, '');
    for (const said of [searchNoScript, years, tags]) expect(text).toContain(tight(said));
    for (const hidden of [searchTooOld, searchFailed]) expect(text).not.toContain(tight(hidden));
  });
});

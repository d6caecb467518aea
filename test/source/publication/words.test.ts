import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { anArticleText, aPublication, aTableText, captured, type FileTree, load, problemsOf } from '../../builders.ts';
import { drawn, textOf } from '../../layouts/drawn.ts';

const eo = {
  name: 'Esperanto',
  latest: 'Plej novaj',
  articles: { one: '{count} artikolo', other: '{count} artikoloj' },
  footnotes: 'Notoj',
};
const files: FileTree = {
  'newsroom/site.yaml': 'name: La Lanterno\nlanguages: [eo, en]\n',
  'newsroom/strings/eo.yaml': aTableText(eo),
  'articles/2017/a.md': anArticleText('Teksto.[^1]\n\n[^1]: Noto.\n'),
  'articles/2017/a.en.md': anArticleText(),
};

describe('a publication in a language that the interface does not speak', () => {
  it('brings the words itself', () => {
    const page = drawn(files);
    expect(textOf(page('/archive/'))).toMatch(/1 artikolo.*Plej novaj/);
    expect(page('/2017/a/')).toContain('aria-label="Notoj"');
    expect(page('/en/')).toContain('<a href="/" lang="eo" hreflang="eo">Esperanto</a>');
    expect(page('/archive/')).toContain('<html lang="eo" dir="ltr">');
  });

  it('may write them for all variants of the language at once', () => {
    const page = drawn({ ...files, 'newsroom/site.yaml': 'name: La Lanterno\nlanguages: [eo-001, en]\n' });
    expect(textOf(page('/archive/'))).toContain('1 artikolo');
    expect(page('/en/')).toMatch(/hreflang="eo-001">[^<]*(?:Esperanto|esperanto)/);
  });

  it('has them only for those that it has written', () => {
    const { catalogue } = load({ ...files, 'newsroom/strings/eo.yaml': aTableText({ ...eo, menu: undefined }) });
    // English replaces the missing string until the author corrects the file; nothing is published meanwhile
    expect(catalogue.newsroom.words.eo?.latest).toBe('Latest');
  });
});

describe('a publication in a language that the interface speaks', () => {
  const named = (table: string): FileTree => ({
    'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en, ar-EG]\n',
    'newsroom/strings/ar.yaml': table,
    'articles/2017/a.md': anArticleText(),
    'articles/2017/a.ar-EG.md': anArticleText(),
  });

  it('may say some words in its own way', () => {
    const page = drawn(named('tags: الموضوعات\n'));
    expect(textOf(page('/ar-EG/tags/'))).toContain('الموضوعات');
    expect(textOf(page('/ar-EG/archive/'))).toContain('مقال واحد');
  });

  it('need not say any', () => {
    expect(problemsOf(named('# nothing yet\n'))).toEqual([]);
  });
});

describe('halfsky strings', () => {
  const run = (site: string, language: string) => captured(() => main(['strings', language, '--site', site]));

  it('begins a table with every word to write, and the check asks for each of them', async () => {
    const site = aPublication({ 'newsroom/site.yaml': 'name: A\nlanguages: [pl]\n' });
    expect(await run(site, 'pl')).toMatchObject({
      code: 0,
      out: 'newsroom/strings/pl.yaml is ready: in each entry, write the translation after the colon, between quotation marks\n',
    });
    const table = readFileSync(join(site, 'newsroom/strings/pl.yaml'), 'utf8');
    expect(table).toContain('name: # "polski"\nskip: # "Skip to the text"\n');
    expect(table).toContain('articles:\n  one: # "{count} article"\n  few: # "{count} articles"\n  many: #');
    const filled = table.replace(/^( *\w+:) # (".*")$/gm, '$1 $2');
    expect(
      problemsOf({ 'newsroom/site.yaml': 'name: A\nlanguages: [pl]\n', 'newsroom/strings/pl.yaml': filled }),
    ).toEqual([]);
    const asked = problemsOf({ 'newsroom/site.yaml': 'name: A\nlanguages: [pl]\n', 'newsroom/strings/pl.yaml': table });
    expect(asked).toHaveLength(filled.split('\n').filter(line => /: "/.test(line)).length);
    expect((await run(site, 'pl')).code).toBe(2);
  });

  it('refuses what is no language', async () => {
    const site = aPublication({});
    expect((await run(site, 'polish')).err).toMatch(/^"polish" is not a language tag; /);
    expect(existsSync(join(site, 'newsroom'))).toBe(false);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { Preview } from '../../../src/preview/preview.ts';
import { formatLine } from '../../../src/problem.ts';
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

  it('shows English ones for those that it has not written', () => {
    const { catalogue, problems } = load({ ...files, 'newsroom/strings/eo.yaml': 'latest: Plej novaj\n' });
    const { eo: words } = catalogue.newsroom.words;
    expect([words?.name, words?.latest, words?.menu]).toEqual(['Esperanto', 'Plej novaj', 'Sections']);
    expect(problems).toEqual([]);
  });
});

describe('texts of the interface that are missing', () => {
  const missingIn = (files: FileTree) => load(files).missingWords.map(formatLine);

  it.each<[string, FileTree, ...string[]]>([
    [
      'all, in languages of the settings',
      { 'newsroom/site.yaml': 'name: A\nlanguages: [en, eo, mi, ar-EG]\n' },
      'newsroom/site.yaml:2:17 languages[1]: the interface has no texts in eo; run "npx halfsky strings eo", then translate the texts in newsroom/strings/eo.yaml',
      'newsroom/site.yaml:2:21 languages[2]: the interface has no texts in mi; run "npx halfsky strings mi", then translate the texts in newsroom/strings/mi.yaml',
    ],
    [
      'all, in the language of an article',
      { 'articles/2017/x.md': anArticleText(), 'articles/2017/x.eo.md': anArticleText() },
      'articles/2017/x.eo.md:1:1 the interface has no texts in eo; run "npx halfsky strings eo", then translate the texts in newsroom/strings/eo.yaml',
    ],
    [
      'a few',
      {
        ...files,
        'newsroom/strings/eo.yaml': aTableText({
          articles: { one: '{count} artikolo' },
          skip: undefined,
          kinds: undefined,
        }),
      },
      'newsroom/strings/eo.yaml:1:1 texts of the interface are missing: skip, articles.other, kinds.news, kinds.feature, kinds.opinion, kinds.notice, kinds.story; run "npx halfsky strings eo", then translate the texts that the command adds to this file',
    ],
    [
      'many',
      { ...files, 'newsroom/strings/eo.yaml': 'latest: Plej novaj\n' },
      'newsroom/strings/eo.yaml:1:1 274 texts of the interface are missing, among them skip, menu, home, lead, more, columns, columnsLead, column; run "npx halfsky strings eo", then translate the texts that the command adds to this file',
    ],
    ['none', files],
    ['none, because the table has mistakes to correct first', { ...files, 'newsroom/strings/eo.yaml': 'latset: A\n' }],
  ])('are named once: %s', (_, some, ...told) => {
    expect(missingIn(some)).toEqual(told);
  });

  it('are notes of a check and of a preview, and problems of a build', async () => {
    const site = aPublication({ ...files, 'newsroom/strings/eo.yaml': 'latest: Plej novaj\n' });
    const run = (...given: string[]) => captured(() => main([...given, '--site', site, '--url', 'https://a.example/']));
    const { code, out } = await run('check');
    expect([code, out]).toEqual([0, expect.stringMatching(/^note: newsroom\/strings\/eo.yaml:1:1 274 texts/)]);
    const built = await run('build', '--out', join(site, 'dist'));
    expect([built.code, built.err]).toEqual([1, expect.stringMatching(/^newsroom\/strings\/eo.yaml:1:1 274 texts/m)]);
    expect(existsSync(join(site, 'dist'))).toBe(false);
    const preview = await Preview.open({ site, url: undefined, now: Date.UTC(2020, 0, 1), preview: true });
    const page = await preview.answer('/archive/');
    expect(String(page.body)).toMatch(/Plej novaj/);
    expect(String(page.body)).not.toContain('cannot be published');
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

  it('hears that no native speaker has read the words, until it has a table of its own', () => {
    const polish = { 'newsroom/site.yaml': 'name: A\nlanguages: [en, pl]\n', 'articles/2017/a.md': anArticleText() };
    const notesOf = (some: FileTree) => load(some, { url: 'https://a.example/' }).notes.map(formatLine);
    expect(notesOf(polish)).toEqual([
      'newsroom/site.yaml:2:17 languages[1]: no native speaker has read the texts of the interface in pl yet; run "npx halfsky strings pl", then check the pl texts in the new file',
    ]);
    expect(notesOf({ ...polish, 'newsroom/strings/pl.yaml': '# read\n' })).toEqual([]);
  });

  it('keeps the other forms of a plural if it writes one', () => {
    const { catalogue } = load(named('articles: {one: "{count} مادة"}\n'));
    expect(catalogue.newsroom.words['ar-EG']?.articles).toMatchObject({ one: '{count} مادة', two: 'مقالان' });
  });

  it('need not say any', () => {
    expect(problemsOf(named('# nothing yet\n'))).toEqual([]);
  });
});

describe('halfsky strings', () => {
  const run = (site: string, language: string) => captured(() => main(['strings', language, '--site', site]));

  it('begins a table with every word to write, which is complete when all are written', async () => {
    const site = aPublication({ 'newsroom/site.yaml': 'name: A\nlanguages: [cs]\n' });
    expect(await run(site, 'cs')).toMatchObject({
      code: 0,
      out: 'newsroom/strings/cs.yaml is ready: in each entry, write the translation after the colon, between quotation marks\n',
    });
    const table = readFileSync(join(site, 'newsroom/strings/cs.yaml'), 'utf8');
    expect(table).toContain('name: # "čeština"\nskip: # "Skip to the text"\n');
    expect(table).toContain('articles:\n  one: # "{count} article"\n  few: # "{count} articles"\n  many: #');
    const filled = table.replace(/^( *\w+:) # (".*")$/gm, '$1 $2');
    const loaded = (text: string) =>
      load({ 'newsroom/site.yaml': 'name: A\nlanguages: [cs]\n', 'newsroom/strings/cs.yaml': text });
    expect(loaded(filled)).toMatchObject({ problems: [], missingWords: [] });
    const texts = filled.split('\n').filter(line => /: "/.test(line)).length;
    expect(loaded(table).problems).toEqual([]);
    expect(loaded(table).missingWords.map(formatLine)).toEqual([
      expect.stringContaining(`${texts - 1} texts of the interface are missing`),
    ]);
    expect((await run(site, 'cs')).code).toBe(2);
  });

  it('adds to a table that somebody has begun the names that it lacks', async () => {
    const site = aPublication({ 'newsroom/strings/cs.yaml': 'skip: Na text\nmenu:' });
    expect((await run(site, 'cs')).code).toBe(0);
    const table = readFileSync(join(site, 'newsroom/strings/cs.yaml'), 'utf8');
    expect(table).toMatch(/^skip: Na text\nmenu:\nname: # "čeština"\nhome: #/);
    expect(table.match(/^skip/gm)).toHaveLength(1);
  });

  it('refuses what is no language', async () => {
    const site = aPublication({});
    expect((await run(site, 'polish')).err).toMatch(/^"polish" is not a language tag; /);
    expect(existsSync(join(site, 'newsroom'))).toBe(false);
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAddedFiles } from '../../../../src/authoring/history/added-files.ts';
import { openSource } from '../../../../src/authoring/import/archive/disk.ts';
import { importArticles } from '../../../../src/authoring/import/archive/import-archive.ts';
import { importTexts, someSettings } from '../builders.ts';

/** Returns title, date and draft of each article, by path in the archive. */
function fieldsOf({ texts, sources }: Pick<ReturnType<typeof importTexts>, 'texts' | 'sources'>) {
  return Object.fromEntries(
    [...sources].map(([path, file]) => [file, texts.get(path)?.match(/(?<=^(?:title|date|draft): ).*$/gm) ?? []]),
  );
}

describe('a folder of Markdown files without front matter', () => {
  it('has headlines from headings or file names, and days from file names', () => {
    const imported = importTexts({
      '2017-09-05 The Well.md': 'Words.',
      '2017.9.6 Law.md': '# The law\n\nWords.',
      '20170907.md': 'A headline\n=====\n\nWords.',
      '2017_09_08_road-works.md': 'Words.',
      '2017年9月9日 村里的水井.md': '正文。',
      '二〇一七年十月二十一日：修路.md': '正文。',
      '2017-11-01水井.md': '正文。',
      '2017/12/03-market.md': 'Words.',
      'README.md': '# About',
    });
    expect(fieldsOf(imported)).toEqual({
      '2017-09-05 The Well.md': ['The Well', '2017-09-05'],
      '2017.9.6 Law.md': ['The law', '2017-09-06'],
      '20170907.md': ['A headline', '2017-09-07'],
      '2017_09_08_road-works.md': ['road works', '2017-09-08'],
      '2017年9月9日 村里的水井.md': ['村里的水井', '2017-09-09'],
      '二〇一七年十月二十一日：修路.md': ['修路', '2017-10-21'],
      '2017-11-01水井.md': ['水井', '2017-11-01'],
      '2017/12/03-market.md': ['market', '2017-12-03'],
    });
    expect(Object.keys(imported.report.leftOut)).toEqual(['README.md']);
  });

  it('publishes no queries of Obsidian as code, and shows its highlights', () => {
    const { texts } = importTexts({ '2017-09-05 A.md': 'One ==deep== well.\n\n```dataview\nLIST\n```\n' });
    expect(texts.get('articles/2017/a.md')).toBe(
      '---\ntitle: A\ndate: 2017-09-05\n---\n\nOne <mark>deep</mark> well.\n',
    );
  });

  it.each(['The Well.md', '2017-02-30 The Well.md', '20179999 The Well.md', 'pages/The Well.md', '2017 The Well.md'])(
    'has no date that nobody wrote: %s',
    file => {
      const { texts, report, sources } = importTexts({ [file]: 'Words.' });
      expect(Object.values(fieldsOf({ texts, sources }))[0]?.slice(1)).toEqual(['2026-01-01', 'true']);
      expect(report.changes['undated-articles-made-drafts']).toBe(1);
      expect(report.details[file]?.['headlines-taken']).toHaveLength(1);
    },
  );

  it('keeps no brackets of links to notes elsewhere, and no marks of callouts', () => {
    const { texts } = importTexts({ '2017-09-05 a.md': 'See [[Elsewhere|words]].\n\n> [!NOTE]\n> Words\n' });
    expect(texts.get('articles/2017/a.md')).toContain('\nSee words.\n\n> **Note**\n>\n> Words\n');
    const other = importTexts({ '2017-09-05 a.md': '> [!NOTE]\n> Words\n' });
    expect(other.texts.get('articles/2017/a.md')).toContain('> **Note**\n>\n> Words\n');
  });

  it('keeps a heading in the text if --map names another field as headline', () => {
    const { texts } = importTexts(
      { '2017-09-05 a.md': '---\ntitulo: Head\n---\n\n# Part\n\nWords.\n', 'b.md': 'x', 'c.md': 'x' },
      { fieldMap: new Map([['titulo', 'title']]) },
    );
    expect(texts.get('articles/2017/a.md')).toBe('---\ntitle: Head\ndate: 2017-09-05\n---\n\n# Part\n\nWords.\n');
  });

  it('may contain a few texts with front matter', () => {
    const imported = importTexts({
      'a.md': '---\ntitle: A\ndate: 2017-09-05\n---\n\nWords.',
      'b.md': '---\ntitle: B\ndate: soon\n---\n\nWords.',
      '2017-01-01 c.md': 'Words.',
      '2017-01-02 d.md': 'Words.',
      '2017-01-03 e.md': 'Words.',
    });
    expect(fieldsOf(imported)).toMatchObject({ 'a.md': ['A', '2017-09-05'], 'b.md': ['B', '2026-01-01', 'true'] });
  });

  it('is not seen in an archive where most texts have front matter', () => {
    const { report } = importTexts({
      'a.md': '---\ntitle: A\ndate: 2017-09-05\n---\n\nWords.',
      'b.md': '---\ntitle: B\n---\n\nWords.',
      '2017-01-01 c.md': 'Words.',
    });
    expect(Object.keys(report.leftOut)).toEqual(['2017-01-01 c.md', 'b.md']);
  });
});

describe('a git checkout of Markdown files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'halfsky-notes-'));
    git('init', '--quiet');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false'];
  const git = (...words: readonly string[]) => execFileSync('git', [...who, ...words], { cwd: folder, stdio: 'pipe' });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const commit = (date: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', 'x', '--date', date);
  };
  const importFolder = (path = '') => {
    const source = openSource(join(folder, path), someSettings());
    return importArticles(source.archive, source.read, someSettings(), new Map());
  };

  it('has the days of the commits that added the files, also under their later names', () => {
    write('notes/井 one.md', '# One\n\nThe first note about the well.\n');
    write('notes/2016-01-01 dated.md', '# Dated\n\nWords.\n');
    commit('2017-09-05T23:30:00+0800');
    git('mv', 'notes/井 one.md', 'notes/two.md');
    commit('2018-01-01T12:00:00+0000');
    write('notes/two.md', '# Two\n\nThe first note about the well.\n');
    commit('2019-01-01T12:00:00+0000');
    write('notes/new.md', 'Not in git.\n');
    const imported = importFolder('notes');
    expect(fieldsOf(imported)).toEqual({
      '2016-01-01 dated.md': ['Dated', '2016-01-01'],
      'new.md': ['new', '2026-01-01', 'true'],
      'two.md': ['Two', '2017-09-05'],
    });
    expect(imported.report.details['two.md']?.['dates-from-git']).toEqual(['2017-09-05']);
  });

  it('has drafts where one commit added many files', () => {
    for (let n = 0; n < 11; n++) write(`n${n}.md`, `Note ${n}.\n`);
    commit('2017-09-05T12:00:00+0000');
    const imported = importFolder();
    expect(fieldsOf(imported)['n3.md']).toEqual(['n3', '2017-09-05', 'true']);
    expect(imported.report.changes['bulk-dated-articles-made-drafts']).toBe(11);
  });

  it('has no days in a shallow clone, whose only commit seems to add every file', () => {
    write('a.md', 'Words.\n');
    commit('2017-09-05T12:00:00+0000');
    write('b.md', 'Words.\n');
    commit('2018-09-05T12:00:00+0000');
    git('clone', '--quiet', '--depth', '1', `file://${folder}`, 'shallow');
    expect(readAddedFiles(folder).size).toBe(2);
    expect(readAddedFiles(join(folder, 'shallow')).size).toBe(0);
  });

  it('starts no program that its settings name', () => {
    write('a.md', 'Words.\n');
    commit('2017-09-05T12:00:00+0000');
    for (const key of ['core.fsmonitor', 'core.pager', 'gpg.program', 'core.sshCommand', 'diff.external'])
      git('config', key, `touch ${join(folder, 'ran')}; true`);
    git('config', 'log.showSignature', 'true');
    expect(readAddedFiles(folder).get('a.md')?.day).toBe('2017-09-05');
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });
});

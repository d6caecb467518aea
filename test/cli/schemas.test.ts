/**
 * Tests which files `halfsky schemas` writes and which files it leaves alone. Also tests that this repository's own schema files are up to
 * date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFiles, sharedFiles } from '../../src/authoring/editors/editor-files.ts';
import { fileKinds } from '../../src/authoring/editors/file-kinds.ts';
import { has, tasksIn } from '../../src/authoring/editors/settings.ts';
import { main } from '../../src/cli/main.ts';
import { english } from '../../src/language/messages/voice.ts';
import { anArticleText, aPublication, captured } from '../builders.ts';

const root = join(import.meta.dirname, '../..');
const files = {
  'articles/2017/x.md': anArticleText(),
  'newsroom/people/wang-fang.yaml': 'name: Wang Fang\n',
  'newsroom/columns/firsts.md': '---\ntitle: Firsts\n---\n',
  'newsroom/tags.yaml': 'law: {name: Law}\n',
};
const run = (site: string, ...words: readonly string[]) => captured(() => main(['schemas', '--site', site, ...words]));
const readJson = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

describe('a publication that nobody has set up', () => {
  it('gets a schema for each kind of file, snippets, settings and tasks', async () => {
    const site = aPublication(files);
    const { out } = await run(site);
    expect(
      out
        .trimEnd()
        .split('\n')
        .every(line => line.startsWith('wrote ')),
    ).toBe(true);
    expect(readdirSync(join(site, '.vscode/halfsky')).sort()).toEqual(
      [...fileKinds.map(({ name }) => `${name}.json`), 'names.json'].sort(),
    );
    expect(readdirSync(join(site, '.vscode')).sort()).toEqual(
      ['extensions.json', 'halfsky', 'halfsky.code-snippets', 'settings.json', 'tasks.json'].sort(),
    );
    expect(readJson(site, '.vscode/halfsky/names.json')).toMatchObject({
      definitions: { people: { enum: ['wang-fang'] }, columns: { enum: ['firsts'] }, tags: { enum: ['law'] } },
    });
  });

  it('is left as it is the second time', async () => {
    const site = aPublication(files);
    await run(site);
    const { out } = await run(site);
    expect(out).not.toContain('wrote');
    expect(out).toContain('.vscode/halfsky/article.json is unchanged');
    expect(out).toContain('.vscode/settings.json already has all settings');
  });

  it('may have no newsroom', async () => {
    const site = aPublication({ 'articles/2017/x.md': anArticleText() });
    await run(site);
    expect(readJson(site, '.vscode/halfsky/names.json')).toMatchObject({ definitions: { people: { not: {} } } });
  });

  it('is explained in Chinese where that is asked for', async () => {
    const site = aPublication(files);
    await run(site, '--lang', 'zh-Hans');
    expect(readJson(site, '.vscode/halfsky/article.json')).toMatchObject({ title: '文章' });
    expect(readFileSync(join(site, '.vscode/tasks.json'), 'utf8')).toContain('--lang zh-Hans');
  });

  it('and in no other language', async () => {
    const { code, err } = await run(aPublication(files), '--lang', 'eo');
    expect(code).toBe(2);
    expect(err).toMatch(/^halfsky has no messages in "eo"; use one of en, zh-Hans\n/);
  });
});

describe('settings that are there', () => {
  const withSettings = (text: string) => {
    const site = aPublication(files);
    mkdirSync(join(site, '.vscode'));
    writeFileSync(join(site, '.vscode/settings.json'), text);
    return site;
  };

  it.each(['{\n  "editor.fontSize": 20\n}\n', '{\n  // my own\n  "editor.fontSize": 20,\n}\n'])(
    'are never changed, and what they lack is said: %s',
    async text => {
      const site = withSettings(text);
      const { code, out } = await run(site);
      expect(code).toBe(0);
      expect(readFileSync(join(site, '.vscode/settings.json'), 'utf8')).toBe(text);
      expect(out).toContain(
        '.vscode/settings.json is your own file and was not changed; to get all features, add these settings to the file:\n{',
      );
      expect(out).toContain('"./.vscode/halfsky/site.json": "newsroom/site.yaml"');
      expect(existsSync(join(site, '.vscode/halfsky/article.json'))).toBe(true);
    },
  );

  it('are enough when they have these among others', () => {
    expect(has({ a: { b: [1, 2, 3] }, c: 1 }, { a: { b: [3] } })).toBe(true);
    expect(has({ a: { b: [1, 2] } }, { a: { b: [3] } })).toBe(false);
    expect(has({}, { a: 1 })).toBe(false);
    expect(has(undefined, { a: 1 })).toBe(false);
  });
});

describe('what the task `check` prints', () => {
  const patternsIn = (tasks: unknown) =>
    [...JSON.stringify(tasks).matchAll(/"severity":"(\w+)".*?"regexp":("(?:[^"\\]|\\.)*")/g)].map(
      ([, severity, pattern = '""']) => ({ severity, pattern: new RegExp(JSON.parse(pattern)) }),
    );
  const found = (line: string) => {
    const patterns = patternsIn(tasksIn('en')).slice(0, 2);
    return patterns.flatMap(({ severity, pattern }) => {
      const [, ...parts] = pattern.exec(line) ?? [];
      return parts.length > 0 ? [[severity, ...parts]] : [];
    });
  };

  it('becomes problems on their lines, in both languages', async () => {
    const site = aPublication({ ...files, 'articles/2017/x.md': anArticleText('A text.\n', 'kind: essay') });
    const said = [
      'write one of news, feature, opinion, notice, story',
      '请写其中之一：news, feature, opinion, notice, story',
    ];
    for (const [i, language] of ['en', 'zh-Hans'].entries()) {
      const { out } = await captured(() => main(['check', '--site', site, '--lang', language]));
      const lines = out.split('\n').flatMap(found);
      expect(lines).toHaveLength(1);
      expect(lines[0]?.slice(0, 4)).toEqual(['error', 'articles/2017/x.md', '4', '7']);
      expect(lines[0]?.[4]).toContain(said[i]);
    }
  });

  it('and notes are told from problems', async () => {
    const site = aPublication({
      ...files,
      'articles/2017/y.md': '---\ntitle: B\ndate: 2030-01-01\n---\n\nA text.\n',
    });
    for (const language of ['en', 'zh-Hans']) {
      const { out } = await captured(() =>
        main([
          'check',
          '--site',
          site,
          '--url',
          'https://a.example/',
          '--now',
          '2029-12-31T00:00Z',
          '--lang',
          language,
        ]),
      );
      expect(
        out
          .split('\n')
          .flatMap(found)
          .map(([severity, file]) => [severity, file]),
      ).toEqual([['info', 'articles/2017/y.md']]);
    }
  });
});

describe('what lies in this repository', () => {
  it('is what would be written: `npm run schemas` writes it anew', () => {
    for (const [file, text] of ownFiles({ people: [], columns: [], tags: [] }, english)) {
      // this file contains only suggestions of names, which may be older than the files of the newsroom
      if (file.endsWith('/names.json')) continue;
      expect(readFileSync(join(root, file), 'utf8'), file).toBe(text);
    }
  });

  it('and the settings here have what they need', () => {
    for (const [file, wanted] of sharedFiles('en')) expect(has(readJson(root, file), wanted), file).toBe(true);
  });
});

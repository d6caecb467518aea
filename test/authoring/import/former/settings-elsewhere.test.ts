/** Tests archives whose settings are not at their root, such as a repository with a site in a folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSource } from '../../../../src/authoring/import/archive/disk.ts';
import { printReport } from '../../../../src/authoring/import/print-report.ts';
import { english } from '../../../../src/language/messages/voice.ts';
import { writeFiles } from '../../../support/fixture.ts';
import { aText, importTexts, someSettings } from '../builders.ts';

const text = aText('title: A\ndate: 2017-09-05');

const foldersIn = (files: Readonly<Record<string, string>>) => importTexts(files).report.oldSite.settingsElsewhere;

describe('settings in a folder of the archive', () => {
  it.each([
    ['docs/_config.yml', 'title: Old', 'docs/_posts/2017-09-05-a.md', 'docs'],
    ['site/hugo.toml', 'title = "Old"', 'site/content/a.md', 'site'],
    ['packages/website/hugo.yaml', 'title: Old', 'packages/website/content/a.md', 'packages/website'],
    ['www/config.toml', 'baseURL = "https://example.org/"', 'www/content/a.md', 'www'],
    ['site/config/_default/config.json', '{"title": "Old"}', 'site/content/a.md', 'site'],
  ])('are named, with the folder to import: %s', (file, settings, article, folder) => {
    const { report } = importTexts({ 'README.md': text, [file]: settings, [article]: text });
    expect(report.oldSite.settingsElsewhere).toEqual([folder]);
    expect(printReport(report, english, 3)).toContain(
      `the settings of the old site are in the folder ${folder}, so this import did not read them: it does not know the old addresses, and texts that the settings hide from readers may be public; import that folder instead: npx halfsky import archive old-site/${folder} --site DIR`,
    );
  });

  it('are all named if there are several', () => {
    const { report } = importTexts({
      'docs/_config.yml': 'title: Docs',
      'docs/a.md': text,
      'news/hugo.toml': 'title = "News"',
      'news/content/a.md': text,
      'news/exampleSite/hugo.toml': 'title = "Example"',
      'news/inner/_config.yml': 'title: Inner',
      'news/inner/a.md': text,
    });
    expect(report.oldSite.settingsElsewhere).toEqual(['docs', 'news']);
    expect(printReport(report, english, 3)).toContain(
      'settings of old sites are in the folders docs, news, so this import did not read them: it does not know the old addresses, and texts that the settings hide from readers may be public; import the folder of the site instead, such as: npx halfsky import archive old-site/docs --site DIR',
    );
  });

  it.each([
    ['themes/x', '_config.yml'],
    ['node_modules/x', '_config.yml'],
    ['exampleSite', 'hugo.toml'],
    ['site/examples', 'hugo.toml'],
    ['_site', '_config.yml'],
    ['.cache', 'hugo.toml'],
    ['a/b/c', 'hugo.toml'],
  ])('do not count in folders of programs and examples, and far below: %s', (folder, file) => {
    expect(foldersIn({ [`${folder}/${file}`]: 'title: "Old"', [`${folder}/content/a.md`]: text })).toEqual([]);
  });

  it('do not count without texts, in files of other programs, and if the archive has settings itself', () => {
    const article = { 'content/a.md': text };
    expect(foldersIn({ ...article, 'docs/_config.yml': 'title: Old' })).toEqual([]);
    expect(foldersIn({ ...article, 'www/config.toml': 'base_url = "/"', 'www/content/a.md': text })).toEqual([]);
    expect(foldersIn({ ...article, 'docs/_config.yml': 'title: Old', 'docs/a.md': text, 'hugo.toml': '' })).toEqual([]);
  });
});

describe('settings above the archive', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'halfsky-above-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it.each([
    ['hugo.toml', 'title = "Old"', 'content/a.md', 'content', ['..']],
    ['hugo.yaml', 'title: Old', 'content/posts/a.md', 'content/posts', ['../..']],
    ['config/_default/hugo.toml', 'title = "Old"', 'content/a.md', 'content', ['..']],
    ['_config.yml', 'title: Old', '_posts/2017-09-05-a.md', '_posts', ['..']],
    ['config.json', '{"colour": "red"}', 'content/a.md', 'content', []],
    ['package.json', '{}', 'content/a.md', 'content', []],
  ])('are named: %s', (file, settings, article, folder, expected) => {
    writeFiles(home, [
      [file, settings],
      [article, text],
    ]);
    expect(openSource(join(home, folder), someSettings()).read.settingsElsewhere).toEqual(expected);
  });

  it('come with the folder to import', () => {
    const { report } = importTexts({ 'a.md': text });
    const oldSite = { ...report.oldSite, settingsElsewhere: ['..'] };
    expect(printReport({ ...report, oldSite }, english, 3)).toContain(
      'the settings of the old site are above the imported folder, so this import did not read them: it does not know the old addresses, and texts that the settings hide from readers may be public; import the folder with the settings instead: npx halfsky import archive old-site/.. --site DIR',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { englishOf } from '../../src/message.ts';
import { aPublication, captured, type FileTree, frontMatter, load } from '../builders.ts';
import { drawn, textOf } from '../layouts/drawn.ts';

const original = 'articles/2017/wells.md';
const translation = 'articles/2017/wells.zh-Hans.md';

const files = (ofOriginal: readonly string[], ofTranslation: readonly string[]): FileTree => ({
  'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en, zh-Hans]\n',
  [original]: frontMatter('title: Wells', 'date: 2017-09-05', ...ofOriginal),
  [translation]: frontMatter('title: 水井', 'date: 2017-09-20', 'translator: He Ping', ...ofTranslation),
});

const corrected = ['corrections: [{date: 2017-10-03, text: There are six.}]'];
const notesOf = (tree: FileTree) =>
  load(tree, { url: 'https://a.example/' }).notes.map(({ file, at, what }) => `${file}:${at.line} ${englishOf(what)}`);
const note = `${translation}:2 the original ${original} changed on 2017-10-03, and this translation does not have the change yet`;

describe('a translation', () => {
  test('drifts when its original is corrected later', () => {
    expect(notesOf(files(corrected, []))).toEqual([note]);
    expect(notesOf(files(['updated: 2017-10-03'], []))).toEqual([note]);
  });

  test('does not drift when it was changed after that, or says that it follows that version', () => {
    expect(notesOf(files(corrected, ['updated: 2017-10-04']))).toEqual([]);
    expect(notesOf(files(corrected, ['follows: 2017-10-03']))).toEqual([]);
  });

  test('drifts when it follows an older version, whatever was changed in it since', () => {
    expect(notesOf(files(corrected, ['follows: 2017-09-05', 'updated: 2017-11-01']))).toHaveLength(1);
  });

  test('is held against the day, not against the hour', () => {
    expect(notesOf(files(['updated: 2017-10-03T15:00+08:00'], ['follows: 2017-10-03']))).toEqual([]);
  });

  test('tells its readers, and leads them to the original', () => {
    const page = drawn(files(corrected, []))('/zh-Hans/2017/wells/');
    expect(textOf(page)).toContain('原文已于2017年10月3日更正，译文尚未更新。 English');
    expect(drawn(files(corrected, ['follows: 2017-10-03']))('/zh-Hans/2017/wells/')).not.toContain('原文已于');
  });

  test('that drifts does not stop a publication, and check says so with a cure', async () => {
    const site = aPublication(files(corrected, []));
    const { code, out } = await captured(() => main(['check', '--site', site, '--url', 'https://a.example/']));
    expect(code).toBe(0);
    expect(out).toBe(
      `note: ${translation}:2:1 follows: the original ${original} changed on 2017-10-03, and this translation does not have the change yet; update the translation, and then write "follows: 2017-10-03"\nno problems in 2 published articles\n`,
    );
    const github = await captured(() =>
      main(['check', '--site', site, '--url', 'https://a.example/', '--format', 'github']),
    );
    expect(github.out).toMatch(
      /^::warning file=articles\/2017\/wells\.zh-Hans\.md,line=2,col=1::follows: the original/,
    );
    const json = await captured(() =>
      main(['check', '--site', site, '--url', 'https://a.example/', '--format', 'json']),
    );
    expect(JSON.parse(json.out)).toMatchObject([{ file: translation, severity: 'note' }]);
  });
});

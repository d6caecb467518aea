/** Tests that no story can be published against the consent of its sender. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPublication } from '../../../src/build/load/load.ts';
import { formatLine } from '../../../src/problem.ts';
import { aFolder, aPublication, type FileTree, noon, problemsOf } from '../../builders.ts';

const story = (...yaml: readonly string[]) =>
  `---\n${['title: A', 'date: 2017-09-05', 'kind: story', ...yaml].join('\n')}\n---\n\nWe dug.\n`;
const site = 'name: A\nlanguages: [en, zh-Hans]\n';
const consent = { publish: 'yes', edit: 'yes', translate: 'yes', age: 'adult', language: 'en' };
const record = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  Object.entries<string | undefined>({ ...consent, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
const files = (text: string, own: FileTree = {}): FileTree => ({
  'newsroom/site.yaml': site,
  'articles/2017/well.md': story(),
  'private/stories/2017/well.yaml': text,
  ...own,
});

const draftOr =
  'write "draft: true" in this file, or ask the sender and record the answer in private/stories/2017/well.yaml';

describe('a published story', () => {
  it('whose sender allows it is no problem, and its record is in no list of strays', () => {
    expect(problemsOf(files(record()))).toEqual([]);
  });

  it.each([
    [{ publish: 'no' }, `the sender of this story does not allow its publication; ${draftOr}`],
    [
      { publish: undefined },
      `private/stories/2017/well.yaml does not say that the sender allows the publication of this story; ${draftOr}`,
    ],
    [
      { age: undefined },
      `private/stories/2017/well.yaml does not say that the sender of this story is 18 or older, or that a parent or guardian agrees; ${draftOr}`,
    ],
    [
      { withdrawn: '2020-01-01', publish: 'no' },
      'the sender of this story took the consent back on 2020-01-01; write "draft: true" in this file, or delete the file together with private/stories/2017/well.yaml',
    ],
    [
      { edit: 'ask' },
      'the sender of this story wants to see the text before its publication; show the text to the sender, then record the day of the answer in private/stories/2017/well.yaml, such as "agreed: 2026-12-01"',
    ],
  ])('is a problem if the record says %j', (changes, told) => {
    expect(problemsOf(files(record(changes)))).toEqual([`articles/2017/well.md:2:8 ${told}`]);
    // the same holds for an article of another kind, in a folder of its own, and in the future
    const elsewhere = { 'articles/2017/well.md': story(), 'articles/2017/well/index.md': '' };
    const { 'articles/2017/well.md': _, ...others } = files(record(changes), elsewhere);
    const moved = { ...others, 'articles/2017/well/index.md': '---\ntitle: A\ndate: 2030-01-01\n---\n\nWe dug.\n' };
    expect(problemsOf(moved)).toEqual([`articles/2017/well/index.md:2:8 ${told}`]);
  });

  it('is none as a draft, nor once the sender agreed to the text', () => {
    expect(problemsOf(files(record({ publish: 'no' }), { 'articles/2017/well.md': story('draft: true') }))).toEqual([]);
    expect(problemsOf(files(record({ edit: 'ask', agreed: '2017-09-04' })))).toEqual([]);
  });

  it('may be translated only if the sender allows it', () => {
    const translation = { 'articles/2017/well.zh-Hans.md': story() };
    expect(problemsOf(files(record(), translation))).toEqual([]);
    expect(problemsOf(files(record({ translate: '"no"' }), translation))).toEqual([
      `articles/2017/well.zh-Hans.md:2:8 the sender of this story does not allow translations; ${draftOr}`,
    ]);
  });

  it('must not contain what is private', () => {
    const text = `${story('by: Wang Fang')}\nCall 138 0013 8000.\n`;
    const own = { name: 'Wang Fang', contact: '"13800138000"', byline: 'none' };
    expect(problemsOf(files(record(own), { 'articles/2017/well.md': text }))).toEqual([
      'articles/2017/well.md:5:1 this line contains the name of the sender, which must stay private; remove it; private/stories/2017/well.yaml says what is private',
      'articles/2017/well.md:10:1 this line contains the contact of the sender, which must stay private; remove it; private/stories/2017/well.yaml says what is private',
    ]);
  });
});

describe('a record with a mistake', () => {
  const cure = 'write the record as docs/fields.md describes it';
  it.each([
    [
      'publish: quokka\n',
      `private/stories/2017/well.yaml:1:10 publish: the record of the consent has a mistake here; ${cure}`,
    ],
    ['quokka: yes\n', `private/stories/2017/well.yaml:1:1 halfsky has no field with this name; ${cure}`],
    [
      'name: quokka: 138\n',
      `private/stories/2017/well.yaml:1:7 the text contains a colon, so YAML reads the text as another field; ${cure}`,
    ],
    ['- quokka\n', `private/stories/2017/well.yaml:1:1 the file contains no fields; ${cure}`],
    [
      'withdrawn: quokka\n',
      `private/stories/2017/well.yaml:1:12 withdrawn: the record of the consent has a mistake here; ${cure}`,
    ],
  ])('is a problem that quotes nothing of it: %j', (text, told) => {
    const problems = problemsOf(files(text));
    expect(problems).toContain(told);
    expect(problems.join('\n')).not.toContain('quokka');
  });

  it('is one too if its name or place is wrong', () => {
    const others = { 'private/stories/well.yaml': '', 'private/stories/2017/b.yml': '' };
    expect(problemsOf(files(record(), others))).toEqual(
      ['2017/b.yml', 'well.yaml'].map(
        name =>
          `private/stories/${name}:1:1 halfsky does not use this file; name the file after the article whose consent it records: stories/<year>/<slug>.yaml`,
      ),
    );
  });
});

it('a record without an article is a note, because the article may be on another branch', () => {
  const root = aPublication({ 'newsroom/site.yaml': site, 'private/stories/2017/well.yaml': record() });
  const { problems, notes } = loadPublication({ site: root, url: undefined, now: noon, preview: false });
  expect(problems).toEqual([]);
  expect(notes.map(formatLine)).toEqual([
    'private/stories/2017/well.yaml:1:1 this record of a consent belongs to no article; give it the year and the name of its article, or delete it if the article is gone',
  ]);
});

it('records may lie in another folder', () => {
  const root = aPublication(files(record({ publish: 'no' })));
  const elsewhere = aFolder();
  const check = (folder?: string) =>
    loadPublication({ site: root, private: folder, url: undefined, now: noon, preview: false }).problems.length;
  expect([check(), check(elsewhere), check(join(elsewhere, 'none')), check(join(root, 'private'))]).toEqual([
    1, 0, 0, 1,
  ]);
  rmSync(join(root, 'private'), { recursive: true });
  expect(check()).toBe(0);
});

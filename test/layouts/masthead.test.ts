import { expect, test } from 'vitest';
import { type FileTree, frontMatter } from '../builders.ts';
import { drawn, outputsOf, textOf } from './drawn.ts';

const address = '/people/masthead/';

const files: FileTree = {
  'newsroom/site.yaml': 'name: {en: The Lantern, zh-Hans: 灯笼}\nlanguages: [en, zh-Hans]\n',
  'newsroom/people/lin.yaml':
    'name: Lin Yue\nrole: {en: Keeps the column, zh-Hans: 主持专栏}\nmasthead: [translators, editors]\nlinks: [{name: Her page, url: https://lin.example/}]\n',
  'newsroom/people/ana.yaml': 'name: Ana\nrole: Chief editor\nmasthead: editors\n',
  'newsroom/people/voice.yaml': 'name: Village Voice\nkind: organisation\nrole: A radio station elsewhere\n',
  'newsroom/people/mei.yaml': 'name: Mei\n',
  'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05', 'by: [mei, voice]'),
};

const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'));
const footOf = (page: string) => page.slice(page.indexOf('<footer'));

test('the masthead has each group with its people by name, what they do, and where they lead', () => {
  const main = mainOf(drawn(files)(address));
  expect(textOf(main.slice(main.indexOf('<section')))).toBe(
    'Editors Ana Chief editor Lin Yue Keeps the column Her page Translators Lin Yue Keeps the column Her page Everybody who is named here',
  );
  for (const link of ['/people/ana/', '/people/lin/', 'https://lin.example/', '/people/'])
    expect(main).toContain(`href="${link}"`);
});

test('who is only named in articles does not stand on it', () => {
  const main = mainOf(drawn(files)(address));
  expect(main).not.toContain('Mei');
  expect(main).not.toContain('Village Voice');
});

test('it is there in every language, in its words', () => {
  const page = drawn(files)(`/zh-Hans${address}`);
  expect(textOf(mainOf(page))).toContain('编辑 Ana Chief editor Lin Yue 主持专栏');
  expect(page).toContain('hreflang="en"');
});

test('the foot of every page leads to it, and the sitemap knows it', () => {
  const page = drawn(files);
  for (const at of ['/', '/2017/wells/', '/zh-Hans/']) expect(footOf(page(at))).toContain('people/masthead/"');
  expect(page('/sitemap.xml')).toContain('/zh-Hans/people/masthead/</loc>');
});

test('where nobody is of the house there is none, and the foot leads to everybody', () => {
  const outputs = outputsOf({
    'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05'),
    'newsroom/people/mei.yaml': 'name: Mei\nrole: Editor\n',
  });
  expect([...outputs.keys()].filter(at => at.includes('masthead'))).toEqual([]);
  const front = outputs.get('/')?.draw() ?? '';
  expect(footOf(front)).toContain('href="/people/"');
});

test('a page of the newsroom’s own that is the masthead takes its place, in the languages that have it', () => {
  const outputs = outputsOf({ ...files, 'newsroom/pages/us.md': frontMatter('title: Who we are', 'policy: masthead') });
  expect([...outputs.keys()].filter(at => at.includes('masthead'))).toEqual([`/zh-Hans${address}`]);
});

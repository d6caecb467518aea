import { expect, test } from 'vitest';
import { type FileTree, frontMatter } from '../builders.ts';
import { drawn, textOf } from './drawn.ts';

/** Returns each group of the footer: its heading, then the texts of its links. */
const footOf = (page: string) => {
  const foot = page.slice(page.indexOf('<div class="foot-links">'));
  return [...foot.matchAll(/<h2>(.*?)<\/h2><ul>(.*?)<\/ul>/gs)].map(([, title = '', links = '']) => [
    title,
    ...[...links.matchAll(/<li>(.*?)<\/li>/gs)].map(([, link = '']) => textOf(link)),
  ]);
};

const article: FileTree = { 'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05') };

test('the foot has three groups: who we are, how we work, how to reach us; policies first and in their order, in every language', () => {
  const page = drawn({
    ...article,
    'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en, zh-Hans]\ncontact: a@lantern.example\n',
    'newsroom/pages/a.md': frontMatter('title: A shop'),
    'newsroom/pages/b.md': frontMatter('title: Write to us', 'policy: feedback'),
    'newsroom/pages/c.md': frontMatter('title: Who owns us', 'policy: [ownership, mission]'),
    'newsroom/pages/d.md': frontMatter('title: Ethics', 'policy: ethics'),
    'newsroom/pages/e.md': frontMatter('title: Voices', 'policy: diversity'),
    'newsroom/pages/a.zh-Hans.md': frontMatter('title: 小店'),
    'newsroom/pages/c.zh-Hans.md': frontMatter('title: 归属'),
    'newsroom/pages/d.zh-Hans.md': frontMatter('title: 守则'),
  });
  expect(footOf(page('/'))).toEqual([
    ['Who we are', 'Who owns us', 'Voices', 'A shop'],
    ['How we work', 'Ethics', 'Record of corrections'],
    ['In touch', 'Write to us', 'a@lantern.example', 'Feed'],
  ]);
  expect(footOf(page('/zh-Hans/archive/'))).toEqual([
    ['我们是谁', '归属', '小店'],
    ['我们怎样工作', '守则', '更正记录'],
    ['联系我们', 'a@lantern.example', '订阅源'],
  ]);
});

test('a page that states policies of two groups stands once, under the first of them', () => {
  const page = drawn({
    ...article,
    'newsroom/pages/a.md': frontMatter('title: All of it', 'policy: [feedback, bylines]'),
  });
  expect(
    footOf(page('/'))
      .flat()
      .filter(words => words === 'All of it'),
  ).toHaveLength(1);
  expect(footOf(page('/'))[0]).toEqual(['How we work', 'All of it', 'Record of corrections']);
});

test('pages that state no policy stand as their files do', () => {
  const page = drawn({
    ...article,
    'newsroom/pages/b.md': frontMatter('title: Two'),
    'newsroom/pages/a.md': frontMatter('title: One'),
  });
  expect(footOf(page('/2017/wells/'))[0]).toEqual(['Who we are', 'One', 'Two']);
});

test('a group without a link has no heading', () => {
  expect(footOf(drawn(article)('/')).map(([title]) => title)).toEqual(['How we work', 'In touch']);
});

test.each([
  ['an e-mail address', 'a@lantern.example', '<a href="mailto:a@lantern.example">a@lantern.example</a>'],
  [
    'a page',
    'https://lantern.example/write',
    '<a href="https://lantern.example/write">https://lantern.example/write</a>',
  ],
  ['another text', 'Wells desk <a@lantern.example>', 'Wells desk &lt;a@lantern.example&gt;'],
])('%s as contact is a link only if it has a URL', (_, contact, shown) => {
  const page = drawn({ ...article, 'newsroom/site.yaml': `name: The Lantern\ncontact: ${contact}\n` });
  expect(page('/')).toContain(`<li>${shown}</li>`);
});

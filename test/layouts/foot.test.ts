import { expect, test } from 'vitest';
import { type FileTree, frontMatter } from '../builders.ts';
import { drawn, textOf } from './drawn.ts';

const footOf = (page: string) => {
  const foot = page.slice(page.indexOf('<ul class="foot-links">'));
  return textOf(foot.slice(0, foot.indexOf('</ul>')));
};

const article: FileTree = { 'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05') };

test('the foot leads to policies in their order, then to other pages, in every language', () => {
  const page = drawn({
    ...article,
    'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en, zh-Hans]\n',
    'newsroom/pages/a.md': frontMatter('title: A shop'),
    'newsroom/pages/b.md': frontMatter('title: Write to us', 'policy: feedback'),
    'newsroom/pages/c.md': frontMatter('title: Who owns us', 'policy: [ownership, mission]'),
    'newsroom/pages/d.md': frontMatter('title: Ethics', 'policy: ethics'),
    'newsroom/pages/a.zh-Hans.md': frontMatter('title: 小店'),
    'newsroom/pages/c.zh-Hans.md': frontMatter('title: 归属'),
    'newsroom/pages/d.zh-Hans.md': frontMatter('title: 守则'),
  });
  expect(footOf(page('/'))).toBe('Who owns us Ethics Write to us A shop Record of corrections Feed');
  expect(footOf(page('/zh-Hans/archive/')).replace(/ /g, '')).toContain('归属守则小店');
});

test('pages that state no policy stand as their files do', () => {
  const page = drawn({
    ...article,
    'newsroom/pages/b.md': frontMatter('title: Two'),
    'newsroom/pages/a.md': frontMatter('title: One'),
  });
  expect(footOf(page('/2017/wells/'))).toBe('One Two Record of corrections Feed');
});

import { describe, expect, it } from 'vitest';
import { anArticleText, type FileTree, load, problemsOf } from '../builders.ts';

const target = anArticleText(
  '## A heading\n\n## 小标题 一\n\n<p id="own-place">Text.</p>\n\n## Main\n\nA[^1].\n\n[^1]: N.\n',
  'corrections: [{date: 2017-09-06, text: A name was wrong.}]',
  'aliases: [/old/b/]',
);
const site = 'languages: [en, zh-Hans]\nname: {en: A, zh-Hans: 甲}\n';

/** Returns a publication in which one article contains a link. */
const linking = (link: string, more: FileTree = {}): FileTree => ({
  'newsroom/site.yaml': site,
  'articles/2017/a.md': anArticleText(`## Here\n\n## 这里\n\nSee [x](${link}).\n`),
  'articles/2017/b.md': target,
  ...more,
});

const nothing = (file: string, anchor: string, cure: string) => `${file} has no anchor #${anchor}; ${cure}`;
const write = 'write the anchor of a heading on the linked page, or remove the anchor from the link';

describe('dead anchors and notes: an anchor', () => {
  it.each([
    '#here',
    '#',
    '#top',
    '#main',
    '#这里',
    `#${encodeURIComponent('这里')}`,
    'b.md#a-heading',
    'b.md#小标题-一',
    `b.md#${encodeURIComponent('小标题-一')}`,
    'b.md?x=1#own-place',
    'b.md#main-1',
    'b.md#fn1',
    'b.md#correction-2017-09-06',
    'b.md#:~:text=wrong',
    'b.md#a-heading:~:text=wrong',
    '/2017/b/#a-heading',
    '/2017/b#a-heading',
    '/2017/b/index.html#a-heading',
    '/old/b/#own-place',
    '/tags/#letter-A',
    'https://example.org/#nowhere',
  ])('that is there passes: %s', link => {
    expect(problemsOf(linking(link))).toEqual([]);
  });

  it.each([
    ['#nowhere', nothing('articles/2017/a.md', 'nowhere', write)],
    ['#Here', nothing('articles/2017/a.md', 'Here', 'did you mean #here?')],
    ['#这儿里面没有', nothing('articles/2017/a.md', '这儿里面没有', write)],
    ['b.md#no-such-heading', nothing('articles/2017/b.md', 'no-such-heading', write)],
    ['b.md#A%20Heading', nothing('articles/2017/b.md', 'A Heading', 'did you mean #a-heading?')],
    [
      'b.md#correction-2017-09-07',
      nothing('articles/2017/b.md', 'correction-2017-09-07', 'did you mean #correction-2017-09-06?'),
    ],
    ['/2017/b/#nowhere', nothing('articles/2017/b.md', 'nowhere', write)],
    ['/old/b/#nowhere', nothing('articles/2017/b.md', 'nowhere', write)],
    // the heading of that name got the id `main-1`, because the page itself already uses the id `main`
    ['b.md#main', nothing('articles/2017/b.md', 'main', 'did you mean #main-1?')],
  ])('that is not there is a problem: %s', (link, told) => {
    expect(problemsOf(linking(link))).toEqual([`articles/2017/a.md:10:9 ${told}`]);
  });

  it('is looked for in bundles, translations, pages and columns, and from there', () => {
    const text = (lines: string) => `---\ntitle: T\n---\n\n${lines}`;
    const files = (anchor: string): FileTree => ({
      'newsroom/site.yaml': site,
      'articles/2017/c/index.md': anArticleText(`## There\n\n[x](index.zh-Hans.md#${anchor || '那里'})\n`),
      'articles/2017/c/index.zh-Hans.md': anArticleText(`## 那里\n\n[x](index.md#${anchor || 'there'})\n`),
      'newsroom/pages/about.md': text(
        `## Who\n\n[x](../../articles/2017/c/index.md#${anchor || 'there'})\n[y](#${anchor || 'who'})\n`,
      ),
      'newsroom/pages/contact.md': text(`[x](about.md#${anchor || 'who'}) [x](/about/#${anchor || 'who'})\n`),
      'newsroom/columns/law.md': text(
        `## Rules\n\n[x](/zh-Hans/columns/law/#${anchor || 'rules'}) [y](#${anchor || 'rules'})\n`,
      ),
    });
    expect(problemsOf(files(''))).toEqual([]);
    expect(problemsOf(files('nowhere')).map(line => line.replace(/ has no anchor .*/, ''))).toEqual([
      'articles/2017/c/index.md:8:5 articles/2017/c/index.zh-Hans.md',
      'articles/2017/c/index.zh-Hans.md:8:5 articles/2017/c/index.md',
      'newsroom/columns/law.md:7:5 newsroom/columns/law.md',
      'newsroom/columns/law.md:7:40 newsroom/columns/law.md',
      'newsroom/pages/about.md:7:5 articles/2017/c/index.md',
      'newsroom/pages/about.md:8:5 newsroom/pages/about.md',
      'newsroom/pages/contact.md:5:5 newsroom/pages/about.md',
      'newsroom/pages/contact.md:5:27 newsroom/pages/about.md',
    ]);
  });

  it('of a draft is no reader’s concern yet', () => {
    const draft = { 'articles/2017/d.md': anArticleText('[x](#nowhere)\n', 'draft: true') };
    expect(problemsOf(draft)).toEqual([]);
    expect(load(draft, { preview: true }).problems).toHaveLength(1);
  });
});

describe('dead anchors and notes: a reference without definition', () => {
  it('is a note that does not stop a build, in articles, pages and columns', () => {
    const text = 'See [the plan][plan].\n';
    const { problems, notes } = load({
      'newsroom/site.yaml': `${site}url: https://a.example/\n`,
      'articles/2017/a.md': anArticleText(text),
      'articles/2017/d.md': anArticleText(text, 'draft: true'),
      'newsroom/pages/about.md': `---\ntitle: T\n---\n\n${text}`,
      'newsroom/columns/law.md': `---\ntitle: T\n---\n\n${text}`,
    });
    expect(problems).toEqual([]);
    expect(notes.map(({ file, at }) => `${file}:${at.line}:${at.column}`)).toEqual([
      'articles/2017/a.md:6:5',
      'newsroom/columns/law.md:5:5',
      'newsroom/pages/about.md:5:5',
    ]);
  });
});

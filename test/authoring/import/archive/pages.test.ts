import { describe, expect, it } from 'vitest';
import { aText, importTexts } from '../builders.ts';

const post = {
  'content/post/2015-08-01-a.md': aText('title: News'),
  'content/post/2015-08-02-b.md': aText('title: B'),
};
const importPage = (path: string, fields: string) =>
  importTexts({ ...post, [path]: aText(`title: About us\n${fields}`, 'Who we are. [News](/2015/08/a/)') });

describe('archive static page: a page such as About', () => {
  it.each([
    ['content/about.md', 'type: page\ndate: 2015-07-27\nurl: /about'],
    ['about.md', 'layout: page'],
    ['content/page/about.md', 'date: 2015-07-27'],
    ['content/pages/about/index.md', ''],
    ['_pages/about.md', 'permalink: /about/'],
    ['src/about.md', 'layout: layouts/page.njk\ndate: 2015-07-27'],
    ['posts/about.md', 'post_type: page\ndate: 2015-07-27\nstatus: publish'],
  ])('goes to the pages, with or without a date: %s %j', (path, fields) => {
    const { texts, report } = importPage(path, fields);
    expect([...texts.keys()].sort()).toEqual([
      'articles/2015/a.md',
      'articles/2015/b.md',
      'newsroom/pages/about.md',
      'newsroom/site.yaml',
    ]);
    expect(texts.get('newsroom/pages/about.md')).toBe(
      '---\ntitle: About us\n---\n\nWho we are. [News](../../articles/2015/a.md)\n',
    );
    expect(report.changes).not.toHaveProperty('page-addresses-left-out');
  });

  it.each([
    ['_posts/2015-07-27-about.md', 'layout: page'],
    ['content/post/2015-07-27-about.md', 'type: post'],
    ['pages-of-history/about.md', 'date: 2015-07-27'],
  ])('is an article if its name has a date, or if it only resembles a page: %s %j', (path, fields) => {
    expect(importPage(path, fields).texts.has('articles/2015/about.md')).toBe(true);
  });

  it.each(['layout', 'type'])('is an article if all articles have the same %s', field => {
    const slugs = ['four', 'one', 'three', 'two'];
    const { texts } = importTexts(
      Object.fromEntries(slugs.map(slug => [`a/${slug}.md`, aText(`title: A\n${field}: page\ndate: 2015-07-27`)])),
    );
    expect([...texts.keys()]).toEqual([...slugs.map(slug => `articles/2015/${slug}.md`), 'newsroom/site.yaml']);
  });

  it.each([
    'draft: true',
    'private: true',
    'publishDate: 2099-01-01',
    'date: 2099-01-01',
    'date: 2015-01-01\nexpiryDate: 2016-01-01',
  ])('is left out while readers must not see it: %j', fields => {
    const { texts, report } = importPage('content/page/about.md', fields);
    expect(texts.has('newsroom/pages/about.md')).toBe(false);
    expect(report.leftOut).toEqual({
      'content/page/about.md': 'this page is not public, but in halfsky only articles can be drafts',
    });
  });

  it('loses the fields that pages do not have, and the report says so', () => {
    const { report } = importPage('content/page/about.md', 'author: Ana Lima\ntags: [law]');
    expect(report.details['content/page/about.md']).toMatchObject({ 'page-fields-left-out': ['Ana Lima, law'] });
  });
});

describe('archive names like readme: an article', () => {
  it.each([
    'content/post/license-to-march.md',
    'content/post/security-is-hard.md',
    'content/post/authors-of-the-year.md',
    'content/post/readme-first.md',
    'content/post/security.md',
  ])('is imported, whatever its name begins with: %s', path => {
    const { report } = importTexts({ [path]: aText('title: A\ndate: 2019-05-03') });
    expect([report.articles, report.leftOut]).toEqual([{ found: 1, imported: 1 }, {}]);
  });

  it.each(['README.md', 'docs/LICENSE.md', 'README.zh.md', 'README_en.md', 'code-of-conduct.md'])(
    'is not a file about the archive without a date: %s',
    path => {
      const { report } = importTexts({ ...post, [path]: aText('title: A') });
      expect(report.articles).toEqual({ found: 2, imported: 2 });
      expect(report.leftOut).toEqual({ [path]: 'this file describes the archive and is not an article' });
    },
  );
});

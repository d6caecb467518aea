/** Tests which texts Jekyll published, and what they inherit. The expectations are what Jekyll 4.3 did with the same files. */
import { describe, expect, it } from 'vitest';
import { aText, importTexts } from '../builders.ts';

const dated = 'date: 2017-09-05';

function importOne(file: string, fields = dated, settings = '') {
  const { texts, report } = importTexts({
    '_config.yml': `title: Old\n${settings}`,
    [file]: aText(`title: T\n${fields}`),
    '_posts/2017-01-01-other.md': aText('title: Other'),
  });
  const text = texts.get(report.imported[file] ?? '') ?? '';
  const unpublished = report.details[file]?.['unpublished-files-made-drafts'];
  return { text, isDraft: text.includes('\ndraft: true\n'), unpublished };
}

describe('a file from which Jekyll made no page', () => {
  it.each([
    ['internal/a.md', 'exclude: [internal]', 'exclude: internal'],
    ['internal/_posts/2017-09-05-a.md', 'exclude: [internal/]', 'exclude: internal/'],
    ['internal-notes.md', 'exclude: [internal]', 'exclude: internal'],
    ['notes/x/a.md', 'exclude: ["notes/*/a.md"]', 'exclude: notes/*/a.md'],
    ['_posts/hidden.skip/2017-09-05-a.md', 'exclude: ["*.skip/*"]', 'exclude: *.skip/*'],
    ['_private/a.md', '', '_private/'],
    ['law/_private/a.md', '', 'law/_private/'],
    ['.hidden/a.md', '', '.hidden/'],
    ['#old/a.md', '', '#old/'],
    ['_posts/_private/2017-09-05-a.md', '', '_posts/_private/2017-09-05-a.md'],
    ['_posts/walk.md', '', 'walk.md'],
    ['_walks/a.md', 'collections: [walks]', 'collections.walks.output'],
    ['_walks/a.md', 'collections: {walks: {output: false}}', 'collections.walks.output'],
    ['_walks/_private/a.md', 'collections: {walks: {output: true}}', '_walks/_private/a.md'],
    ['_walks/hidden/a.md', 'collections: {walks: {output: true}}\nexclude: [_walks/hidden]', 'exclude: _walks/hidden'],
    ['law/a.md', 'source: src', 'source: src'],
    ['_posts/2017-09-05-a.md', 'collections_dir: sets', 'collections_dir: sets'],
  ])('is a draft, and the report names why: %s %s', (file, settings, why) => {
    expect(importOne(file, dated, settings)).toMatchObject({ isDraft: true, unpublished: [why] });
  });

  it.each([
    ['_pages/a.md', 'include: [_pages]'],
    ['_private/a.md', 'include: [_private/a.md]'],
    ['_a.md', 'include: [_a.md]'],
    ['notes/_a.md', 'include: [_a.md]'],
    ['.well-known/a.md', 'include: [".well*"]'],
    ['internal/a.md', 'exclude: [internal]\ninclude: [internal]'],
    ['law/internal/a.md', 'exclude: [internal]'],
    ['_posts/law/_private/2017-09-05-a.md', ''],
    ['_walks/hidden/a.md', 'collections_dir: sets\ncollections: {walks: {output: true}}\ninclude: [_walks]'],
    ['sets/_walks/a.md', 'collections_dir: sets\ncollections: {walks: {output: true}}\nexclude: [sets]'],
    ['sets/_walks/x/a.md', 'collections_dir: sets\ncollections: {walks: {output: true}}\nexclude: [sets/_walks/x]'],
  ])('is not one of these: %s %s', (file, settings) => {
    expect(importOne(file, dated, settings)).toMatchObject({ isDraft: false, unpublished: undefined });
  });

  it.each(['_includes/a.md', '_layouts/x/a.md', 'vendor/bundle/a.md'])(
    'stays out if it is a part of the design: %s',
    file => {
      const { report } = importTexts({ '_config.yml': 'title: Old', [file]: aText(`title: T\n${dated}`) });
      expect(Object.keys(report.leftOut)).toContain(file);
      expect(report.imported).toEqual({});
    },
  );

  it('stays out if it has no date', () => {
    expect(importOne('_private/a.md', '').text).toBe('');
  });

  it('may be a text of Hexo, whose rules are others', () => {
    const files = { '_config.yml': 'title: Old', 'source/_posts/walk.md': aText(`title: T\n${dated}`) };
    expect(importTexts(files).texts.get('articles/2017/walk.md')).not.toContain('draft');
  });
});

describe('the defaults of the settings', () => {
  const rule = (scope: string, values: string) => `{scope: {${scope}}, values: {${values}}}`;
  const post = '_posts/long/2017-09-05-a.md';
  it.each([
    [[rule('path: "", type: posts', 'published: false')], true],
    [[rule('path: "", type: pages', 'published: false')], false],
    [[rule('path: _posts/short', 'published: false')], false],
    [[rule('path: "_posts/*"', 'published: false')], true],
    [[rule('path: _posts/long', 'published: true'), rule('path: ""', 'published: false')], false],
    [[rule('path: ""', 'published: true'), rule('path: "", type: posts', 'published: false')], true],
  ])('hide the texts in their scope: %j', (rules, isDraft) => {
    expect(importOne(post, '', `defaults: [${rules.join(', ')}]`).isDraft).toBe(isDraft);
  });

  it('give a text its author, date, language and tags', () => {
    const values = 'author: Ana, date: "2016-02-03", tags: [law], categories: [news], lang: es, image: x.png';
    const { text } = importOne(post, 'categories: [work]', `defaults: [${rule('type: posts', values)}]`);
    expect(text).toContain('by: Ana\n');
    expect(text).toContain('date: 2016-02-03\n');
    expect(text).toContain('tags: [news, work, law]\n');
    expect(text).not.toContain('x.png');
  });

  it('give way to the text itself', () => {
    const values = 'author: Ana, date: "2016-02-03", tags: [law], published: false';
    const own = 'author: Eva\ndate: 2017-09-05\ntags: [may]\npublished: true';
    const { text, isDraft } = importOne(post, own, `defaults: [${rule('type: posts', values)}]`);
    expect(isDraft).toBe(false);
    for (const line of ['by: Eva', 'date: 2017-09-05', 'tags: [may]']) expect(text).toContain(`${line}\n`);
  });
});

/** Tests the old addresses of Jekyll’s posts, pages and collections. */
import { describe, expect, it } from 'vitest';
import { aText, importTexts } from '../builders.ts';

function importOne(file: string, fields = '', settings = '') {
  const { texts, report } = importTexts({
    '_config.yml': `title: Old\n${settings}`,
    [file]: aText(`title: T\n${fields}`),
  });
  const text = texts.get(report.imported[file] ?? '') ?? '';
  const unclear = report.details[file]?.['unclear-addresses-left-out'];
  return { aliases: /^aliases: (.*)$/m.exec(text)?.[1] ?? '', unclear };
}
const post = '_posts/2017-09-05-My-Walk.md';

describe('the old address of a Jekyll post', () => {
  it.each([
    ['', '/2017/09/05/My-Walk.html'],
    ['permalink: date', '/2017/09/05/My-Walk.html'],
    ['permalink: pretty', '/2017/09/05/My-Walk/'],
    ['permalink: none', '/My-Walk.html'],
    ['permalink: ordinal', '/2017/248/My-Walk.html'],
    ['permalink: weekdate', '/2017/W36/Tue/My-Walk.html'],
    ['permalink: /blog/:year/:i_month/:i_day/:slug', '/blog/2017/9/5/my-walk/'],
    ['permalink: :short_year/:short_month-:long_month/:name/', '/17/Sep-September/2017-09-05-my-walk/'],
    ['permalink: /:w_year/:week/:w_day/:short_day/:long_day/:y_day:output_ext', '/2017/36/2/Tue/Tuesday/248.html'],
    ['defaults: [{scope: {path: "", type: posts}, values: {permalink: "/p/:title/"}}]', '/p/My-Walk/'],
    [
      'defaults: [{scope: {path: _posts}, values: {permalink: "/p/:title/"}}, {scope: {path: ""}, values: {permalink: /x/}}]',
      '/p/My-Walk/',
    ],
    ['defaults: [{scope: {path: "", type: pages}, values: {permalink: "/p/:title/"}}]', '/2017/09/05/My-Walk.html'],
  ])('has the pattern of the settings: %s', (settings, address) => {
    expect(importOne(post, '', settings).aliases).toBe(`["${address}"]`);
  });

  it.each([
    ['permalink: /own/:title/', '["/own/My-Walk/"]'],
    ['permalink: /own/walk', '["/own/walk/"]'],
    [
      'permalink: /own/walk.html\nredirect_from: [/first/, second.html]',
      '["/own/walk.html", "/first/", "/second.html"]',
    ],
    ['redirect_from: /first', '["/first/", "/2017/09/05/My-Walk.html"]'],
    ['slug: Other Name!', '["/2017/09/05/Other-Name!.html"]'],
    ['category: Long Walks', '["/long%20walks/2017/09/05/My-Walk.html"]'],
    ['categories: Law Work', '["/law/work/2017/09/05/My-Walk.html"]'],
    ['categories: [Law, 妇女]\ncategory: law', '["/law/妇女/2017/09/05/My-Walk.html"]'],
    ['date: 2017-09-07', '["/2017/09/07/My-Walk.html"]'],
    ['date: 2017-09-05 12:00:00', '["/2017/09/05/My-Walk.html"]'],
  ])('follows its front matter: %j', (fields, aliases) => {
    expect(importOne(post, fields).aliases).toBe(aliases);
  });

  it.each([
    ['blog/News/_posts/2017-9-5-a--b.md', '', '/blog/news/2017/09/05/a-b.html'],
    ['_posts/sub/2017-09-05-a.b.md', '', '/2017/09/05/a.b.html'],
    ['_posts/2017-09-05-妇女 会.md', '', '/2017/09/05/妇女-会.html'],
    ['src/_posts/2017-09-05-a.md', 'source: ./src', '/2017/09/05/a.html'],
    ['sets/law/_posts/2017-09-05-a.md', 'collections_dir: sets', '/law/2017/09/05/a.html'],
    ['_posts/2017-09-05-a.md', 'collections: {posts: {permalink: "/p/:title/"}}', '/p/a/'],
    ['law/_posts/2017-09-05-a.md', 'defaults: [{values: {categories: [News]}}]', '/law/news/2017/09/05/a.html'],
    [
      '_posts/x/y/2017-09-05-a.md',
      'defaults: [{scope: {path: "_posts/*/y"}, values: {permalink: "/y/:title/"}}]',
      '/y/a/',
    ],
    ['_posts/2017-09-05-a.md', 'defaults: [{scope: {type: post}, values: {date: "2016-01-02"}}]', '/2016/01/02/a.html'],
  ])('follows its path: %s', (file, settings, address) => {
    expect(importOne(file, '', settings).aliases).toBe(`["${address}"]`);
  });

  it.each([
    ['2017-09-05 23:30:00 +0800', 'timezone: Asia/Shanghai', '05'],
    ['2017-09-05 23:30:00 +0000', 'timezone: Asia/Shanghai', '06'],
    ['2017-09-05T01:30:00-05:00', 'timezone: Asia/Shanghai', '05'],
    ['2017-09-05 10:00:00', 'timezone: Asia/Shanghai', '05'],
  ])('has the day in the time zone of the old site: %s, %s', (date, settings, day) => {
    expect(importOne(post, `date: ${date}`, settings).aliases).toBe(`["/2017/09/${day}/My-Walk.html"]`);
  });
});

describe('the old address of another text of Jekyll', () => {
  it.each([
    ['about.md', '', '/about.html'],
    ['law/about.md', 'permalink: pretty', '/law/about/'],
    ['law/index.md', 'permalink: none', '/law/'],
    ['law/about.md', 'permalink: /:year/:title/', '/law/about/'],
    ['_walks/North/One.md', 'collections: {walks: {output: true}}', '/walks/North/One.html'],
    ['_walks/One.md', 'collections: {walks: {output: true, permalink: "/w/:name/"}}', '/w/one/'],
    ['_walks/One.md', 'permalink: pretty\ncollections: {walks: {output: true}}', '/walks/One/'],
    ['_walks/One.md', 'permalink: weekdate\ncollections: {walks: {output: true}}', '/walks/One/'],
    ['sets/_walks/One.md', 'collections_dir: sets\ncollections: {walks: {output: true}}', '/walks/One.html'],
    ['_pages/one.md', 'include: [_pages]', '/_pages/one.html'],
  ])('follows its kind: %s, %s', (file, settings, address) => {
    expect(importOne(file, 'date: 2017-09-05', settings).aliases).toBe(`["${address}"]`);
  });
});

describe('an old address of Jekyll that the files leave open', () => {
  it.each([
    [post, '', 'permalink: /:hour/:title', ':hour (/:hour/:title)'],
    [post, '', 'permalink: /:locale/:title', ':locale (/:locale/:title)'],
    [post, 'permalink: false', '', 'permalink: false'],
    [post, 'permalink: /{{ x }}/', '', 'permalink: /{{ x }}/'],
    [post, 'date: 2017-09-05 23:30:00 -0500', '', 'date: 2017-09-05 23:30:00 -0500'],
    [post, 'date: 2017-09-05 23:30:00', 'timezone: Asia/Shanghai', 'date: 2017-09-05 23:30:00'],
    [post, 'date: 2017-09-06 12:00:00', '', 'date: 2017-09-06 12:00:00'],
    [post, '', 'languages: [en, es]', 'languages'],
    ['source/_posts/2017-09-05-a.md', '', 'permalink: :year/:title/', 'source/_posts/'],
    [
      '_walks/2017-09-05-a.md',
      '',
      'collections: {walks: {output: true, permalink: pretty}}',
      'collections.walks.permalink',
    ],
    ['_walks/a.md', 'date: 2017-09-05', 'collections: {walks: {output: true, permalink: "/:x/"}}', ':x (/:x/)'],
  ])('is not recorded, and the report names why: %s, %s, %s', (file, fields, settings, why) => {
    expect(importOne(file, fields, settings)).toEqual({ aliases: '', unclear: [why] });
  });

  it('is none without a word for a draft', () => {
    expect(importOne('_drafts/a.md', 'date: 2017-09-05')).toEqual({ aliases: '', unclear: undefined });
    expect(importOne(post, 'published: false')).toEqual({ aliases: '', unclear: undefined });
  });

  it('is left to the user without settings', () => {
    expect(importTexts({ [post]: aText('title: T') }).texts.get('articles/2017/my-walk.md')).not.toContain('aliases');
  });
});

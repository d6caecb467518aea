import { describe, expect, it } from 'vitest';
import { readBlogger } from '../../../../src/authoring/import/services/blogger.ts';
import { bodyOf, importService, textOf } from './builders.ts';

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

interface AnEntry {
  readonly id?: string;
  readonly type?: string;
  readonly status?: string;
  readonly title?: string;
  readonly content?: string;
  readonly date?: string;
  readonly path?: string;
  readonly labels?: readonly string[];
  readonly author?: string;
  readonly more?: string;
}

/** Returns an entry as Google Takeout writes it. */
const anEntry = (entry: AnEntry = {}) => `<entry>
<id>tag:blogger.com,1999:blog-1.post-${entry.id ?? '7'}</id>
<blogger:type>${entry.type ?? 'POST'}</blogger:type>
<blogger:status>${entry.status ?? 'LIVE'}</blogger:status>
<author><name>${entry.author ?? 'Ada Abbott'}</name><blogger:type>BLOGGER</blogger:type></author>
<title>${escapeXml(entry.title ?? 'The well')}</title>
<content type='html'>${escapeXml(entry.content ?? '<p>Words.</p>')}</content>
<blogger:created>2011-10-08T19:40:53.278Z</blogger:created>
<published>${entry.date ?? '2011-05-11T19:46:00Z'}</published>
<updated>2012-11-11T19:26:59.997Z</updated>
${(entry.labels ?? []).map(label => `<category scheme='tag:blogger.com,1999:blog-1' term='${escapeXml(label)}'/>`).join('')}
<blogger:filename>${entry.path ?? '/2011/05/well.html'}</blogger:filename>
<link/><enclosure/>${entry.more ?? '<blogger:trashed/>'}
</entry>`;

const aFeed = (...entries: readonly string[]) =>
  `<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-1</id><title>The Blog</title>${entries.join('')}</feed>`;

const name = 'Takeout/Blogger/Blogs/The Blog/feed.atom';
const importEntries = (entries: readonly AnEntry[], pictures: readonly string[] = []) =>
  importService(readBlogger, {
    [name]: aFeed(...entries.map(anEntry)),
    ...Object.fromEntries(pictures.map(file => [file, undefined])),
  });
const bodyOfHtml = (content: string, pictures: readonly string[] = []) =>
  bodyOf(importEntries([{ content }], pictures), 'well');

describe('an entry of Google Takeout', () => {
  it('becomes an article with its labels and its old address', () => {
    const imported = importEntries([{ title: 'Wells &#39;n buckets', labels: ['Water & law', 'village'] }]);
    expect(textOf(imported, 'articles/')).toBe(
      '---\ntitle: "Wells \'n buckets"\ndate: 2011-05-11T19:46:00Z\nby: ada-abbott\ntags: ["Water & law", village]\naliases: ["/2011/05/well.html"]\n---\n\nWords.\n',
    );
    expect(textOf(imported, 'site.yaml')).toContain('name: The Blog\n');
    expect(imported.report.leftOut).toEqual({});
  });

  it.each([
    ['LIVE', false],
    ['SCHEDULED', false],
    ['DRAFT', true],
    ['ANYTHING', true],
  ])('with the status %s: is it a draft? %s', (status, isDraft) => {
    expect(textOf(importEntries([{ status }]), 'well').includes('draft: true')).toBe(isDraft);
  });

  it('in the trash, or a page that is not public, is left out; comments are counted', () => {
    const { report, texts } = importEntries([
      {},
      { id: '8', path: '/2011/05/old.html', more: '<blogger:trashed>2012-01-01T00:00:00Z</blogger:trashed>' },
      { id: '9', path: '/2011/05/soft.html', status: 'SOFT_TRASHED' },
      { id: '10', type: 'PAGE', path: '/p/about.html', title: 'About' },
      { id: '11', type: 'PAGE', path: '/p/plans.html', status: 'DRAFT' },
      { id: '12', type: 'COMMENT', content: 'A comment', author: 'A Reader' },
    ]);
    expect(Object.entries(report.leftOut).map(([file, { kind }]) => [file, kind])).toEqual([
      ['page p/plans.html', 'import-unpublished-page'],
      ['post 2011/05/old.html', 'item-in-the-trash'],
      ['post 2011/05/soft.html', 'item-in-the-trash'],
    ]);
    expect(report.comments).toBe(1);
    expect(texts.get('newsroom/pages/about.md')).toBe('---\ntitle: About\n---\n\nWords.\n');
    expect([...texts.values()].join()).not.toContain('Reader');
  });

  it('names no author who has deleted the account', () => {
    expect(textOf(importEntries([{ author: 'Unknown' }]), 'well')).not.toContain('by:');
  });
});

describe('an entry of the older backup file', () => {
  const kind = (name: string) =>
    `<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${name}'/>`;
  const old = (entries: string) =>
    `<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="https://www.blogger.com/styles/atom.css" type="text/css"?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#'><title type='text'>The Blog</title><link rel='alternate' type='text/html' href='http://well.blogspot.com/'/>${entries}</feed>`;
  const setting = (name: string, value: string) =>
    `<entry><id>tag:blogger.com,1999:blog-1.settings.${name}</id>${kind('settings')}<content type='text'>${value}</content></entry>`;

  it('becomes an article, or a draft', () => {
    const text = old(
      `${setting('BLOG_TIME_ZONE', 'Asia/Shanghai')}${setting('BLOG_LOCALE', 'de')}<entry><id>tag:blogger.com,1999:blog-1.post-1</id><published>2013-01-02T23:00:00.000-08:00</published>${kind('post')}<category scheme='http://www.blogger.com/atom/ns#' term='Wasser'/><title type='text'>Der Brunnen</title><content type='html'>&lt;p&gt;Worte. &lt;a href="http://well.blogspot.com/2013/01/zwei.html"&gt;Zwei&lt;/a&gt;&lt;/p&gt;</content><link rel='replies' type='text/html' href='http://well.blogspot.com/x#comment-form'/><link rel='alternate' type='text/html' href='http://well.blogspot.com/2013/01/brunnen.html'/><author><name>Ada</name></author></entry><entry><id>tag:blogger.com,1999:blog-1.post-2</id><published>2013-01-03T10:00:00Z</published>${kind('post')}<app:control><app:draft>yes</app:draft></app:control><title>Zwei</title><content type='html'>Zwei</content></entry>`,
    );
    const imported = importService(readBlogger, { 'blog-01-02-2013.xml': text });
    expect(textOf(imported, 'brunnen')).toBe(
      '---\ntitle: Der Brunnen\ndate: 2013-01-03T15:00:00+08:00\nby: ada\ntags: [Wasser]\naliases: ["/2013/01/brunnen.html"]\n---\n\nWorte. [Zwei](http://well.blogspot.com/2013/01/zwei.html)\n',
    );
    expect(textOf(imported, 'zwei')).toContain('draft: true');
    expect(imported.report.languages).toEqual(['de']);
    expect(imported.report.oldSite.address).toBe('http://well.blogspot.com');
  });
});

describe('the HTML of Blogger', () => {
  const picture = (size: string) => `https://blogger.googleusercontent.com/img/b/R29v/AVvX/${size}/well.png`;

  it.each([
    ['One<br /><br />Two<br />three<a name="more"></a>', 'One\n\nTwo  \nthree'],
    ['<div>One</div><div><br></div><div>Two [1]</div>', 'One\n\nTwo \\[1\\]'],
    [
      `<div class="separator"><a href="${picture('s1600')}" imageanchor="1"><img src="${picture('s320')}" alt="A well"></a></div>`,
      `[A well](${picture('s1600')})`,
    ],
  ])('becomes Markdown: %s', (html, markdown) => expect(bodyOfHtml(html)).toBe(markdown));

  it('shows pictures that the export holds, with their captions', () => {
    const html = `<table class="tr-caption-container"><tbody><tr><td><a href="${picture('s1600')}"><img src="${picture('w320-h213')}" alt="A well"></a></td></tr><tr><td class="tr-caption">Photo: Ada</td></tr></tbody></table><p>A</p>`;
    const albums = 'Takeout/Blogger/Albums/The Blog';
    expect(bodyOfHtml(html, [`${albums}/well.png`])).toBe('![A well](well.png "Photo: Ada")\n\nA');
    expect(bodyOfHtml(html, [`${albums}/a/well.png`, `${albums}/b/well.png`])).toBe(
      `[A well](${picture('s1600')}) *Photo: Ada*\n\nA`,
    );
  });
});

describe('a file that is no export from Blogger', () => {
  it.each([
    [{ 'a.xml': '<rss></rss>' }, 'there is no export from Blogger'],
    [{ 'a.atom': aFeed() }, 'there is no export from Blogger'],
    [{ 'a.atom': aFeed(anEntry()).slice(0, -20) }, 'there is no export from Blogger'],
    [{ 'a.atom': `<!DOCTYPE feed [<!ENTITY a "b">]>${aFeed(anEntry())}` }, 'there is no export from Blogger'],
    [{ 'a.atom': aFeed(anEntry()), 'b.atom': aFeed(anEntry()) }, 'there are several exports'],
  ])('is refused: %j', (files, message) => expect(() => importService(readBlogger, files)).toThrow(message));
});

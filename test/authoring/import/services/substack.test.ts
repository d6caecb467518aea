import { describe, expect, it } from 'vitest';
import { readSubstack } from '../../../../src/authoring/import/services/substack.ts';
import { bodyOf, importService, textOf } from './builders.ts';

const head = 'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url';
const aRow = (fields: Readonly<Record<string, string>> = {}) => {
  const row: Readonly<Record<string, string>> = {
    post_id: '101.well',
    post_date: '2022-08-12T12:11:23.230Z',
    is_published: 'true',
    type: 'newsletter',
    audience: 'everyone',
    title: 'The well',
    ...fields,
  };
  return head
    .split(',')
    .map(name => row[name] ?? '')
    .join(',');
};
const anExport = (
  rows: readonly string[],
  posts: Readonly<Record<string, string | undefined>> = { '101.well': '<p>Words.</p>' },
) => ({
  'posts.csv': `${[head, ...rows].join('\n')}\n`,
  ...Object.fromEntries(Object.entries(posts).map(([id, html]) => [`posts/${id}.html`, html])),
});
const bodyOfHtml = (html: string) =>
  bodyOf(importService(readSubstack, anExport([aRow()], { '101.well': html })), 'well');
const data = (value: object) => JSON.stringify(value).replaceAll('"', '&quot;');

describe('a Substack post', () => {
  it('becomes an article with its subtitle and its old address', () => {
    const imported = importService(
      readSubstack,
      anExport([aRow({ title: '"Wells, and who &#8220;mends&#8221; them"', subtitle: '"One\nline"' })]),
      { zone: 'Asia/Shanghai' },
    );
    expect(textOf(imported, 'articles/')).toBe(
      '---\ntitle: "Wells, and who “mends” them"\ndate: 2022-08-12T20:11:23+08:00\nsummary: One line\naliases: ["/p/well/"]\n---\n\nWords.\n',
    );
    expect(Object.keys(imported.report.leftOut)).toEqual([]);
  });

  it.each([
    ['true', 'everyone', false],
    ['TRUE', 'everyone', false],
    ['false', 'everyone', true],
    ['', 'everyone', true],
    ['true', 'only_paid', true],
    ['true', 'founding', true],
    ['true', 'only_free', true],
    ['true', '', true],
  ])('with is_published "%s" and audience "%s": is it a draft? %s', (published, audience, isDraft) => {
    const imported = importService(readSubstack, anExport([aRow({ is_published: published, audience })]));
    expect(textOf(imported, 'well').includes('draft: true')).toBe(isDraft);
  });

  it('keeps words in brackets in its headline, which are shortcodes only in WordPress', () => {
    const imported = importService(readSubstack, anExport([aRow({ title: '[Video] The well' })]));
    expect(textOf(imported, 'articles/')).toContain('title: "[Video] The well"\n');
  });

  it('with a broken address of a picture is imported', () => {
    const picture = 'https://substackcdn.com/image/fetch/w_1456,c_limit/https%3A%2F%2Fexample.org%2F%E0.png';
    expect(bodyOfHtml(`<p>Words.</p><img src="${picture}" alt="A well">`)).toBe(`Words.\n\n[A well](${picture})`);
  });

  it('of a podcast begins with a link to its sound, and needs no text', () => {
    const podcast_url = 'https://api.substack.com/feed/podcast/7/a.mp3';
    const rows = [aRow({ type: 'podcast', podcast_url }), aRow({ post_id: '102.talk', type: 'podcast', podcast_url })];
    const imported = importService(readSubstack, anExport(rows));
    const link = `[api.substack.com/feed/podcast/7/a.mp3](${podcast_url})`;
    expect(bodyOf(imported, 'well')).toBe(`${link}\n\nWords.`);
    expect(bodyOf(imported, 'talk')).toBe(link);
  });

  it('that the table or the folder lacks is left out, with a reason', () => {
    const rows = [
      aRow(),
      aRow({ post_id: '102.gone' }),
      aRow({ post_id: '103.plans', type: 'page', is_published: 'false' }),
    ];
    const { report } = importService(readSubstack, {
      ...anExport(rows, { '101.well': '<p>A</p>', '103.plans': '<p>B</p>', '104.secret': '<p>C</p>' }),
      'posts/101.well.opens.csv': 'a@b.example',
      'email_list.csv': '',
    });
    expect(Object.entries(report.leftOut).map(([file, { kind }]) => [file, kind])).toEqual([
      ['email_list.csv', 'neither-text-nor-linked'],
      ['posts/102.gone.html', 'substack-post-without-text'],
      ['posts/103.plans.html', 'import-unpublished-page'],
      ['posts/104.secret.html', 'substack-post-not-in-table'],
    ]);
    expect(report.articles).toEqual({ found: 4, imported: 1 });
  });

  it('that is a page becomes one', () => {
    expect(
      textOf(
        importService(
          readSubstack,
          anExport([aRow(), aRow({ post_id: '9.about', type: 'page' })], {
            '101.well': '<p>A</p>',
            '9.about': '<p>Us.</p>',
          }),
        ),
        'pages/',
      ),
    ).toBe('---\ntitle: The well\n---\n\nUs.\n');
  });

  it('links to other posts, and takes pictures from local copies', () => {
    const picture = 'https%3A%2F%2Fsubstack-post-media.s3.amazonaws.com%2Fpublic%2Fimages%2Fab-cd_1200x800.png';
    const html = `<p><a href="https://x.substack.com/p/two">Two</a></p><div class="captioned-image-container"><figure><a class="image-link image2" href="https://substackcdn.com/image/fetch/$s_!x!,f_auto/${picture}"><div class="image2-inset"><picture><source type="image/webp" srcset="https://substackcdn.com/image/fetch/w_424/${picture} 424w"><img src="https://substackcdn.com/image/fetch/w_1456,c_limit/${picture}" alt="A well"></picture><div class="image-link-expand"><button><svg></svg></button></div></div></a><figcaption class="image-caption">Photo: Ada</figcaption></figure></div>`;
    const files = {
      ...anExport([aRow(), aRow({ post_id: '102.two' })], { '101.well': html, '102.two': '<p>B</p>' }),
      '--uploads/ab-cd_1200x800.png': undefined,
    };
    const imported = importService(readSubstack, files, { origin: 'https://x.substack.com' });
    expect(bodyOf(imported, 'well')).toBe('[Two](../two.md)\n\n![A well](ab-cd_1200x800.png "Photo: Ada")');
    expect(imported.report.changes['local-pictures-found']).toBe(1);
  });
});

describe('parts of Substack', () => {
  it.each([
    [
      '<p>A<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a></p><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>The <em>note</em>.</p></div></div>',
      'A[^1]\n\n[^1]: The *note*.',
    ],
    [
      `<div id="youtube2-abc" class="youtube-wrap" data-attrs="${data({ videoId: 'abc' })}"><div class="youtube-inner"><iframe src="https://www.youtube-nocookie.com/embed/abc?rel=0"></iframe></div></div>`,
      '[youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)',
    ],
    [
      `<div class="embedded-post-wrap" data-attrs="${data({ url: 'https://a.example/p/x', title: 'A post', truncated_body_text: 'It begins.' })}"><a class="embedded-post" href="https://a.example/p/x"><div>Read more</div></a></div>`,
      '[A post](https://a.example/p/x)\n\nIt begins.',
    ],
    [
      `<div class="image-gallery-embed" data-attrs="${data({ gallery: { images: [{ src: 'https://a.example/1.png' }, { src: 'https://a.example/2.png' }], caption: 'Two' } })}"></div>`,
      '[1](https://a.example/1.png)\n\n[2](https://a.example/2.png)\n\nTwo',
    ],
    [
      `<div class="tweet" data-attrs="${data({ url: 'https://twitter.com/a/status/1', full_text: 'Water is life.' })}"><a href="https://twitter.com/a/status/1"></a></div>`,
      '[twitter.com/a/status/1](https://twitter.com/a/status/1)\n\nWater is life.',
    ],
    [`<div class="latex-rendered" data-attrs="${data({ persistentExpression: 'a^2', id: 'X' })}"></div>`, '`a^2`'],
    [`<p>With <span class="mention-wrap" data-attrs="${data({ name: 'Ada', id: 1 })}"></span>.</p>`, 'With Ada.'],
    [
      '<p>A</p><p class="button-wrapper"><a class="button primary" href="https://a.example/shop"><span>Buy</span></a></p>',
      'A\n\n[Buy](https://a.example/shop)',
    ],
  ])('become Markdown: %s', (html, markdown) => expect(bodyOfHtml(html)).toBe(markdown));

  it.each([
    '<p class="button-wrapper"><a class="button primary" href="https://x.substack.com/subscribe?"><span>Sign up</span></a></p>',
    '<p class="button-wrapper"><a class="button" href="%%share_url%%"><span>Share</span></a></p>',
    '<div class="subscription-widget-wrap-editor"><div class="preamble"><p>Thanks for reading!</p></div><form><input></form></div>',
    `<div class="poll-embed" data-attrs="${data({ id: 1 })}"></div>`,
    `<div class="new-thing" data-component-name="NewThing" data-attrs="${data({ id: 1 })}"></div>`,
    `<div class="native-video-embed" data-attrs="${data({ mediaUploadId: 'x' })}"></div>`,
  ])('that only Substack can show are left out, and told: %s', part => {
    const imported = importService(readSubstack, anExport([aRow()], { '101.well': `<p>A</p>${part}<p>B</p>` }));
    expect(bodyOf(imported, 'well')).toBe('A\n\nB');
    expect(imported.report.changes['service-parts-left-out']).toBe(1);
  });
});

describe('a folder that is no export from Substack', () => {
  it.each([
    [{ 'a.csv': head }, 'there is no export from Substack'],
    [{ 'a/posts.csv': head, 'b/posts.csv': head }, 'there are several exports'],
    [{ 'posts.csv': `${head}\n${aRow({ title: '"open' })}` }, 'this cell begins with a quotation mark'],
  ])('is refused: %j', (files, message) => expect(() => importService(readSubstack, files)).toThrow(message));

  it('but a folder around the export does no harm', () => {
    const files = Object.fromEntries(
      Object.entries(anExport([aRow()])).map(([path, text]) => [`unzipped/${path}`, text]),
    );
    expect(importService(readSubstack, files).report.articles.imported).toBe(1);
  });
});

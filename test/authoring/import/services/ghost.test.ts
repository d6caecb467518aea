import { describe, expect, it } from 'vitest';
import type { ImportSettings } from '../../../../src/authoring/import/archive/import-archive.ts';
import { readGhost } from '../../../../src/authoring/import/services/ghost.ts';
import { bodyOf, importService, textOf } from './builders.ts';

const aPost = (fields: object) => ({
  id: 'p1',
  title: 'Who mends the well',
  slug: 'well',
  html: '<p>Words.</p>',
  status: 'published',
  visibility: 'public',
  type: 'post',
  published_at: '2021-05-03T22:30:00.000Z',
  ...fields,
});

function importGhost(
  posts: readonly object[],
  {
    tables = {},
    pictures = [],
    wishes = {},
  }: { tables?: object; pictures?: readonly string[]; wishes?: Partial<ImportSettings> } = {},
) {
  const json = JSON.stringify({ db: [{ meta: { version: '5.80.0' }, data: { posts, ...tables } }] });
  return importService(
    readGhost,
    { 'site.json': json, ...Object.fromEntries(pictures.map(file => [file, undefined])) },
    wishes,
  );
}

const bodyOfHtml = (html: string) => bodyOf(importGhost([aPost({ html })]), 'well');

describe('a Ghost post', () => {
  it('becomes an article with authors, tags, lead picture and old address, in the time zone of the site', () => {
    const imported = importGhost(
      [
        aPost({
          custom_excerpt: 'In <b>short</b>.',
          feature_image: '__GHOST_URL__/content/images/size/w600/2021/05/well.png',
          canonical_url: 'https://elsewhere.example/well/',
        }),
      ],
      {
        tables: {
          posts_meta: [{ post_id: 'p1', feature_image_alt: 'A well', feature_image_caption: 'Photo: <em>Ada</em>' }],
          users: [
            { id: 'u1', name: 'Ada Abbott', slug: 'ada', email: 'ada@secret.example' },
            { id: 'u2', name: 'Berta', slug: 'berta' },
          ],
          posts_authors: [
            { post_id: 'p1', author_id: 'u2', sort_order: 1 },
            { post_id: 'p1', author_id: 'u1', sort_order: 0 },
          ],
          tags: [
            { id: 't1', name: 'Water', visibility: 'public' },
            { id: 't2', name: '#import', visibility: 'internal' },
          ],
          posts_tags: [
            { post_id: 'p1', tag_id: 't2', sort_order: 0 },
            { post_id: 'p1', tag_id: 't1', sort_order: 1 },
          ],
          settings: [
            { key: 'title', value: 'The Well' },
            { key: 'timezone', value: 'Asia/Shanghai' },
          ],
        },
        pictures: ['--uploads/2021/05/well.png', '--uploads/2020/01/well.png'],
      },
    );
    expect(textOf(imported, 'articles/')).toBe(
      '---\ntitle: Who mends the well\ndate: 2021-05-04T06:30:00+08:00\nsummary: "In short."\nby: [ada-abbott, berta]\ntags: [Water]\ncover:\n  src: "well.png"\n  alt: A well\n  caption: "Photo: Ada"\naliases: ["/well/"]\ncanonical: "https://elsewhere.example/well/"\n---\n\nWords.\n',
    );
    expect(Object.values(Object.fromEntries(imported.copies))).toEqual(['--uploads/2021/05/well.png']);
    expect(textOf(imported, 'site.yaml')).toContain('name: The Well\nlanguages: [en]\ntimezone: Asia/Shanghai');
    expect([...imported.texts.values()].join()).not.toContain('secret');
  });

  it.each(['https:elsewhere', 'https://[bad', '/well/'])(
    'has no canonical address that is no full URL: %s',
    canonical => {
      const text = textOf(importGhost([aPost({ canonical_url: canonical })]), 'articles/');
      expect(text).toContain('Words.');
      expect(text).not.toContain('canonical');
    },
  );

  it.each([
    ['published', 'public', {}, false],
    ['scheduled', 'public', {}, false],
    ['draft', 'public', {}, true],
    ['sent', 'public', {}, true],
    ['published', 'members', {}, true],
    ['published', 'paid', {}, true],
    ['published', 'tiers', {}, true],
    ['scheduled', 'public', { posts_meta: [{ post_id: 'p1', email_only: 1 }] }, true],
    ['published', 'public', { settings: [{ key: 'is_private', value: 'true' }] }, true],
  ])('that is %s and for %s readers: is it a draft?', (status, visibility, tables, isDraft) => {
    const imported = importGhost([aPost({ status, visibility })], { tables });
    expect(textOf(imported, 'well').includes('draft: true')).toBe(isDraft);
    expect(imported.report.changes['hidden-articles-made-drafts']).toBe(isDraft && status !== 'draft' ? 1 : undefined);
  });

  it('without a date is imported only if it is a draft', () => {
    const imported = importGhost([
      aPost({ status: 'draft', published_at: null }),
      aPost({ id: 'p2', slug: 'lost', published_at: null }),
    ]);
    expect(textOf(imported, 'well')).toContain('date: 2026-01-01\ndraft: true');
    expect(imported.report.changes['drafts-dated-today']).toBe(1);
    expect(Object.keys(imported.report.leftOut)).toEqual(['post lost']);
  });

  it('that is a draft has an uncertain date if it has only the time at which it was created', () => {
    const { report } = importGhost([
      aPost({ status: 'draft', published_at: null, created_at: '2021-05-03T22:30:00Z' }),
    ]);
    expect(report.details['post well']).toEqual({ 'dates-from-creation': ['created_at: 2021-05-03T22:30:00Z'] });
  });

  it('keeps the caption of a lead picture that is not among the copies in the report', () => {
    const { report } = importGhost([aPost({ feature_image: '__GHOST_URL__/content/images/2021/05/well.png' })], {
      tables: { posts_meta: [{ post_id: 'p1', feature_image_alt: 'A well', feature_image_caption: 'Photo: Ada' }] },
      wishes: { origin: 'https://old.example' },
    });
    expect(report.details['post well']).toEqual({
      'distant-covers-left-out': [
        'https://old.example/content/images/2021/05/well.png; alt: A well; caption: Photo: Ada',
      ],
    });
  });

  it('links to other posts of the site', () => {
    const other = aPost({ id: 'p2', slug: 'bucket', title: 'The bucket' });
    const html = '<p><a href="__GHOST_URL__/bucket/">Bucket</a> <a href="__GHOST_URL__/gone/">gone</a></p>';
    expect(bodyOf(importGhost([aPost({ html }), other]), '/well')).toBe('[Bucket](bucket.md) gone');
    expect(bodyOf(importGhost([aPost({ html }), other], { wishes: { origin: 'https://old.example' } }), '/well')).toBe(
      '[Bucket](bucket.md) [gone](https://old.example/gone/)',
    );
  });

  it('links to pictures on the old site, and takes a copy only if year and month are the same', () => {
    const html =
      '<figure><img src="__GHOST_URL__/content/images/2021/05/a.png" alt="A"><figcaption>Below</figcaption></figure>';
    const imported = importGhost([aPost({ html })], {
      pictures: ['--uploads/2020/05/a.png'],
      wishes: { origin: 'https://old.example' },
    });
    expect(bodyOf(imported, 'well')).toBe('[A](https://old.example/content/images/2021/05/a.png) *Below*');
    expect(bodyOf(importGhost([aPost({ html })], { pictures: ['content/images/2021/05/a.png'] }), 'well')).toBe(
      '![A](a.png "Below")',
    );
    // A folder that `wget` filled from the addresses of the old site may contain smaller copies, too.
    const copies = ['content/images', 'content/images/size/w600'].map(path => `--uploads/${path}/2021/05/a.png`);
    expect([...importGhost([aPost({ html })], { pictures: copies }).copies.values()]).toEqual([copies[0]]);
  });
});

describe('a Ghost page', () => {
  it('becomes a page, unless it was not published', () => {
    const imported = importGhost([
      aPost({ type: 'page', slug: 'about', title: 'About us' }),
      aPost({ id: 'p2', type: 'page', slug: 'plans', status: 'draft' }),
      aPost({ id: 'p3' }),
    ]);
    expect(textOf(imported, 'pages/')).toBe('---\ntitle: About us\n---\n\nWords.\n');
    expect(imported.report.leftOut['page plans']?.kind).toBe('import-unpublished-page');
  });
});

describe('parts for members', () => {
  it.each([
    '<p>All.</p><!--kg-gated-block:begin nonMember:false memberSegment:"status:free,status:-free" --><p>Secret</p><!--kg-gated-block:end--><p>End.</p>',
    '<p>All.</p><!--kg-gated-block:begin memberSegment:"status:-free" -->Secret <b>secret</b><!--kg-gated-block:end--><p>End.</p>',
    '<p>All.</p><p>End.</p><!--kg-gated-block:begin nonMember:false --><p>Secret',
    '<p>All.</p><div data-gh-segment="status:free">Secret</div><p>End.</p>',
  ])('stay out of a public post: %s', html => {
    const imported = importGhost([aPost({ html })]);
    expect(bodyOf(imported, 'well')).toBe('All.\n\nEnd.');
    expect(JSON.stringify(imported.report.details)).toContain('Secret');
  });

  it('stay if everybody could read them', () => {
    expect(
      bodyOfHtml('<!--kg-gated-block:begin nonMember:true memberSegment:"" --><p>For all</p><!--kg-gated-block:end-->'),
    ).toBe('For all');
  });
});

describe('cards of Ghost', () => {
  it.each([
    [
      '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example/x"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A page</div><div class="kg-bookmark-description">About wells.</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://a.example/i.png"><span class="kg-bookmark-author">A</span></div></div></a></figure>',
      '[A page](https://a.example/x)\n\nAbout wells.',
    ],
    [
      '<div class="kg-card kg-audio-card"><div class="kg-audio-player-container"><audio src="https://a.example/a.mp3"></audio><div class="kg-audio-title">Talk</div><div class="kg-audio-player"><span>0:00</span></div></div></div>',
      '[Talk](https://a.example/a.mp3)',
    ],
    [
      '<figure class="kg-card kg-embed-card"><iframe src="https://www.youtube.com/embed/abc?feature=oembed" title="A film"></iframe></figure>',
      '[A film](https://www.youtube.com/watch?v=abc)',
    ],
    [
      '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Why?</h4><button class="kg-toggle-card-icon"><svg></svg></button></div><div class="kg-toggle-content"><p>Because.</p></div></div>',
      '#### Why?\n\nBecause.',
    ],
    ['<pre><code class="language-js">a &lt; b</code></pre>', '```js\na < b\n```'],
    ['<p>A [note] and [video] stay.</p>', 'A \\[note\\] and \\[video\\] stay.'],
  ])('become text and links: %s', (html, markdown) => expect(bodyOfHtml(html)).toBe(markdown));
});

describe('an HTML card of Ghost', () => {
  const inCard = (html: string) => `<p>All.</p><!--kg-card-begin: html-->${html}<!--kg-card-end: html--><p>End.</p>`;
  const poll =
    '<form class="poll"><h3>How often?</h3><label><input type="radio" name="q">Every week</label><label><input type="radio" name="q">Every month</label><button>Vote</button></form>';

  it('with a poll becomes paragraphs and list items, and is named in the report', () => {
    const imported = importGhost([aPost({ html: inCard(poll) })]);
    expect(bodyOf(imported, 'well')).toBe('All.\n\n### How often?\n\n-   Every week\n-   Every month\n\nEnd.');
    expect(imported.report.details['post well']).toEqual({
      'forms-made-text': ['How often? Every week Every month Vote'],
    });
    expect(imported.report.words.missing).toBe(0);
  });

  it('is read from the source of the editor alike', () => {
    const tree = lexical({ type: 'html', html: poll });
    expect(bodyOf(importGhost([aPost({ html: null, lexical: tree })]), 'well')).toBe(
      '### How often?\n\n-   Every week\n-   Every month',
    );
  });

  it('with a form or a script is named in the report', () => {
    const form = '<form><input type="email"><button>Subscribe</button></form>';
    const { report } = importGhost([
      aPost({ html: inCard(`${form}<script src="https://poll.example/a.js"></script>`) }),
    ]);
    expect(report.details['post well']).toEqual({
      'forms-left-out': ['Subscribe'],
      'scripts-left-out': ['https://poll.example/a.js'],
    });
  });

  it('with merged cells of a table is named in the report', () => {
    const cells = '<table><tr><th colspan="2">Yuan</th></tr><tr><td>120</td><td>80</td></tr></table>';
    expect(importGhost([aPost({ html: inCard(cells) })]).report.details['post well']).toEqual({
      'merged-cells-split': ['Yuan'],
    });
  });
});

const lexical = (...children: readonly object[]) => JSON.stringify({ root: { type: 'root', children } });
const words = (text: string, format = 0) => ({ type: 'extended-text', text, format });

describe('a post without HTML', () => {
  it('is read from its Lexical tree', () => {
    const tree = lexical(
      { type: 'extended-heading', tag: 'h2', children: [words('Water')] },
      {
        type: 'paragraph',
        children: [
          words('A <b> '),
          words('deep', 3),
          { type: 'linebreak' },
          { type: 'link', url: 'https://a.example/', children: [words('well')] },
        ],
      },
      { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [words('one')] }] },
      { type: 'image', src: 'https://a.example/p.png', alt: 'P', caption: 'Below' },
      { type: 'html', html: '<p>Secret</p>', visibility: { web: { nonMember: false, memberSegment: '' } } },
      { type: 'horizontalrule' },
    );
    expect(bodyOf(importGhost([aPost({ html: null, lexical: tree })]), 'well')).toBe(
      '## Water\n\nA \\<b> ***deep***  \n[well](https://a.example/)\n\n1.  one\n\n[P](https://a.example/p.png) *Below*\n\n---',
    );
  });

  it('is read from its Mobiledoc source', () => {
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      atoms: [['soft-return', '', {}]],
      cards: [['image', { src: 'https://a.example/p.png', alt: 'P' }]],
      markups: [['strong'], ['a', ['href', 'https://a.example/']]],
      sections: [
        [
          1,
          'p',
          [
            [0, [0], 1, 'Deep'],
            [1, [], 0, 0],
            [0, [1], 1, 'well'],
          ],
        ],
        [3, 'ul', [[[0, [], 0, 'one']], [[0, [], 0, 'two']]]],
        [10, 0],
      ],
    });
    expect(bodyOf(importGhost([aPost({ html: '', mobiledoc })]), 'well')).toBe(
      '**Deep**  \n[well](https://a.example/)\n\n-   one\n-   two\n\n[P](https://a.example/p.png)',
    );
  });

  it.each([
    [{ lexical: lexical({ type: 'markdown', markdown: '*a*' }) }, 'ghost-card-unknown'],
    [{ mobiledoc: JSON.stringify({ cards: [['map', {}]], sections: [[10, 0]] }) }, 'ghost-card-unknown'],
    [{ lexical: 'no JSON' }, 'import-had-no-text'],
    [
      { lexical: `{"root":${'{"type":"paragraph","children":['.repeat(20_000)}${']}'.repeat(20_000)}}` },
      'elements-far-too-deep',
    ],
    [{}, 'import-had-no-text'],
  ])('is left out with a reason where it cannot be read: %j', (fields, kind) => {
    const { report } = importGhost([aPost({ html: null, ...fields })]);
    expect(report.leftOut['post well']?.kind).toBe(kind);
  });
});

describe('a file that is no export of Ghost', () => {
  it.each(['{}', '[1]', 'words', '{"db": [{"data": {"users": []}}]}'])('is refused: %s', text => {
    expect(() => importService(readGhost, { 'a.json': text })).toThrow(
      'there is no JSON export from Ghost in this file or folder; in Ghost, open "Settings"',
    );
  });

  it('and neither are two of them', () => {
    const json = JSON.stringify({ data: { posts: [aPost({})] } });
    expect(() => importService(readGhost, { 'a.json': json, 'b.json': json })).toThrow('there are several exports');
  });

  it('but an old export without "db" and with times in milliseconds is one', () => {
    const json = JSON.stringify({ data: { posts: [aPost({ published_at: 1_500_000_000_000 })] } });
    expect(textOf(importService(readGhost, { 'a.json': json }), 'well')).toContain('date: 2017-07-14T02:40:00Z');
  });
});

import { describe, expect, it } from 'vitest';
import { aTerm, importItems, site } from './builders.ts';

const pathsOf = (texts: ReadonlyMap<string, string>, within = 'articles/') =>
  [...texts.keys()].filter(path => path.startsWith(within));

describe('a post', () => {
  it('becomes an article with its fields, its lead picture and its old address', () => {
    const { texts, copies, report } = importItems(
      [
        {
          id: 1,
          title: 'Women&#8217;s &amp; <em>boards</em>',
          slug: 'boards',
          date: '2017-09-05 14:30:00',
          dateGmt: '2017-09-05 06:30:00',
          excerpt: '<p>In short.</p>',
          terms: [
            ['category', 'law', 'Law &amp; order'],
            ['category', 'uncategorized', 'Uncategorized'],
            ['post_tag', 'village', 'village'],
          ],
          meta: { _thumbnail_id: '12', _wp_old_slug: 'bords' },
          comments: 3,
        },
        {
          id: 12,
          type: 'attachment',
          file: `${site}/wp-content/uploads/2017/09/photo-scaled.png`,
          excerpt: 'A caption',
          meta: { _wp_attached_file: '2017/09/photo-scaled.png', _wp_attachment_image_alt: 'A board' },
        },
      ],
      { uploads: ['2017/09/photo.png'] },
    );
    expect(texts.get('articles/2017/boards/index.md')).toBe(
      '---\ntitle: "Women’s & boards"\ndate: 2017-09-05T14:30:00+08:00\nsummary: "In short."\nby: ada\ntags: ["Law & order", village]\ncover:\n  src: "photo.png"\n  alt: A board\n  caption: A caption\naliases: ["/2017/09/05/boards/", "/2017/09/05/bords/"]\n---\n\nWords.\n',
    );
    expect(texts.get('newsroom/people/ada.yaml')).toBe('name: Ada Abbott\n');
    expect(texts.get('newsroom/site.yaml')).toBe(
      'name: The Old Site\ntagline: "Women & news"\nlanguages: [en]\ntimezone: UTC\n',
    );
    expect(Object.fromEntries(copies)).toEqual({
      'articles/2017/boards/photo.png': 'wp-content/uploads/2017/09/photo.png',
    });
    expect(report.comments).toBe(3);
    expect(report.articles).toEqual({ found: 1, imported: 1 });
  });

  it.each([
    ['publish', false],
    ['future', false],
    ['draft', true],
    ['pending', true],
    ['private', true],
  ])('that is %s: is it a draft? %s', (status, draft) => {
    const { texts } = importItems([{ id: 1, status, date: '2017-09-05 14:00:00', dateGmt: '0000-00-00 00:00:00' }]);
    const text = texts.get('articles/2017/item-1.md');
    expect(text).toContain('date: 2017-09-05T14:00:00\n');
    expect(text?.includes('draft: true')).toBe(draft);
  });

  it('with an address of Chinese characters keeps it', () => {
    const { texts } = importItems(
      [{ id: 1, slug: '%e5%a5%b3%e6%80%a7', link: `${site}/%e5%a5%b3%e6%80%a7/`, content: '<p>正文。</p>' }],
      { language: 'zh-CN' },
    );
    expect(texts.get('articles/2017/女性.md')).toContain('aliases: ["/女性/"]');
    expect(texts.get('newsroom/site.yaml')).toContain('languages: [zh-Hans]\ntimezone: Asia/Shanghai');
  });

  it('of several authors names them all, guests too', () => {
    const { texts } = importItems(
      [
        {
          id: 1,
          terms: [
            ['author', 'cap-ada', 'ada'],
            ['author', 'cap-a-guest', 'A Guest'],
          ],
        },
      ],
      {
        authors: [
          ['ada', 'Ada Abbott'],
          ['女', '女士'],
        ],
      },
    );
    expect(texts.get('articles/2017/item-1.md')).toContain('by: [ada, a-guest]');
    expect(texts.get('newsroom/people/a-guest.yaml')).toBe('name: A Guest\n');
  });

  it('by somebody whose account has no Latin letters gets an id all the same', () => {
    const { texts } = importItems([{ id: 1, creator: '女' }], { authors: [['女', '女士']] });
    expect(texts.get('newsroom/people/author.yaml')).toBe('name: 女士\n');
  });
});

describe('pages', () => {
  it('go to the newsroom, and links to them go along', () => {
    const { texts, report } = importItems([
      { id: 1, content: '<a href="https://old.example/about/">About</a>' },
      { id: 2, type: 'page', slug: 'about', link: `${site}/about/`, title: 'About' },
      { id: 3, type: 'page', slug: 'team', link: `${site}/about/team/`, title: 'Team' },
    ]);
    expect(texts.get('newsroom/pages/about.md')).toBe('---\ntitle: About\n---\n\nWords.\n');
    expect(texts.get('articles/2017/item-1.md')).toContain('[About](../../newsroom/pages/about.md)');
    expect(report.changes).toMatchObject({ 'page-addresses-left-out': 1 });
    expect(report.details['page 3 team']).toEqual({
      'page-addresses-left-out': ['/about/team/'],
    });
  });
});

describe('several languages', () => {
  const inLanguage = (slug: string, name: string, group: string) =>
    [
      ['language', slug, name],
      ['post_translations', group, group],
    ] as const;

  it('of Polylang lie beside each other', () => {
    const { texts, report } = importItems(
      [
        { id: 1, slug: 'board', terms: inLanguage('en', 'English', 'pll_1'), link: `${site}/board/` },
        { id: 2, slug: '公告栏', terms: inLanguage('zh', '中文', 'pll_1'), link: `${site}/zh/公告栏/` },
        { id: 3, slug: 'alone', terms: [['language', 'en', 'English']] },
        { id: 4, type: 'page', slug: 'about', terms: inLanguage('en', 'English', 'pll_2') },
        { id: 5, type: 'page', slug: 'guanyu', terms: inLanguage('zh', '中文', 'pll_2') },
      ],
      {
        terms: aTerm(
          'language',
          'zh',
          '中文',
          'a:3:{s:6:"locale";s:5:"zh_CN";s:3:"rtl";i:0;s:9:"flag_code";s:2:"cn";}',
        ),
      },
    );
    expect(report.languages).toEqual(['en', 'zh-Hans']);
    expect(pathsOf(texts)).toEqual([
      'articles/2017/board.md',
      'articles/2017/board.zh-Hans.md',
      'articles/2017/alone.md',
    ]);
    expect(texts.get('articles/2017/board.zh-Hans.md')).toContain('aliases: ["/zh/公告栏/"]');
    expect(pathsOf(texts, 'newsroom/pages/')).toEqual(['newsroom/pages/about.md', 'newsroom/pages/about.zh-Hans.md']);
  });

  it.each([
    'a:2:{s:2:"en";i:1;s:2:"es";i:2;}',
    'a:3:{s:4:"sync";a:2:{s:2:"en";s:2:"en";s:2:"es";s:2:"en";}s:2:"en";i:1;s:2:"es";i:2;}',
    'a:3:{s:2:"en";i:1;s:4:"sync";a:1:{s:2:"fr";i:2;}s:2:"es";i:2;}',
  ])('are also told by the term of the translations alone: %s', translations => {
    const { texts } = importItems(
      [
        { id: 1, slug: 'a' },
        { id: 2, slug: 'b' },
      ],
      {
        terms: aTerm('post_translations', 'pll_9', 'pll_9', translations),
      },
    );
    expect(pathsOf(texts)).toEqual(['articles/2017/a.md', 'articles/2017/a.es.md']);
  });

  it('of WPML are told by its fields, and by addresses', () => {
    const { texts } = importItems([
      { id: 1, slug: 'a', meta: { _wpml_import_language_code: 'en', _wpml_import_translation_group: '7' } },
      { id: 2, slug: 'b', meta: { _wpml_import_language_code: 'fr', _wpml_import_translation_group: '7' } },
      { id: 3, slug: 'c', link: `${site}/c/` },
      { id: 4, slug: 'd', link: `${site}/es/d/`, meta: { _icl_lang_duplicate_of: '3' } },
    ]);
    expect(pathsOf(texts)).toEqual([
      'articles/2017/a.md',
      'articles/2017/a.fr.md',
      'articles/2017/c.md',
      'articles/2017/c.es.md',
    ]);
  });
});

it('gives a reason for everything that is left out, and every post is in the report', () => {
  const { report } = importItems(
    [
      { id: 1, slug: 'a' },
      { id: 2, slug: 'secret', password: 'x' },
      { id: 3, slug: 'gone', status: 'trash' },
      { id: 4, slug: '', title: 'Begun', status: 'auto-draft' },
      { id: 5, slug: 'never', date: '0000-00-00 00:00:00' },
      { id: 6, slug: 'event', type: 'tribe_events' },
      { id: 7, slug: 'menu', type: 'nav_menu_item' },
      { id: 12, slug: 'odd', type: 'constructor' },
      { id: 8, slug: 'new-page', type: 'page', status: 'draft' },
      { id: 9, slug: 'empty', content: '<!-- wp:latest-posts /-->' },
      { id: 10, slug: 'photo', type: 'attachment', file: `${site}/wp-content/uploads/p.png` },
      { id: 11, slug: 'there', type: 'attachment', file: `${site}/wp-content/uploads/q.png` },
    ],
    { uploads: ['q.png'] },
  );
  expect(report.leftOut).toEqual({
    'attachment 10 photo':
      'the file wp-content/uploads/p.png is missing: copy it from the server into the folder that --uploads names, and import again',
    'constructor 12 odd': 'this item has the type "constructor", which a plugin or a theme of the old site added',
    'nav_menu_item 7 menu': 'this item is a menu entry, not an article',
    'page 8 new-page': 'this item is an unpublished page (draft), but in halfsky only articles can be drafts',
    'post 2 secret':
      'this item has a password, but halfsky cannot protect articles with passwords: to import it as a draft, choose the visibility "Private" in WordPress and export again',
    'post 3 gone': 'this item is in the trash',
    'post 4 Begun': 'the author began this item and never saved it',
    'post 5 never': 'this item has no date',
    'post 9 empty': 'no text, picture or cover remains after the import',
    'tribe_events 6 event': 'this item has the type "tribe_events", which a plugin or a theme of the old site added',
    'wp-content/uploads/q.png': 'no imported article uses this file',
  });
  expect(report.imported).toEqual({ 'post 1 a': 'articles/2017/a.md' });
  expect(report.articles).toEqual({ found: 7, imported: 1 });
});

it('names the pictures that are not among the uploads', () => {
  const { report } = importItems([
    { id: 1, slug: 'a', content: '<p>One</p><img src="https://old.example/wp-content/uploads/p.png" alt="A board">' },
  ]);
  expect(report.details['post 1 a']).toEqual({
    'missing-pictures-described': ['/wp-content/uploads/p.png'],
  });
});

it('loses only the text whose elements lie too deep in one another', () => {
  const { report } = importItems([
    { id: 1, slug: 'a' },
    { id: 2, slug: 'deep', content: '<div>'.repeat(2_000) },
  ]);
  expect(report.leftOut).toEqual({ 'post 2 deep': 'the HTML elements are nested more than 500 levels deep' });
});

describe('a control character', () => {
  it.each([
    ['It\u0092s ours', 'It’s ours', 2],
    ['It&#146;s ours', 'It’s ours', undefined],
    ['\u0093Ours\u0094', '“Ours”', 4],
    ['\u00e2\u20ac\u0153Ours\u00e2\u20ac\u009d', '“Ours”', 4],
  ])('that Windows wrote for another is put right and counted: %j', (words, right, count) => {
    const { texts, report } = importItems([{ id: 1, title: words, content: `<p>${words}</p>` }]);
    const text = texts.get('articles/2017/item-1.md') ?? '';
    expect(text).toMatch(new RegExp(`^---\\ntitle: "?${right}"?\\n[\\s\\S]*\\n\\n${right}\\n$`));
    expect(report.changes['windows-characters-repaired']).toBe(count);
  });
});

/** Tests `--from` with the folder of an old site whose settings do not state it. */
import { describe, expect, it } from 'vitest';
import { readGhost } from '../../../../src/authoring/import/services/ghost.ts';
import { aText, importTexts } from '../builders.ts';
import { bodyOf, importService, textOf } from '../services/builders.ts';

const fromBlog = { origin: 'https://old.women.org', folder: '/blog/' };
const fromNews = { ...fromBlog, folder: '/news/' };

const dated = 'title: T\ndate: 2019-06-01';

function importOne(body: string, wishes: object, others: Readonly<Record<string, string | undefined>> = {}) {
  const { texts, report } = importTexts(
    {
      'posts/mending-nets.md': aText('title: Nets\ndate: 2019-05-01'),
      'posts/well.md': aText('title: Well\ndate: 2019-05-02'),
      'images/x.png': undefined,
      'a.md': aText(dated, body),
      ...others,
    },
    wishes,
  );
  const text = texts.get(report.imported['a.md'] ?? '') ?? '';
  return { body: text.slice(text.indexOf('---\n\n') + 5).trim(), texts, report };
}

describe('a link to an old site in a folder that the user named', () => {
  it.each([
    ['/news/posts/well/', 'well.md'],
    ['https://old.women.org/news/posts/well/', 'well.md'],
    ['https://www.old.women.org/news/2019/05/02/well/', 'well.md'],
    ['/news/well/', 'well.md'],
    ['/news/mending-nets/', 'mending-nets.md'],
    ['/posts/well/', 'well.md'],
    ['https://old.women.org/posts/well/', 'well.md'],
    ['https://old.women.org/news/gone/', 'https://old.women.org/news/gone/'],
    ['/news/gone/', 'https://old.women.org/news/gone/'],
  ])('leads to the article: %s', (address, found) => {
    expect(importOne(`[a](${address})`, fromNews).body).toBe(`[a](${found})`);
  });

  it('may show a picture', () => {
    const { texts } = importOne('![A walk](https://old.women.org/news/images/x.png)', fromNews);
    expect(texts.get('articles/2019/a/index.md')).toContain('![A walk](x.png)');
  });
});

describe('the old addresses of a site in a folder that the user named', () => {
  const names = ['nets', 'well', 'lamp', 'loom', 'boat', 'rope'];
  const linkedBy = (address: (name: string) => string) =>
    Object.fromEntries(
      names.map((name, i) => [
        `texts/${name}.md`,
        aText(`title: ${name}\ndate: 2019-05-0${i + 1}`, `[next](${address(names[(i + 1) % 6] ?? '')})`),
      ]),
    );

  it.each([
    [fromNews, '/news/', '/:slug/', '/well/'],
    [fromBlog, '/blog/', '/:slug/', '/well/'],
    [fromBlog, '/blog/posts/', '/posts/:slug/', '/posts/well/'],
  ])('become aliases without the folder: %j %s', (wishes, start, pattern, alias) => {
    const { texts, report } = importTexts(
      linkedBy(name => `${start}${name}/`),
      wishes,
    );
    expect(texts.get('articles/2019/well.md')).toContain(`aliases: ["${alias}"]`);
    expect(report.oldSite).toMatchObject({ articles: pattern, folder: wishes.folder });
  });

  it('are without it too where the front matter states full addresses', () => {
    const { texts } = importTexts(
      { 'a.md': aText(`${dated}\noriginalURL: https://old.women.org/news/law/a/`) },
      fromNews,
    );
    expect(texts.get('articles/2019/a.md')).toContain('aliases: ["/law/a/"]');
  });

  it('contain it if the archive states so, because it is then a part of the site', () => {
    const files = { 'x.md': aText(`${dated}\npermalink: /news/well/`), 'y.md': aText(dated, '[x](/news/well/)') };
    const { texts, report } = importTexts(files, fromNews);
    expect(texts.get('articles/2019/x.md')).toContain('aliases: ["/news/well/"]');
    expect(texts.get('articles/2019/y.md')).toContain('[x](x.md)');
    expect(report.oldSite.folder).toBeNull();
    const jekyll = { '_config.yml': 'permalink: /news/:title/', '_posts/2019-05-01-well.md': aText('title: Well') };
    const imported = importTexts(jekyll, fromNews);
    expect(imported.texts.get('articles/2019/well.md')).toContain('aliases: ["/news/well/"]');
  });

  it('follow the settings in everything else', () => {
    const jekyll = {
      '_config.yml': 'permalink: /:year/:title/\nbaseurl: /blog',
      '_posts/2019-05-01-well.md': aText('title: Well'),
      'a.md': aText(dated, '[a]({{ site.baseurl }}/2019/well/) [b](/news/2019/well/)'),
    };
    const { texts, report } = importTexts(jekyll, fromNews);
    expect(texts.get('articles/2019/a.md')).toContain('[a](well.md) [b](well.md)');
    expect(report.oldSite.folder).toBe('/news/');
    expect(importTexts(jekyll, { origin: fromNews.origin }).report.oldSite.folder).toBe('/blog/');
  });
});

it('a site of Ghost may be in a folder, too', () => {
  const post = { id: 'p', title: 'T', status: 'published', visibility: 'public', type: 'post' };
  const posts = [
    { ...post, slug: 'well', html: '<p>Words.</p>', published_at: '2021-05-03T00:00:00.000Z' },
    {
      ...{ ...post, id: 'q', slug: 'lamp', published_at: '2021-05-04T00:00:00.000Z' },
      html: '<p><a href="https://old.women.org/blog/well/">a</a> <a href="__GHOST_URL__/well/">b</a> <a href="__GHOST_URL__/tag/x/">c</a> <a href="/blog/tag/y/">d</a></p><img src="__GHOST_URL__/content/images/a.png" alt="e">',
    },
  ];
  const imported = importService(readGhost, { 'site.json': JSON.stringify({ db: [{ data: { posts } }] }) }, fromBlog);
  expect(bodyOf(imported, 'lamp')).toContain(
    '[a](well.md) [b](well.md) [c](https://old.women.org/blog/tag/x/) [d](https://old.women.org/blog/tag/y/)',
  );
  expect(bodyOf(imported, 'lamp')).toContain('[e](https://old.women.org/blog/content/images/a.png)');
  expect(textOf(imported, 'well')).toContain('aliases: ["/well/"]');
  expect(imported.report.oldSite.folder).toBe('/blog/');
});

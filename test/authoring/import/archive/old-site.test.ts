import { describe, expect, it } from 'vitest';
import { aText, importTexts } from '../builders.ts';

const numbers = [1, 2, 3, 4, 5, 6] as const;
/** Returns six articles by path; `fields` and `body` return those of each article. */
const six = (fields: (n: number) => string, body: (n: number) => string = () => 'Words.') =>
  Object.fromEntries(
    numbers.map(n => [
      `articles/the-${n}-story.md`,
      aText(`title: Story ${n}\ndate: 2020-01-0${n}\n${fields(n)}`, body(n)),
    ]),
  );
const next = (n: number) => (n % 6) + 1;

describe('archive another site taken for the old one: links to a site', () => {
  const credits = (host: string, count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `posts/2020-01-02-map-number-${i}.md`,
        aText(`title: M${i}`, `[The form](/forms/join/). First on [Ana](https://${host}/posts/map-number-${i}/).`),
      ]),
    );
  const others = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`posts/2020-02-02-other-${i}.md`, aText(`title: O${i}`)]),
    );

  it.each([
    ['three of ten', credits('ana.example', 3), others(7)],
    ['every article', credits('ana.example', 8), {}],
    ['four of eight, on two sites', { ...credits('ana.example', 4), ...credits('eva.example', 3) }, others(4)],
  ])('that published articles first are credits, and stay: %s', (_, some, rest) => {
    const { report, texts } = importTexts({ ...some, ...rest });
    expect(report.oldSite.address).toBeNull();
    expect(texts.get('articles/2020/map-number-0.md')).toMatch(/First on \[Ana\]\(https:\/\/\w+\.example\/posts\/map-/);
    expect([...texts.values()].join('')).not.toContain('example/forms/join');
  });

  it('are too few to tell the old site of a large archive', () => {
    const links = [1, 2, 3].map(n => `[${n}](https://eva.example/posts/other-${n}/)`).join(' ');
    const { report } = importTexts({ ...others(400), 'posts/2020-01-02-a.md': aText('title: A', links) });
    expect(report.oldSite.address).toBeNull();
  });

  it('tell the old site if many articles lead to others there', () => {
    const { report } = importTexts(
      six(
        () => '',
        n => `[next](https://old.example/posts/the-${next(n)}-story/) [this](https://old.example/posts/the-1-story/)`,
      ),
    );
    expect(report.oldSite.address).toBe('https://old.example');
  });
});

describe('archive original url: full addresses in the front matter', () => {
  it.each([
    ['originalURL', 'https://example.org/news/the-%-story', '/news/the-%-story/'],
    ['link', 'https://www.example.org/2020/01/the-%-story/', '/2020/01/the-%-story/'],
    ['guid', 'http://example.org/a/b/the-%-story.html', '/a/b/the-%-story.html'],
    ['permalink', 'https://example.org/?/news/the-%-story', undefined],
    ['old_url', 'https://example.org/x/the-%-story', '/x/the-%-story/'],
  ])('tell the old site and the old addresses: %s %s', (field, url, path) => {
    const { texts, report } = importTexts(
      six(
        n => `${field}: ${url.replace('%', String(n))}`,
        n => `See [the next](${(path === undefined ? '/x/' : url).replace('%', String(next(n)))}).`,
      ),
    );
    const text = texts.get('articles/2020/the-1-story.md') ?? '';
    if (path === undefined) {
      expect(report.oldSite.address).toBeNull();
      expect(report.changes).toMatchObject({ 'other-addresses-left-out': 6 });
    } else {
      expect(report.oldSite.address).toBe(new URL(url).origin);
      expect(text).toContain(`aliases: ["${path.replace('%', '1')}"]`);
      expect(text).toContain('See [the next](the-2-story.md).');
    }
  });

  it('of the page that an article is about do not tell the old site, and are named in the report', () => {
    const { texts, report } = importTexts(six(n => `link: https://news.example/2020/something-${n}/`));
    expect(report.oldSite.address).toBeNull();
    expect(texts.get('articles/2020/the-1-story.md')).not.toContain('aliases');
    expect(Object.values(report.details)).toContainEqual({
      'other-addresses-left-out': ['https://news.example/2020/something-1/'],
    });
  });

  it('belong to an article if the user names the old site, even for one article', () => {
    const { texts } = importTexts(
      { 'a/2020-01-02-a.md': aText('title: A\noriginalURL: https://www.example.org/news/other-name') },
      { origin: 'https://example.org' },
    );
    expect(texts.get('articles/2020/a.md')).toContain('aliases: ["/news/other-name/"]');
  });

  it('are the old address, and not canonical, if the canonical address is on the old site', () => {
    const { texts } = importTexts(
      { 'a/2020-01-02-a.md': aText('title: A\ncanonical: https://example.org/news/a/') },
      { origin: 'https://example.org' },
    );
    expect(texts.get('articles/2020/a.md')).toBe(
      '---\ntitle: A\ndate: 2020-01-02\naliases: ["/news/a/"]\n---\n\nWords.\n',
    );
  });
});

describe('archive one bad alias: an old address that no page can have', () => {
  it.each([
    ['/2014/12/08/developing-personas.md', 'unservable-addresses-left-out'],
    ['/index.php/a', undefined],
    ['/feed.xml', 'unservable-addresses-left-out'],
    ['/old/a.php', 'unservable-addresses-left-out'],
    ['/a/%BE%C9/', 'broken-addresses-left-out'],
  ])('costs only itself, and is named in the report: %s', (alias, change) => {
    const { texts, report } = importTexts({
      'content/post/a.md': aText(`title: A\ndate: 2014-12-08\naliases: [/kept/, ${alias}]`),
    });
    const kept = change === undefined ? `["/kept/", "${alias}/"]` : '["/kept/"]';
    expect(texts.get('articles/2014/a.md')).toContain(`aliases: ${kept}\n`);
    expect(report.details['content/post/a.md']).toEqual(change && { [change]: [alias] });
  });
});

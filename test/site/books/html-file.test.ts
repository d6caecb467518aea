import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { loadPublication } from '../../../src/build/load/load.ts';
import type { Edition } from '../../../src/catalogue/catalogue.ts';
import type { Selection } from '../../../src/catalogue/selection.ts';
import { parseWeek } from '../../../src/language/weeks.ts';
import { mostArticles } from '../../../src/site/books/book.ts';
import { anArticleText, aPublication, type FileTree } from '../../builders.ts';
import { outputsIn } from '../../layouts/drawn.ts';
import { attributeOf, find, type Node, partsOf, textIn } from '../../support/article-parts.ts';
import { booksOf, selectColumns, textsIn, unzip } from '../../support/books.ts';
import { fixtureFiles, fixtureNow, secretWords } from '../../support/fixture.ts';

type Parent = DefaultTreeAdapterTypes.ParentNode;
const everyElement = (parent: Parent): readonly Node[] =>
  parent.childNodes.flatMap(node => ('tagName' in node ? [node, ...everyElement(node)] : []));
const valuesOf = (page: string, name: string): readonly string[] =>
  everyElement(parse(page)).flatMap(node => attributeOf(node, name) ?? []);

/** Selects every column and two weeks. */
const selectMuch = (edition: Edition): readonly Selection[] => {
  const weeks = ['2017-W36', '2018-W10', '2026-W37'].flatMap(id => parseWeek(id) ?? []);
  return [...selectColumns(edition), ...weeks.map(week => ({ kind: 'week', week }) as const)];
};

const settings =
  'name: {en: The Lantern, zh-Hans: 灯笼}\nurl: https://lantern.example/below/\nlanguages: [en, zh-Hans]\n';
const aColumn = {
  'newsroom/site.yaml': settings,
  'newsroom/columns/c.md': '---\ntitle: {en: Wells, zh-Hans: 井}\n---\n',
};
const inColumn = (body: string, ...yaml: readonly string[]) => anArticleText(body, 'column: c', ...yaml);

async function htmlOf(files: FileTree, preview = false): Promise<string> {
  const [first] = await booksOf(aPublication({ ...aColumn, ...files }), { now: Date.UTC(2030, 0, 1), preview });
  return String(await first?.make('html'));
}

describe.each([
  ['the publication of this project', () => join(import.meta.dirname, '../../..'), Date.UTC(2026, 11, 1)],
  ['the publication for tests', () => aPublication(Object.fromEntries(fixtureFiles())), Date.parse(fixtureNow)],
])('in %s', (_, folder, now) => {
  it('each file has the whole text of each of its articles, and no other file', async () => {
    const site = folder();
    const pages = outputsIn(loadPublication({ site, url: undefined, now, preview: false }).catalogue);
    const books = await booksOf(site, { now }, selectMuch);
    expect(books.length).toBeGreaterThan(4);
    for (const { book, make } of books) {
      const page = String(await make('html'));
      const epub = textsIn(await unzip(await make('epub')));
      const chapters = find(parse(page), node => attributeOf(node, 'class') === 'chapter').map(node =>
        textIn(node, ['chart-drawing']),
      );
      expect(chapters.length, book.name).toBe(book.pieces.length);
      for (const [i, { article }] of book.pieces.entries()) {
        const texts = partsOf(pages.get(article.address)?.draw() ?? '');
        expect(texts).not.toEqual([]);
        const xhtml = epub.get(`EPUB/article-${String(i + 1).padStart(3, '0')}.xhtml`) ?? '';
        const chapter = find(parse(xhtml), ({ nodeName }) => nodeName === 'body')
          .map(node => textIn(node, ['chart-drawing']))
          .join('');
        for (const text of texts) {
          expect(chapters[i], `${book.name}: ${article.address}`).toContain(text);
          expect(chapter, `${book.name}: ${article.address}`).toContain(text);
        }
      }
      for (const word of [secretWords.draft, secretWords.scheduled, secretWords.expired])
        expect(page).not.toContain(word);
    }
  });

  it('each id stands once, and each link leads to an id of the file or to a full address', async () => {
    for (const { book, make } of await booksOf(folder(), { now }, selectMuch)) {
      const page = String(await make('html'));
      const ids = valuesOf(page, 'id');
      expect(new Set(ids).size, book.name).toBe(ids.length);
      for (const href of valuesOf(page, 'href'))
        if (href.startsWith('#')) expect(ids, `${book.name}: ${href}`).toContain(decodeURIComponent(href.slice(1)));
        else expect(href, book.name).toMatch(/^(?:https?:\/\/[^/]|mailto:|tel:)/);
      expect(valuesOf(page, 'src').filter(src => !src.startsWith('data:image/'))).toEqual([]);
    }
  });
});

describe('a file of several articles', () => {
  const files: FileTree = {
    'articles/2017/a.md': inColumn(
      'See [the note][b], [a place in it](b.md#why), [all tags](/tags/), [itself](http://lantern.example/below/2017/b/index.html#why), and a note.[^1]\n\n[b]: b.md\n\n[^1]: A.\n',
    ),
    'articles/2017/b.md': inColumn(
      '## Why\n\nBack to [the first](/old/a/), a note.[^1]\n\n### Because\n\n[^1]: B.\n',
    ).replace('09-05', '09-06'),
    'articles/2017/c.zh-Hans.md': inColumn('井。'),
  };
  const draw = () =>
    htmlOf({
      ...files,
      'articles/2017/a.md': String(files['articles/2017/a.md']).replace('column: c', 'column: c\naliases: /old/a/'),
    });

  it('leads from one to the other within the file, and to the site for everything else', async () => {
    const page = await draw();
    expect(page).toContain('<a href="#2017-b">the note</a>');
    expect(page).toContain('<a href="#2017-b%3Awhy">a place in it</a>');
    expect(page).toContain('<a href="#2017-a">the first</a>');
    expect(page).toContain('<a href="#2017-b%3Awhy">itself</a>');
    expect(page).toContain('<a href="https://lantern.example/below/tags/">all tags</a>');
  });

  it('keeps the notes of the articles apart', async () => {
    const page = await draw();
    for (const name of ['a', 'b']) {
      expect(page).toContain(`<a href="#2017-${name}%3Afn1" id="2017-${name}:fnref1">[1]</a>`);
      expect(page).toContain(`<li id="2017-${name}:fn1" class="footnote-item">`);
    }
  });

  it('has one heading of the first level, and the headings of the articles below', async () => {
    const page = await draw();
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toContain('<h3 id="2017-b:why">Why</h3>');
    expect(page).toContain('<h4 id="2017-b:because">Because</h4>');
  });

  it('says where each article is on the site', async () => {
    expect(await draw()).toContain(
      'Full page: <a href="https://lantern.example/below/2017/b/"><bdi dir="ltr">https://lantern.example/below/2017/b/</bdi></a>',
    );
  });

  it('allows nothing but its own style and its own pictures', async () => {
    expect(await draw()).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src data:; base-uri 'none'; form-action 'none'">/,
    );
  });
});

describe('text of people who cannot be trusted', () => {
  const files: FileTree = {
    'articles/2017/a.md': `---
title: "<script>alert(1)</script> & ]]> <b onclick=x>"
date: 2017-09-05
column: c
by: "</p><img src=x onerror=alert(1)>"
sources: [{name: "<svg onload=alert(1)>", url: "https://evil.example/?a=1&b=\\"'"}]
corrections: [{date: 2018-01-02, text: "<iframe src=javascript:alert(1)>"}]
---

<details title="a&quot; onclick=&quot;alert(1)"><summary>A \`</script>\`</summary>

\`<!--\` and \`]]>\` and <abbr title="<style>">x</abbr>

</details>
`,
  };

  it('stays text in both files', async () => {
    const [made] = await booksOf(aPublication({ ...aColumn, ...files }), { now: Date.UTC(2030, 0, 1) });
    const page = String(await made?.make('html'));
    const epub = textsIn(await unzip((await made?.make('epub')) ?? Buffer.alloc(0)));
    for (const markup of [page, ...[...epub].flatMap(([path, text]) => (path.endsWith('.xhtml') ? [text] : []))]) {
      const elements = everyElement(parse(markup));
      const names = new Set(elements.map(({ nodeName }) => nodeName));
      for (const name of ['script', 'iframe', 'object', 'embed', 'form', 'base']) expect(names).not.toContain(name);
      const links = elements.filter(({ nodeName }) => nodeName === 'link').map(node => attributeOf(node, 'rel'));
      expect(links.filter(rel => rel !== 'canonical' && rel !== 'stylesheet')).toEqual([]);
      const attributes = elements.flatMap(node => ('attrs' in node ? node.attrs : []));
      expect(attributes.filter(({ name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value))).toEqual([]);
    }
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt; &lt;b onclick=x&gt;');
  });
});

describe('a column of more articles than a file may have', () => {
  it('gives the newest, and says so', async () => {
    const count = mostArticles + 3;
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, i) => {
        const day = new Date(Date.UTC(2017, 0, 1 + i)).toISOString().slice(0, 10);
        return [`articles/${day.slice(0, 4)}/a${i}.md`, inColumn(`Text ${i}.`).replace('2017-09-05', day)];
      }),
    );
    const page = await htmlOf(files);
    expect(page).toContain(`<p class="state">Only the newest articles are included: ${mostArticles} of ${count}.</p>`);
    expect(page).not.toContain('Text 2.');
    expect(page).toContain('Text 3.');
    expect(page.match(/<article/g)).toHaveLength(mostArticles);
  });
});

it('a preview leaves drafts out, because its files can be passed along too', async () => {
  const files = { 'articles/2017/a.md': inColumn('Done.'), 'articles/2017/b.md': inColumn('Secret.', 'draft: true') };
  const page = await htmlOf(files, true);
  expect(page).toContain('Done.');
  expect(page).not.toContain('Secret.');
});

it('an article about violence keeps its help lines', async () => {
  const page = await htmlOf({
    'newsroom/help.yaml': 'lines:\n  night: {name: Night line, phone: "+44 1632 960123", tags: [law]}\n',
    'articles/2017/a.md': inColumn('Text.', 'tags: [law]'),
  });
  expect(page).toContain('<section class="help"><h3>Where to find help</h3>');
  expect(page).toContain('<a href="tel:+441632960123">');
});

it('a week has the title of its days', async () => {
  const files = { ...aColumn, 'articles/2017/a.md': inColumn('A.'), 'articles/2017/b.zh-Hans.md': inColumn('甲。') };
  const books = await booksOf(aPublication(files), { now: Date.UTC(2030, 0, 1) }, () => {
    const week = parseWeek('2017-W36');
    return week ? [{ kind: 'week', week }] : [];
  });
  expect(books.map(({ book }) => book.name)).toEqual(['week-2017-W36-en', 'week-2017-W36-zh-Hans']);
  const titles = await Promise.all(
    books.map(async ({ make }) => /<h1>(.*)<\/h1>/.exec(String(await make('html')))?.[1]),
  );
  expect(titles).toEqual(['4–10 September 2017', '2017年9月4日—10日']);
});

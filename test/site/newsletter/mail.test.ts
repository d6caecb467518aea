import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { loadPublication } from '../../../src/build/load/load.ts';
import { listIssues } from '../../../src/catalogue/issues.ts';
import { columnsOf } from '../../../src/language/text-width.ts';
import { mostBytes } from '../../../src/site/newsletter/fit.ts';
import { aDrawing, anArticleText, type FileTree, frontMatter, load } from '../../builders.ts';
import { drawn, outputsIn } from '../../layouts/drawn.ts';
import { fiveFiles, fiveNow } from '../../support/five-languages.ts';
import { fixtureFiles, fixtureNow } from '../../support/fixture.ts';
import { attributeOf, everyElement, linesOfHtml, wordsOfLines, wordsOfText } from '../../support/mail.ts';

const shipped = () =>
  loadPublication({
    site: join(import.meta.dirname, '../../..'),
    url: undefined,
    now: Date.UTC(2026, 11, 1),
    preview: false,
  }).catalogue;
const fixture = () => load(Object.fromEntries(fixtureFiles()), { now: Date.parse(fixtureNow) }).catalogue;
const withNewsletter = { ...fiveFiles, 'newsroom/site.yaml': `${fiveFiles['newsroom/site.yaml']}newsletter: true\n` };
const five = () => load(withNewsletter, { now: Date.parse(fiveNow) }).catalogue;

/** Returns the mails of a publication, each as HTML and as text. */
function mailsOf(catalogue: ReturnType<typeof shipped>) {
  const outputs = outputsIn(catalogue);
  return [...outputs.keys()]
    .filter(address => address.endsWith('/mail.html'))
    .map(address => ({
      address,
      html: outputs.get(address)?.draw() ?? '',
      text: outputs.get(address.replace(/html$/, 'txt'))?.draw() ?? '',
    }));
}

/** Returns a function that makes a value when a test first needs it. */
function lazily<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}

/** Returns the contrast of two colours such as `#fbf6ec`: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(one: string, other: string): number {
  const lightness = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
      const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [lightness(one), lightness(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['the publication of this project', shipped, 20],
  ['the publication for tests', fixture, 5],
  ['a publication in five languages', five, 5],
])('every mail of %s', (_, read, least) => {
  const mails = lazily(() => mailsOf(read()));

  it('says the same as text, with all links, in the same order', () => {
    expect(mails().length).toBeGreaterThanOrEqual(least);
    for (const { address, html, text } of mails()) {
      const lines = linesOfHtml(html, alt => alt);
      expect(lines.flatMap(({ links }) => links).length, address).toBeGreaterThan(2);
      expect(wordsOfText(text), address).toBe(wordsOfLines(lines));
    }
  });

  it('has no script, no picture, nothing that a program would load, and only full addresses', () => {
    for (const { address, html } of mails()) {
      const elements = [...everyElement(parse(html))];
      const names = new Set(elements.map(({ tagName }) => tagName));
      for (const name of ['script', 'img', 'link', 'iframe', 'object', 'form', 'svg', 'video'])
        expect(names, address).not.toContain(name);
      const attributes = elements.flatMap(({ attrs }) => attrs);
      expect(attributes.filter(({ name }) => /^(?:on|src|background|poster)/.test(name))).toEqual([]);
      expect(html).not.toMatch(/url\(|@import|javascript:/i);
      const links = elements.filter(({ tagName }) => tagName === 'a').map(each => attributeOf(each, 'href') ?? '');
      expect(links.filter(link => !/^(?:https:\/\/|mailto:[^:/]+@)/.test(link))).toEqual([]);
    }
  });

  it('has its look in attributes: layout in tables that screen readers pass over, every text with a size and a strong colour', () => {
    for (const { html } of mails()) {
      const elements = [...everyElement(parse(html))];
      const tables = elements.filter(({ tagName }) => tagName === 'table');
      expect(tables.map(table => attributeOf(table, 'role'))).toEqual(tables.map(() => 'presentation'));
      const texts = elements.filter(({ tagName }) => /^(?:p|h1|h2|a)$/.test(tagName));
      for (const element of texts) {
        const style = attributeOf(element, 'style') ?? '';
        const colour = /(?:^|;)color:(#[0-9a-f]{6})/.exec(style)?.[1] ?? '#ffffff';
        expect(contrastOf(colour, '#fbf6ec'), style).toBeGreaterThanOrEqual(7);
        if (element.tagName !== 'a') expect(style).toMatch(/font-size:(?:1[5-9]|2\d)px;line-height:\d\dpx/);
      }
    }
  });

  it('tells its language and direction, also inside a mail program that takes the document away', () => {
    for (const { address, html } of mails()) {
      const language = /^\/([a-z]{2}(?:-[A-Z][a-z]+)?)\/newsletter/.exec(address)?.[1] ?? 'en';
      const direction = ['ar', 'he', 'fa'].includes(language) ? 'rtl' : 'ltr';
      expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
      expect(html).toMatch(new RegExp(`<div role="article"[^>]* lang="${language}" dir="${direction}">`));
      const side = direction === 'rtl' ? 'right' : 'left';
      expect(new Set(html.match(/text-align:\w+/g))).toEqual(new Set([`text-align:${side}`]));
    }
  });

  it('is narrow as text: 76 columns, but for addresses', () => {
    for (const { address, text } of mails())
      expect(
        text.split('\n').filter(line => columnsOf(line) > 76 && !/^\S+:\/\/\S+$/.test(line)),
        address,
      ).toEqual([]);
  });

  it('shows headlines beside the subject', () => {
    for (const { html } of mails()) {
      const hidden = [...everyElement(parse(html))].find(each => /display:none/.test(attributeOf(each, 'style') ?? ''));
      const preheader = hidden && linesOfHtml(`<p>${htmlOf(html)}</p>`, alt => alt)[0]?.text;
      expect(preheader).not.toBe('');
      const headline = linesOfHtml(/<h2[\s\S]*?<\/h2>/.exec(html)?.[0] ?? '', alt => alt)[0]?.text ?? '';
      expect(preheader?.startsWith(headline.slice(0, 100))).toBe(true);
    }
  });
});

/** Returns the markup of the preheader. */
const htmlOf = (html: string) => /<div style="display:none[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';

const settings = `name: {en: The "Lantern" <& Co>, zh-Hans: 灯笼}
url: https://lantern.example/below/
languages: [en, zh-Hans]
contact: editors@lantern.example
unsubscribe: https://lists.example/leave?list=lantern&lang=en
publisher: Lantern Press
newsletter: true
`;
const files: FileTree = {
  'newsroom/site.yaml': settings,
  'newsroom/people/lin.yaml': 'name: {en: Lin Yue, zh-Hans: 林月}\n',
  'articles/2017/wells.md': frontMatter(
    'title: "Wells </title><script>alert(1)</script> & \\"pumps\\" 水井"',
    'date: 2017-09-05',
    'summary: "Water: <b>who</b> carries it? See https://example.org/a-very-long-address-that-nobody-may-break-because-it-would-then-lead-nowhere"',
    'by: [lin, Jane Doe, He Ping]',
  ),
  'articles/2017/looms.md': frontMatter('title: Looms', 'date: 2017-09-10', 'kind: opinion'),
  'articles/2017/looms.zh-Hans.md': frontMatter('title: 织机', 'date: 2017-09-10', 'by: lin'),
};

describe('a mail', () => {
  const draw = lazily(() => drawn(files));
  const at = (address: string) => draw()(address);
  const read = () => ({ html: at('/newsletter/2017-W36/mail.html'), text: at('/newsletter/2017-W36/mail.txt') });

  it('shows what authors wrote as text, whatever they wrote', () => {
    const { html, text } = read();
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
    expect(html).toContain('Wells &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;pumps&quot;');
    expect(html).toContain('<span lang="zh-Hans">水井</span>');
    expect(text).toContain('Wells </title><script>alert(1)</script> & "pumps" 水井');
  });

  it('leads to the articles, to its page and to the site, below the folder of the site', () => {
    const { html } = read();
    const links = linesOfHtml(html, alt => alt).flatMap(line => line.links);
    expect(links).toEqual([
      'https://lantern.example/below/',
      'https://lantern.example/below/newsletter/2017-W36/',
      'https://lantern.example/below/2017/looms/',
      'https://lantern.example/below/2017/wells/',
      'mailto:editors@lantern.example',
      'https://lists.example/leave?list=lantern&lang=en',
    ]);
  });

  it('says who wrote what, who sends it, why, and how to leave', () => {
    const { html } = read();
    const lines = linesOfHtml(html, alt => alt).map(line => line.text);
    expect(lines).toContain('4–10 September 2017');
    expect(lines).toContain('Lin Yue, Jane Doe and He Ping · 5 September 2017');
    expect(lines.slice(-4)).toEqual([
      'Lantern Press',
      'editors@lantern.example',
      'You receive this mail because your address is on the list for the newsletter of The "Lantern" <& Co>.',
      'Unsubscribe',
    ]);
  });

  it('breaks no address that stands in a text', () => {
    expect(read().text).toContain(
      '\nhttps://example.org/a-very-long-address-that-nobody-may-break-because-it-would-then-lead-nowhere\n',
    );
  });

  it('nor one between Chinese words', () => {
    const address = 'https://example.org/a-very-long-address/that-nobody-may-break';
    const summary = `summary: 村里的水井谁来修？请看${address}。妇联说，水井由大家来修，各家出一个人，各村出一辆车。`;
    const article = frontMatter('title: 水井', 'date: 2017-09-06', summary);
    const read = drawn({ ...files, 'articles/2017/wells.zh-Hans.md': article });
    expect(read('/zh-Hans/newsletter/2017-W36/mail.txt')).toContain(
      `村里的水井谁来修？请看\n${address}。妇联说，水井\n由大家来修`,
    );
  });

  it('in Chinese has Chinese words, names and dates', () => {
    expect(at('/zh-Hans/newsletter/2017-W36/mail.txt')).toBe(`灯笼
https://lantern.example/below/zh-Hans/

周报
2017年9月4日—10日
=================

在浏览器里阅读本期周报
https://lantern.example/below/zh-Hans/newsletter/2017-W36/

------------------------------------

新闻
织机
----
https://lantern.example/below/zh-Hans/2017/looms/

A text.

林月 · 2017年9月10日

------------------------------------

Lantern Press

editors@lantern.example

您收到这封邮件，是因为您的邮箱在“灯笼”周报的收件名单里。

退订
https://lists.example/leave?list=lantern&lang=en
`);
  });
});

describe('the mail of a week with very many articles', () => {
  const many = Object.fromEntries(
    Array.from({ length: 150 }, (_, i) => [
      `articles/2017/a-${i}.md`,
      frontMatter(`title: Note ${i}`, 'date: 2017-09-05', `summary: ${'She ploughs and votes. '.repeat(12)}`),
    ]),
  );
  const draw = lazily(() => drawn({ ...files, ...many }));
  const at = (address: string) => draw()(address);
  const read = () => ({ html: at('/newsletter/2017-W36/mail.html'), text: at('/newsletter/2017-W36/mail.txt') });
  const count = (of: string) => of.split('She ploughs and votes. She ploughs').length - 1;

  it('is not cut off by a mail program: it has fewer articles, and says so with a link to all', () => {
    const { html } = read();
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(mostBytes);
    expect(Buffer.byteLength(html)).toBeGreaterThan(mostBytes * 0.95);
    const lines = linesOfHtml(html, alt => alt);
    const sentence = lines.findIndex(line => line.text === 'Not all articles of this week fit into this mail.');
    expect(sentence).toBeGreaterThan(50);
    expect(lines[sentence + 1]).toEqual({
      text: 'Read this newsletter in the browser',
      links: ['https://lantern.example/below/newsletter/2017-W36/'],
    });
  });

  it('has the same articles as text, and its page has all', () => {
    const { html, text } = read();
    expect(wordsOfText(text)).toBe(wordsOfLines(linesOfHtml(html, alt => alt)));
    expect(at('/newsletter/2017-W36/').split('<article').length - 1).toBe(152);
    expect(count(at('/newsletter/2017-W36/'))).toBeGreaterThan(count(html));
  });

  it('still has its link where not even one article fits', () => {
    const giant = frontMatter('title: Giant', 'date: 2018-09-05', `summary: ${'x'.repeat(120_000)}`);
    const mail = drawn({ ...files, 'articles/2018/giant.md': giant })('/newsletter/2018-W36/mail.html');
    expect(Buffer.byteLength(mail)).toBeLessThan(10_000);
    expect(mail).toContain('Not all articles of this week fit into this mail.');
  });
});

it('a mail without contact, publisher and way out invents none', () => {
  const bare = {
    ...files,
    'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/\nnewsletter: true\n',
  };
  const text = drawn(bare)('/newsletter/2017-W36/mail.txt');
  const foot = text.split(`${'-'.repeat(36)}\n\n`).at(-1);
  expect(foot).toBe(
    'The Lantern\n\nYou receive this mail because your address is on the list for the newsletter\nof The Lantern.\n',
  );
  expect(text).not.toContain('Unsubscribe');
});

it('a contact that is a page is a link, and one that is neither is text', () => {
  const footOf = (contact: string) =>
    linesOfHtml(
      drawn({
        ...files,
        'newsroom/site.yaml': `name: L\nurl: https://lantern.example/\nnewsletter: true\ncontact: ${contact}\n`,
      })('/newsletter/2017-W36/mail.html'),
      alt => alt,
    ).at(-2);
  expect(footOf('https://lantern.example/contact/')).toEqual({
    text: 'https://lantern.example/contact/',
    links: ['https://lantern.example/contact/'],
  });
  expect(footOf('"javascript:alert(1)"')).toEqual({ text: 'javascript:alert(1)', links: [] });
  expect(footOf('"01632 960123"')).toEqual({ text: '01632 960123', links: [] });
});

it('pictures of articles are not in the mail beside the page, which would have to load them', () => {
  const cover = 'cover: {src: a.svg, alt: A drawing}';
  const site = {
    ...files,
    'articles/2018/a/index.md': anArticleText('A text.\n', cover).replace('2017-09-05', '2018-09-05'),
    'articles/2018/a/a.svg': aDrawing,
  };
  expect(listIssues(load(site).catalogue, load(site).catalogue.editions[0])[0]?.pieces).toHaveLength(1);
  expect(drawn(site)('/newsletter/2018-W36/mail.html')).not.toContain('A drawing');
});

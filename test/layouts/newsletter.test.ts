import { describe, expect, it } from 'vitest';
import { type FileTree, frontMatter, load, problemsOf } from '../builders.ts';
import { drawn, listedIn, outputsOf, textOf, thingsOn } from './drawn.ts';

const settings =
  'name: {en: The Lantern, zh-Hans: 灯笼}\nurl: https://lantern.example/below/\nlanguages: [en, zh-Hans]\n';
const files: FileTree = {
  'newsroom/site.yaml': `${settings}newsletter: true\n`,
  'newsroom/people/lin.yaml': 'name: {en: Lin Yue, zh-Hans: 林月}\n',
  'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05', 'by: [lin, Jane Doe]'),
  'articles/2017/looms.md': frontMatter('title: Looms 织机', 'date: 2017-09-10'),
  'articles/2017/looms.zh-Hans.md': frontMatter('title: 织机', 'date: 2017-09-08'),
  'articles/2017/boats.md': frontMatter('title: Boats', 'date: 2017-09-20'),
  'articles/2017/ice.md': frontMatter('title: Ice', 'date: 2017-12-27'),
};
const now = Date.UTC(2018, 0, 3);
const at = (address: string, more: FileTree = {}) => drawn({ ...files, ...more }, { now })(address);

describe('an issue of the newsletter', () => {
  it('has the articles of its week with summary, authors and date', () => {
    const text = textOf(at('/newsletter/2017-W36/'));
    expect(text).toMatch(
      /4–10 September 2017 2 articles · As an e-mail: HTML , Plain text .*Looms 织机 .*Wells A text\. Lin Yue/,
    );
    expect(text).toContain('Lin Yue and Jane Doe · 5 September 2017');
    expect(text).not.toContain('Boats');
  });

  it('leads to its mail, to the archive, and to the issues before and after', () => {
    const page = at('/newsletter/2017-W38/');
    expect(page).toContain('<a href="/below/newsletter/2017-W38/mail.html">HTML</a>');
    expect(page).toContain('<a href="/below/newsletter/2017-W38/mail.txt">Plain text</a>');
    expect(page).toContain('<a rel="prev" href="/below/newsletter/2017-W36/">Older: 4–10 September 2017</a>');
    expect(page).toContain('<a rel="next" href="/below/newsletter/2017-W52/">Newer: 25–31 December 2017</a>');
    expect(at('/newsletter/2017-W52/')).not.toContain('rel="next"');
    expect(at('/newsletter/2017-W36/')).not.toContain('rel="prev"');
  });

  it('leads to the same week in the other language, if that has articles', () => {
    const alternate = (language: string, address: string) =>
      `<link rel="alternate" hreflang="${language}" href="https://lantern.example/below${address}">`;
    expect(at('/newsletter/2017-W36/')).toContain(alternate('zh-Hans', '/zh-Hans/newsletter/2017-W36/'));
    expect(at('/zh-Hans/newsletter/2017-W36/')).toContain(alternate('en', '/newsletter/2017-W36/'));
    expect(at('/newsletter/2017-W38/')).not.toContain('rel="alternate" hreflang');
  });

  it('describes itself for search engines, and is in the sitemap; its mails are not', () => {
    expect(thingsOn(at('/newsletter/2017-W36/')).map(thing => thing['@type'])).toContain('CollectionPage');
    const listed = listedIn(load(files, { now }).catalogue).filter(({ address }) => address.includes('newsletter'));
    expect(listed.map(({ address, changed }) => [address, changed])).toEqual([
      ['/newsletter/', undefined],
      ['/zh-Hans/newsletter/', undefined],
      ['/newsletter/2017-W52/', '2017-12-27'],
      ['/newsletter/2017-W38/', '2017-09-20'],
      ['/newsletter/2017-W36/', '2017-09-10'],
      ['/zh-Hans/newsletter/2017-W36/', '2017-09-08'],
    ]);
  });

  it('stays the same when a new issue appears: only the newest one gets a link', () => {
    const before = outputsOf(files, { now: Date.UTC(2017, 11, 30) });
    const after = outputsOf(files, { now });
    const changed = [...before].filter(([address, output]) => after.get(address)?.digest !== output.digest);
    expect(changed.map(([address]) => address).filter(address => address.includes('newsletter'))).toEqual([
      '/newsletter/',
      '/newsletter/2017-W38/',
    ]);
    expect([...after.keys()].filter(address => !before.has(address) && address.includes('newsletter'))).toEqual([
      '/newsletter/2017-W52/',
      '/newsletter/2017-W52/mail.html',
      '/newsletter/2017-W52/mail.txt',
    ]);
  });
});

describe('the archive of the newsletter', () => {
  it('lists all issues, newest first, with their first headlines', () => {
    expect(textOf(at('/newsletter/'))).toMatch(
      /25–31 December 2017 Ice .*18–24 September 2017 Boats .*2 articles 4–10 September 2017 Looms 织机 · Wells/,
    );
    expect(textOf(at('/zh-Hans/newsletter/'))).toContain('每周的文章，汇成一页。 1篇文章 2017年9月4日 — 10日 织机');
  });

  it('continues on further pages', () => {
    const weekly = Object.fromEntries(
      Array.from({ length: 25 }, (_, i) => [
        `articles/2016/a${i}.md`,
        frontMatter(`title: Note ${i}`, `date: ${new Date(Date.UTC(2016, 0, 4 + 7 * i)).toISOString().slice(0, 10)}`),
      ]),
    );
    expect(at('/newsletter/page/1/', weekly)).toContain(
      '<title>Newsletter — 4 January – 22 May 2016 — The Lantern</title>',
    );
    expect(at('/newsletter/', weekly)).toContain('<a rel="next" href="/below/newsletter/page/1/">Older</a>');
  });

  it('is at the foot of every page, and exists before the first issue', () => {
    expect(at('/tags/')).toContain('<a href="/below/newsletter/">Newsletter</a>');
    const young = drawn(files, { now: Date.UTC(2017, 8, 6) });
    expect(young('/newsletter/')).toContain('Nothing has been published here yet.');
  });
});

describe('a publication without a newsletter', () => {
  const own = { 'newsroom/pages/newsletter.md': '---\ntitle: Newsletter\n---\n\nWrite to us.\n' };

  it('has no page, no mail and no link', () => {
    const pages = outputsOf({ ...files, 'newsroom/site.yaml': settings }, { now });
    expect([...pages.keys()].filter(address => address.includes('newsletter'))).toEqual([]);
    expect(pages.get('/tags/')?.draw()).not.toContain('newsletter/');
  });

  it('may use the address itself', () => {
    expect(problemsOf({ ...files, ...own, 'newsroom/site.yaml': settings }, { now })).toEqual([]);
    expect(problemsOf({ ...files, ...own }, { now })).toEqual([
      'newsroom/pages/newsletter.md:1:1 the site already uses or reserves the address /newsletter/; rename this file',
    ]);
  });
});

describe('settings of the newsletter', () => {
  const check = (...lines: readonly string[]) =>
    problemsOf({ ...files, 'newsroom/site.yaml': `name: The Lantern\n${lines.join('\n')}\n` }, { now });
  const url = 'url: https://lantern.example/';

  it('need the address of the site, to which mails lead', () => {
    expect(check('newsletter: true')).toEqual([
      'newsroom/site.yaml:2:13 newsletter: mails of the newsletter contain the address of the site, but the field "url" is missing; add the address of the published site, such as "url: https://example.org/", or remove "newsletter"',
    ]);
    expect(check(url, 'newsletter: true')).toEqual([]);
  });

  it.each(['leave@lantern.example', 'https://lists.example/leave?a=b'])('take %s as a way out', address => {
    expect(check(url, 'newsletter: true', `unsubscribe: ${address}`)).toEqual([]);
  });

  it.each(['by letter', 'mailto:leave@lantern.example', '"leave@a@b"', '"<leave@lantern.example>"', '/leave/'])(
    'do not take %s',
    address => {
      expect(check(url, 'newsletter: true', `unsubscribe: ${address}`)).toEqual([
        'newsroom/site.yaml:4:14 unsubscribe: the value is neither an e-mail address nor a full address; write an e-mail address such as leave@example.org, or a full address such as https://example.org/page',
      ]);
    },
  );
});

it('an issue whose articles have all expired answers with a sentence, and is in no list', () => {
  const call = frontMatter('title: A call', 'date: 2017-11-01', 'expires: 2017-12-01');
  const read = drawn({ ...files, 'articles/2017/call.md': call }, { now });
  const page = read('/newsletter/2017-W44/');
  expect(page).toContain('The articles of this week have expired.');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).not.toContain('A call');
  expect(page).not.toContain('mail.html');
  for (const address of ['/newsletter/', '/newsletter/2017-W38/', '/newsletter/2017-W52/'])
    expect(read(address)).not.toContain('2017-W44');
  expect(() => read('/newsletter/2017-W44/mail.html')).toThrow();
});

/**
 * Tests the rules of the W3C's feed validator one by one on the hostile publication: its feeds break none, and each rule notices a breach.
 */
import { describe, expect, test } from 'vitest';
import { anArticleText, type FileTree } from '../../builders.ts';
import { feedsOf, hostileFeeds } from './hostile.ts';
import { beyond } from './rules/beyond.ts';
import { linkRules } from './rules/links.ts';
import { outlineRules } from './rules/outlines.ts';
import { nameOf, type Reading, readFeed } from './rules/reading.ts';
import { broken } from './rules/rule.ts';
import { shapeRules } from './rules/shape.ts';
import { textRules } from './rules/texts.ts';
import { xmlRules } from './rules/xml.ts';

const rules = [...xmlRules, ...shapeRules, ...linkRules, ...textRules, ...outlineRules];
let read: readonly Reading[] | undefined;
const readings = () => {
  read ??= hostileFeeds()
    .filter(({ format }) => format !== 'json')
    .map(readFeed);
  return read;
};

describe.each(rules)('$name', ({ formats, find, breaks }) => {
  test('is broken by no feed', () => {
    const concerned = readings().filter(({ format }) => formats.includes(format));
    expect(concerned.length).toBeGreaterThan(0);
    expect(concerned.flatMap(feed => find(feed).map(fault => `${feed.url}: ${fault}`))).toEqual([]);
  });

  test('is seen to be broken', () => {
    for (const one of breaks) expect(find(readFeed(broken(one))), String(one[1])).not.toEqual([]);
  });
});

describe('rules that no feed of ours can break', () => {
  test.each(beyond)('for $why', ({ elements }) => {
    const there = readings().flatMap(feed => feed.elements.map(element => nameOf(element, feed.format)));
    expect(elements.filter(name => there.includes(name))).toEqual([]);
  });

  test('and those that are tested are all that the validator has', () => {
    const names = [...rules.map(({ name }) => name), ...beyond.flatMap(({ names: all }) => all)];
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names).toHaveLength(267);
  });
});

describe('what the validator warns of and no feed can avoid', () => {
  const found = (name: string, files: FileTree) => {
    const wanted = rules.filter(each => each.name === name);
    return feedsOf({ 'newsroom/site.yaml': 'name: A\n', ...files })
      .filter(({ address }) => !address.startsWith('/corrections/'))
      .flatMap(feed =>
        wanted.filter(({ formats }) => formats.includes(feed.format)).flatMap(({ find }) => find(readFeed(feed))),
      );
  };

  test('DuplicateUpdated: two articles that appeared at the same moment; no moment is invented', () => {
    const files = { 'articles/2017/a.md': anArticleText(), 'articles/2017/b.md': anArticleText() };
    expect(found('DuplicateUpdated', files)).toEqual(['2017-09-05T12:00:00Z']);
  });

  test('ImplausibleDate: articles from before 1990 keep their date, and where nothing was ever published there is none', () => {
    const old = '---\ntitle: A\ndate: 1949-03-24\n---\n\nA text.\n';
    expect(found('ImplausibleDate', { 'articles/1949/a.md': old })).toContain(
      'item/pubDate is "Thu, 24 Mar 1949 12:00:00 +0000"',
    );
    expect(found('ImplausibleDate', {})).toEqual(['feed/updated is "1970-01-01T00:00:00.000Z"']);
  });

  test('ContainsHTML: a headline of RSS with an end tag in it is written as the profile of RSS asks', () => {
    const files = {
      'articles/2017/a.md': '---\ntitle: Bold is <b>bold</b>\ndate: 2017-09-05\n---\n\nA text.\n',
    };
    const text = feedsOf(files).find(({ address }) => address === '/feed.xml')?.text;
    expect(text).toContain('<title>Bold is &#x3C;b&#x3E;bold&#x3C;/b&#x3E;</title>');
  });
});

/** Tests the pages of the directory of groups. */
import { describe, expect, it } from 'vitest';
import { anArticleText, type FileTree, load } from '../builders.ts';
import { drawn, outputsOf, textOf } from './drawn.ts';

const site =
  'name: {en: A, zh-Hans: 甲}\nurl: https://example.org/\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\n';
const publication = (groups: FileTree): FileTree => ({
  'newsroom/site.yaml': site,
  'articles/2017/a.md': anArticleText(),
  ...groups,
});

const list = `groups:
  - {name: Women of the nation, level: nation, code: "https://chat.example.org/nation"}
  - name: {en: Tea growers, zh-Hans: 茶农群}
    level: county
    place: {en: Guangxi / Baise / Lingyun, zh-Hans: 广西 / 百色 / 凌云}
    leader: {en: Wang Fang, zh-Hans: 王芳}
    introduction: Prices and weather
    number: "123456"
    code: https://chat.example.org/tea
    expires: 2020-01-10
    other: Ask at the market
    was: 泗城
  - {name: Weavers, level: prefecture, place: Guangxi / Baise, other: Come by}
`;
const files = publication({ 'newsroom/groups/all.yaml': list });
const at = (now: string) => drawn(files, { now: Date.parse(now) });

describe('the directory of groups', () => {
  it('has a page for the nation and for every place, in each language', () => {
    const pages = [...outputsOf(files).keys()].filter(address => address.includes('/groups/'));
    expect(pages.sort()).toEqual([
      ...['/groups/', '/groups/guangxi/', '/groups/guangxi/baise/', '/groups/guangxi/baise/lingyun/'],
      ...['/zh-Hans/groups/', '/zh-Hans/groups/guangxi/', '/zh-Hans/groups/guangxi/baise/'],
      '/zh-Hans/groups/guangxi/baise/lingyun/',
    ]);
  });

  it('leads from the nation to the places of the first division, with the number of their groups', () => {
    const page = at('2020-01-01')('/groups/');
    expect(page).toContain('<a href="/groups/guangxi/">Guangxi</a>\n<span class="count">2 groups</span>');
    expect(page).toContain('Women of the nation');
    expect(page).not.toContain('Tea growers');
  });

  it('shows a group with its leader, introduction, number, code and other way in', () => {
    const text = textOf(at('2020-01-01')('/groups/guangxi/baise/lingyun/'));
    expect(text).toContain(
      'Tea growers Prices and weather Leader Wang Fang Number 123456 Another way in Ask at the market',
    );
    expect(text).toContain('The code is valid until 10 January 2020.');
    expect(at('2020-01-01')('/groups/guangxi/baise/lingyun/')).toMatch(
      /<img src="data:image\/png;base64,[^"]+" alt="Code for joining Tea growers"/,
    );
  });

  it('speaks the language of the page', () => {
    const text = textOf(at('2020-01-01')('/zh-Hans/groups/guangxi/baise/lingyun/'));
    expect(text).toContain('群组 / 广西 / 百色 凌云');
    expect(text).toContain('县级');
    expect(text).toContain('负责人 王芳');
    expect(text).toContain('二维码有效期至2020年1月10日。');
  });

  it('shows an expired code as expired, with the other way in and without the picture', () => {
    const lastDay = at('2020-01-10T23:59+08:00')('/groups/guangxi/baise/lingyun/');
    expect(lastDay).toContain('<img src="data:');
    const page = at('2020-01-11T00:00+08:00')('/groups/guangxi/baise/lingyun/');
    expect(textOf(page)).toContain('The code expired on 10 January 2020.');
    expect(textOf(page)).toContain('Another way in Ask at the market');
    expect(page).not.toContain('data:image');
    expect(page).not.toContain('chat.example.org/tea');
  });

  it('allows pictures within the page only where there are codes', () => {
    expect(at('2020-01-01')('/groups/')).toContain("img-src 'self' data:;");
    expect(at('2020-01-01')('/groups/guangxi/')).toContain("img-src 'self';");
  });

  it('is linked from every page, but only if there are groups', () => {
    expect(at('2020-01-01')('/2017/a/')).toContain('<a href="/groups/">Groups</a>');
    const without = publication({});
    expect(drawn(without)('/2017/a/')).not.toContain('groups');
    expect([...outputsOf(without).keys()].filter(address => address.includes('groups'))).toEqual([]);
  });

  it('says that examples are examples', () => {
    const example = publication({ 'newsroom/groups/a.yaml': `example: true\n${list}` });
    expect(textOf(drawn(example)('/groups/'))).toContain('Example: this group does not exist.');
  });

  it('splits a place with many groups into pages', () => {
    const many = Array.from({ length: 61 }, (_, i) => `Group ${i + 1},village,A / B\n`).join('');
    const page = drawn(publication({ 'newsroom/groups/a.csv': `name,level,place\n${many}` }));
    expect(page('/groups/a/b/')).toContain('<h3>Group 60</h3>');
    expect(page('/groups/a/b/page/2/')).toContain('<h3>Group 61</h3>');
  });
});

it('the next expiry of a code makes a site outdated', () => {
  expect(load(files, { now: Date.parse('2020-01-01') }).until).toBe(Date.parse('2020-01-11T00:00+08:00'));
});

import { describe, expect, it } from 'vitest';
import { readForeignMatter } from '../../../../src/authoring/import/front-matter/foreign-front-matter.ts';

describe('front matter of another program', () => {
  it.each([
    [
      'YAML',
      '---\ntitle: T\ndate: 2017-09-05\ndraft: no\nn: 007\n---\nText\n',
      { title: 'T', date: '2017-09-05', draft: 'no', n: '007' },
    ],
    [
      'TOML',
      '+++\ntitle = "T"\ndate = 2017-09-05\ndraft = false\n+++\n\nText\n',
      { title: 'T', date: '2017-09-05', draft: 'false' },
    ],
    ['JSON', '{\n  "title": "T",\n  "tags": ["a"]\n}\nText\n', { title: 'T', tags: ['a'] }],
    ['YAML that ends with three dots', '---\ntitle: T\n...\nText\n', { title: 'T' }],
  ])('is read from %s, every value as the text that stands there', (_, text, data) => {
    expect(readForeignMatter(text)).toEqual({ data, body: 'Text\n' });
  });

  it.each([
    ['a headline with a colon', 'title: Women in Action: a headline', { title: 'Women in Action: a headline' }],
    ['a tab before a list', 'tags:\n\t- a', { tags: ['a'] }],
    ['a quotation that goes on without indentation', 'title: "one\ntwo"', { title: 'one two' }],
    ['a field that stands twice', 'a: 1\na: 2', { a: '2' }],
    ['an alias', 'a: &x T\nb: *x', { a: 'T', b: 'T' }],
  ])('forgives %s', (_, yaml, data) => {
    expect(readForeignMatter(`---\n${yaml}\n---\n`)).toMatchObject({ data });
  });

  it.each([
    ['Text', 'this article has no front matter'],
    ['---\ntitle: T\n', 'the front matter of this article has no closing line'],
    ['---\n- a\n---\n', 'the front matter of this article is not valid YAML'],
    ['+++\na b\n+++\n', 'the front matter of this article is not valid TOML'],
  ])('of %j tells why it is not read', (text, reason) => {
    expect(readForeignMatter(text)).toEqual(reason);
  });

  it('cannot fill the memory with aliases', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`);
    const read = readForeignMatter(`---\na0: &a0 x\n${rows.join('\n')}\n---\n`);
    expect(JSON.stringify(read).length).toBeLessThan(1000);
  });
});

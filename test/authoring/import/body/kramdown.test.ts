import { describe, expect, it } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { convertDefinitionLists } from '../../../../src/authoring/import/body/definition-lists.ts';
import { convertKramdown } from '../../../../src/authoring/import/body/kramdown.ts';
import { anArchive, someSettings } from '../builders.ts';

const convert = (text: string) => convertKramdown(text, () => {});

describe('kramdown comments published', () => {
  it.each([
    ['a comment in lines of its own', 'One\n\n{::comment}\nask the lawyer\n{:/comment}\n\nTwo', 'One\n\n\nTwo'],
    ['a comment with the short end', '{::comment}\nask\n\n{:/}\nOne', 'One'],
    [
      'a comment with code and HTML in it',
      'One\n\n{::comment}\n```\nx\n```\n\n<p>y</p>\n{:/comment}\n\nTwo',
      'One\n\n\nTwo',
    ],
    ['a comment in a sentence', 'One {::comment}secret{:/comment} two', 'One  two'],
    ['two comments', 'a{::comment}b{:/comment}c{::comment}d{:/}e', 'ace'],
    ['settings', '{::options parse_block_html="true" /}\nOne', 'One'],
    ['the list that a table of contents replaces', '* TOC\n{:toc}\n\nText', 'Text'],
    ['a numbered one with more attributes', '1. Contents\n{: .no_toc toc #x}\n\nText', 'Text'],
  ])('no reader sees %s', (_, text, converted) => {
    expect(convert(text)).toBe(converted);
  });

  it.each([
    ['code', '`{::comment}a{:/comment}`\n\n    {::comment}\n    b\n    {:/comment}\n'],
    ['what nothing closes', 'One {::comment} two'],
    ['a list with a class', '* Entry\n{:.no_toc}\n'],
  ])('but %s stays', (_, text) => {
    expect(convert(text)).toBe(text);
  });

  it('keeps raw text without its tags', () => {
    expect(convert('{::nomarkdown}\n<p>a</p>\n{:/nomarkdown}\nb')).toBe('<p>a</p>\nb');
  });

  it('takes no time where nothing is closed', () => {
    const text = '{::comment} '.repeat(50_000);
    expect(convert(text)).toBe(text);
  });

  it('tells the comments in the report', () => {
    const body = 'Text.\n\n{::comment}\nask the lawyer\n{:/comment}\n\nTerm\n: Its definition\n';
    const { texts, report } = importArchive(
      anArchive({ '_posts/2017-09-05-a.md': `---\ntitle: A\n---\n\n${body}` }),
      someSettings(),
    );
    expect(texts.get('articles/2017/a.md')).toMatch(
      /Text\.\n\n+<dl>\n<dt>Term<\/dt>\n<dd>Its definition<\/dd>\n<\/dl>\n$/,
    );
    expect(report.changes).toMatchObject({ 'hidden-comments-left-out': 1, 'definition-lists-made-html': 1 });
  });
});

describe('definition lists', () => {
  it.each([
    ['Term\n: One\n: Two\n', '<dl>\n<dt>Term</dt>\n<dd>One</dd>\n<dd>Two</dd>\n</dl>\n'],
    [
      'A\nB\n: One\n\nC\n\n: Two\n\nText',
      '<dl>\n<dt>A</dt>\n<dt>B</dt>\n<dd>One</dd>\n<dt>C</dt>\n<dd>Two</dd>\n</dl>\n\nText',
    ],
    ['A\n:   *One*\n    goes on\n', '<dl>\n<dt>A</dt>\n<dd>\n\n*One*\ngoes on\n\n</dd>\n</dl>\n'],
    ['半边天\n: 妇女\n', '<dl>\n<dt>半边天</dt>\n<dd>妇女</dd>\n</dl>\n'],
  ])('%j become %j', (text, converted) => {
    expect(convertDefinitionLists(text, () => {})).toBe(converted);
  });

  it.each(['Text: so\n\n:: a\n', '- A\n: B\n', '```\nA\n: B\n```\n', 'Text\n:smile: yes\n', '# A\n: B\n', ': B\n'])(
    'are not found in %j',
    text => {
      expect(convertDefinitionLists(text, () => {})).toBe(text);
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBase } from '../../../src/addresses.ts';
import { stringsFor } from '../../../src/language/strings/strings.ts';
import { englishOf } from '../../../src/message.ts';
import type { Settings } from '../../../src/source/article/article.ts';
import { parseArticle } from '../../../src/source/article/parse-article.ts';
import type { Files } from '../../../src/source/folder.ts';
import { anArticleText, aPicture } from '../../builders.ts';
import { findFault } from '../../well-formed.ts';

/** A folder in which every picture exists and is 3 by 2 pixels. */
const files: Files = {
  picture: file => ({ ...aPicture(3, 2), file, bytes: 100 }),
  fault: () => undefined,
  table: () => ({ text: '' }),
};
const settings: Settings = {
  zone: 'Asia/Shanghai',
  languages: ['en', 'zh-Hans'],
  base: parseBase('https://example.org/column/'),
  files,
  words: stringsFor,
};
const parse = (text: string, file = 'articles/2017/ploughs.md') => parseArticle(file, text, settings);

describe('an article', () => {
  it('has its address, year and language from its place', () => {
    expect(parse(anArticleText()).value).toMatchObject({
      address: '/2017/ploughs/',
      year: '2017',
      slug: 'ploughs',
      language: 'en',
    });
    const translation = parse(anArticleText(), 'articles/2017/ploughs/index.zh-Hans.md').value;
    expect(translation).toMatchObject({ address: '/zh-Hans/2017/ploughs/', slug: 'ploughs', language: 'zh-Hans' });
  });

  it('has plain defaults for the fields that may be left out', () => {
    expect(parse(anArticleText()).value).toMatchObject({ kind: 'news', draft: false, links: [], files: [] });
  });

  it('takes one name for a list of one', () => {
    expect(parse(anArticleText('', 'by: Wang Fang', 'editor: [A B, C D]')).value).toMatchObject({
      by: ['Wang Fang'],
      editor: ['A B', 'C D'],
    });
  });

  it('reads dates in the zone of the publication', () => {
    expect(parse(anArticleText()).value?.date).toEqual({
      millis: Date.UTC(2017, 8, 4, 16),
      iso: '2017-09-05T00:00:00+08:00',
      day: '2017-09-05',
      dayOnly: true,
    });
  });

  it('is summed up by its first paragraph, cut between words', () => {
    expect(parse(anArticleText('## Head\n\nShe *ploughs*,\nand votes.\n\nMore.\n')).value?.summary).toBe(
      'She ploughs, and votes.',
    );
    const summary = parse(anArticleText(`${'plough '.repeat(60)}\n`)).value?.summary ?? '';
    expect(summary.length).toBeLessThanOrEqual(200);
    expect(summary).toMatch(/plough…$/);
  });

  it('counts the time it takes to read, Chinese by characters', () => {
    expect(parse(anArticleText('妇'.repeat(1050))).value?.minutes).toBe(3);
    expect(parse(anArticleText('plough '.repeat(460))).value?.minutes).toBe(2);
    expect(parse(anArticleText('')).value?.minutes).toBe(1);
  });

  it('links below the path of the site, and remembers what it points at', () => {
    const { value } = parse(
      anArticleText('[A](../2016/why.md#b) [B](/tags/) [C](paper.pdf) [D](https://example.com/) ![E](e.svg)\n'),
    );
    expect(value?.body).toContain(
      '<a href="/column/2016/why/#b">A</a> <a href="/column/tags/">B</a> <a href="/column/2017/paper.pdf">C</a> <a href="https://example.com/">D</a>',
    );
    expect(value?.body).toContain('<img src="/column/2017/e.svg" alt="E" width="3" height="2" loading="lazy">');
    expect(value?.links.map(({ to, target, at }) => [to, target, at.line, at.column])).toEqual([
      ['file', 'articles/2016/why.md', 6, 5],
      ['site', '/tags/', 6, 27],
    ]);
    expect(value?.files).toEqual(['articles/2017/paper.pdf', 'articles/2017/e.svg']);
  });

  it.each([
    ['![A](c.svg)\n\nText.\n', '7:1'],
    ['\n  ![A](c.svg "B | C")\n\nText.\n', '8:3'],
    ['![A](c.svg) stands here.\n', '7:1'],
  ])('is noted if its text begins with the picture of its cover: %j', (text, place) => {
    const { value, problems } = parse(anArticleText(text, 'cover: {src: c.svg, alt: A}'));
    expect(problems).toEqual([]);
    expect(
      value?.warnings?.map(({ at, what, cure }) => `${at.line}:${at.column} ${englishOf(what)}; ${englishOf(cure)}`),
    ).toEqual([
      `${place} the text begins with the picture of the cover, so readers see the picture twice; delete the picture here, or delete the field "cover"`,
    ]);
  });

  it.each([
    ['another picture', '![A](d.svg)\n\n![A](c.svg)\n', 'cover: {src: c.svg, alt: A}'],
    ['a text, and then the picture', 'Text.\n\n![A](c.svg)\n', 'cover: {src: c.svg, alt: A}'],
    ['a picture, and has no cover', '![A](c.svg)\n', ''],
    ['a picture on another server, and has no cover', '![A](https://a.example/c.svg)\n', ''],
  ])('is not noted if its text begins with %s', (_, text, cover) => {
    expect(parse(anArticleText(text, cover)).value?.warnings).toBeUndefined();
  });

  it('keeps its cover with size, caption and credit', () => {
    const { value } = parse(anArticleText('', 'cover: {src: c.svg, alt: A, caption: B, credit: C}'));
    expect(value?.cover).toEqual({
      ...aPicture(3, 2),
      file: 'articles/2017/c.svg',
      alt: 'A',
      caption: 'B',
      credit: 'C',
      focus: undefined,
    });
    expect(value?.files).toEqual(['articles/2017/c.svg']);
  });

  it('is still there when only its body has problems, so that the rest of it is checked too', () => {
    const { value, problems } = parse(anArticleText('![](a.svg)\n'));
    expect(problems).toHaveLength(1);
    expect(value?.title).toBe('Ploughs and ballots');
  });
});

/** Texts that break front matter, YAML, Markdown and XML, to be joined in any order. */
const tokens = [
  ': ',
  ':',
  '：',
  '---',
  '---\n',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '"',
  "'",
  '`',
  '```',
  '#',
  '#a',
  '- ',
  '? ',
  '| ',
  '>-',
  '\\',
  '\\x',
  '%',
  '@',
  '!',
  '!!js/function ',
  '&a ',
  '*a',
  '<<: *a',
  '[',
  ']',
  '{',
  '}',
  '{{',
  '}}',
  ']]>',
  '<![CDATA[',
  '<script>',
  '</p>',
  '<a href="',
  '<img src=',
  '<!--',
  '-->',
  '&#1;',
  '&amp;',
  '![](',
  '](',
  ')',
  '[^1]',
  '[^1]: ',
  ':::pullquote',
  'title: ',
  'title：',
  'date: 2017-09-05',
  'tags: [',
  'cover:\n  src: a.svg\n  alt: ',
  'draft: ',
  '\ufeff',
  '\u0000',
  '\u2028',
  '\ud800',
  '妇联',
  '...',
  '+++',
  '/',
  '//',
  '..',
  '%2e',
  '__proto__: ',
  '=',
  '| a | b |\n|---|',
  '0x1',
  '~',
  'null',
];
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...tokens) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 24 },
  )
  .map(parts => parts.join(''));

describe('any text at all', () => {
  const runs = { numRuns: 1500, seed: 8 };

  it('is an article or a list of problems that can be shown, and never throws', () => {
    fc.assert(
      fc.property(text, input => {
        const { value, problems } = parse(input);
        expect(value !== undefined || problems.length > 0).toBe(true);
        const lines = input.split('\n').length;
        for (const { what, cure, at } of problems) {
          expect(englishOf(what)).not.toBe('');
          expect(englishOf(cure)).not.toBe('');
          expect(at.line).toBeLessThanOrEqual(lines + 1);
        }
      }),
      runs,
    );
  });

  it('cannot break out of a title', () => {
    fc.assert(
      fc.property(text, input => {
        const { value, problems } = parse(anArticleText('A.', `summary: ${JSON.stringify(input)}`));
        expect(value?.summary === input.trim() || problems.length > 0).toBe(true);
      }),
      runs,
    );
  });

  it('as a body gives well-formed HTML without script, handler or foreign address', () => {
    fc.assert(
      fc.property(text, input => {
        const { value, problems } = parse(`---\ntitle: A\ndate: 2017-09-05\n---\n${input}`);
        if (problems.length > 0) return;
        expect(findFault(value?.body ?? '', 'html')).toBeUndefined();
        expect(value?.body ?? '').not.toMatch(
          /<script|<iframe|<style|<[^>]* on[a-z]+=|(?:href|src)="\s*(?:javascript|data):/i,
        );
      }),
      runs,
    );
  });
});

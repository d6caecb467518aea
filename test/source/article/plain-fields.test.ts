import { describe, expect, it } from 'vitest';
import { englishOf } from '../../../src/message.ts';
import { aDrawing, anArticleText, frontMatter, load } from '../../builders.ts';
import { renderAlone } from './rendered.ts';

const notesOf = (yaml: string, files: Readonly<Record<string, string>> = {}) =>
  load({ ...files, 'articles/2017/x.md': anArticleText('Text.\n', yaml) }, { url: 'https://a.example/' }).notes.map(
    ({ at, field, what, cure }) => `${at.line}:${at.column} ${field}: ${englishOf(what)}; ${englishOf(cure)}`,
  );

describe('Markdown in a field of plain text', () => {
  it.each([
    [
      'summary: 这是**重点**吗',
      '4:10 summary: readers will see **…**, because Markdown does not work here; write the text without Markdown: 这是重点吗',
    ],
    [
      'summary: 见[这里](https://example.org/)和`代码`',
      '4:10 summary: readers will see […](…) `…`, because Markdown does not work here; write the text without Markdown: 见这里和代码',
    ],
    [
      'summary: 旧价~~十元~~',
      '4:10 summary: readers will see ~~…~~, because Markdown does not work here; write the text without Markdown: 旧价十元',
    ],
    [
      'copyright: _Women Voice_',
      '4:12 copyright: readers will see _…_, because Markdown does not work here; write the text without Markdown: Women Voice',
    ],
    [
      'corrections:\n  - {date: 2017-09-06, text: 写错了**年份**}',
      '5:30 corrections[0].text: readers will see **…**, because Markdown does not work here; write the text without Markdown: 写错了年份',
    ],
    [
      'summary: The clogs are *wooden*, not <leather>',
      '4:10 summary: readers will see *…*, because Markdown does not work here; write the text without Markdown: The clogs are wooden, not <leather>',
    ],
    [
      'summary: A <b>big</b> *day*, 10 m<sup>2</sup>',
      '4:10 summary: readers will see <b> </b> *…* <sup> </sup>, because Markdown and HTML do not work here; write the text alone: A big day, 10 m²',
    ],
  ])('is noted once, with the words to write: %s', (yaml, note) => {
    expect(notesOf(yaml)).toEqual([note]);
  });

  it.each([
    'summary: 张**、李**等人',
    'summary: A*算法和2*3=6',
    'summary: snake_case_name',
    'summary: 数组 [1](注)'.replace('](', '] ('),
    'summary: 5 * 3 和 _',
    'summary: 不是 <链接>，not <leather>',
  ])('is not noted where characters stand for themselves: %s', yaml => {
    expect(notesOf(yaml)).toEqual([]);
  });

  it('is noted in titles, and in the fields of lead pictures', () => {
    const cover = 'cover: {src: a.svg, alt: "**甲**", caption: "`乙`", credit: "[丙](https://example.org)"}';
    const text = anArticleText('Text.\n', cover).replace(/^title: .*$/m, 'title: 一**二**三');
    const files = { 'articles/2017/x/index.md': text, 'articles/2017/x/a.svg': aDrawing };
    const { notes } = load(files, { url: 'https://a.example/' });
    expect(notes.map(({ field }) => field)).toEqual(['title', 'cover.alt', 'cover.caption', 'cover.credit']);
  });

  it('is noted in pages and columns, in each language', () => {
    const { notes } = load({
      'newsroom/pages/about.md': frontMatter('title: 一**二**三'),
      'newsroom/columns/law.md': frontMatter('title: {en: "`Law`", zh-Hans: 法律}', 'summary: 关于_法律_的文章'),
    });
    expect(notes.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'newsroom/columns/law.md title.en',
      'newsroom/columns/law.md summary',
      'newsroom/pages/about.md title',
    ]);
  });

  it('is noted in captions of pictures in a text', () => {
    expect(renderAlone('![图](a.png "**说明** | `李四` 摄")').told).toEqual([
      'note: 1:6 readers will see **…** `…`, because Markdown does not work here; write the text without Markdown: 说明 | 李四 摄',
    ]);
  });
});

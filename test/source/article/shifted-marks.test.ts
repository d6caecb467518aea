import { describe, expect, it } from 'vitest';
import { mendLooseMarks } from '../../../src/authoring/import/body/loose-marks.ts';
import { renderAlone, renderLine } from './rendered.ts';

const problemsOf = (body: string) => renderAlone(body).told.map(told => told.split('; ')[0]);
const shifted = (at: string, mark: string, words: string) =>
  `${at} a space separates "${mark}" from the words to emphasise, so "${words}" is emphasised instead`;

describe('emphasis on other words than the author means', () => {
  it('is a problem that says what to write', () => {
    expect(renderAlone('他说** 甲**后，又说** 乙**后').told).toEqual([
      `${shifted('1:3', '**', '后，又说')}; delete the space between the mark and the words to emphasise, as in "**…**"; to show the mark, write "\\*\\*"`,
      `${shifted('1:13', '**', '后，又说')}; delete the space between the mark and the words to emphasise, as in "**…**"; to show the mark, write "\\*\\*"`,
    ]);
  });

  it.each([
    ['after the opening marks', '她读** 书**时，常写** 诗**吗', '时，常写'],
    ['before the closing marks', '她读**书 **时，常写**诗 **吗', '时，常写'],
    ['on both sides', '她读** 书 **时，常写** 诗 **吗', '时，常写'],
    ['in a quotation', '> 她读** 书**时，常写** 诗**吗', '时，常写'],
    ['at the start of a text', '** 书**时，常写** 诗**吗', '时，常写'],
    ['in English', 'she reads** a**book, writes** a**poem', 'book, writes'],
  ])('is a problem, with a space %s', (_, body, words) => {
    expect(problemsOf(body)).toEqual([
      expect.stringMatching(new RegExp(`so "${words}" is emphasised instead`)),
      expect.stringMatching(new RegExp(`so "${words}" is emphasised instead`)),
    ]);
  });

  it.each([
    ['*', '她读* 书*时，常写* 诗*吗'],
    ['~~', '她读~~ 书~~时，常写~~ 诗~~吗'],
    ['***', '她读*** 书***时，常写*** 诗***吗'],
  ])('is a problem with other marks: %s', (mark, body) => {
    const column = 3 + 2 * mark.length + '书'.length + 1 + '时，常写'.length;
    expect(problemsOf(body)).toEqual([shifted('1:3', mark, '时，常写'), shifted(`1:${column}`, mark, '时，常写')]);
  });

  it('is told at every space of a line, and at a mark without counterpart, in one run', () => {
    expect(problemsOf('一** 甲**后，二** 乙**后，三** 丙**后')).toEqual([
      shifted('1:2', '**', '后，二'),
      shifted('1:11', '**', '后，三'),
      shifted('1:20', '**', '后，三'),
    ]);
    expect(problemsOf('一** 甲**后，二**乙**后')).toEqual([
      shifted('1:2', '**', '后，二'),
      '1:14 readers would see "**", because the other mark of the pair is missing',
    ]);
  });

  it('is what the author means after an import', () => {
    expect(renderLine(mendLooseMarks('她读** 书**时，常写** 诗**吗'))).toBe(
      '她读<strong>书</strong>时，常写<strong>诗</strong>吗',
    );
    expect(renderLine(mendLooseMarks('她读* 书*时，常写* 诗*吗'))).toBe('她读<em>书</em>时，常写<em>诗</em>吗');
    expect(renderLine(mendLooseMarks('她读~~ 书~~时，常写~~ 诗~~吗'))).toBe('她读<s>书</s>时，常写<s>诗</s>吗');
  });

  it.each([
    'Smith* wrote *Title* in Rome*.',
    '**snake_case** _e.g. this, that,_ and _so on_',
    '年龄** 显著，这**很重要**吧',
    '系数0.05** 和 **重点**，以及0.01** 的项',
    '她 **读书** 时，常 **写诗** 吗',
  ])('is not reported where emphasis stands as written: %s', body => {
    expect(problemsOf(body)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { renderAlone } from './rendered.ts';

const problemsOf = (body: string) => renderAlone(body).told;

describe('marks that will be seen as marks', () => {
  it.each([
    [
      '她** 很 **好',
      '1:2 readers would see "**", because a space separates the mark from the words to emphasise; delete the space between the mark and the words to emphasise, as in "**…**"',
    ],
    [
      '** 重点 **',
      '1:1 readers would see "**", because a space separates the mark from the words to emphasise; delete the space between the mark and the words to emphasise, as in "**…**"',
    ],
    [
      '**问 **：有吗',
      '1:1 readers would see "**", because a space separates the mark from the words to emphasise; delete the space between the mark and the words to emphasise, as in "**…**"',
    ],
    [
      '__ 重点 __',
      '1:1 readers would see "__", because a space separates the mark from the words to emphasise; delete the space between the mark and the words to emphasise, as in "__…__"',
    ],
    [
      'See **Note:**next',
      '1:5 readers would see "**", because the mark is between punctuation and a letter; add a space outside the emphasis, or move the punctuation out of the emphasis; to show the mark, write "\\*\\*"',
    ],
    [
      'English**，中文**',
      '1:8 readers would see "**", because halfsky cannot tell whether the mark means emphasis here; to show the mark, write "\\*\\*"; to emphasise words, write "<strong>…</strong>"',
    ],
    [
      'WTO**、IMF**和',
      '1:4 readers would see "**", because halfsky cannot tell whether the mark means emphasis here; to show the mark, write "\\*\\*"; to emphasise words, write "<strong>…</strong>"',
    ],
    [
      '变量Age**，Income**显著',
      '1:6 readers would see "**", because halfsky cannot tell whether the mark means emphasis here; to show the mark, write "\\*\\*"; to emphasise words, write "<strong>…</strong>"',
    ],
    [
      '**没有收尾的话。',
      '1:1 readers would see "**", because the other mark of the pair is missing; write the mark on both sides of the words to emphasise, or delete the mark; to show the mark, write "\\*\\*"',
    ],
    [
      '没有开头的话。**',
      '1:8 readers would see "**", because the other mark of the pair is missing; write the mark on both sides of the words to emphasise, or delete the mark; to show the mark, write "\\*\\*"',
    ],
    [
      '这里，__没有收尾',
      '1:4 readers would see "__", because the other mark of the pair is missing; write the mark on both sides of the words to emphasise, or delete the mark; to show the mark, write "\\_\\_"',
    ],
    [
      '<p>\n很**好**吗\n</p>',
      '2:2 readers would see "**", because Markdown does not work inside HTML; write "<strong>…</strong>" instead of "**…**"',
    ],
  ])('are a problem: %s', (body, problem) => {
    expect(problemsOf(body)).toEqual([problem]);
  });

  it('are found where they stand: in lists, quotations, tables and descriptions of pictures, each at its own place', () => {
    const body =
      '文字。\n\n- 第一项\n- **第二项\n\n> 一行  \n> ** 两行 **和 ** 三 **\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | ** 丁 ** |\n\n![** 图 **](a.png)';
    expect(problemsOf(body).map(problem => problem.split(' ')[0])).toEqual(['4:3', '7:3', '7:13', '11:7', '13:3']);
  });

  it.each([
    '5 * 3 = 15',
    '2 ** 3 ** 4',
    '2**3',
    '`**kwargs` 和 `__init__`',
    '```\n**好\n```',
    '\\*\\* 和 \\_\\_',
    '系数是 0.05** 和 0.03*。',
    '0.05**(2.1) 0.03**',
    '张三*，李四**',
    '\\* p < 0.1，** p < 0.05，*** p < 0.01',
    '电话 138****0000',
    '王**说',
    '见 (**) 式',
    '姓名：__ 年龄：__',
    '姓名 __ 年龄 __',
    'GZDX__STXY 和 /__data/x',
    '真好~~',
    '<p><code>**好**</code></p>',
    '<pre>\n**好**\n</pre>',
  ])('are none where asterisks may be meant: %s', body => {
    expect(problemsOf(body)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { mendLooseMarks } from '../../../../src/authoring/import/body/loose-marks.ts';
import { renderAlone } from '../../../source/article/rendered.ts';

describe('marks that will be seen as marks in old texts', () => {
  it.each([
    ['- ** 粗 **', '- <strong>粗</strong>'],
    ['**\n问**：有吗', '<strong>问</strong>：有吗'],
    ['> ** 一 ** 和 ** 二 **', '> <strong>一</strong> 和 <strong>二</strong>'],
    ['**Note:**next', '<strong>Note:</strong>next'],
    ['*** 很 ***', '<strong><em>很</em></strong>'],
    ['第一类** **：自然', '第一类：自然'],
    ['王芳*说，李四*说', '王芳\\*说，李四\\*说'],
    ['WTO**、IMF**和', 'WTO\\*\\*、IMF\\*\\*和'],
    ['**没有收尾', '\\*\\*没有收尾'],
    ['<td>\n**城市** <code>**x**</code>\n</td>', '<td>\n<strong>城市</strong> <code>**x**</code>\n</td>'],
  ])('become what is meant: %s', (old, text) => {
    expect(mendLooseMarks(old)).toBe(text);
    expect(renderAlone(text).told).toEqual([]);
  });

  it.each(['她说**“好。”**了', '张**、李**、王**等人', '____年__月__日', '2 ** 3', '`** 粗 **`', '系数 0.05**'])(
    'are left alone where they are right: %s',
    text => {
      expect(mendLooseMarks(text)).toBe(text);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { renderAlone, renderLine } from './rendered.ts';

const staysAsWritten = (written: string) => {
  expect(renderLine(written)).toBe(written);
  expect(renderAlone(written).told).toEqual([]);
};

describe('blanks to fill in', () => {
  it.each([
    '____年__月__日',
    '姓名__，性别__，年龄__岁',
    '共计____元（大写：____）',
    '学号_____姓名_____',
    '第_条第_款',
    '我的答案是___，你的是___。',
    '（____）年（____）月',
    '（__）年（__）月（__）日',
    '第__条第__款',
    '共__人，男__人，女__人',
    '姓名_性别_',
    '甲___乙___丙',
    '请填写_，_。',
    '金额：__元，人数__人。',
    '我叫__今年__岁',
  ])('are no emphasis: %s', staysAsWritten);

  it.each([
    ['_姓名_：张三，_年龄_：20', '<em>姓名</em>：张三，<em>年龄</em>：20'],
    ['__重要__：请填写____', '<strong>重要</strong>：请填写____'],
    ['合同__甲方__与__乙方__', '合同<strong>甲方</strong>与<strong>乙方</strong>'],
    ['__第一__条、__第二__条', '<strong>第一</strong>条、<strong>第二</strong>条'],
  ])('are not made of words between underscores: %s', (written, html) => {
    expect(renderLine(written)).toBe(html);
  });

  it('leave emphasis beside them alone', () => {
    expect(renderLine('本人____承诺，我_很_高兴，**非常**')).toBe(
      '本人____承诺，我<em>很</em>高兴，<strong>非常</strong>',
    );
  });
});

describe('masks of names, numbers, dates and addresses', () => {
  it.each([
    '张**、李**、王**等人',
    '被告人李*、张**，女，19**年*月*日出生，住**市**区**路*号。',
    '原告陈**与被告赵**离婚一案',
    '138****1234、139****5678',
    '李某*、张**…',
    '刘*华、周*驰',
    '欧阳*说，司马*说',
    '于**年**月**日在**市',
    '住**省**市**小区*栋*单元***室',
    '张*红、李**红',
    '「**」和「**」',
  ])('are no emphasis: %s', staysAsWritten);

  it.each([
    ['陈**说，**这是重点**。', '陈**说，<strong>这是重点</strong>。'],
    ['**张**、李**、**重点**', '<strong>张</strong>、李**、<strong>重点</strong>'],
    ['我姓王**很好**', '我姓王<strong>很好</strong>'],
    ['高**兴**的人', '高<strong>兴</strong>的人'],
    ['姓**王**的**李**', '姓<strong>王</strong>的<strong>李</strong>'],
    ['电话**139**1234', '电话<strong>139</strong>1234'],
    ['**2017年**10月**3日**', '<strong>2017年</strong>10月<strong>3日</strong>'],
  ])('leave emphasis beside them alone: %s', (written, html) => {
    expect(renderLine(written)).toBe(html);
  });
});

describe('products, spans of time and names with a star', () => {
  it.each([
    '2*3=6，4*5=20',
    '5*3米、4*2米的房间',
    '长*宽*高＝3*4*5',
    '尺寸（长*宽*高）：30*20*10cm',
    '10**8次方，10**9次方',
    'A*算法和D*算法',
    '10:00~~12:00，14:00~~16:00',
    '周一9~~11点、周二13~~15点',
  ])('are no emphasis: %s', staysAsWritten);

  it.each([
    ['100~~200~~元', '100<s>200</s>元'],
    ['原价~~100~~80元', '原价<s>100</s>80元'],
    ['共**3**5个', '共<strong>3</strong>5个'],
  ])('are emphasis where a pair is meant: %s', (written, html) => {
    expect(renderLine(written)).toBe(html);
  });
});

describe('single asterisks that may be stars', () => {
  it.each(['王芳*说，李四*说', '我*很高兴，真的*高兴', '$a*b$，$c*d$'])('stay, and are told: %s', written => {
    expect(renderLine(written)).toBe(written);
    expect(renderAlone(written).told).toEqual([
      expect.stringMatching(
        /^1:\d+ readers would see "\*", because halfsky cannot tell whether the mark means emphasis here; .*write "\\\*";/,
      ),
    ]);
  });

  it.each(['王芳\\*说，李四\\*说', '循环*ply可以，[见*ply](x)'])(
    'are told no more where they cannot be emphasis: %s',
    written => {
      expect(renderAlone(written).html).not.toContain('<em>');
      expect(renderAlone(written).told).toEqual([]);
    },
  );
});

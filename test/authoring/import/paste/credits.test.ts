import { describe, expect, it } from 'vitest';
import { readCredits, readPictureCredit } from '../../../../src/authoring/import/paste/credits.ts';

const of = (line: string) => {
  const found = readCredits(line);
  return (
    found && [
      ...found.names.map(([role, name]) => `${role} ${name}`),
      ...(found.date ? [found.date] : []),
      ...found.rest,
    ]
  );
};

describe('a line of credits', () => {
  it.each([
    ['By Evening PostEditor: Wei Zhao', ['by Evening Post', 'editor Wei Zhao']],
    ['By Li Na and Wei Zhao', ['by Li Na', 'by Wei Zhao']],
    ['September 5, 2017', ['2017-09-05']],
    ['Sept. 5, 2017', ['2017-09-05']],
    ['5 September 2017', ['2017-09-05']],
    ['Tuesday, February 6, 2018', ['2018-02-06']],
    ['2017年9月5日 星期二', ['2017-09-05']],
    ['2017年9月5日', ['2017-09-05']],
    ['发布时间：2017-09-05 10:20', ['2017-09-05T10:20:00']],
    ['Date: Saturday, ten in the morning, Town Hall', ['Date: Saturday, ten in the morning, Town Hall']],
    ['日期：另行通知', ['日期: 另行通知']],
    ['2017-09-05　来源：晚报', ['source 晚报', '2017-09-05']],
    ['来源：晚报 2017-09-05', ['source 晚报', '2017-09-05']],
    ['September 5, 2017 By Li Na', ['by Li Na', '2017-09-05']],
    ['By Li Na, 5 September 2017', ['by Li Na', '2017-09-05']],
    ['By Li Na and Wei Zhao | September 5, 2017', ['by Li Na', 'by Wei Zhao', '2017-09-05']],
    ['By Li Na – 5 September 2017', ['by Li Na', '2017-09-05']],
    ['作者：王小兰，2017年9月5日', ['by 王小兰', '2017-09-05']],
    ['By Li Na, Class of 2017', ['by Li Na', 'by Class of 2017']],
    [
      '(Source: Evening Post/Translated and edited by The Lantern)',
      ['source Evening Post', 'translator The Lantern', 'editor The Lantern'],
    ],
    ['Source: Evening Post | Editor: Wei Zhao', ['source Evening Post', 'editor Wei Zhao']],
    ['（来源：晚报／编辑：陈红）', ['source 晚报', 'editor 陈红']],
    ['[责任编辑：陈红]', ['editor 陈红']],
    ['作者：王小兰 编辑：陈红 责任编辑：周敏', ['by 王小兰', 'editor 陈红', 'editor 周敏']],
    ['文/王小兰', ['by 王小兰']],
    ['文｜王小兰　图｜赵卫', ['by 王小兰', 'photographer 赵卫']],
    ['图文/王小兰', ['by 王小兰', 'photographer 王小兰']],
    ['记者 | 王小兰 李梅', ['by 王小兰', 'by 李梅']],
    ['译者：王小兰、李梅；审核：陈红', ['translator 王小兰', 'translator 李梅', '审核: 陈红']],
    ['Photo by Wei Zhao', ['photographer Wei Zhao']],
  ])('%s', (line, found) => {
    expect(of(line)).toEqual(found);
  });

  it.each([
    'By the second winter, forty women came: some walked for an hour.',
    'By two in the morning the lamp was out',
    'The source of the river lies higher.',
    'Her editor: a woman who never slept. She read everything twice.',
    '她的作文：一盏灯。',
    '文学的力量',
    'September 5, 2017 was a cold day',
    '2017年9月5日，灯亮了',
    'In September 5, 2017 came late, and nobody was there to see the lamp lit',
  ])('is not %s', line => {
    expect(of(line)).toBeUndefined();
  });
});

describe('a credit below a picture', () => {
  it.each([
    ['[Lantern Pictures]', 'Lantern Pictures'],
    ['【灯笼图片社】', '灯笼图片社'],
    ['(Photo: Wei Zhao)', 'Wei Zhao'],
    ['图片来源：灯笼', '灯笼'],
    ['[Photo]', undefined],
    ['[1]', undefined],
    ['Lantern Pictures', undefined],
  ])('%s', (line, name) => {
    expect(readPictureCredit(line)).toBe(name);
  });
});

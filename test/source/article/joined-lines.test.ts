import { describe, expect, it } from 'vitest';
import { renderAlone } from './rendered.ts';

const joined = (at: string, cure: string) => `note: ${at} readers will see these lines as one paragraph; ${cure}`;
const apart = 'write an empty line between the lines';
const list = 'for a list, write "- " or "1. " before each item, and an empty line above the first';
const table = 'for a table, write "| one | two |" and "|---|---|" below the first row';
const poem = 'for a poem, write "\\" at the end of each line but the last';

describe('lines that would stand in one row', () => {
  it.each([
    ['记者：您是哪年来的？\n李桂兰：一九五八年。', '1:1', apart],
    ['通知如下。\n时间：周日19:00\n地点：半边街12号\n费用：0元', '2:1', apart],
    ['**Anna Poe:** Why?\n**Joan:** Because.', '1:1', apart],
    ['Date: 8 March\nPlace: Town Hall', '1:1', apart],
    ['پرسش: چرا؟\nپاسخ: زیرا.', '1:1', apart],
    ['1.石磨：一盘；\n2.水缸：三口', '1:1', list],
    ['（一）磨\n（二）缸', '1:1', list],
    ['① 泡豆\n② 磨浆', '1:1', list],
    ['Then:\n• bread\n• roses', '2:1', list],
    ['۱. ارزان بود.\n۲. ساکت بود.', '1:1', list],
    ['– Oui.\n– Non.', '1:1', list],
    ['(a) women;\n(b) girls;', '1:1', apart],
    ['a) one\nb) two', '1:1', apart],
    ['i. one\nii. two', '1:1', apart],
    ['§ 1 Aims\n§ 2 Words', '1:1', apart],
    ['Art. 5.1.1 Everybody has the right.\n5.1.2. Nobody may.\n5.1.3. Everybody may.', '2:1', apart],
    ['第一条　为了保障妇女的合法权益，制定本法。\n第二条　妇女享有同男子平等的权利。', '1:1', apart],
    ['8:00 Opening\n9:00 Talks', '1:1', apart],
    ['8 am Opening\n9–10 a.m. Talks', '1:1', apart],
    ['Mon 8.00-12.00 Lower village\nTue 8.00-12.00 Upper village\nWed closed', '1:1', apart],
    ['Police 110\nAmbulance 120', '1:1', apart],
    ['Name\tPoints\nLi\t5', '1:1', table],
    ['> 半边街，街半边，\n> 一边豆腐一边烟。', '1:3', poem],
    ['> We did, we did, and we’ll not wash\n> a single sheet again.', '1:3', poem],
    ['Wash on Monday,\niron on Tuesday,\nrest\non Sunday.', '1:1', poem],
  ])('get one note, with the cure: %j', (body, at, cure) => {
    expect(renderAlone(body).told).toEqual([joined(at, cure)]);
  });

  it.each([
    '记者：您好。\n\n李桂兰：您好。',
    'Q: Why?  \nA: Because.',
    '> 生如夏花\\\n> 死如秋叶',
    '> 生如夏花<br>\n> 死如秋叶',
    '> 生如夏花',
    '1. One\n2. Two',
    'In the year of the strike there were forty women at the gate, and it was cold\nthere: 38 came back.',
    '这一段在文件里换行，每一行都比诗行长得多，所以不是诗，也不是问答，更不是什么列表：\n读者看到的是一整段文字，中间没有空格，也没有别的痕迹。',
    'The price rose by\n3.5 per cent, then by\n4.5 per cent',
    'The march was on\n8 March, and the strike on\n9 March',
    'There were forty women at the gate, and it was cold, and many came in\nMay 1998, and some who lived farther away only came back with the others in\nJune 1999.',
    'See https://example.org/a\nhttps://example.org/b',
    'Two short lines\nof prose.',
    '> - Two short lines\n>   of an item.',
  ])('but these stay as they are: %j', body => {
    expect(renderAlone(body).told).toEqual([]);
  });
});

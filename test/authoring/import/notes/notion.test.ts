import { describe, expect, it } from 'vitest';
import { englishOf } from '../../../../src/message.ts';
import { importTexts } from '../builders.ts';

const id = (digit: number) => `0123456789abcdef0123456789abcde${digit}`;
const page = (name: string, digit: number) => `${name} ${id(digit)}.md`;
const folder = `Posts ${id(1)}`;

/** Returns the article of the page `A` in the database `Posts`, and the report. */
function importPage(text: string, others: Readonly<Record<string, string | undefined>> = {}) {
  const { texts, copies, report } = importTexts({
    [`${folder}.csv`]: '\ufeffName,Writer,Author,Date,Tags,Status,"Pay, net"\nA,,,,,,\n',
    [`${folder}_all.csv`]: 'Name\nA\n',
    [`${folder}/${page('A', 2)}`]: text,
    [`${folder}/${page('Second page', 3)}`]: '# Second page\n\nDate: 2018/01/02\n\nWords.\n',
    ...others,
  });
  return { text: texts.get('articles/2017/a.md') ?? texts.get('articles/2017/a/index.md') ?? '', copies, report };
}

const head = '# A: the well\n\nDate: September 5, 2017\n';

describe('a page of Notion', () => {
  it('has the columns of its database as fields, and an address without digits', () => {
    const { text, report } = importPage(
      `# A: the well\n\nAuthor: Ann Poe (https://www.notion.so/Ann-${id(9)}?pvs=21), Wang Fang (../People%20${id(8)}/Wang%20Fang%20${id(7)}.md)\nDate: September 5, 2017 9:30 PM (GMT+8) → September 7, 2017\nTags: water, law\nStatus: Published\nPay, net: 300\n\nNote: bring water.\n`,
    );
    expect(text).toBe(
      '---\ntitle: "A: the well"\ndate: 2017-09-05T21:30:00+08:00\nby: [Ann Poe, Wang Fang]\ntags: [water, law]\n---\n\nNote: bring water.\n',
    );
    expect(report.droppedFields).toEqual({ 'Pay, net': 1 });
  });

  it('may have properties with Chinese names', () => {
    const { texts } = importTexts({
      [page('井', 2)]:
        '# 村里的水井\n\n作者: 王芳\n创建时间: 2017年9月5日 09:00\n状态: 已发布\n标签: 水, 法律\n\n正文。\n',
    });
    expect(texts.get('articles/2017/井.md')).toBe(
      '---\ntitle: 村里的水井\ndate: 2017-09-05T09:00:00\nby: 王芳\ntags: [水, 法律]\n---\n\n正文。\n',
    );
  });

  it.each(['Draft', 'In review', 'Not started'])('is a draft at the stage %j', status => {
    expect(importPage(`${head}Status: ${status}\n\nWords.\n`).text).toContain('draft: true');
  });

  it('without a date is a draft', () => {
    const { texts } = importTexts({ [page('A', 2)]: '# A\n\nNote: this is text.\n' });
    expect(texts.get('articles/2026/a.md')).toBe(
      '---\ntitle: A\ndate: 2026-01-01\ndraft: true\n---\n\nNote: this is text.\n',
    );
  });

  it('outside of a database has fields if their names are known', () => {
    const { texts } = importTexts({ [page('A', 2)]: '# A\n\nCreated: March 1, 2017\nOwner: me\n\nWords.\n' });
    expect(texts.get('articles/2017/a.md')).toBe('---\ntitle: A\ndate: 2017-03-01\n---\n\nWords.\n');
  });

  it.each([
    [`[x](Second%20page%20${id(3)}.md)`, '[x](../2018/second-page.md)'],
    [`[x](https://www.notion.so/team/Second-page-${id(3)}?pvs=4)`, '[x](../2018/second-page.md)'],
    [`[x](https://www.notion.so/Elsewhere-${id(6)})`, `[x](https://www.notion.so/Elsewhere-${id(6)})`],
    [`[All posts](../Posts%20${id(1)}.csv)`, 'All posts'],
    [
      '<aside>\n💡 Some **advice**\n\n- more\n\n```\ncode\n```\n\n</aside>\n\nEnd.',
      '> 💡 Some **advice**\n>\n> - more\n>\n> ```\n> code\n> ```\n\nEnd.',
    ],
    ['<aside>\na\n\n<aside>\nb\n\n</aside>\n\nc\n\n</aside>', '> a\n>\n>\n> > b\n>\n>\n> c'],
    ['<aside>\nnever closed', '<div>\nnever closed'],
  ])('with %j has %j', (written, expected) => {
    const body = importPage(`${head}\nStart.\n\n${written}\n`).text.split('Start.\n\n')[1] ?? '';
    expect(body.trim().replace(/\n{3,}/g, '\n\n')).toBe(expected);
  });

  it('brings the pictures of its folder, without taking a file name for a description', () => {
    const { text, copies, report } = importPage(
      `${head}\n![Untitled](A%20${id(2)}/Untitled.png)\n\n![A map](A%20${id(2)}/map%201.png)\n`,
      { [`${folder}/A ${id(2)}/Untitled.png`]: undefined, [`${folder}/A ${id(2)}/map 1.png`]: undefined },
    );
    expect(text).toContain('![Untitled](Untitled.png)\n\n![A map](map-1.png)');
    expect([...copies.values()]).toEqual([`${folder}/A ${id(2)}/Untitled.png`, `${folder}/A ${id(2)}/map 1.png`]);
    expect(report.changes['pictures-described-by-caption']).toBe(1);
  });

  it('leaves its databases out, and says so', () => {
    const { report, copies } = importPage(`${head}\n[Posts](../Posts%20${id(1)}.csv)\n`);
    expect(Object.keys(report.leftOut)).toEqual([`${folder}.csv`, `${folder}_all.csv`]);
    expect(Object.values(report.leftOut).map(englishOf)[0]).toMatch(/^this file is the table of a Notion database/);
    expect(copies.size).toBe(0);
  });
});

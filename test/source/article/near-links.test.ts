import { describe, expect, it } from 'vitest';
import { renderText } from './rendered.ts';

const toldOf = (body: string) => renderText(body, 'zh-Hans').told;
const words = (found: string) => `Markdown reads ${found} as ordinary text, so readers will see the brackets`;
const plain =
  'for a link, write "[words](address)" with plain brackets and no space between "]" and "("; to show a bracket, write "\\["';
const quotes = 'write (address "title") after the square brackets, with plain quotation marks around the title';

describe('links that are none are told', () => {
  it.each([
    ['[链接]（https://a.example/）'],
    ['［链接］（https://a.example/）'],
    ['【链接】(https://a.example/)'],
    ['[链接] (https://a.example/)'],
    ['[链接](https://a.example/）'],
    ['[链接]（www.a.example）'],
    ['[链接]（../2016/a.md）'],
    ['[链接]（mailto:a@a.example）'],
  ])('%s', written => {
    expect(toldOf(`甲。\n见${written}。`)).toEqual([`note: 2:2 ${words(written)}; ${plain}`]);
  });

  it.each([
    ['[链接](https://a.example/ “标题”)', [`note: 1:1 ${words('[链接](https://a.example/ “标题”)')}; ${quotes}`]],
    [
      '[链接](https://a.example/甲 乙)',
      [`note: 1:1 ${words('[链接](https://a.example/甲')}; write "%20" for each space in the address`],
    ],
    ['- [链接](a.md 「标题」)', [`note: 1:3 ${words('[链接](a.md 「标题」)')}; ${quotes}`]],
    [
      '[](https://a.example/)',
      [
        'note: 1:1 this link has no text, so readers will not see the link; write the text of the link between the square brackets',
      ],
    ],
    [
      '甲！[图](x.svg)',
      [
        'note: 1:2 this is a link to a picture, so readers will not see the picture in the text; write "![What it shows](x.svg)" with a plain exclamation mark',
      ],
    ],
    [
      '![图](x.svg “图注”)',
      [
        `1:1 readers would see ![图](x.svg “图注”) as text, because the title needs plain quotation marks ("…"); ${quotes}`,
      ],
    ],
    ['甲![图](x.svg “图注”)', [`note: 1:2 ${words('![图](x.svg “图注”)')}; ${quotes}`]],
  ])('%s, with what to write', (body, told) => {
    expect(toldOf(body)).toEqual(told);
  });

  it.each([
    ['brackets without an address', '[注]（见上）、【甲】（乙）和［sic］ (so)'],
    ['links', '[甲](https://a.example/)（见[乙](b.md "标题")）'],
    ['what is escaped', '\\[链接]（https://a.example/）'],
    ['code', '`[链接]（https://a.example/）`'],
    ['a link after a full-width exclamation mark', '好！[甲](b.md)'],
    ['an address in brackets', '[甲]（<https://a.example/>）'],
  ])('but not %s', (_, body) => {
    expect(toldOf(body)).toEqual([]);
  });

  it('take no time where there are brackets without end', () => {
    const start = process.cpuUsage().user;
    renderText(`${'['.repeat(9000)}](${'a/'.repeat(9000)}\n\n${'[a]（'.repeat(9000)}\n\n${'[a](http'.repeat(5000)}`);
    expect(process.cpuUsage().user - start).toBeLessThan(4e6);
  });
});

describe('prose that is shown as code is told', () => {
  const told = (line: number) =>
    `note: ${line}:1 readers will see this line as code, because four spaces or a tab come before it; delete the spaces or the tab; if the line is code, write "\`\`\`" above and below the line`;

  it.each([
    ['    她来自农村，占52.3%。', [told(1)]],
    ['甲。\n\n\t她说：“好（吧）。”\n', [told(3)]],
    ['- 甲\n\n      乙。', [told(3)]],
    ['    名字 = "甲"', []],
    ['    print(甲)', []],
    ['    she said', []],
    ['```\n甲\n```', []],
  ])('%j', (body, all) => {
    expect(toldOf(body)).toEqual(all);
  });
});

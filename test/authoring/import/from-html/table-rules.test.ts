import { describe, expect, it } from 'vitest';
import { convertHtml } from '../../../../src/authoring/import/from-html/html-to-markdown.ts';
import type { Message } from '../../../../src/message.ts';

const convert = (rows: string) =>
  convertHtml(`<table>${rows}</table>`, { picture: () => undefined, link: () => undefined, ask: () => {} })
    .trim()
    .split('\n');

describe('table rowspan', () => {
  it('puts every figure below its own heading', () => {
    expect(
      convert(
        '<tr><th rowspan="2">Village</th><th colspan="2">2024</th><th colspan="2">2025</th></tr><tr><th>Women</th><th>Men</th><th>Women</th><th>Men</th></tr><tr><td rowspan="2">Beitang</td><td>120</td><td>80</td><td>140</td><td>60</td></tr><tr><td>12</td><td>8</td><td>14</td><td>6</td></tr><tr><td>Xia</td><td>7</td><td>9</td><td>8</td><td>8</td></tr>',
      ),
    ).toEqual([
      '| Village | 2024 |  | 2025 |  |',
      '| --- | --- | --- | --- | --- |',
      '|  | Women | Men | Women | Men |',
      '| Beitang | 120 | 80 | 140 | 60 |',
      '|  | 12 | 8 | 14 | 6 |',
      '| Xia | 7 | 9 | 8 | 8 |',
    ]);
  });

  it.each([
    [
      'a cell that spans rows in the middle',
      '<tr><td>a</td><td rowspan="2">b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>',
      ['| a | b | c |', '| --- | --- | --- |', '| d |  | e |'],
    ],
    [
      'a cell that spans rows at the end',
      '<tr><td>a</td><td rowspan="2">b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>',
      ['| a | b |', '| --- | --- |', '| c |  |', '| d | e |'],
    ],
    [
      'a cell that spans rows and columns',
      '<tr><td rowspan="2" colspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>',
      ['| a |  | b |', '| --- | --- | --- |', '|  |  | c |'],
    ],
    [
      'a cell that spans all further rows of its section, but no other section',
      '<tbody><tr><td rowspan="0">a</td><td>b</td></tr><tr><td>c</td></tr></tbody><tbody><tr><td>d</td><td>e</td></tr></tbody>',
      ['| a | b |', '| --- | --- |', '|  | c |', '| d | e |'],
    ],
    [
      'rows that only begin below, and rows without cells',
      '<tr></tr><tr><td rowspan="9">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>',
      ['| a | b |  |', '| --- | --- | --- |', '|  | c | d |'],
    ],
  ])('places %s', (_, rows, lines) => {
    expect(convert(rows)).toEqual(lines);
  });
});

describe('merged cells', () => {
  const asked = (markup: string) => {
    const questions: Message[] = [];
    convertHtml(markup, {
      picture: () => undefined,
      link: () => undefined,
      ask: question => questions.push(question),
    });
    return questions.map(({ kind, gaps }) => [kind, gaps[0]]);
  };

  it.each([
    ['<table><tr><td colspan="2">a b</td></tr><tr><td>c</td><td>d</td></tr></table>', ['a b']],
    ['<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>', ['a']],
    ['<table><tr><td rowspan="0">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>', ['a, b']],
    [
      '<table><tr><td colspan="2">a</td></tr><tr><td>c</td><td>d</td></tr></table><table><tr><td>e</td><td>f</td></tr><tr><td colspan="2">g</td></tr></table>',
      ['a', 'g'],
    ],
    ['<table><tr><td colspan="2"> </td></tr><tr><td colspan="1" rowspan="1">c</td><td>d</td></tr></table>', []],
    ['<table><tr><td colspan="2"><h2>Layout</h2></td></tr><tr><td>c</td><td>d</td></tr></table>', []],
  ])('are named for each table that loses them: %s', (markup, cells) => {
    expect(asked(markup)).toEqual(cells.map(cell => ['merged-cells-in-table', cell]));
  });
});

it('a table with a list in a cell becomes paragraphs, and is named', () => {
  const questions: string[] = [];
  convertHtml('<table><tr><td>Pail</td><td><ul><li>tin</li></ul></td></tr><tr><td>c</td><td>d</td></tr></table>', {
    picture: () => undefined,
    link: () => undefined,
    ask: ({ kind, gaps }) => questions.push(`${kind}: ${gaps[0]}`),
  });
  expect(questions).toEqual(['table-made-paragraphs: Pail tin c d']);
});

describe('table slow', () => {
  const row = (i: number) => `<tr><td>Village ${i}</td><td>${i}</td><td rowspan="2">${i * 3}</td><td>x</td></tr>`;

  it.each([
    ['many rows', Array.from({ length: 3000 }, (_, i) => row(i)).join('')],
    ['many columns', `<tr>${'<td>a</td>'.repeat(3000)}</tr><tr>${'<td>b</td>'.repeat(3000)}</tr>`],
    ['rows in many sections', Array.from({ length: 2000 }, (_, i) => `<tbody>${row(i)}</tbody>`).join('')],
    ['many rows that only serve the layout', Array.from({ length: 2000 }, (_, i) => `<tr><td>${i}</td></tr>`).join('')],
  ])('takes seconds, not minutes: %s', { timeout: 60_000 }, (_, rows) => {
    expect(convert(rows).length).toBeGreaterThan(2);
  });
});

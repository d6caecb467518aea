import { describe, expect, it } from 'vitest';
import { renderText } from './rendered.ts';

const toldOf = (body: string) => renderText(body).told;
const picture = (written: string) =>
  `${written} does not name a picture file, so readers would see the brackets; for a picture, write "![What it shows](file.jpg)"; to show a bracket, write "\\["`;
const link = (written: string, label: string) =>
  `${written} has no address, so readers will see the brackets; for a link, write "[words](address)", or add the line "[${label}]: address"`;

describe('dead anchors and notes: references without definition', () => {
  it.each([
    ['See [the plan][plan].', [`note: 1:5 ${link('[the plan][plan]', 'plan')}`]],
    ['见[计划][plan]。', [`note: 1:2 ${link('[计划][plan]', 'plan')}`]],
    ['See [plan][].', [`note: 1:5 ${link('[plan][]', 'plan')}`]],
    ['> - See\n>   [the plan][1].', [`note: 2:5 ${link('[the plan][1]', '1')}`]],
    ['## [The plan][plan]', [`note: 1:4 ${link('[The plan][plan]', 'plan')}`]],
    ['![of a board][pic]', [`1:1 ${picture('![of a board][pic]')}`]],
    ['One ![of a board][] two.', [`1:5 ${picture('![of a board][]')}`]],
    ['一张![木板]图', []],
    ['A picture: ![of a board].', [`1:12 ${picture('![of a board]')}`]],
    ['![of a board](two words.jpg)', [`1:1 ${picture('![of a board]')}`]],
    ['| a |\n|---|\n| ![b][c] |', [`3:3 ${picture('![b][c]')}`]],
  ])('%j', (body, told) => {
    expect(toldOf(body)).toEqual(told);
  });

  it.each([
    ['what is defined', 'See [the plan][plan], [plan][] and ![a][pic].\n\n[plan]: https://example.org/\n[PIC]: a.jpg'],
    ['a word of the editor’s', 'They was [sic] there [of old], [视频] and [译注：见下].'],
    ['numbers of sources', 'It is known[1][2], [3] [4][5–7], [3][A book] and 已知[1][2]。'],
    ['subscripts', 'a[i][j], int[][] and f(x)[0][key]'],
    ['boxes to tick', '- [ ] one\n- [x] two\n- [ ][x] three'],
    ['a gap', 'She said [sic][…] so'],
    ['a cry before brackets', 'Wow![sic] and 好![注] and Stop![a][b]'],
    ['what is escaped', 'See \\[the plan][plan] and !\\[a][b].'],
    ['code', '`[a][b]`, `![a][b]`\n\n    [a][b]\n'],
    ['a note behind brackets', 'He [the other][^1].\n\n[^1]: N.'],
    ['brackets in a link', '[[1]](https://example.org/) [a [b] c](https://example.org/)'],
  ])('does not tell %s', (_, body) => {
    expect(toldOf(body)).toEqual([]);
  });

  it('leaves what readers see as it was', () => {
    expect(renderText('See **[the plan][plan]** and ![a][b].').html).toBe(
      '<p>See <strong>[the plan][plan]</strong> and ![a][b].</p>\n',
    );
  });

  it('takes no time over brackets without end', () => {
    const start = process.cpuUsage().user;
    renderText(`${'['.repeat(9000)}\n\n${'![a]\n'.repeat(3000)}\n\n${'[a][b] '.repeat(3000)}\n\n${'[^'.repeat(9000)}`);
    expect(process.cpuUsage().user - start).toBeLessThan(4e6);
  });
});

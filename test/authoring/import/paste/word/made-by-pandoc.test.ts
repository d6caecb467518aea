/** Tests Word files that pandoc makes in the test: the article has every word that a reader of the file sees, or the report names it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { stripes } from '../../../../support/fixture.ts';
import { findProgram, isLeftOut } from '../../../../support/programs.ts';
import { readBytes } from '../word-file.ts';

/** Runs pandoc, and returns what it writes. */
function runPandoc(input: string | Buffer, ...options: readonly string[]): Buffer {
  const pandoc = findProgram('pandoc');
  if (pandoc === undefined) throw new Error('these tests use the real pandoc: apt-get install pandoc');
  return execFileSync(pandoc, [...options, '--output=-'], { input, stdio: ['pipe', 'pipe', 'ignore'] });
}

const head = '---\ntitle: A lamp\nauthor: Li Na\ndate: 2017-09-05\n---\n\n';
const asWord = (body: string, ...options: readonly string[]) =>
  runPandoc(head + body, '--from=markdown', '--to=docx', ...options);
const changedNumbers = (numbers: string) =>
  `lists in an article can have only plain numbers, so these numbers of the Word file were changed: ${numbers}`;
const formula = (words: string) => `check this formula, which is now plain text: ${words}`;
const spans = (kind: string) => `.${kind} author="Desk" date="2020-01-01T00:00:00Z"`;

describe.skipIf(isLeftOut(() => findProgram('pandoc') !== undefined))('a Word file that pandoc made', () => {
  it.each([
    [
      'notes with several paragraphs',
      'One[^a] lamp.^[Short.]\n\n[^a]: First.\n\n    Second.',
      /^One\[\^(\d+)\] lamp\.\[\^(\d+)\]\n\n\[\^\1\]: First\.\n\n {4}Second\.\n\n\[\^\2\]: Short\.\n$/,
    ],
    [
      'lists of terms',
      'Well\n:   A hole.\n\n:   Good.\n\nRope\n:   A line.',
      '<dl>\n\n<dt>\n\nWell\n\n</dt>\n\n<dd>\n\nA hole.\n\n</dd>\n\n<dd>\n\nGood.\n\n</dd>\n\n<dt>\n\nRope\n\n</dt>\n\n<dd>\n\nA line.\n\n</dd>\n\n</dl>\n',
    ],
    [
      'tables with captions and marks',
      '| Item | Yuan |\n|------|-----:|\n| Rope \\| line | *1* |\n| Pail | H~2~O |\n\n: The costs',
      'The costs\n\n| Item | Yuan |\n| --- | --- |\n| Rope \\| line | *1* |\n| Pail | H<sub>2</sub>O |\n',
    ],
    [
      'lists that start at a number, and lists in a row',
      '3. three\n4. four\n\nBetween.\n\n5. five\n\n<!-- -->\n\n1. new\n2. more',
      '3.  three\n4.  four\n\nBetween.\n\n5.  five\n\n1)  new\n2)  more\n',
    ],
    [
      'items with several paragraphs',
      '1. one\n\n   goes on\n\n   - dot\n\n2. two',
      '1.  one\n\ngoes on\n\n-   dot\n\n2.  two\n',
    ],
    [
      'code and quotations',
      'Use `npm ci`.\n\n```python\ndef f():\n    return 1\n\nf()\n```\n\n> Quoted.\n>\n> Twice.',
      'Use `npm ci`.\n\n```\ndef f():\n    return 1\n\nf()\n```\n\n> Quoted.\n>\n> Twice.\n',
    ],
    [
      'headings with raised and lowered letters, struck words and links',
      '# CO~2~ of m^2^\n\n~~Old~~ [page](https://example.org/a).',
      '# CO<sub>2</sub> of m<sup>2</sup>\n\n~~Old~~ [page](https://example.org/a).\n',
    ],
    ['lines of a poem', '| One lamp\n| was lit.', 'One lamp  \nwas lit.\n'],
    ['tasks', '- [ ] mend\n- [x] dig', '-   ☐ mend\n-   ☒ dig\n'],
    [
      'words that look like marks',
      '5 \\< 6 & 7 \\* 8 \\[x\\] \\# y \\`z\\` \\<b\\>',
      '5 < 6 & 7 \\* 8 \\[x\\] # y \\`z\\` \\<b>\n',
    ],
  ])('keeps %s', async (_, markdown, body) => {
    expect(await readBytes(asWord(markdown))).toMatchObject({
      title: 'A lamp',
      people: { by: ['Li Na'] },
      date: '2017-09-05',
      body: typeof body === 'string' ? body : expect.stringMatching(body),
      questions: [],
    });
  });

  it.each([
    [
      'the numbers of lists that Markdown does not have',
      '1. one\n    a) inner\n    b) more\n\n(@) first',
      '1.  one\n    1.  inner\n    2.  more\n\n1)  first\n',
      [changedNumbers('a), b), (1)')],
    ],
    [
      'formulas',
      'So $a^2+b$ and\n\n$$\\frac{a}{b} + \\sqrt{x_1}$$',
      'So a<sup>2</sup>+b and\n\na/b+√(x1)\n',
      [formula('a2+b'), formula('a/b+√(x1)')],
    ],
    [
      'changes and comments',
      `One [lamp]{${spans('insertion')}}[candle]{${spans('deletion')}} was [Is it one?]{.comment-start id="0" author="Desk" date="2020-01-01T00:00:00Z"}lit[]{.comment-end id="0"}.`,
      'One lamp was lit.\n',
      [
        'the article contains this text, although nobody has accepted the change that added the text: lamp',
        'the article leaves out this text, although nobody has accepted the change that deleted the text: candle',
        'the Word file has a comment, which was left out: Desk: Is it one?',
      ],
    ],
  ])('reports %s', async (_, markdown, body, questions) => {
    expect(await readBytes(asWord(markdown, '--track-changes=all'))).toMatchObject({ body, questions });
  });

  it('has its subtitle, all its authors and its summary, and no table of contents', async () => {
    const text =
      '---\ntitle: A lamp\nsubtitle: For nine women\nauthor: [Li Na, Wang Mei]\ndate: 2017-09-05\nabstract: In short.\n---\n\n# Opening\n\nIt was lit.\n';
    expect(await readBytes(runPandoc(text, '--from=markdown', '--to=docx', '--toc'))).toMatchObject({
      title: 'A lamp',
      people: { by: ['Li Na', 'Wang Mei'] },
      date: '2017-09-05',
      body: 'For nine women\n\nIn short.\n\n# Opening\n\nIt was lit.\n',
      questions: ['a table of contents or an index of the Word file was left out'],
    });
  });

  it('keeps the cells of HTML that span rows and columns, and lists in cells', async () => {
    const markup =
      '<h1>Costs</h1><p>By Li Na</p><p>2017-09-05</p><table><tr><th>Item</th><th colspan="2">Yuan</th></tr><tr><td rowspan="2">Rope</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table><table><tr><td>Pail</td><td><ol start="4"><li>tin</li><li>oil</li></ol></td></tr><tr><td>c</td><td>d</td></tr></table><p>End.</p>';
    expect(await readBytes(runPandoc(markup, '--from=html', '--to=docx'))).toMatchObject({
      title: 'Costs',
      body: '| Item | Yuan |  |\n| --- | --- | --- |\n| Rope | 1 | 2 |\n|  | 3 | 4 |\n\nPail\n\n4.  tin\n5.  oil\n\nc\n\nd\n\nEnd.\n',
      questions: [
        expect.stringMatching(/merged cells.*: Yuan, Rope$/),
        expect.stringMatching(/^a table became paragraphs.*: Pail tin oil c d$/),
      ],
    });
  });

  it('keeps pictures with their captions, and notes in captions', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'halfsky-pandoc-'));
    try {
      writeFileSync(join(folder, 'lamp.png'), stripes(400, 300, 'a3260f', 'ffffff'));
      const text = 'One lamp.\n\n![The *lamp*.^[Of tin.]](lamp.png)\n\nBeside ![a lamp](lamp.png) it.';
      const found = await readBytes(asWord(text, `--resource-path=${folder}`));
      expect(found.body).toMatch(
        /^One lamp\.\n\n!\[The lamp\.\]\(picture-1\.png\)\n\nThe \*lamp\*\.\[\^(\d+)\]\n\nBeside !\[a lamp\]\(picture-1\.png\) it\.\n\n\[\^\1\]: Of tin\.\n$/,
      );
      expect(found.questions).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('keeps headings, notes and lists of an OpenDocument text', async () => {
    const text = runPandoc(`${head}# Opening\n\nOne.^[Of tin.]\n\n3. three\n4. four`, '--from=markdown', '--to=odt');
    expect((await readBytes(runPandoc(text, '--from=odt', '--to=docx'))).body).toMatch(
      /# Opening\n\nOne\.\[\^(\d+)\]\n\n3\. {2}three\n4\. {2}four\n\n\[\^\1\]: Of tin\.\n$/,
    );
  });

  describe('with the styles of a Chinese template', () => {
    /** Chinese names of the styles in pandoc’s own template. */
    const names: Readonly<Record<string, string>> = {
      Title: '标题',
      Author: '作者',
      Date: '日期',
      'Heading 1': '标题 1',
      'Heading 2': '标题 2',
      'Body Text': '正文缩进',
      'Table Caption': '题注',
      'Block Text': '引用',
    };

    it('keeps headline, credits, headings, captions and quotations', async () => {
      const zip = await JSZip.loadAsync(runPandoc('', '--print-default-data-file=reference.docx'));
      const styles = (await zip.file('word/styles.xml')?.async('string')) ?? '';
      const renamed = Object.entries(names).reduce(
        (xml, [name, chinese]) => xml.replace(`w:val="${name}"`, `w:val="${chinese}"`),
        styles,
      );
      zip.file('word/styles.xml', renamed);
      const folder = mkdtempSync(join(tmpdir(), 'halfsky-pandoc-'));
      try {
        writeFileSync(join(folder, 'template.docx'), await zip.generateAsync({ type: 'nodebuffer' }));
        const text =
          '---\ntitle: 绣娘上线\nauthor: 王小兰\ndate: 2026年3月8日\n---\n\n# 缘起\n\n一盏灯。\n\n## 经过\n\n|项目|元|\n|--|--|\n|绳|1|\n\n: 表 1 花费\n\n> 针线也是笔。';
        const options = ['--from=markdown', '--to=docx', `--reference-doc=${join(folder, 'template.docx')}`];
        expect(await readBytes(runPandoc(text, ...options))).toMatchObject({
          title: '绣娘上线',
          people: { by: ['王小兰'] },
          date: '2026-03-08',
          body: '# 缘起\n\n一盏灯。\n\n## 经过\n\n表 1 花费\n\n| 项目 | 元 |\n| --- | --- |\n| 绳 | 1 |\n\n> 针线也是笔。\n',
          questions: [],
        });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });

    it('keeps the text of styles with other names', async () => {
      const styles = ['标题 2', '正文缩进', '题注', '引用', '落款'];
      const text = styles.map(name => `::: {custom-style="${name}"}\n${name}的文字\n:::`).join('\n\n');
      expect((await readBytes(asWord(text))).body).toBe(
        '## 标题 2的文字\n\n正文缩进的文字\n\n题注的文字\n\n> 引用的文字\n\n落款的文字\n',
      );
    });
  });
});

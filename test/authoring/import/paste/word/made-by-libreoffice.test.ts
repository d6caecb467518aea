/** Tests Word files that LibreOffice makes in the test: the article has every word that a reader of the file sees, or the report names it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { stripes } from '../../../../support/fixture.ts';
import { findProgram, isLeftOut } from '../../../../support/programs.ts';
import { readBytes } from '../word-file.ts';
import { makeWordFiles, type OpenDocument } from './libreoffice.ts';
import {
  box,
  cell,
  change,
  comment,
  covered,
  grid,
  guide,
  heading,
  line,
  list,
  note,
  shape,
  words,
} from './open-document.ts';

const head = line('A lamp', 'Title') + line('By Li Na') + line('2017-09-05');
const number = (kind: 'number' | 'count', n: number) =>
  kind === 'number'
    ? `<text:page-number text:select-page="current">${n}</text:page-number>`
    : `<text:page-count>${n}</text:page-count>`;
const picture = `<draw:frame draw:style-name="picture" text:anchor-type="as-char" svg:width="5cm" svg:height="4cm"><draw:image><office:binary-data>${Buffer.from(stripes(400, 300, 'a3260f', 'ffffff')).toString('base64')}</office:binary-data></draw:image><svg:desc>A lamp on a table</svg:desc></draw:frame>`;
const boxed = (text: string) => `the text of a text box was moved below the paragraph beside the box: ${text}`;
const hidden = (text: string) => `text that is hidden in Word was left out: ${text}`;

interface Case extends OpenDocument {
  /** Text of the article. */
  readonly text: string;
  readonly questions?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'keeps phonetic guides',
    body: head + line(`她叫${guide('晟', 'chéng')}，${guide('饕餮', 'tāo tiè')}今年八十一岁。`),
    text: '她叫<ruby>晟<rp>(</rp><rt>chéng</rt><rp>)</rp></ruby>，<ruby>饕餮<rp>(</rp><rt>tāo tiè</rt><rp>)</rp></ruby>今年八十一岁。',
  },
  {
    name: 'puts text frames, shapes and groups below their paragraphs, once each',
    body:
      head +
      line(`Before.${box(line('In the frame.') + line('Its second line.'))} After.`) +
      line(`${shape(line('甲') + line('乙'))}Beside.`) +
      line(`<draw:g text:anchor-type="paragraph">${shape(line('One.'))}${shape(line('Two.'))}</draw:g>Below.`) +
      line(`${box(line(`Outer. ${shape(line('Inner.'), 'as-char')}`))}End.`),
    text: 'Before. After.\n\nIn the frame.\n\nIts second line.\n\nBeside.\n\n甲\n\n乙\n\nBelow.\n\nOne.\n\nTwo.\n\nEnd.\n\nOuter.\n\nInner.',
    questions: ['In the frame. Its second line.', '甲 乙', 'One.', 'Two.', 'Outer.', 'Inner.'].map(boxed),
  },
  {
    name: 'keeps the picture and the table in a frame',
    body:
      head +
      line(`Above.${box(line(`${picture}Figure 1: The lamp`, 'Caption'))}`) +
      line(`Between.${box(`${grid(2, cell('a') + cell('b'), cell('c') + cell('d'))}${line('')}`)}`) +
      line('End.'),
    text: 'Above.\n\n![A lamp on a table](picture-1.png)\n\nFigure 1: The lamp\n\nBetween.\n\n| a | b |\n| --- | --- |\n| c | d |\n\nEnd.',
    questions: ['Figure 1: The lamp', 'a b c d'].map(boxed),
  },
  {
    name: 'reports changes that nobody has accepted, and does not count a deleted paragraph',
    body: `<text:tracked-changes>${change('c1', 'insertion')}${change('c2', 'deletion', line('candle'))}${change('c3', 'deletion', line('A whole paragraph.') + line(''))}${change('c4', 'format-change')}</text:tracked-changes>${head}${line(`One <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>lamp<text:change-end text:change-id="c1"/> was <text:change-start text:change-id="c4"/>${words('bold', 'lit')}<text:change-end text:change-id="c4"/>.`)}${line('<text:change text:change-id="c3"/>The end.')}`,
    text: 'One lamp was **lit**.\n\nThe end.',
    questions: [
      'the article contains this text, although nobody has accepted the change that added the text: lamp',
      'the article leaves out this text, although nobody has accepted the change that deleted the text: candle',
      'the article leaves out this text, although nobody has accepted the change that deleted the text: A whole paragraph.',
    ],
  },
  {
    name: 'reports comments',
    body: head + line(`One${comment('Desk', 'Is it one?', 'Or two?')} lamp was lit.${comment('Li', 'Fine.')}`),
    text: 'One lamp was lit.',
    questions: [
      'the Word file has a comment, which was left out: Desk: Is it one? Or two?',
      'the Word file has a comment, which was left out: Li: Fine.',
    ],
  },
  {
    name: 'keeps merged cells and the lines in cells',
    body:
      head +
      grid(
        3,
        `${cell('Item')}${cell('Yuan', ' table:number-columns-spanned="2"')}${covered}`,
        `${cell('Rope', ' table:number-rows-spanned="2"')}${cell('1')}${cell('2')}`,
        `${covered}${cell('3')}<table:table-cell>${line('4')}${line('5')}</table:table-cell>`,
      ) +
      line('After.'),
    text: '| Item | Yuan |  |\n| --- | --- | --- |\n| Rope | 1 | 2 |\n|  | 3 | 4<br>5 |\n\nAfter.',
    questions: [
      'a table in Markdown has no merged cells, so the texts of these merged cells are now each in one cell, beside empty cells: Yuan, Rope',
    ],
  },
  {
    name: 'keeps the numbers of clauses and points',
    body:
      head +
      list('clauses', [line('甲方交钱。'), line('乙方交货。')]) +
      line('中间一段。') +
      list('clauses', [line('丙方作证。')], ' text:continue-numbering="true"') +
      list('points', [line('培训对象') + list('points', [line('绣娘')]), line('培训时间')]),
    text: '第一条 甲方交钱。\n\n第二条 乙方交货。\n\n中间一段。\n\n第三条 丙方作证。\n\n一、培训对象\n\n（一）绣娘\n\n二、培训时间',
  },
  {
    name: 'keeps the numbers of several levels, of lists in a row, and of items with two paragraphs',
    body:
      head +
      list('plain', [
        line('One') + list('plain', [line('Deep') + list('plain', [line('Deeper'), line('Deepest')])]),
        line('Two') + line('Two goes on'),
      ]) +
      line('Then.') +
      `<text:list text:style-name="plain"><text:list-item text:start-value="7">${line('Seven')}</text:list-item></text:list>` +
      list('romans', [line('First'), line('Second')]),
    text: '1.  One\n\n1.1 Deep\n\n1.1.1 Deeper\n\n1.1.2 Deepest\n\n2.  Two\n\nTwo goes on\n\nThen.\n\n7.  Seven\n\n1)  First\n2)  Second',
    questions: [
      'lists in an article can have only plain numbers, so these numbers of the Word file were changed: I., II.',
    ],
  },
  {
    name: 'keeps the numbers of headings, and headings of a template',
    body:
      head +
      heading('缘起') +
      line('一盏灯。') +
      heading('经过', 2, '公文标题') +
      line('两盏灯。') +
      heading('尾声') +
      line('三盏灯。'),
    hasNumberedHeadings: true,
    text: '# 第一章 缘起\n\n一盏灯。\n\n## 经过\n\n两盏灯。\n\n# 第二章 尾声\n\n三盏灯。',
  },
  {
    name: 'reports headers and footers, but not page numbers',
    body: head + line('One lamp was lit.'),
    page: `<style:header>${line('内部资料')}${grid(2, cell('第3期') + cell('江畔'))}${line(words('hidden', 'secret'))}</style:header><style:footer>${line(`第 ${number('number', 1)} 页 共 ${number('count', 1)} 页`)}</style:footer>`,
    text: 'One lamp was lit.',
    questions: ['the text in the header or footer of the pages was left out: 内部资料 第3期 江畔'],
  },
  {
    name: 'leaves out hidden words, paragraphs, items of lists and notes, and names them',
    body:
      head +
      line(`One ${words('hidden', `first secret${note(line('Second secret.'))} `)}lamp.`) +
      line('third secret', 'hiddenLine') +
      line('fourth secret', 'Desk') +
      list('clauses', [line('甲'), line('fifth secret', 'hiddenLine'), line('乙')]),
    text: 'One lamp.\n\n第一条 甲\n\n第二条 乙',
    questions: [
      ...['first secret', 'third secret', 'fourth secret', 'fifth secret'].map(hidden),
      'a footnote or endnote was left out, because the reference to the note is in hidden or deleted text: Second secret.',
    ],
  },
  {
    name: 'keeps the words of fields, tabs, breaks, captions and references',
    body:
      head +
      line(
        `Page ${number('number', 1)}, <text:placeholder text:placeholder-type="text">&lt;a name&gt;</text:placeholder>, <text:text-input text:description="d">typed</text:text-input>,<text:tab/>a<text:line-break/>b<text:s text:c="3"/>c.`,
      ) +
      line(
        'Table <text:sequence text:ref-name="t0" text:name="Table" text:formula="ooow:Table+1" style:num-format="1">1</text:sequence>: The costs',
        'Caption',
      ) +
      line(
        'See <text:sequence-ref text:reference-format="category-and-value" text:ref-name="t0">Table 1</text:sequence-ref>.',
      ),
    text: 'Page 1, a name, typed, a  \nb c.\n\nTable 1: The costs\n\nSee Table 1.',
  },
  {
    name: 'leaves out the table of contents, and says so',
    body: `${head}<text:table-of-content text:name="t"><text:table-of-content-source text:outline-level="2"/><text:index-body>${line('<text:a xlink:type="simple" xlink:href="#o">Opening<text:tab/>1</text:a>')}${line('Closing<text:tab/>2')}</text:index-body></text:table-of-content>${heading('<text:bookmark text:name="o"/>Opening')}${line('One.')}${heading('Closing')}${line('Two.')}`,
    text: '# Opening\n\nOne.\n\n# Closing\n\nTwo.',
    questions: ['a table of contents or an index of the Word file was left out'],
  },
  {
    name: 'keeps footnotes and endnotes with their paragraphs and lists, also in headings and cells',
    body:
      head +
      heading(`Opening${note(line('In a heading.'))}`) +
      line(
        `One${note(line('Foot.') + line('More.'))} and two${note(line('End.'), 'endnote', 'i')} and three${note(line('Star.'), 'footnote', '*')}.`,
      ) +
      grid(2, cell(`a${note(line('In a cell.'))}`) + cell('b'), cell('c') + cell('d')) +
      line(`Last${note(line('See:') + list('plain', [line('first'), line('second')]))}.`),
    text: [
      '# Opening[^2]',
      'One[^3] and two[^e2] and three[^4].',
      '| a[^5] | b |\n| --- | --- |\n| c | d |',
      'Last[^6].',
      '[^2]: In a heading.',
      '[^3]: Foot.\n\n    More.',
      '[^e2]: End.',
      '[^4]: Star.',
      '[^5]: In a cell.',
      '[^6]: See:\n\n    1\\. first\n\n    2\\. second',
    ].join('\n\n'),
  },
  {
    name: 'reads columns one after the other, and joins drop caps',
    body: `${head}<text:section text:style-name="columns" text:name="c">${line('Left.')}${line('Right.')}</text:section>${line('The women met under one lamp.', 'dropCap')}${line('集市开张了。', 'dropCap')}`,
    text: 'Left.\n\nRight.\n\nThe women met under one lamp.\n\n集市开张了。',
  },
  {
    name: 'keeps the looks of words, quotations and code',
    body:
      head +
      line(
        `H${words('lowered', '2')}O, x${words('raised', '2')}, ${words('bold', 'bold')}, ${words('italic', 'slanted')}, ${words('struck', 'struck')}, ${words('bold', '“粗”')}是。`,
      ) +
      line('Quoted.', 'Quotations') +
      line('def f():', 'Preformatted_20_Text') +
      line('<text:s text:c="4"/>return 1', 'Preformatted_20_Text') +
      line(`Use ${words('Source_20_Text', 'npm ci')}.`),
    text: 'H<sub>2</sub>O, x<sup>2</sup>, **bold**, *slanted*, ~~struck~~, <strong>“粗”</strong>是。\n\n> Quoted.\n\n```\ndef f():\n    return 1\n```\n\nUse `npm ci`.',
  },
];

describe.skipIf(isLeftOut(() => findProgram('soffice') !== undefined))('a Word file that LibreOffice made', () => {
  const title = `${line(`The H${words('lowered', '2')}O of 9 m${words('raised', '2')}, ${words('bold', '“半边天”')}的灯`, 'Title')}${line('By Li Na')}${line('2017-09-05')}${line('One lamp.')}`;
  let files: ReadonlyMap<string, Buffer> = new Map();
  beforeAll(() => {
    files = makeWordFiles([...cases, { name: 'title', body: title }]);
  }, 240_000);
  const read = (name: string) => readBytes(files.get(name) ?? Buffer.alloc(0));

  it.each(cases)('$name', async ({ name, text, questions = [] }) => {
    expect(await read(name)).toMatchObject({
      title: 'A lamp',
      people: { by: ['Li Na'] },
      date: '2017-09-05',
      body: `${text}\n`,
      questions,
    });
  });

  it('keeps raised and lowered digits in the headline, and adds no spaces to it', async () => {
    expect((await read('title')).title).toBe('The H₂O of 9 m², “半边天”的灯');
  });
});

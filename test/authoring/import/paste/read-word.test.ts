import { describe, expect, it } from 'vitest';
import { around, paragraph, readAll, readBelowHead, run, styled, table } from './word-file.ts';

const hidden = '<w:vanish/>';
const hidingStyle =
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Below"><w:name w:val="Below"/><w:basedOn w:val="Note"/></w:style>';

describe('word hidden text: text that is hidden in Word', () => {
  it.each([
    [
      'is left out',
      paragraph(`${run('O and hidden ')}${run('secret words', hidden)}${run(' end.')}`),
      'O and hidden end.\n',
    ],
    [
      'is left out where its style hides it',
      paragraph(
        `${run('One lamp')}${run('secret ', '<w:rStyle w:val="Secret"/>')}${run('words', '<w:rStyle w:val="Secret"/>')}${run(' was lit.')}`,
      ),
      'One lamp was lit.\n',
    ],
    [
      'is left out where a style below the hidden style has the paragraph',
      `${paragraph(run('One lamp was lit.'))}${paragraph(run('secret words'), '<w:pStyle w:val="Below"/>')}`,
      'One lamp was lit.\n',
    ],
    [
      'is left out with its row of a table',
      `${paragraph(run('One lamp was lit.'))}<w:tbl><w:tr><w:tc>${paragraph(run('a'))}</w:tc><w:tc>${paragraph(run('b'))}</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph(run('secret words'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('c'))}</w:tc><w:tc>${paragraph(run('d'))}</w:tc></w:tr></w:tbl>`,
      'One lamp was lit.\n\n| a | b |\n| --- | --- |\n| c | d |\n',
    ],
    [
      'is left out with its shape',
      `${paragraph(run('One lamp'))}${paragraph(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Box" hidden="1"/><a:graphic><wps:txbx><w:txbxContent>${paragraph(run('secret words'))}</w:txbxContent></wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run('secret words'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`)}`,
      'One lamp\n',
    ],
    [
      'is left out with its phonetic guide',
      paragraph(
        `${run('One lamp')}<w:r><w:rPr><w:vanish/></w:rPr><w:ruby><w:rt>${run('x')}</w:rt><w:rubyBase>${run('secret words')}</w:rubyBase></w:ruby></w:r>${run(' was lit.')}`,
      ),
      'One lamp was lit.\n',
    ],
  ])('%s, and the editor sees its words', async (_, xml, body) => {
    const found = await readBelowHead(xml, { styles: hidingStyle });
    expect(found.body).toBe(body);
    expect(found.questions).toEqual([expect.stringContaining('hidden in Word was left out: ')]);
    expect(found.questions[0]).toContain('secret words');
  });

  it('is visible where the run or a second style shows it again', async () => {
    const xml = paragraph(
      `${run('One ', '<w:vanish w:val="0"/>')}${run('lamp was lit.', '<w:rStyle w:val="Secret"/>')}`,
      '<w:pStyle w:val="Note"/>',
    );
    expect(await readBelowHead(xml, { styles: hidingStyle })).toMatchObject({
      body: 'One lamp was lit.\n',
      questions: [],
    });
  });
});

describe('word comment: a comment or a change that nobody has accepted', () => {
  const comment = (id: number, author: string, text: string) =>
    `<w:comment w:id="${id}" w:author="${author}">${paragraph(run(text))}</w:comment>`;
  const marked = `<w:commentRangeStart w:id="0"/>${run('One lamp')}<w:commentRangeEnd w:id="0"/>${around('<w:commentReference w:id="0"/>')}${run(' was lit.')}`;

  it('makes a draft that tells the comment, which is not in the text', async () => {
    const found = await readBelowHead(paragraph(marked), { comments: comment(0, 'Desk', 'Is it one or two?') });
    expect(found.body).toBe('One lamp was lit.\n');
    expect(found.questions).toEqual(['the Word file has a comment, which was left out: Desk: Is it one or two?']);
  });

  it('tells each comment and each answer, and those without an author', async () => {
    const comments = `${comment(0, 'Desk', 'One?')}${comment(1, 'Li', 'Two.')}${comment(2, '', 'Fine.')}`;
    const { questions } = await readBelowHead(paragraph(marked), { comments });
    expect(questions.map(question => question.split('left out: ')[1])).toEqual(['Desk: One?', 'Li: Two.', 'Fine.']);
  });

  it.each([
    [
      'that added and deleted words',
      `${run('One ')}<w:del w:id="1"><w:r><w:delText>candle</w:delText></w:r></w:del><w:ins w:id="2">${run('lamp')}</w:ins>${run(' was lit.')}`,
      ['lamp', 'candle'],
    ],
    [
      'that moved words',
      `<w:moveTo w:id="1">${run('One lamp ')}</w:moveTo>${run('was lit.')}<w:moveFrom w:id="2">${run('One lamp ')}</w:moveFrom>`,
      ['One lamp', 'One lamp'],
    ],
    [
      'that deleted words which were added before',
      `${run('One lamp was lit.')}<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>Not.</w:delText></w:r></w:del></w:ins>`,
      ['Not.'],
    ],
  ])('%s is told, and the text is that with the change', async (_, runs, told) => {
    const found = await readBelowHead(paragraph(runs));
    expect(found.body).toBe('One lamp was lit.\n');
    expect(found.questions.map(question => question.split(' the text: ')[1])).toEqual(told);
  });
});

describe('word ruby: words with a phonetic guide', () => {
  const guide = (base: string, text: string, looks = '') =>
    around(`<w:ruby><w:rubyPr/><w:rt>${run(text)}</w:rt><w:rubyBase>${run(base, looks)}</w:rubyBase></w:ruby>`);
  const ruby = (base: string, text: string) => `<ruby>${base}<rp>(</rp><rt>${text}</rt><rp>)</rp></ruby>`;

  it.each([
    ['stay, with their guide', guide('晟', 'chéng'), ruby('晟', 'chéng')],
    [
      'stay apart where two follow one another',
      guide('饕', 'tāo') + guide('餮', 'tiè'),
      ruby('饕', 'tāo') + ruby('餮', 'tiè'),
    ],
    ['keep their looks', guide('晟', 'chéng', '<w:b/>'), ruby('**晟**', 'chéng')],
    [
      'stay where text stands beside them in the run',
      around(
        `<w:t>小</w:t><w:ruby><w:rt>${run('chéng')}</w:rt><w:rubyBase>${run('晟')}</w:rubyBase></w:ruby><w:t>姐</w:t>`,
      ),
      `小${ruby('晟', 'chéng')}姐`,
    ],
    [
      'of an old file, which draws them with a field, stay',
      `${around('<w:fldChar w:fldCharType="begin"/>')}${around('<w:instrText>EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(chéng),晟)</w:instrText>')}${around('<w:fldChar w:fldCharType="end"/>')}`,
      ruby('晟', 'chéng'),
    ],
  ])('%s', async (_, runs, written) => {
    const found = await readBelowHead(paragraph(`${run('她叫')}${runs}${run('，今年八十一岁。')}`));
    expect(found).toMatchObject({ body: `她叫${written}，今年八十一岁。\n`, questions: [] });
  });

  it('stay in headlines and credits without the guide, and the editor hears it', async () => {
    const title = paragraph(`${run('记')}${guide('晟', 'chéng')}`, '<w:pStyle w:val="Title"/>');
    const by = paragraph(`${run('作者：王')}${guide('晟', 'chéng')}`);
    const found = await readAll(`${title}${by}${paragraph(run('2017-09-05'))}${paragraph(run('一盏灯。'))}`);
    expect([found.title, found.people.by, found.body]).toEqual(['记晟', ['王晟'], '一盏灯。\n']);
    expect(found.questions).toEqual([expect.stringContaining('a headline cannot have phonetic guides')]);
  });
});

const field = (code: string, result?: string) =>
  `${around('<w:fldChar w:fldCharType="begin"/>')}${around(`<w:instrText>${code}</w:instrText>`)}${
    result === undefined ? '' : around('<w:fldChar w:fldCharType="separate"/>') + run(result)
  }${around('<w:fldChar w:fldCharType="end"/>')}`;
const math = (inner: string) => `<m:r><m:t>${inner}</m:t></m:r>`;

describe('word loses and shows words: what mammoth drops', () => {
  it.each([
    ['a letter in a circle', field(' eq \\o\\ac(○,1)'), '①'],
    ['a Chinese character in a circle', field('EQ \\o\\ac(◯,正)'), '㊣'],
    ['a simple field', `<w:fldSimple w:instr=" SEQ 图 ">${run('1')}</w:fldSimple>`, '1'],
    ['a passage from right to left', `<w:dir w:val="rtl">${run('שלום')}</w:dir>`, 'שלום'],
    ['a passage with another direction', `<w:bdo w:val="rtl">${run('abc')}</w:bdo>`, 'abc'],
    ['a line break by another name', around('<w:t>a</w:t><w:cr/><w:t>b</w:t>'), 'a  \nb'],
    ['a page break', around('<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t>'), 'a  \nb'],
    ['a field with a result', field('PAGEREF x', '12'), '12'],
    [
      'a field in a field',
      `${around('<w:fldChar w:fldCharType="begin"/>')}${around('<w:instrText>IF </w:instrText>')}${field('DATE', '1 May')}${around('<w:fldChar w:fldCharType="separate"/>')}${run('May')}${around('<w:fldChar w:fldCharType="end"/>')}`,
      '1 MayMay',
    ],
    ['an entry of an index, which shows nothing', field('XE "lamp"'), ''],
    [
      'a check box',
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>`,
      '☒',
    ],
    ['a check box of an old form', field('FORMCHECKBOX'), '☐'],
  ])('%s stays in the text', async (_, runs, written) => {
    const found = await readBelowHead(paragraph(`${run('前')}${runs}${run('后。')}`));
    expect(found).toMatchObject({ body: `前${written}后。\n`, questions: [] });
  });

  it.each([
    [
      'a formula',
      `<m:oMath><m:sSup><m:e>${math('a')}</m:e><m:sup>${math('2')}</m:sup></m:sSup>${math('+1')}</m:oMath>`,
      'a<sup>2</sup>+1',
      'check this formula, which is now plain text: a2+1',
    ],
    [
      'a fraction and a root',
      `<m:oMathPara><m:oMath><m:f><m:num>${math('a+b')}</m:num><m:den>${math('2')}</m:den></m:f><m:rad><m:deg/><m:e>${math('x')}</m:e></m:rad></m:oMath></m:oMathPara>`,
      '(a+b)/2√x',
      'check this formula, which is now plain text: (a+b)/2√x',
    ],
    [
      'a letter in a circle that Unicode does not have',
      field('eq \\o\\ac(○,唐)'),
      '唐',
      'check this formula, which is now plain text: 唐',
    ],
    ['a field without a result', field('FORMDROPDOWN'), '', 'a Word field without a result was left out: FORMDROPDOWN'],
    [
      'a chart',
      around(
        '<w:drawing><wp:inline><wp:docPr id="1" name="Chart 1"/><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing>',
      ),
      '',
      'a chart or a diagram was left out: Chart 1',
    ],
    [
      'a part that nobody knows',
      '<w:novel><w:t>x</w:t></w:novel>',
      '',
      'halfsky left out an unreadable part of the Word file: w:novel',
    ],
    [
      'a symbol of an unknown font',
      around('<w:sym w:font="Nobody" w:char="F0FE"/>'),
      '',
      'a symbol was left out: char F0FE in font Nobody',
    ],
  ])('%s is told', async (_, runs, written, question) => {
    const found = await readBelowHead(paragraph(`${run('前')}${runs}${run('后。')}`));
    expect(found).toMatchObject({ body: `前${written}后。\n`, questions: [question] });
  });

  it('old WordArt becomes a paragraph of text, and is told', async () => {
    const art = around('<w:pict><v:shape><v:textpath string="九盏灯"/></v:shape></w:pict>');
    expect(await readBelowHead(paragraph(`${run('前')}${art}${run('后。')}`))).toMatchObject({
      body: '前后。\n\n九盏灯\n',
      questions: ['the text of a text box was moved below the paragraph beside the box: 九盏灯'],
    });
  });

  it('a chart is told with its words', async () => {
    const chart =
      '<c:chartSpace xmlns:c="urn:c" xmlns:a="urn:a"><a:t>Wells mended</a:t><c:v>2017</c:v><c:v>9</c:v></c:chartSpace>';
    const { questions } = await readBelowHead(paragraph(run('前后。')), {}, { 'word/charts/chart1.xml': chart });
    expect(questions).toEqual(['a chart or diagram with this text was left out: Wells mended 2017 9']);
  });

  it('a text box stands once, below its paragraph, and is told', async () => {
    const box = `<w:txbxContent>${paragraph(run('In the box.'))}${paragraph(run('And more.'))}</w:txbxContent>`;
    const both = around(
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
    );
    const found = await readBelowHead(
      `${paragraph(`${run('One lamp')}${both}${run(' was lit.')}`)}${paragraph(run('The end.'))}`,
    );
    expect(found.body).toBe('One lamp was lit.\n\nIn the box.\n\nAnd more.\n\nThe end.\n');
    expect(found.questions).toHaveLength(1);
  });
});

describe('word loses and shows words: paragraphs that Word numbers', () => {
  const level = (format: string, text: string, at = 0, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level('decimal', '%1.')}${level('lowerLetter', '%2)', 1)}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('chineseCountingThousand', '第%1条')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('chineseCounting', '%1、', 0, 9)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num><w:abstractNum w:abstractNumId="3">${level('bullet', ' ')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>`;
  const item = (list: number, text: string, at = 0, style = '') =>
    paragraph(run(text), `${style}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';
  const hiddenItem = paragraph(run('secret', hidden), `${inList}<w:rPr>${hidden}</w:rPr>`);
  const gone = '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>';
  const deletedItem = paragraph(gone, `${inList}<w:rPr><w:del w:id="2"/></w:rPr>`);
  const between = paragraph(run('Between.'));
  const lead = paragraph(run('One lamp was lit.'));

  it.each([
    [
      'go on counting below a paragraph',
      item(1, 'a') + item(1, 'b') + between + item(1, 'c'),
      '1.  a\n2.  b\n\nBetween.\n\n3.  c',
      [],
    ],
    [
      'begin where Word says so',
      item(1, 'a') + between + item(3, 'g') + item(3, 'h'),
      '1.  a\n\nBetween.\n\n7.  g\n8.  h',
      [],
    ],
    [
      'keep the words of their numbers',
      item(2, '甲') + item(2, '乙') + between + item(2, '丙'),
      '第一条 甲\n\n第二条 乙\n\nBetween.\n\n第三条 丙',
      [],
    ],
    [
      'keep the words of their numbers where they are headings',
      item(4, '缘起', 0, '<w:pStyle w:val="h2"/>') + between + item(4, '经过', 0, '<w:pStyle w:val="h2"/>'),
      '## 九、缘起\n\nBetween.\n\n## 十、经过',
      [],
    ],
    ['begin anew directly below another list', item(1, 'a') + item(3, 'g') + item(3, 'h'), '1.  a\n\n7)  g\n8)  h', []],
    [
      'do not count items that are hidden or deleted',
      `${item(2, '甲')}${hiddenItem}${deletedItem}${item(2, '乙')}`,
      '第一条 甲\n\n第二条 乙',
      [expect.stringContaining('hidden in Word'), expect.stringContaining('deleted')],
    ],
    [
      'go on where one item has a second paragraph, which Word gives a blank bullet',
      item(1, 'a') + item(5, 'and more') + item(1, 'b'),
      '1.  a\n\nand more\n\n2.  b',
      [],
    ],
    [
      'begin at a deeper level',
      item(4, '甲') + item(1, 'aa', 1) + item(1, 'ab', 1),
      '九、甲\n\n1.  aa\n2.  ab',
      ['lists in an article can have only plain numbers, so these numbers of the Word file were changed: a), b)'],
    ],
    [
      'of a deeper level count anew below each item',
      item(1, 'a') + item(1, 'aa', 1) + between + item(1, 'b') + item(1, 'ba', 1),
      '1.  a\n    1.  aa\n\nBetween.\n\n2.  b\n    1.  ba',
      ['lists in an article can have only plain numbers, so these numbers of the Word file were changed: a), a)'],
    ],
  ])('%s', async (_, xml, written, questions) => {
    const found = await readBelowHead(lead + xml, { numbering });
    expect(found).toMatchObject({ body: `One lamp was lit.\n\n${written}\n`, questions });
  });
});

describe('word table first: a table above the headline', () => {
  const cell = (text: string) => paragraph(run(text));
  const form = table([cell('投稿单位'), cell('江畔县妇联')], [cell('联系人'), cell('周芳')]);
  const rest = `${paragraph(run('作者：林小芸'))}${paragraph(run('2026年3月8日'))}${paragraph(run('三百名绣娘上线。'))}`;
  const kept = '| 投稿单位 | 江畔县妇联 |\n| --- | --- |\n| 联系人 | 周芳 |\n\n';
  const asked = 'a table above the headline is still in the text: | 投稿单位 | 江畔县妇联 |';

  it.each([
    ['with the style Title', form + styled('Title', '绣娘上线') + rest, kept, 1],
    ['without a style', form + paragraph(run('绣娘上线')) + rest, kept, 1],
    ['below two tables', form + paragraph('') + form + styled('Title', '绣娘上线') + rest, kept + kept, 2],
    ['below an empty paragraph', paragraph('') + form + styled('Title', '绣娘上线') + rest, kept, 1],
  ])('is no headline: that is the line %s', async (_, xml, tables, questions) => {
    expect(await readAll(xml)).toMatchObject({
      title: '绣娘上线',
      date: '2026-03-08',
      people: { by: ['林小芸'] },
      body: `${tables}三百名绣娘上线。\n`,
      questions: Array.from({ length: questions }, () => asked),
    });
  });
});

describe('word cell paragraphs: a table cell', () => {
  const cells = (...lines: readonly string[]) => lines.map(line => paragraph(run(line))).join('');
  const head = [cells('Item'), cells('Yuan')];

  it.each([
    ['with several paragraphs', [cells('Rope', 'Buckets'), cells('120', '80')], '| Rope<br>Buckets | 120<br>80 |'],
    ['with an empty paragraph', [cells('Rope', '', 'Food'), cells('120', '', '80')], '| Rope<br>Food | 120<br>80 |'],
    [
      'with a line break',
      [paragraph(around('<w:t>Rope</w:t><w:br/><w:t>Food</w:t>')), cells('120', '80')],
      '| Rope<br>Food | 120<br>80 |',
    ],
    ['with one paragraph', [cells('Rope | Food'), cells('120')], '| Rope \\| Food | 120 |'],
  ])('%s keeps its lines', async (_, row, written) => {
    const { body } = await readBelowHead(`${paragraph(run('These:'))}${table(head, row)}`);
    expect(body).toBe(`These:\n\n| Item | Yuan |\n| --- | --- |\n${written}\n`);
  });
});

it('a merged cell of a table is named', async () => {
  const xml = table([paragraph(run('Yuan'))], [paragraph(run('120')), paragraph(run('80'))]).replace(
    '<w:tcPr/>',
    '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>',
  );
  const { body, questions } = await readBelowHead(`${paragraph(run('These:'))}${xml}`);
  expect(body).toBe('These:\n\n| Yuan |  |\n| --- | --- |\n| 120 | 80 |\n');
  expect(questions).toEqual([
    'a table in Markdown has no merged cells, so the texts of these merged cells are now each in one cell, beside empty cells: Yuan',
  ]);
});

describe('a row of a table that begins below the second column', () => {
  it('keeps its cells in their columns', async () => {
    const row = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>';
    const xml = table([paragraph(run('Item')), paragraph(run('Yuan'))]).replace(
      '</w:tbl>',
      `${row}<w:tc>${paragraph(run('120'))}</w:tc></w:tr></w:tbl>`,
    );
    expect((await readBelowHead(`${paragraph(run('These:'))}${xml}`)).body).toBe(
      'These:\n\n| Item | Yuan |\n| --- | --- |\n|  | 120 |\n',
    );
  });
});

describe('a page break in a paragraph', () => {
  it.each([
    ['at its end', `${run('One lamp.')}${around('<w:br w:type="page"/>')}`],
    ['at its beginning', `${around('<w:br w:type="page"/>')}${run('One lamp.')}`],
  ])('%s leaves no mark', async (_, runs) => {
    expect((await readBelowHead(paragraph(runs) + paragraph(run('End.')))).body).toBe('One lamp.\n\nEnd.\n');
  });
});

describe('word drop cap: a letter over several lines', () => {
  const cap = (letter: string, kind = 'drop') =>
    paragraph(run(letter), `<w:framePr w:dropCap="${kind}" w:lines="3" w:wrap="around"/>`);

  it.each([
    ['belongs to the paragraph below it', cap('T') + paragraph(run('he women met.')), 'The women met.\n'],
    ['belongs to it in the margin too', cap('T', 'margin') + paragraph(run('he women met.')), 'The women met.\n'],
    ['belongs to it in Chinese', cap('集') + paragraph(run('市开张了。')), '集市开张了。\n'],
    [
      'belongs to it below a bookmark, and where it has no properties',
      `${cap('T')}<w:bookmarkStart w:id="0" w:name="x"/><w:p>${run('he women met.')}</w:p>`,
      'The women met.\n',
    ],
    ['stays a paragraph of its own above nothing', paragraph(run('Women met.')) + cap('T'), 'Women met.\n\nT\n'],
  ])('%s', async (_, xml, body) => {
    expect(await readBelowHead(xml)).toMatchObject({ body, questions: [] });
  });
});

describe('word headline of two lines', () => {
  const broken = (looks: string) =>
    `${run('江畔县妇女联合会', looks)}<w:r><w:rPr>${looks}</w:rPr><w:br/></w:r>${run('关于举办培训班的通知', looks)}`;
  const rest = `${paragraph(run('2026年3月8日'))}${paragraph(run('全县三百名绣娘开店。'))}`;
  const title = '江畔县妇女联合会关于举办培训班的通知';

  it.each([
    ['in a paragraph with the style Title', paragraph(broken(''), '<w:pStyle w:val="Title"/>'), title],
    ['in a bold paragraph', paragraph(broken('<w:b/>')), title],
    [
      'in two paragraphs with the style Title',
      styled('Title', '江畔县妇女联合会') + styled('Title', '关于举办培训班的通知'),
      title,
    ],
    [
      'in English, with a space between its lines',
      paragraph(around('<w:t>The well that</w:t><w:br/><w:t>the women mended</w:t>'), '<w:pStyle w:val="Title"/>'),
      'The well that the women mended',
    ],
  ])('%s is one headline', async (_, xml, headline) => {
    expect(await readAll(xml + rest)).toMatchObject({
      title: headline,
      date: '2026-03-08',
      body: '全县三百名绣娘开店。\n',
      questions: ['halfsky found no author: fill in the field "by"'],
    });
  });

  it('ends above the credits in the same paragraph', async () => {
    const bold = '<w:b/>';
    const xml = paragraph(`${run('A lamp', bold)}<w:r><w:rPr>${bold}</w:rPr><w:br/></w:r>${run('By Li Na', bold)}`);
    expect(await readAll(xml + rest)).toMatchObject({ title: 'A lamp', people: { by: ['Li Na'] }, questions: [] });
  });

  it('is none where a bold paragraph is a sentence', async () => {
    const xml = paragraph(
      `${run('One lamp', '<w:b/>')}<w:r><w:rPr><w:b/></w:rPr><w:br/></w:r>${run('was lit.', '<w:b/>')}`,
    );
    expect(await readAll(xml + rest)).toMatchObject({
      title: '',
      body: expect.stringMatching(/^\*\*One lamp {2}\nwas lit\.\*\*/),
    });
  });
});

describe('the parts of a Word file', () => {
  const text = paragraph(`${run('One lamp')}${run(' secret', hidden)}${run(' was lit.')}`);

  it('may begin with a byte order mark', async () => {
    const styles = `\ufeff<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`;
    const found = await readBelowHead(text, {}, { 'word/styles.xml': styles });
    expect([found.title, found.body]).toEqual(['A lamp', 'One lamp was lit.\n']);
  });

  it('may be damaged where they have nothing to do with the text', async () => {
    expect(await readBelowHead(text, {}, { 'word/fontTable.xml': '<a' })).toMatchObject({
      body: 'One lamp was lit.\n',
    });
  });

  it('are those of the document and not those of its glossary', async () => {
    const found = await readBelowHead(
      text,
      {},
      {
        'word/glossary/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
      },
    );
    expect(found.body).toBe('One lamp was lit.\n');
  });

  it('cannot tell mammoth to drop text', async () => {
    const found = await readBelowHead(text, {}, { 'mammoth/style-map': 'p => !' });
    expect(found.body).toBe('One lamp was lit.\n');
  });

  it('may not be nested without end', async () => {
    await expect(readBelowHead(`${'<w:ins>'.repeat(5000)}${'</w:ins>'.repeat(5000)}`)).rejects.toMatchObject({
      what: 'the file is damaged, or is not a .docx file: open it in Word and save it as .docx',
    });
  });

  it.each(['document', 'styles', 'comments', 'footnotes'])('are refused in words where %s is damaged', async name => {
    await expect(readBelowHead(text, {}, { [`word/${name}.xml`]: '<w:a><' })).rejects.toMatchObject({
      what: 'the file is damaged, or is not a .docx file: open it in Word and save it as .docx',
    });
  });
});

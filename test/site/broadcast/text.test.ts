import { describe, expect, it } from 'vitest';
import { parseWeek } from '../../../src/language/weeks.ts';
import { writeScript } from '../../../src/site/broadcast/as-text.ts';
import { anArticleText, type FileTree, frontMatter, load } from '../../builders.ts';
import { frameOf, scriptOf, write, writeAll } from './written.ts';

const end = '\n\n[End of article]';

describe('the text of an article, as it is read aloud', () => {
  it.each([
    ['headings stand between pauses', 'One.\n\n## Two\n\nThree.\n', 'One.\n\n[Pause] Two [Pause]\n\nThree.'],
    ['a break is a pause', 'One.\n\n***\n\nTwo.\n', 'One.\n\n[Pause]\n\nTwo.'],
    ['a numbered list has its numbers', '3. Three\n4. Four\n', '3. Three\n\n4. Four'],
    ['another list has a line for each item', '- One\n- Two\n  - Inner\n', 'One\n\nTwo\n\nInner'],
    [
      'links are their text',
      'See [the *law*](https://x.example/) and <https://y.example/>.\n',
      'See the law and https://y.example/.',
    ],
    ['quotations have a beginning and an end', '> She said so.\n', 'Quote:\n\nShe said so.\n\nEnd of quote.'],
    ['a line break ends a line', 'One  \ntwo\n', 'One\n\ntwo'],
    ['large numbers stand behind their words', '```numbers\n6,700+ | websites\n```\n', 'websites: 6,700+'],
    [
      'the rows of a table are sentences',
      '| place | groups | women |\n|---|---|---|\n| Beitang | 3 | 40 |\n| Lingyun | 5 | |\n',
      'place: groups, women.\n\nBeitang: groups 3, women 40.\n\nLingyun: groups 5.',
    ],
    [
      'a number at the start of a row has the name of its column',
      '| set | China | Japan |\n|---|---|---|\n| 1 | 15 | 8 |\n',
      'set: China, Japan.\n\nset 1: China 15, Japan 8.',
    ],
    [
      'a table of two columns says the name of the second once',
      '| goods | price |\n|---|---|\n| paper | 3 |\n| ink | 5 |\n',
      'goods: price.\n\npaper: 3.\n\nink: 5.',
    ],
    [
      'a table of two columns may have no names',
      '| | |\n|---|---|\n| paper | 3 |\n| ink | 5 |\n',
      'paper: 3.\n\nink: 5.',
    ],
    ['an annotation is help', '<ruby>饕餮<rt>tāotiè</rt></ruby> eats.\n', '饕餮 (tāotiè) eats.'],
    ['Chinese words have pinyin once', 'The 妇联 met. The 妇联 parted.\n', 'The 妇联 (fù lián) met. The 妇联 parted.'],
    [
      'and square brackets within brackets',
      'She (单田芳) met. Shan Tianfang (单田芳).\n',
      'She (单田芳 [dān tián fāng]) met. Shan Tianfang (单田芳).',
    ],
    [
      'a name that stands before in Latin letters is read as a name',
      'Shan Tianfang (单田芳) spoke.\n',
      'Shan Tianfang (单田芳 [shàn tián fāng]) spoke.',
    ],
    ['a linked telephone number is spelled', 'Call [12 338](tel:12338).\n', 'Call 12 338 (1 2, 3 3 8).'],
    [
      'a number that only the link has is said',
      '[Call us](tel:+44-110), please.\n',
      'Call us: +44-110 (4 4, 1 1 0), please.',
    ],
    ['an address that only the link has is said', '[Write](mailto:a@x.example?subject=S).\n', 'Write: a@x.example.'],
    ['a linked mail address is said once', '[a@x.example](mailto:a@x.example)\n', 'a@x.example'],
    ['words beside a linked number are not spelled', '[Call **110**](tel:110)\n', 'Call 110 (1 1 0)'],
    ['a year that Markdown reads as the number of an item stays a year', '1931. Born.\n', '1931. Born.'],
    [
      'raised digits stay apart from their number',
      'The 1<sup>st</sup> of 10<sup>6</sup> m<sup>2</sup>, CO<sub>2</sub>.\n',
      'The 1st of 10⁶ m², CO₂.',
    ],
    ['Arabic words keep their form', 'They say مرحبا here.\n', 'They say مرحبا here.'],
  ])('%s', (_, body, text) => {
    expect(write(body)).toBe(text + end);
  });

  it.each([
    ['en', 'Correction, 6 September 2017: T.'],
    ['zh-Hans', '更正（2017年9月6日）：T.'],
    ['fa', 'اصلاحیه، ۶ سپتامبر ۲۰۱۷: T.'],
  ])('a correction has its day, in the punctuation of %s', (language, line) => {
    expect(writeAll('One.\n', { language, yaml: ['corrections: [{date: 2017-09-06, text: T.}]'] })).toContain(line);
  });

  it('pictures are described, with their captions', () => {
    const files: FileTree = { 'articles/2017/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>' };
    expect(write('![A board](a.svg "The board. | Drawing: nobody")\n', { files })).toBe(
      `Picture: A board\n\nThe board. Drawing: nobody${end}`,
    );
  });

  it('what is left out has its place in the text, or is listed at the end', () => {
    const rows = Array.from({ length: 13 }, (_, i) => `| a${i} | ${i} |`).join('\n');
    expect(
      write(
        `She ploughs.[^1]\n\n::: pullquote\nShe ploughs.\n:::\n\n| who | how often |\n|---|---|\n${rows}\n\n\`\`\`\nrun()\nstop()\n\`\`\`\n\n~~Never.~~\n\n[^1]: Since *1949*.\n`,
        { yaml: ['sources: [{name: A register}]', 'copyright: © The Lantern'] },
      ),
    ).toBe(`She ploughs.

[Table: who, how often]

[Code]

[End of article]

[Not read aloud]
- Sentence repeated in large type: She ploughs.
- Table: who, how often
- Code: run() / stop()
- Struck out: Never.
- Note 1: Since 1949.
- Sources: A register
- Copyright: © The Lantern`);
  });

  it('a pull quote that no other sentence repeats is read', () => {
    expect(write('She ploughs.\n\n::: pullquote\nShe votes.\n:::\n')).toBe(
      `She ploughs.\n\nQuote:\n\nShe votes.\n\nEnd of quote.${end}`,
    );
  });

  it('help lines follow the text, and their numbers are spelled', () => {
    const help =
      'lines:\n  night:\n    name: Night line\n    phone: "0571-123"\n    hours: every night\n    tags: [law]\n';
    expect(write('Text.\n', { yaml: ['tags: [law]'], files: { 'newsroom/help.yaml': help } })).toBe(
      `Text.\n\n[Pause] Where to find help [Pause]\n\nNight line. Telephone: 0571-123 (0 5 7 1, 1 2 3). Hours: every night.${end}`,
    );
  });
});

describe('a Chinese text', () => {
  it.each([
    ['rare characters have pinyin once', '饕餮与饕餮。\n', '饕餮（tāo tiè）与饕餮。'],
    ['percentages are turned round', '占52.3%，不到5％。\n', '占52.3%（百分之五十二点三），不到5％（百分之五）。'],
    ['grouped digits are regrouped', '900,000个群，6,700多个。\n', '900,000（九十万）个群，6,700（六千七百）多个。'],
    ['a number that may be a hotline stays as it is', '12338，编号20170905。\n', '12338，编号20170905。'],
    [
      'a number to call is spelled',
      '请拨12338，热线是110。打20折。\n',
      '请拨12338（幺二三三八），热线是110（幺幺零）。打20折。',
    ],
    [
      'long numbers before words that count are regrouped',
      '共10917份，20170905次。\n',
      '共10917（一万零九百一十七）份，20170905（二千零一十七万零九百零五）次。',
    ],
    [
      'a number with a hyphen is spelled as a whole',
      '电话：010-12345678转8001。\n',
      '电话：010-12345678（零幺零 幺二三四五六七八）转8001。',
    ],
    ['a number with masked digits stays as it is', '电话138****0000。\n', '电话138****0000。'],
    ['a linked telephone number is spelled', '拨[12338](tel:12338)。\n', '拨12338（幺二三三八）。'],
    ['quotations have a beginning and an end', '> 她说了。\n', '引文：\n\n她说了。\n\n引文完。'],
    ['common words have none', '妇女能顶半边天。\n', '妇女能顶半边天。'],
  ])('%s', (_, body, text) => {
    expect(write(body, { language: 'zh-Hans' })).toBe(`${text}\n\n[全文完]`);
  });

  it('names of people have pinyin, with the readings of family names', () => {
    const files = { 'newsroom/people/shan.yaml': 'name: 单淑兰\nkind: person\n' };
    const by = { language: 'zh-Hans', files, yaml: ['by: [shan, 仇梅]'] };
    expect(writeAll('单淑兰和仇梅在单位。\n', by)).toContain(
      '作者：单淑兰（shàn shū lán）、仇梅（qiú méi）。发表：2017年（二〇一七年）9月5日。\n\n单淑兰和仇梅在单位。',
    );
  });

  it('traditional characters and names of places with an unusual reading too', () => {
    const files = {
      'newsroom/groups/a.yaml': 'groups:\n  - {name: 姐妹群, level: county, place: 山東 / 單縣, number: "1"}\n',
    };
    expect(write('單縣的婦女到山東開會。\n', { language: 'zh-Hant', files })).toContain(
      '單縣（shàn xiàn）的婦女到山東開會。',
    );
  });

  it('Japanese has no pinyin', () => {
    expect(write('単に饕餮である。\n', { language: 'ja' })).toContain('単に饕餮である。');
  });
});

describe('a script', () => {
  const files: FileTree = {
    'newsroom/site.yaml': 'name: {en: The Lantern, zh-Hans: 灯笼}\nlanguages: [en, zh-Hans]\n',
    'newsroom/columns/wells.md': '---\ntitle: {en: Wells, zh-Hans: 水井}\n---\n',
    'newsroom/people/shan.yaml': 'name: {en: Shan Shulan, zh-Hans: 单淑兰}\nkind: person\n',
    'articles/2017/a.md': frontMatter(
      'title: First',
      'date: 2017-09-05',
      'summary: Two words.',
      'by: shan',
      'column: wells',
    ),
    'articles/2017/b.md': anArticleText(`${'word '.repeat(280)}\n`, 'summary: S.').replace(
      'Ploughs and ballots',
      'Long',
    ),
    'articles/2017/c.zh-Hans.md': frontMatter('title: 第一', 'date: 2017-09-05', 'summary: 摘要。', 'by: shan'),
  };
  const textIn = (language: string, order: Parameters<typeof scriptOf>[2] = {}, { catalogue } = load(files)) =>
    writeScript(scriptOf(catalogue, language, order), frameOf(catalogue, language).strings);

  it('begins with its length, the publication and the date in words', () => {
    const text = textIn('zh-Hans');
    expect(text).toBe(`灯笼 · 广播稿
合计：20秒 · 每分钟字数：220
1. 第一 · 14秒

这里是灯笼。二〇一七年九月五日星期二。

———— 1 · 14秒 ————

[停顿] 第一 [停顿]

摘要。

作者：单淑兰（shàn shū lán）。发表：2017年（二〇一七年）9月5日。

A text.

[全文完]
`);
  });

  it('says which week or column it is about', () => {
    const week = parseWeek('2017-W36');
    const [column] = load(files).catalogue.newsroom.columns.values();
    if (!week || !column) throw new Error('neither week nor column');
    expect(textIn('en', { selection: { kind: 'week', week } })).toContain(
      'This is The Lantern. Tuesday, 5 September 2017.\n\nThe articles of the week from Monday, 4 September 2017 to Sunday, 10 September 2017.',
    );
    expect(textIn('zh-Hans', { selection: { kind: 'column', column } })).toContain('专栏“水井”的文章。');
  });

  it('takes as long as its words at the given speed, and help takes no time', () => {
    const { catalogue } = load(files);
    const { articles } = scriptOf(catalogue, 'en');
    const long = articles.find(({ headline }) => headline[0]?.text === 'Long');
    // 280 words at 140 a minute, and about ten words and pauses around them
    expect(long?.seconds).toBeGreaterThan(120);
    expect(long?.seconds).toBeLessThan(135);
    const slow = scriptOf(catalogue, 'en', { speed: 70 });
    expect(slow.seconds).toBeGreaterThan(1.8 * scriptOf(catalogue, 'en').seconds);
  });

  it('has the articles that fit, and lists the others', () => {
    const text = textIn('en', { minutes: 1 });
    expect(text).toContain('1. First · ');
    expect(text).not.toContain('word word');
    expect(text).toContain('[Left out for lack of time]\n- Long\n');
  });
});

/** A publication for tests of print: numbered sentences, whose order in a PDF shows whether readers copy the text in order. */
import { stripes } from './fixture.ts';

/** Returns a text of numbered sentences, in paragraphs of four, with a heading before each third paragraph. */
function sentences(count: number, sentence: (number: number) => string, heading: (number: number) => string): string {
  const paragraphs = Array.from({ length: Math.ceil(count / 4) }, (_, i) => {
    const numbers = Array.from({ length: Math.min(4, count - 4 * i) }, (_, j) => 4 * i + j + 1);
    const text = numbers.map(sentence).join(' ').replace(/。 /g, '。');
    return i % 3 === 2 ? `## ${heading(i)}\n\n${text}` : text;
  });
  return `${paragraphs.join('\n\n')}\n`;
}

const english = (count: number) =>
  sentences(
    count,
    number => `Sentence ${number} tells who mends the well, who pays for the rope and who only talks about it.`,
    number => `Heading ${number}`,
  );
const chinese = (count: number) =>
  sentences(
    count,
    number => `第${number}句说的是村里的水井谁来修、绳子谁出钱——谁只动嘴。`,
    number => `小标题${number}`,
  );

const article = (head: readonly string[], text: string) => `---\n${head.join('\n')}\n---\n\n${text}`;

/** A headline that needs many lines. */
export const longTitle =
  'What the council of the seven villages below the dam decided on the third day, who voted for it, who left the hall before the vote, and why the decision was taken back a week later';

export const printFiles = {
  'newsroom/site.yaml': `name: {en: The Village Well, zh-Hans: 村里的水井}
tagline: {en: A paper for the wall, zh-Hans: 一张贴在墙上的报}
url: https://well.example/
languages: [en, zh-Hans]
timezone: Asia/Shanghai
publisher: council
copyright: {en: © The council, zh-Hans: © 议事会}
codes: true
`,
  'newsroom/people/council.yaml': 'name: {en: The council, zh-Hans: 议事会}\nkind: organisation\n',
  'articles/2017/well/index.md': article(
    [
      'title: Who mends the well',
      'date: 2017-09-04',
      'summary: The rope broke on Sunday. The council found a new one.',
      'cover: {src: well.png, alt: Stripes in place of a well, caption: The well at dawn, credit: Nobody}',
      'by: [Ama, Bea]\ntranslator: Chen\neditor: Dora\nsource: {name: The gazette, url: "https://gazette.example/1"}',
      'sources: [{name: The minutes, url: "https://minutes.example/"}]',
    ],
    english(90),
  ),
  'articles/2017/well/index.zh-Hans.md': article(
    [
      'title: 村里的水井谁来修',
      'date: 2017-09-04',
      'summary: 星期天绳子断了，议事会找来一根新的。',
      'cover: {src: well.png, alt: 条纹，代替水井, caption: 清晨的水井}',
    ],
    chinese(90),
  ),
  'articles/2017/well/well.png': stripes(640, 360, '8a3b12', 'fbf0dc'),
  'articles/2017/vote.md': article(
    ['title: Vote', 'date: 2017-09-05', 'summary: On Sunday, in the hall.', 'expires: 2017-12-31', 'kind: notice'],
    english(6),
  ),
  'articles/2017/vote.zh-Hans.md': article(
    ['title: 投票', 'date: 2017-09-05', 'summary: 星期天，在礼堂。', 'expires: 2017-12-31', 'kind: notice'],
    chinese(6),
  ),
  'articles/2017/market.md': article(
    ['title: The market counts its women', 'date: 2017-09-06', 'summary: A first count.'],
    `\`\`\`numbers\n900,000 | women at the market\n\`\`\`\n\n${english(40)}\n| goods | price |\n|---|---:|\n| Lanterns | 12 |\n`,
  ),
  'articles/2017/market.zh-Hans.md': article(
    ['title: 集市上有多少妇女', 'date: 2017-09-06', 'summary: 第一次清点。'],
    `\`\`\`numbers\n90万 | 名妇女\n\`\`\`\n\n${chinese(40)}`,
  ),
  'articles/2017/council.md': article(
    [`title: "${longTitle}"`, 'date: 2017-09-07', 'summary: The minutes have all of it, and <nothing> & "more".'],
    english(20),
  ),
  'newsroom/groups/all.csv': [
    'name,name.zh-Hans,level,place,place.zh-Hans,leader,number,introduction,code,expires,other',
    'Tea growers,茶农群,county,Guangxi / Baise / Lingyun,广西 / 百色 / 凌云,王芳,123,Prices and weather,https://chat.example/g/tea,2030-01-01,Ask',
    'Weavers,织女群,county,Guangxi / Baise / Lingyun,广西 / 百色 / 凌云,李华,456,,https://chat.example/g/loom,2017-01-01,Come to the hall',
    'Mothers,妈妈群,county,Guangxi / Baise / Lingyun,广西 / 百色 / 凌云,,,,weixin://dl/business/?t=abcdefghijk,,',
    `Readers,读书群,county,Guangxi / Baise / Lingyun,广西 / 百色 / 凌云,,789,,https://chat.example/${'long'.repeat(50)},,`,
    'Singers,歌咏队,county,Guangxi / Baise / Lingyun,广西 / 百色 / 凌云,,99,,,,',
    ...[1, 2, 3, 4, 5].map(
      i => `Group ${i},群${i},county,Guangxi / Baise / Leye,广西 / 百色 / 乐业,,,,https://chat.example/g/leye-${i},,`,
    ),
    '',
  ].join('\n'),
} as const;

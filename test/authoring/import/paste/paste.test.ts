/** Tests that one article in four forms and two languages always becomes the same article. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../../src/cli/main.ts';
import { stripes } from '../../../support/fixture.ts';
import { asMail, asPage, asText, asWord, type Layout } from './forms.ts';

const png = Buffer.from(stripes(400, 300, 'a3260f', 'ffffff'));

const english: Layout = {
  language: 'en',
  png,
  lines: [
    "Nine Lanterns: Village Women's Night School Opens Its Doors to All",
    '',
    'October 12, 2018',
    'By The LanternEditor: Wei Zhao',
    '(picture)',
    "Nine Lanterns: A Village Women's Night School with Open Doors",
    '[Lantern Pictures]',
    '',
    'The night school of a small town began with nine pupils and one lamp.',
    '',
    'By the second winter, forty women came: some walked for an hour.',
    '',
    '(Source: Evening Post/Translated and edited by The Lantern)',
    '',
    'Copyright questions about words and pictures go to desk@example.org. All rights reserved.',
  ],
};

const chinese: Layout = {
  language: 'zh-CN',
  png,
  lines: [
    '九盏灯：村里的女子夜校向所有人敞开大门',
    '',
    '2018年10月12日　来源：晚报',
    '文/王小兰 李梅　图/赵卫',
    '(picture)',
    '夜校的第一盏灯',
    '【灯笼图片社】',
    '',
    '　　镇上的夜校开办时，只有九名学员和一盏灯。',
    '',
    '　　到了第二年冬天，来了四十位妇女，有人要走一个小时的路。',
    '',
    '（来源：晚报／编辑：陈红）',
    '',
    '责任编辑：周敏',
    '',
    '版权声明：文字和图片的版权归原作者所有，如有侵权请联系删除。',
  ],
};

let folder = '';
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-paste-'));
  mkdirSync(join(folder, 'site/newsroom/people'), { recursive: true });
  mkdirSync(join(folder, 'site/articles'));
  writeFileSync(
    join(folder, 'site/newsroom/site.yaml'),
    'name: Lantern\nurl: https://lantern.example/\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\n',
  );
  writeFileSync(join(folder, 'site/newsroom/people/the-lantern.yaml'), 'name: The Lantern\nkind: organisation\n');
  said = [];
  for (const channel of ['log', 'error'] as const)
    vi.spyOn(console, channel).mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const run = (kind: string, file: string, ...more: readonly string[]) =>
  main(['import', kind, join(folder, file), '--site', join(folder, 'site'), '--now', '2020-01-01', ...more]);
const give = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const articles = () =>
  readdirSync(join(folder, 'site/articles'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.includes('.'))
    .sort();
const read = (file: string) => readFileSync(join(folder, 'site/articles', file), 'utf8');

async function giveAll(layout: Layout): Promise<void> {
  give('x.txt', asText(layout));
  mkdirSync(join(folder, 'x_files'));
  give('x_files/Notice Board.png', png);
  give('x.html', asPage(layout, 'x_files/Notice%20Board.png'));
  give('x.docx', await asWord(layout));
  give('x.eml', asMail(layout));
}

const englishBody =
  'The night school of a small town began with nine pupils and one lamp.\n\nBy the second winter, forty women came: some walked for an hour.\n';
const englishSlug = 'nine-lanterns-village-womens-night-school-opens-its-doors-to-all';
const chineseBody =
  '镇上的夜校开办时，只有九名学员和一盏灯。\n\n到了第二年冬天，来了四十位妇女，有人要走一个小时的路。\n';
const chineseSlug = '九盏灯-村里的女子夜校向所有人敞开大门';

describe('an English report', () => {
  it.each([
    ['page', 'x.html', 'notice-board.png'],
    ['word', 'x.docx', 'picture-1.png'],
    ['mail', 'x.eml', 'notice-board.png'],
  ])('sent as a %s has head and foot in their fields, and its picture beside it', async (kind, file, picture) => {
    await giveAll(english);
    expect(await run(kind, file)).toBe(0);
    expect(articles()).toEqual([`2018/${englishSlug}/index.md`, `2018/${englishSlug}/${picture}`].sort());
    expect(read(`2018/${englishSlug}/index.md`)).toBe(`---
title: "Nine Lanterns: Village Women's Night School Opens Its Doors to All"
date: 2018-10-12
by: the-lantern
translator: the-lantern
editor: [Wei Zhao, the-lantern]
source: {name: Evening Post}
cover:
  src: "${picture}"
  alt: "TODO: say what the picture shows"
  credit: Lantern Pictures
draft: true
copyright: "Copyright questions about words and pictures go to desk@example.org. All rights reserved."
---

${englishBody}`);
    expect(said.join('\n')).toContain(`describe the picture ${picture} in the field "alt"`);
    expect(said.join('\n')).toContain('this line repeats the headline and was left out: Nine Lanterns: A Village');
  });

  it('sent as text names who made the picture that did not come along', async () => {
    await giveAll(english);
    expect(await run('text', 'x.txt')).toBe(0);
    expect(articles()).toEqual([`2018/${englishSlug}.md`]);
    expect(read(`2018/${englishSlug}.md`)).toContain(
      'photographer: Lantern Pictures\nsource: {name: Evening Post}\ndraft: true',
    );
    expect(read(`2018/${englishSlug}.md`).endsWith(`---\n\n${englishBody}`)).toBe(true);
    expect(said.join('\n')).toContain('the picture by Lantern Pictures is missing');
  });
});

describe('a Chinese report', () => {
  it.each([
    ['page', 'x.html', 'notice-board.png'],
    ['word', 'x.docx', 'picture-1.png'],
    ['mail', 'x.eml', 'notice-board.png'],
  ])('sent as a %s too', async (kind, file, picture) => {
    await giveAll(chinese);
    expect(await run(kind, file)).toBe(0);
    expect(read(`2018/${chineseSlug}/index.zh-Hans.md`)).toBe(`---
title: "九盏灯：村里的女子夜校向所有人敞开大门"
date: 2018-10-12
by: [王小兰, 李梅]
editor: [陈红, 周敏]
photographer: 赵卫
source: {name: 晚报}
cover:
  src: "${picture}"
  alt: "TODO: say what the picture shows"
  caption: 夜校的第一盏灯
  credit: 灯笼图片社
draft: true
copyright: "版权声明：文字和图片的版权归原作者所有，如有侵权请联系删除。"
---

${chineseBody}`);
  });

  it('saved as text by a Chinese Windows is read, and the editor asked', async () => {
    const gb = Buffer.from([
      0xbe, 0xc5, 0xd5, 0xb5, 0xb5, 0xc6, 0x0d, 0x0a, 0x0d, 0x0a, 0xd2, 0xbb, 0xd5, 0xb5, 0xb5, 0xc6, 0xa1, 0xa3,
    ]);
    give('gb.txt', gb);
    expect(await run('text', 'gb.txt')).toBe(0);
    expect(read('2020/九盏灯.zh-Hans.md')).toMatch(/title: 九盏灯\n[\s\S]*\n一盏灯。\n$/);
    expect(said.join('\n')).toContain('read as GB 18030');
  });
});

it('a page saved from the account of a chat app is read too', async () => {
  mkdirSync(join(folder, 'x_files'));
  give('x_files/640.png', png);
  give(
    'x.html',
    `<!doctype html><html><head><meta charset="utf-8"><meta property="og:title" content="九盏灯亮起来"></head><body>
<div id="js_article"><div id="img-content"><h1 id="activity-name"> 九盏灯亮起来 </h1>
<div id="meta_content"><span>原创</span><span id="js_author_name">王小兰</span><a href="javascript:void(0)" id="js_name"> 晚报 </a><em id="publish_time">2018年10月12日 08:30</em><em>北京</em></div>
<div id="js_content" style="visibility: hidden"><section><p><span>　　镇上的夜校开办时，只有九名学员和<strong>一盏灯。</strong>后来人多了。</span></p>
<p><img data-src="https://pictures.example/640?wx_fmt=png" src="x_files/640.png"></p><p><span>图片来源：灯笼图片社</span></p>
<p>到了第二年冬天，来了四十位妇女，有人要走一个小时的路。她们说灯不够亮，就又添了一盏，一直添到第九盏。</p><p><br></p><p>编辑：陈红　校对：李梅</p><p>长按二维码关注我们</p></section></div></div></div><div><p>微信扫一扫</p></div></body></html>`,
  );
  expect(await run('page', 'x.html')).toBe(0);
  expect(read('2018/九盏灯亮起来/index.zh-Hans.md')).toBe(`---
title: 九盏灯亮起来
date: 2018-10-12T08:30:00
by: 王小兰
editor: 陈红
source: {name: 晚报}
draft: true
---

镇上的夜校开办时，只有九名学员和<strong>一盏灯。</strong>后来人多了。

![TODO: say what the picture shows](640.png " | 灯笼图片社")

到了第二年冬天，来了四十位妇女，有人要走一个小时的路。她们说灯不够亮，就又添了一盏，一直添到第九盏。
`);
  expect(said.join('\n')).toContain('no field fits this line, so the line was left out: 校对: 李梅');
});

it('a page with a long quotation keeps what stands around it', async () => {
  const quoted = '<p>They came with nine lanterns, and stayed until the oil was gone.</p>'.repeat(40);
  const listed = '<li>The book lies in the town hall, where everybody may read it.</li>'.repeat(80);
  give(
    'x.html',
    `<h1>A lamp</h1><p>By Wei Zhao</p><p>5 September 2017</p><div><p>One lamp was lit, as the town book tells:</p><blockquote>${quoted}</blockquote><ul>${listed}</ul></div>`,
  );
  expect(await run('page', 'x.html')).toBe(0);
  expect(read('2017/a-lamp.md')).toMatch(/---\n\nOne lamp was lit, as[\s\S]* may read it\.\n$/);
});

it('a Chinese headline tells the language of a text with many foreign words', async () => {
  give(
    'x.txt',
    '旅行者离开太阳系了吗\n\n作者：王小兰\n\n2017年9月5日\n\nThe picture of the heliopause that they gave was porous，这是摘要。\n',
  );
  expect(await run('text', 'x.txt')).toBe(0);
  expect(articles()).toEqual(['2017/旅行者离开太阳系了吗.zh-Hans.md']);
});

it('the language that is asked for is not guessed about', async () => {
  give('x.txt', '九盏灯\n\n作者：王小兰\n\n2017年9月5日\n\n夜校的第一盏灯。\n');
  expect(await run('text', 'x.txt', '--language', 'en')).toBe(0);
  expect(articles()).toEqual(['2017/九盏灯.md']);
  expect(await run('text', 'x.txt', '--language', 'fr')).toBe(2);
  expect(said.find(line => line.includes('fr'))).toMatch(
    /^fr is not one of this publication’s languages \(en, zh-Hans\)\n/,
  );
});

describe('what is certain', () => {
  it('is no draft', async () => {
    give('a.txt', 'A lamp\n\nBy Wei Zhao\n5 September 2017\n\nOne lamp was lit.\n');
    expect(await run('text', 'a.txt')).toBe(0);
    expect(read('2017/a-lamp.md')).toBe(
      '---\ntitle: A lamp\ndate: 2017-09-05\nby: Wei Zhao\n---\n\nOne lamp was lit.\n',
    );
    expect(said.at(-2)).toBe('articles/2017/a-lamp.md is ready, with nothing to check');
    expect(said.at(-1)).toMatch(
      /^"npx halfsky serve --site .*" shows the article at http:\/\/localhost:8080\/2017\/a-lamp\/$/,
    );
  });

  it('is never written over', async () => {
    give('a.txt', 'A lamp\n\nBy Wei Zhao\n5 September 2017\n\nOne lamp was lit.\n');
    await run('text', 'a.txt');
    const before = read('2017/a-lamp.md');
    give('a.txt', 'A lamp\n\nBy Wei Zhao\n5 September 2017\n\nAnother.\n');
    expect(await run('text', 'a.txt')).toBe(1);
    expect(said.at(-1)).toMatch(
      /a\.txt cannot be imported: the file articles\/2017\/a-lamp\.md already exists: choose another address for the article with --slug$/,
    );
    expect(read('2017/a-lamp.md')).toBe(before);
    expect(await run('text', 'a.txt', '--slug', 'lamp-two')).toBe(0);
    expect(articles()).toEqual(['2017/a-lamp.md', '2017/lamp-two.md']);
  });
});

describe('a file that cannot be trusted', () => {
  it.each([
    [
      'word',
      'x.docx',
      'not a zip',
      'the file is damaged, or is not a .docx file: open it in Word and save it as .docx',
    ],
    [
      'word',
      'x.docx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'the file is an old .doc file, or has a password: save it as .docx without a password',
    ],
    ['mail', 'x.eml', '', 'the file has no text, or is not an email: save the email again as an .eml file'],
    ['page', 'x.html', `<h1>x</h1>${'<div>'.repeat(5000)}y`, 'the HTML elements are nested more than 500 levels deep'],
    ['text', 'x.txt', 'Only a headline\n', 'the file has no text between its header and its footer'],
  ])('such as this %s is refused in words', async (kind, name, content, words) => {
    give(name, content);
    expect(await run(kind, name)).toBe(1);
    expect(said).toEqual([`${join(folder, name)} cannot be imported: ${words}`]);
    expect(articles()).toEqual([]);
  });

  it('reaches no file outside of its folder, and fetches nothing', async () => {
    mkdirSync(join(folder, 'in'));
    give('secret.png', png);
    symlinkSync(join(folder, 'secret.png'), join(folder, 'in/link.png'));
    vi.stubGlobal('fetch', () => {
      throw new Error('fetched');
    });
    give(
      'in/x.html',
      '<h1>A lamp</h1><p>By Wei Zhao</p><p>5 September 2017</p><p>One lamp was lit.</p><img src="../secret.png"><img src="link.png"><img src="https://example.org/p.png"><img src="file:///etc/passwd"><script>throw 1</script>',
    );
    expect(await run('page', 'in/x.html')).toBe(0);
    expect(articles()).toEqual(['2017/a-lamp.md']);
    expect(read('2017/a-lamp.md')).toMatch(/---\n\nOne lamp was lit\.\n$/);
    expect(said.filter(line => line.includes('is outside the page’s folder'))).toHaveLength(2);
    vi.unstubAllGlobals();
  });

  it('leaves a drawing with a program in it outside', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><script>f()</script></svg>';
    const data = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
    give(
      'x.html',
      `<h1>A lamp</h1><p>By Wei Zhao</p><p>5 September 2017</p><img src="${data}"><p>One lamp was lit.</p>`,
    );
    expect(await run('page', 'x.html')).toBe(0);
    expect(articles()).toEqual(['2017/a-lamp.md']);
    expect(read('2017/a-lamp.md')).toMatch(/draft: true\n---\n\nOne lamp was lit\.\n$/);
    expect(said.join('\n')).toContain('contains a script');
  });

  it('gets a day that there was, and nothing that nobody sees', async () => {
    give('x.txt', 'A\u0007 lamp\n\nBy Wei Zhao\n30 February 2017\n\nOne\u0000 lamp <script>f()</script> was *lit*.\n');
    expect(await run('text', 'x.txt')).toBe(0);
    expect(read('2020/a-lamp.md')).toMatch(
      /^---\ntitle: A lamp\ndate: 2020-01-01\n[\s\S]*\n\nOne lamp \\<script>f\(\)\\<\/script> was \\\*lit\\\*\.\n$/,
    );
    expect(said.join('\n')).toContain(
      'the date 2017-02-30 does not exist, so the field "date" contains today’s date, 2020-01-01: correct the field',
    );
  });

  it('is not named as the page of a folder', async () => {
    give('x.txt', 'Index\n\nBy Wei Zhao\n5 September 2017\n\nOne lamp was lit.\n');
    expect(await run('text', 'x.txt')).toBe(2);
    expect(said[0]).toMatch(/^"index" cannot be used as an address; give another address with --slug\n/);
    expect(articles()).toEqual([]);
  });

  it('gets an address that a disk takes as the name of a file', async () => {
    const title = '村里的女子夜校向所有人敞开大门'.repeat(10);
    give('x.html', `<h1>${title}</h1><p>作者：王小兰</p><p>2018年10月12日</p><p>镇上的夜校开办时，只有一盏灯。</p>`);
    expect(await run('page', 'x.html')).toBe(0);
    const [file = ''] = articles();
    expect(Buffer.byteLength(file)).toBeLessThan(230);
    expect(read(file)).toContain(`title: ${title}\n`);
  });

  it('takes no time for a name that is nothing but spaces', async () => {
    const text = '<h1>A lamp</h1><p>By Wei Zhao</p><p>5 September 2017</p><p>One lamp was lit.</p>';
    give('x.html', `<title>A lamp${'\u3000'.repeat(200_000)}</title>${text}`);
    expect(await run('page', 'x.html')).toBe(0);
    expect(articles()).toEqual(['2017/a-lamp.md']);
  });

  it('and a half of a Word file gives no trace of our own', async () => {
    give('x.docx', (await asWord(english)).subarray(0, 3000));
    expect(await run('word', 'x.docx')).toBe(1);
    expect(existsSync(join(folder, 'site/articles/2018'))).toBe(false);
  });
});

describe('a Markdown file', () => {
  it('with front matter becomes an article with its pictures, and is ready', async () => {
    mkdirSync(join(folder, 'notes'));
    give('notes/well.png', png);
    give(
      'notes/a.md',
      '---\ntitle: The well\nslug: village-well\ndate: 2018-10-12\nauthor: The Lantern\ntags: [water]\nsummary: Short.\n---\n\nText.\n\n![A stone well](well.png)\n',
    );
    expect(await run('markdown', 'notes/a.md')).toBe(0);
    expect(articles()).toEqual(['2018/village-well/index.md', '2018/village-well/well.png']);
    expect(read('2018/village-well/index.md')).toBe(
      '---\ntitle: The well\ndate: 2018-10-12\nsummary: "Short."\nby: the-lantern\ntags: [water]\n---\n\nText.\n\n![A stone well](well.png)\n',
    );
    expect(said[0]).toBe('articles/2018/village-well/index.md is ready, with nothing to check');
  });

  it.each(['markdown', 'text'])('without front matter becomes the same article as %s', async kind => {
    give('2018-10-12 a.md', '# The well\n\nBy The Lantern\n\nText with a %%private%% comment.\n');
    expect(await run(kind, '2018-10-12 a.md')).toBe(0);
    expect(read('2018/the-well.md')).toBe(
      '---\ntitle: The well\ndate: 2018-10-12\nby: the-lantern\ndraft: true\n---\n\nText with a  comment.\n',
    );
    expect(said[0]).toBe('articles/2018/the-well.md: editors’ comments removed from texts: %%private%%');
  });
});

/** Publication with a bit of everything: three years, two languages, every state of an article. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** Time that builds of the fixture take as the current time. */
export const fixtureNow = '2019-06-15T12:00+08:00';

/** Words that no stemmer shortens. Each occurs in only one article, which has the state of the key. */
export const secretWords = { draft: 'quokka', scheduled: 'wombat', expired: 'numbat', published: 'dugong' } as const;

/** Number of articles with the tag `notes`, whose list needs more than one page. */
const noteCount = 22;

type Content = string | Uint8Array;

/** Returns the files, by path relative to the publication folder. */
export function fixtureFiles(): ReadonlyMap<string, Content> {
  return new Map<string, Content>([...Object.entries(newsroom), ...Object.entries(articles), ...notes()]);
}

/** Writes files below a folder, in the given order. */
export function writeFiles(folder: string, files: Iterable<readonly [string, Content]>): void {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Draws two-coloured stripes as a PNG (https://www.w3.org/TR/png/) with one bit per pixel and a palette. */
export function stripes(width: number, height: number, first: string, second: string): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 3, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: Math.ceil(width / 8) }, () => 0b11110000)]);
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(first + second, 'hex')),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const sky = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180" width="320" height="180"><path d="M60 140a100 100 0 0 1 200 0z" fill="#a3260f"/></svg>\n`;

const newsroom: Readonly<Record<string, Content>> = {
  'newsroom/site.yaml': `name: {en: The Lantern, zh-Hans: 灯笼}
tagline: {en: A column for tests, zh-Hans: 测试专栏}
url: https://lantern.example/
languages: [en, zh-Hans]
timezone: Asia/Shanghai
publisher: women-voice
copyright: {en: © The Lantern, zh-Hans: © 灯笼}
codes: true
contact: editors@lantern.example
lite: true
newsletter: true
filings: {icp: 京ICP备00000000号, police: 京公网安备00000000000000号}
`,
  'newsroom/tags.yaml': `village-council:
  address: councils
  name: {en: Village councils, zh-Hans: 村民议事会}
  description: {en: Where a village decides., zh-Hans: 村里议事的地方。}
  also: [councils, 议事会]
notes:
  name: {en: Notes, zh-Hans: 札记}
`,
  'newsroom/help.yaml': `exit: https://weather.example.org/
lines:
  night-line:
    name: {en: Night line, zh-Hans: 夜间热线}
    text: {en: An example that nobody answers., zh-Hans: 示例，无人接听。}
    phone: ["+44 1632 960123", "01632 960124"]
    hours: {en: "every day, 20:00 to 6:00", zh-Hans: 每天20:00至6:00}
    place: {en: "Town hall, room 3", zh-Hans: 镇政府3号房间}
    url: https://help.example.org/
    tags: [妇女]
`,
  'newsroom/people/rong-chen.yaml': `name: Rong Chen
role: {en: Editor, zh-Hans: 编辑}
masthead: [editors, photographers]
bio: {en: "Edits, and lives in Hangzhou (杭州).", zh-Hans: 编辑，住在杭州。}
portrait: {src: rong-chen.png, alt: Stripes in place of a portrait}
links: [{name: Her page, url: https://rong.example/}, {name: A book without an address}]
`,
  'newsroom/people/rong-chen.png': stripes(96, 96, '6b2d5c', 'f0e6da'),
  'newsroom/people/women-voice.yaml': `name: {en: Women Voice, zh-Hans: 女性之声}
kind: organisation
`,
  'newsroom/people/idle-hand.yaml': 'name: Idle Hand\n',
  'newsroom/columns/markets.md': `---
title: {en: Markets, zh-Hans: 集市}
summary: {en: Who buys and who sells., zh-Hans: 谁买，谁卖。}
editor: rong-chen
cover: {src: markets.png, alt: Stripes in place of a market}
---

The column *opened* in 2018. Its first piece is about [the women of the market](../../articles/2018/market-women/index.md).

![Stripes in place of an awning](awning.png)
`,
  'newsroom/columns/markets.png': stripes(640, 360, '1f4d3a', 'f4e9c8'),
  'newsroom/columns/awning.png': stripes(320, 180, '27408b', 'f4e9c8'),
  'newsroom/columns/unwritten.md': '---\ntitle: {en: Unwritten, zh-Hans: 未写}\n---\n',
  'newsroom/pages/about.md': `---
title: About The Lantern 灯笼
summary: Who makes it.
---

Made by [Women Voice](/people/women-voice/). See [the map of the sky](sky.svg), and [the policy](corrections.md).

## Who pays

Nobody.
`,
  'newsroom/pages/sky.svg': sky,
  'newsroom/pages/about.zh-Hans.md': '---\ntitle: 关于灯笼\nsummary: 谁在做这份刊物。\n---\n\n由女性之声编辑。\n',
  'newsroom/pages/corrections.md': '---\ntitle: Corrections\npolicy: corrections\n---\n\nWe correct in public.\n',
};

const articles: Readonly<Record<string, Content>> = {
  'articles/2017/first-light.md': `---
title: "First light: \\"half\\" of <everything> & 半边天"
date: 2017-09-05
summary: The first piece, with a dugong in it.
by: [women-voice, Jane Doe]
editor: rong-chen
translator: Women of China
source: {name: Women Voice, url: "https://voice.example/first?a=1&b=2"}
tags: [village-council, 妇女]
updated: 2018-01-02T09:00
corrections: [{date: 2018-01-02, text: "The dugong was misnamed; 名字写错了."}]
aliases: [/old/first-light.html, /p/17/]
sources: [{name: A register}, {name: A page, url: https://page.example/}]
copyright: © Women Voice 2017
---

A ${secretWords.published} is a small animal. 妇联 means federation.

The next is [the market](../2018/market-women/index.md#prices).
`,
  'articles/2017/first-light.zh-Hans.md': `---
title: 第一缕光
date: 2017-09-06
by: women-voice
editor: rong-chen
tags: [议事会, 妇女]
---

妇联是妇女联合会的简称。*重点*在这里。

又见[集市](../2018/market-women/index.zh-Hans.md)。
`,
  'articles/2018/market-women/index.md': `---
title: The women of the market
date: 2018-03-08T08:30
by: rong-chen
column: markets
kind: feature
tags: [妇女, village-council]
cover: {src: stalls.png, alt: Stripes in place of stalls, caption: The stalls 摊位 at dawn, credit: "Photo: Jane Doe"}
---

They come before light.[^early] What they *sell* and what they **earn** is below.

## Prices

| goods | price |
|---|---:|
| Lanterns | 12 |
| Paper 纸 | 3 |

\`\`\`numbers
900,000+ | groups
110 million | women 妇女
\`\`\`

::: pullquote
They come before light.
:::

![A half-disc on a line](../../../newsroom/pages/sky.svg "The sky | Drawing: nobody")

<details><summary>How we counted</summary>

By hand, <abbr title="that is">i.e.</abbr> slowly. <ruby>灯<rt>dēng</rt></ruby>

</details>

### Code

\`\`\`js
if (a < b && b > c) { say("</script>") }
\`\`\`

> A quotation, with \`code\` and an ![inline picture](stalls.png).

1. One
2. Two
   - nested

See [the first piece](../../2017/first-light.md), [all tags](/tags/), [elsewhere](https://elsewhere.example/?a=1&b=2), [a letter](mailto:a@lantern.example).

[^early]: At four.
`,
  'articles/2018/market-women/index.zh-Hans.md': `---
title: 集市上的妇女
date: 2018-03-08T08:30
by: rong-chen
translator: women-voice
column: markets
kind: feature
tags: [妇女]
cover: {src: stalls.png, alt: 条纹，代替摊位}
---

天不亮她们就来了。[^早] 妇女联合会也在。

[^早]: 四点。
`,
  'articles/2018/market-women/stalls.png': stripes(800, 450, '8a3b12', 'fbf0dc'),
  'articles/2018/妇女议事会.md': `---
title: A council with a Chinese address
date: 2018-05-04
tags: [village-council]
kind: story
---

Its address is 妇女议事会.
`,
  'articles/2018/only-chinese.zh-Hans.md':
    '---\ntitle: 只有中文\ndate: 2018-07-01\ncanonical: https://elsewhere.example/original\ntags: [札记]\nkind: opinion\n---\n\n这一篇没有英文版。\n',
  'articles/2018/closed-call.md': `---
title: A call that has closed
date: 2018-02-01
expires: 2018-12-31
tags: [village-council]
kind: notice
aliases: /calls/old/
---

Bring your ${secretWords.expired} before the end of the year.
`,
  'articles/2019/opinion.md': `---
title: Everything ]]> that breaks a <feed> & "more" 🏮
date: 2019-06-14T18:00
kind: opinion
column: markets
tags: [notes]
---

Text with ]]> in it, an ampersand & a tag \`<b>\`, and [a link to itself](#here).

## Here
`,
  'articles/2019/plain.md': '---\ntitle: Plain\ndate: 2019-01-31\n---\n\nNothing but a title, a date and a text.\n',
  'articles/2019/not-yet-done/index.md': `---
title: The ${secretWords.draft} is not done
date: 2019-02-02
draft: true
by: rong-chen
tags: [${secretWords.draft}-tag]
cover: {src: ${secretWords.draft}-portrait.png, alt: The ${secretWords.draft}}
aliases: /${secretWords.draft}-alias/
---

A ${secretWords.draft} sits here. ![Another ${secretWords.draft}](${secretWords.draft}-second.svg)
`,
  [`articles/2019/not-yet-done/${secretWords.draft}-portrait.png`]: stripes(48, 48, '010203', '0a0b0c'),
  [`articles/2019/not-yet-done/${secretWords.draft}-second.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><title>${secretWords.draft}</title></svg>\n`,
  'articles/2019/tomorrow/index.md': `---
title: The ${secretWords.scheduled} comes tomorrow
date: 2019-06-15T12:01
by: women-voice
tags: [notes, ${secretWords.scheduled}-tag]
cover: {src: ${secretWords.scheduled}-portrait.png, alt: The ${secretWords.scheduled}}
---

A ${secretWords.scheduled} will sit here.
`,
  [`articles/2019/tomorrow/${secretWords.scheduled}-portrait.png`]: stripes(56, 56, '0d0e0f', '101112'),
};

/** Returns short articles, one per day, so that one tag, its year and the front page span several pages. */
function notes(): readonly (readonly [string, string])[] {
  return Array.from({ length: noteCount }, (_, i) => {
    const number = String(i + 1).padStart(2, '0');
    const text = `---\ntitle: Note ${number}\ndate: 2019-03-${number}\nby: rong-chen\ntags: [notes]\n---\n\nNote ${number} of ${noteCount}.\n`;
    return [`articles/2019/note-${number}.md`, text] as const;
  });
}

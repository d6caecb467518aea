/**
 * Invented publication in English, Chinese, Arabic, Hebrew and Persian. Some articles exist in all languages, some in several, some in
 * one; some names are translated, some are not.
 */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180" width="320" height="180"><path d="M60 140a100 100 0 0 1 200 0z" fill="#a3260f"/></svg>\n';

export const fiveLanguages = ['en', 'zh-Hans', 'ar', 'he', 'fa'] as const;
export const fiveNow = '2019-06-15T12:00Z';

/** Number of short notes in English and in Arabic, more than fit on one page of a list. */
export const notesIn = { en: 23, ar: 22 } as const;

/** Words that each occur in one Arabic article only. */
export const arabicWords = { well: 'البئر', looms: 'الأنوال' } as const;

const newsroom: Readonly<Record<string, string>> = {
  'newsroom/site.yaml': `name: {en: The Fig Tree, zh-Hans: 无花果树, ar: شجرة التين, he: עץ התאנה, fa: درخت انجیر}
tagline: {en: News of an invented valley, zh-Hans: 一个虚构山谷的消息, ar: أخبار وادٍ متخيَّل, he: חדשות מעמק בדיוני, fa: خبرهای یک درهٔ خیالی}
url: https://fig.example/
languages: [en, zh-Hans, ar, he, fa]
publisher: fig-tree
copyright: {en: © The Fig Tree, ar: © شجرة التين}
contact: editors@fig.example
`,
  'newsroom/people/fig-tree.yaml':
    'name: {en: The Fig Tree, zh-Hans: 无花果树, ar: شجرة التين, he: עץ התאנה, fa: درخت انجیر}\nkind: organisation\n',
  'newsroom/people/valley-desk.yaml': `name: {en: Valley Desk, ar: مكتب الوادي}
kind: organisation
role: {en: "Reports from the valley", ar: تقارير من الوادي}
bio: {en: Three people and a bicycle., ar: ثلاثة أشخاص ودرّاجة.}
`,
  'newsroom/people/mill-desk.yaml': 'name: Mill Desk (Vale)\n',
  'newsroom/people/river-desk.yaml': 'name: {zh-Hans: 河流部}\nkind: organisation\n',
  'newsroom/columns/water.md': `---
title: {en: Water, zh-Hans: 水, ar: الماء, he: מים, fa: آب}
summary: {en: Who digs and who drinks., zh-Hans: 谁挖井，谁喝水。, ar: من يحفر ومن يشرب., he: מי חופר ומי שותה., fa: چه کسی می‌کند و چه کسی می‌نوشد.}
editor: valley-desk
order: series
---
`,
  'newsroom/columns/cloth.md': '---\ntitle: {en: Cloth}\nsummary: {en: Spun and woven.}\n---\n',
  'newsroom/tags.yaml': `water:
  name: {en: Water, zh-Hans: 水, ar: ماء, he: מים, fa: آب}
  description: {en: "Wells, springs and pipes.", zh-Hans: 水井、泉与水管。, ar: آبار وينابيع وأنابيب., he: "בארות, מעיינות וצינורות.", fa: چاه‌ها، چشمه‌ها و لوله‌ها.}
notes:
  name: {en: Notes, ar: ملاحظات}
looms:
  name: {zh-Hans: 织机}
`,
  'newsroom/pages/about.md':
    '---\ntitle: About\nsummary: Who makes it.\n---\n\nMade by the [Valley Desk](/people/valley-desk/), in Arabic شجرة التين, in Chinese 无花果树.\n',
  'newsroom/pages/about.zh-Hans.md': '---\ntitle: 关于我们\n---\n\n由山谷部编辑。\n',
  'newsroom/pages/about.ar.md':
    '---\ntitle: من نحن\n---\n\nيصدرها مكتب الوادي، وبالصينية 无花果树، وبالعبرية עץ התאנה.\n',
  'newsroom/pages/about.he.md': '---\ntitle: אודות\n---\n\nנערך בידי מערכת העמק.\n',
  'newsroom/pages/about.fa.md': '---\ntitle: دربارهٔ ما\n---\n\nکارِ میز دره است.\n',
  'newsroom/pages/letters.md': '---\ntitle: Letters\n---\n\nWrite to us.\n',
};

const matter = (...lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n\n`;

/** An article in all languages, with every kind of content. */
const market: Readonly<Record<string, string>> = {
  'articles/2017/market/index.md': `${matter(
    'title: The market opens at dawn',
    'date: 2017-09-05',
    'by: [valley-desk, mill-desk, "سلوى من الوادي"]',
    'column: water',
    'tags: [water, notes]',
    'cover: {src: stalls.svg, alt: A half-disc on a line, caption: "The stalls, السوق, at dawn", credit: "Drawing: The Fig Tree"}',
    'corrections: [{date: 2017-09-07, text: "There are 12 stalls, not 21."}]',
  )}They come before light. The market is called السوق الكبير in Arabic and 集市 in Chinese.\n`,
  'articles/2017/market/index.zh-Hans.md': `${matter(
    'title: 集市天亮前开张',
    'date: 2017-09-06',
    'by: valley-desk',
    'translator: river-desk',
    'column: water',
    'tags: [water]',
  )}天不亮她们就来了。阿拉伯语叫السوق الكبير。\n`,
  'articles/2017/market/index.ar.md': `${matter(
    'title: السوق تفتح أبوابها قبل الفجر',
    'date: 2017-09-06',
    'summary: اثنتا عشرة بسطة، وماء من بئر واحدة؛ هكذا يبدأ يوم السوق.',
    'by: [valley-desk, mill-desk]',
    'translator: river-desk',
    'editor: [river-desk, fig-tree]',
    'source: {name: "The Vale Courier (2016)", url: "https://courier.example/market"}',
    'column: water',
    'kind: feature',
    'tags: [water, looms, سوق]',
    'cover: {src: stalls.svg, alt: نصف قرص على خط, caption: البسطات عند الفجر, credit: "رسم: شجرة التين"}',
    'updated: 2017-09-08',
    'corrections: [{date: 2017-09-08, text: "عدد البسطات 12 لا 21، كما كتبت The Vale Courier (2016)."}]',
    'sources: [{name: "سجل السوق، 2016"}, {name: "The Vale Courier", url: "https://courier.example/"}]',
    'copyright: © شجرة التين 2017',
  )}يأتين قبل الضوء، ومعهن الماء والقماش.[^1] هل تكفي بئر واحدة؟ تقول جمعية السوق: «نعم، إن لم ينقطع المطر»؛ وتقول The Vale Courier غير ذلك.

## الأسعار

| السلعة | السعر |
|---|---:|
| فوانيس | 12 |
| ورق 纸 | 3 |

\`\`\`numbers
12 | بسطة في السوق
900,000+ | لتر من الماء
\`\`\`

::: pullquote
يأتين قبل الضوء، ويعدن بعد الظهر.
:::

> قالت الجمعية: «الماء للجميع».

1. *أولًا* الماء
2. ثم **القماش**

في العبرية יום השוק، وفي الصينية 集市.

[^1]: في الرابعة صباحًا.
`,
  'articles/2017/market/index.he.md': `${matter(
    'title: השוק נפתח לפני עלות השחר',
    'date: 2017-09-06',
    'by: [valley-desk, mill-desk]',
    'column: water',
    'tags: [water]',
    'cover: {src: stalls.svg, alt: חצי עיגול על קו}',
  )}הן באות לפני האור. בערבית השוק נקרא السوق الكبير, ובסינית 集市.

## המחירים

\`\`\`numbers
12 | דוכנים
\`\`\`

::: pullquote
הן באות לפני האור.
:::
`,
  'articles/2017/market/index.fa.md': `${matter(
    'title: بازار پیش از سپیده‌دم باز می‌شود',
    'date: 2017-09-06',
    'by: [valley-desk, mill-desk]',
    'column: water',
    'tags: [water]',
    'cover: {src: stalls.svg, alt: نیم‌دایره‌ای روی یک خط}',
  )}پیش از روشنایی می‌آیند؛ آب و پارچه با خود دارند. آیا یک چاه بس است؟

## قیمت‌ها

\`\`\`numbers
۱۲ | غرفه در بازار
\`\`\`

::: pullquote
پیش از روشنایی می‌آیند و پس از نیمروز برمی‌گردند.
:::
`,
  'articles/2017/market/stalls.svg': drawing,
};

const others: Readonly<Record<string, string>> = {
  'articles/2018/well.md': `${matter('title: A well for the upper village', 'date: 2018-03-08', 'by: valley-desk', 'column: water', 'tags: [water]')}They dug for a month.\n`,
  'articles/2018/well.ar.md': `${matter('title: بئر للقرية العليا', 'date: 2018-03-09', 'by: valley-desk', 'translator: fig-tree', 'column: water', 'tags: [water]')}حفرن شهرًا كاملًا حتى بلغن الماء. ${arabicWords.well} الآن مفتوحة للجميع.\n`,
  'articles/2018/looms.zh-Hans.md': `${matter('title: 织机停了', 'date: 2018-05-04', 'by: river-desk', 'column: cloth', 'tags: [looms]')}没有英文版。\n`,
  'articles/2018/looms.ar.md': `${matter('title: توقفت الأنوال', 'date: 2018-05-05', 'by: river-desk', 'column: cloth', 'tags: [looms]')}سكتت ${arabicWords.looms} في الشتاء.\n`,
  'articles/2018/looms.fa.md': `${matter('title: دستگاه‌های بافندگی ایستادند', 'date: 2018-05-06', 'by: river-desk', 'column: cloth', 'tags: [looms]')}در زمستان خاموش شدند.\n`,
  'articles/2018/call.md': `${matter('title: A call that has closed', 'date: 2018-02-01', 'expires: 2018-12-31', 'tags: [notes]', 'aliases: /calls/old/')}It is over.\n`,
  'articles/2018/call.ar.md': `${matter('title: دعوة إلى الاجتماع', 'date: 2018-02-01', 'tags: [notes]', 'aliases: /ar/calls/old/')}الدعوة عامة.\n`,
  'articles/2018/call.he.md': `${matter('title: הזמנה לאסיפה', 'date: 2018-02-01', 'tags: [notes]')}כולן מוזמנות.\n`,
  'articles/2019/only-english.md': `${matter('title: Only in English', 'date: 2019-01-01', 'kind: opinion')}Nobody has translated it.\n`,
  'articles/2019/only-chinese.zh-Hans.md': `${matter('title: 只有中文', 'date: 2019-01-02')}没有译文。\n`,
  'articles/2019/only-arabic.ar.md': `${matter('title: رأي من الوادي', 'date: 2019-01-03', 'kind: opinion', 'by: "Jane Vale, Jr."', 'tags: [سوق]')}لم يترجمه أحد بعد.\n`,
  'articles/2019/only-hebrew.he.md': `${matter('title: רק בעברית', 'date: 2019-01-04')}אין תרגום.\n`,
  'articles/2019/only-persian.fa.md': `${matter('title: تنها به فارسی', 'date: 2019-01-05')}ترجمه نشده است.\n`,
};

function notes(): readonly (readonly [string, string])[] {
  const day = (i: number) => `2019-03-${String(i + 1).padStart(2, '0')}`;
  const english = Array.from({ length: notesIn.en }, (_, i) => {
    return [
      `articles/2019/note-${i + 1}.md`,
      `${matter(`title: Note ${i + 1}`, `date: ${day(i)}`, 'by: valley-desk', 'tags: [notes]')}A note.\n`,
    ] as const;
  });
  const arabic = Array.from({ length: notesIn.ar }, (_, i) => {
    return [
      `articles/2019/note-${i + 1}.ar.md`,
      `${matter(`title: ملاحظة ${i + 1}`, `date: ${day(i)}`, 'by: valley-desk', 'tags: [notes]')}ملاحظة قصيرة.\n`,
    ] as const;
  });
  return [...english, ...arabic];
}

/** Files, by path relative to the publication folder. */
export const fiveFiles: Readonly<Record<string, string>> = {
  ...newsroom,
  ...market,
  ...others,
  ...Object.fromEntries(notes()),
};

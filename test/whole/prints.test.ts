/** Tests the PDFs of `halfsky print` with the browser of the tests: text, fonts, sizes, outline and codes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Loaded, loadPublication } from '../../src/build/load/load.ts';
import { assignCodes } from '../../src/site/codes/assign-codes.ts';
import { modulesOf } from '../../src/site/codes/draw-code.ts';
import { legibleSizeOf } from '../../src/site/codes/print-size.ts';
import { decodeCodes, findCodes, views } from '../support/decode-codes.ts';
import { writeFiles } from '../support/fixture.ts';
import { longTitle, printFiles } from '../support/print-publication.ts';
import { jobsIn, printed } from '../support/printed.ts';
import { drawPage, type ReadPdf, readPdf } from '../support/read-pdf.ts';

const now = Date.parse('2017-09-10T12:00:00+08:00');
const english = ['well', 'vote', 'market', 'council'];
const chinese = ['well', 'vote', 'market'];

const site = mkdtempSync(join(tmpdir(), 'halfsky-print-'));
let loaded: Loaded;
let pdfs: ReadonlyMap<string, Uint8Array>;
const read = new Map<string, ReadPdf>();

beforeAll(async () => {
  writeFiles(site, Object.entries(printFiles));
  loaded = loadPublication({ site, url: undefined, now, preview: false });
  const jobs = jobsIn(loaded);
  const all = [
    ...jobs.posters('en', english),
    ...jobs.posters('zh-Hans', chinese),
    jobs.board('en', 'Lingyun'),
    jobs.board('zh-Hans', '凌云'),
    jobs.board('en', 'Leye'),
    jobs.wall('en', english),
    jobs.wall('zh-Hans', chinese),
    jobs.booklet('en', english),
    jobs.booklet('zh-Hans', chinese),
  ];
  pdfs = await printed(all, loaded, inject('browser'));
  for (const [file, pdf] of pdfs) read.set(file, await readPdf(pdf));
});

afterAll(() => rmSync(site, { recursive: true, force: true }));

function at(file: string): ReadPdf {
  const found = read.get(file);
  if (!found) throw new Error(`there is no ${file} among ${[...read.keys()].join(', ')}`);
  return found;
}
const bytesAt = (file: string) => pdfs.get(file) ?? new Uint8Array();
const textAt = (file: string) =>
  at(file)
    .pages.map(({ text }) => text)
    .join('\n');

/** Returns a text without its spaces and line breaks. Where a line ends, a reader copies a line break in place of a space. */
const packed = (text: string) => text.replace(/\s+/g, '');

/** Returns the numbers of the sentences in the order of the text. */
const sentencesIn = (text: string) =>
  [...packed(text).matchAll(/(?:Sentence|第)(\d+)(?:tells|句)/g)].map(([, number]) => Number(number));

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe.each([
  { kind: 'poster', language: 'en', file: 'poster-2017-well-en.pdf', size: [210, 297] },
  { kind: 'poster', language: 'zh-Hans', file: 'poster-2017-well-zh-Hans.pdf', size: [210, 297] },
  { kind: 'board', language: 'en', file: 'board-guangxi_baise_lingyun-en.pdf', size: [210, 297] },
  { kind: 'board', language: 'zh-Hans', file: 'board-guangxi_baise_lingyun-zh-Hans.pdf', size: [210, 297] },
  { kind: 'wall', language: 'en', file: 'wall-2017-W36-en.pdf', size: [297, 420] },
  { kind: 'wall', language: 'zh-Hans', file: 'wall-2017-W36-zh-Hans.pdf', size: [297, 420] },
  { kind: 'booklet', language: 'en', file: 'booklet-2017-W36-en.pdf', size: [148, 210] },
  { kind: 'booklet', language: 'zh-Hans', file: 'booklet-2017-W36-zh-Hans.pdf', size: [148, 210] },
])('the $kind in $language', ({ language, file, size }) => {
  test('has pages of its paper, tags, an outline, its language, and every font', () => {
    const { pages, isTagged, outline, language: stated } = at(file);
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect([page.size, page.hasFonts]).toEqual([size, true]);
    expect([isTagged, stated]).toEqual([true, language]);
    expect(outline.length).toBeGreaterThan(0);
  });

  test('has no invisible character in its text, so that readers find every name and sentence', () => {
    expect(textAt(file)).not.toMatch(/[\u2060\u200b\ufeff]/);
  });

  test('has all its text on the paper', () => {
    for (const { pieces } of at(file).pages)
      for (const { x, y, text } of pieces) {
        expect([text, x > 5 && x < (size[0] ?? 0) - 5]).toEqual([text, true]);
        expect([text, y > 5 && y < (size[1] ?? 0) - 5]).toEqual([text, true]);
      }
  });
});

describe('a poster', () => {
  test.each([
    [
      'poster-2017-well-en.pdf',
      /Whomendsthewell.*TheropebrokeonSunday.*well\.example\/q\/\d{12}\/.*4September2017.*Thecouncil/,
    ],
    [
      'poster-2017-well-zh-Hans.pdf',
      /村里的水井谁来修.*星期天绳子断了，议事会找来一根新的。.*\d{12}\/.*2017年9月4日.*议事会/,
    ],
    ['poster-2017-market-en.pdf', /Themarketcountsitswomen.*Afirstcount.*900,000womenatthemarket/],
    ['poster-2017-market-zh-Hans.pdf', /集市上有多少妇女.*第一次清点。.*90万名妇女/],
  ])('%s tells headline, summary, address, date and issuer in this order', (file, order) => {
    expect(at(file).pages).toHaveLength(1);
    expect(packed(textAt(file))).toMatch(order);
  });

  test('says when to take it down only if the article says so', () => {
    expect(packed(textAt('poster-2017-vote-en.pdf'))).toContain('Takedownafter31December2017');
    expect(packed(textAt('poster-2017-vote-zh-Hans.pdf'))).toContain('2017年12月31日之后请取下');
    expect(packed(textAt('poster-2017-well-en.pdf'))).not.toContain('Takedown');
  });

  test('has the whole of a very long headline', () => {
    expect(packed(textAt('poster-2017-council-en.pdf'))).toContain(packed(longTitle));
    expect(textAt('poster-2017-council-en.pdf')).toContain('<nothing> & "more"');
  });
});

describe('every code', () => {
  const dotsPerInch = 130;
  const millimetres = (pixels: number) => (pixels / dotsPerInch) * 25.4;

  test.each([
    ...english.map(slug => `poster-2017-${slug}-en.pdf`),
    ...chinese.map(slug => `poster-2017-${slug}-zh-Hans.pdf`),
  ])('of %s is read from a metre away and leads to the article', async file => {
    const [code, ...others] = await findCodes(await drawPage(bytesAt(file), 1, dotsPerInch));
    expect([code === undefined, others.length]).toEqual([false, 0]);
    const leads = assignCodes(loaded.catalogue).shortAddresses();
    const target = leads.find(({ address }) => `HTTPS://WELL.EXAMPLE${address}` === code?.text);
    const [, slug, language] = /^poster-2017-(\w+)-(.+)\.pdf$/.exec(file) ?? [];
    expect([target?.to.address, target?.isShown]).toEqual([
      `${language === 'en' ? '' : '/zh-Hans'}/2017/${slug}/`,
      true,
    ]);
    expect(millimetres(code?.side ?? 0)).toBeCloseTo(100, 0);
    for (const [name, view] of Object.entries(views))
      expect([name, ...(await decodeCodes(await view(code?.picture ?? new Uint8Array())))]).toEqual([
        name,
        code?.text,
        code?.text,
      ]);
  });

  test.each(['en', 'zh-Hans'])('of the board in %s is read, and an expired one is missing', async language => {
    const file = `board-guangxi_baise_lingyun-${language}.pdf`;
    const found = [];
    for (const number of at(file).pages.keys())
      found.push(...(await findCodes(await drawPage(bytesAt(file), number + 1, dotsPerInch))));
    const long = `HTTPS://CHAT.EXAMPLE/${'long'.repeat(50)}`;
    expect(found.map(({ text }) => text).sort()).toEqual([
      'HTTPS://CHAT.EXAMPLE/g/tea',
      long,
      'weixin://dl/business/?t=abcdefghijk',
    ]);
    for (const { text, side, picture } of found) {
      expect(millimetres(side)).toBeCloseTo(legibleSizeOf(modulesOf(text), 600).side, 0);
      for (const [name, view] of Object.entries(views))
        expect([name, ...(await decodeCodes(await view(picture)))]).toEqual([name, text, text]);
    }
  });
});

describe('a board', () => {
  test.each([
    ['en', 'The code expired on 1 January 2017.', 'Come to the hall'],
    ['zh-Hans', '二维码已于2017年1月1日失效。', 'Come to the hall'],
  ])('in %s says which code has expired, and the other way in', (language, sentence, other) => {
    const text = packed(textAt(`board-guangxi_baise_lingyun-${language}.pdf`));
    expect(text).toContain(packed(sentence));
    expect(text).toContain(packed(other));
  });

  test('has as many sheets as its codes need, because a code cannot be made smaller', () => {
    const { pages } = at('board-guangxi_baise_leye-en.pdf');
    expect(pages.length).toBeGreaterThan(1);
    expect(packed(textAt('board-guangxi_baise_leye-en.pdf'))).toMatch(/Group1.*Group2.*Group3.*Group4.*Group5/);
  });

  test('shows every group with its leader and number', () => {
    const text = packed(textAt('board-guangxi_baise_lingyun-zh-Hans.pdf'));
    expect(text).toMatch(/凌云.*茶农群.*王芳.*123.*织女群.*李华.*456.*妈妈群.*读书群.*789.*歌咏队.*99/);
  });
});

describe('a wall newspaper', () => {
  test.each([
    ['en', ['Who mends the well', 'Vote', 'The market counts its women', longTitle]],
    ['zh-Hans', ['村里的水井谁来修', '投票', '集市上有多少妇女']],
  ])('in %s tells each article in order, and ends those that are cut with the way to the rest', (language, titles) => {
    const text = packed(textAt(`wall-2017-W36-${language}.pdf`));
    const starts = titles.map(title => text.indexOf(packed(title)));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    const counts = [90, 6, 40, 20];
    for (const [i, start] of starts.entries()) {
      const story = text.slice(start, starts[i + 1]);
      const shown = sentencesIn(story);
      expect(shown).toEqual(upTo(shown.length));
      expect(shown.length).toBeGreaterThanOrEqual(4);
      // the table of this article is never in a narrow column
      const isWhole = shown.length === counts[i] && !(language === 'en' && i === 2);
      expect([titles[i], /\/q\/\d{12}\//.test(story)]).toEqual([titles[i], !isWhole]);
    }
  });

  test.each(['en', 'zh-Hans'])('in %s ends no column with a heading', language => {
    for (const { pieces } of at(`wall-2017-W36-${language}.pdf`).pages)
      for (const heading of pieces.filter(({ text }) => /^(?:Heading|小标题)/.test(text))) {
        const below = pieces.filter(({ x, y }) => Math.abs(x - heading.x) < 12 && y < heading.y && y > heading.y - 14);
        expect([heading.text, below.length > 0]).toEqual([heading.text, true]);
      }
  });
});

describe('a booklet', () => {
  test.each([
    ['en', [90, 6, 40, 20]],
    ['zh-Hans', [90, 6, 40]],
  ])('in %s has all of every article, in order', (language, counts) => {
    expect(sentencesIn(textAt(`booklet-2017-W36-${language}.pdf`))).toEqual(counts.flatMap(upTo));
  });

  test('names everyone who worked on an article, and spells out the addresses of its source and its sources', () => {
    const text = packed(textAt('booklet-2017-W36-en.pdf'));
    expect(text).toMatch(/By:AmaandBea/);
    expect(text).toMatch(/Chen.*Dora|Dora.*Chen/);
    expect(text).toContain('Thegazettehttps://gazette.example/1');
    expect(text).toContain('Theminuteshttps://minutes.example/');
  });

  test('lists the pages on which the articles begin', () => {
    const { pages, outline } = at('booklet-2017-W36-en.pdf');
    const [, ...chapters] = outline[0]?.items ?? [];
    expect(chapters.map(({ title }) => packed(title))).toEqual(
      ['Who mends the well', 'Vote', 'The market counts its women', longTitle].map(packed),
    );
    const contents = packed(pages[1]?.text ?? '');
    for (const { title, page } of chapters) {
      expect(contents).toContain(`${packed(title)}${page}`);
      expect(packed(pages[page - 1]?.text ?? '')).toContain(packed(title));
    }
  });

  test('numbers its pages, but not the cover and the back', () => {
    const { pages } = at('booklet-2017-W36-en.pdf');
    const numbers = pages.map(({ pieces }) => pieces.filter(({ y }) => y < 14).map(({ text }) => text));
    expect(numbers).toEqual(pages.map((_, i) => (i === 0 || i === pages.length - 1 ? [] : [String(i + 1)])));
  });

  test.each(['en', 'zh-Hans'])('in %s ends no page with a heading', language => {
    for (const { text } of at(`booklet-2017-W36-${language}.pdf`).pages)
      expect(text).not.toMatch(/(?:Heading \d+|小标题 ?\d+)\s*\d*\s*$/);
  });

  test.each(['en', 'zh-Hans'])('in %s lies on A4 sheets so that folding puts the pages in order', language => {
    const { pages } = at(`booklet-2017-W36-${language}.pdf`);
    const sides = at(`booklet-2017-W36-${language}-to-fold.pdf`).pages;
    expect(sides).toHaveLength(Math.ceil(pages.length / 4) * 2);
    const half = ({ pieces }: (typeof sides)[number], isRight: boolean) =>
      packed(
        pieces
          .filter(({ x }) => x > 148.5 === isRight)
          .map(({ text }) => text)
          .join(''),
      );
    const folded = [
      ...sides.map((side, i) => half(side, i % 2 === 0)),
      ...sides.map((side, i) => half(side, i % 2 === 1)).reverse(),
    ];
    for (const side of sides) expect(side.size).toEqual([297, 210]);
    const texts = pages.map(({ pieces }) => packed(pieces.map(({ text }) => text).join('')));
    expect(folded.filter(text => text !== '')).toEqual(texts);
    expect(folded.at(-1)).toBe(texts.at(-1));
  });
});

test('the same articles become the same bytes in every browser process', async () => {
  const jobs = jobsIn(loaded);
  const again = await printed(
    [...jobs.posters('en', ['vote']), jobs.booklet('en', ['market'])],
    loaded,
    inject('browser'),
  );
  const oneMore = await printed(
    [...jobs.posters('en', ['vote']), jobs.booklet('en', ['market'])],
    loaded,
    inject('browser'),
  );
  for (const [file, pdf] of again) expect(Buffer.compare(pdf, oneMore.get(file) ?? Buffer.of()), file).toBe(0);
  expect(Buffer.compare(again.get('poster-2017-vote-en.pdf') ?? Buffer.of(), bytesAt('poster-2017-vote-en.pdf'))).toBe(
    0,
  );
});

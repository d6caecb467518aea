/** Tests the layout on a screen: the content that a reader sees first, and the edges that all pages share. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const sites = inject('sites');
let browser: TestBrowser;
let fixture: SiteServer;
let shipped: SiteServer;
let page: Page;

beforeAll(async () => {
  [browser, fixture, shipped] = await Promise.all([
    startBrowser(inject('browser')),
    serve(sites.fixture.folder),
    serve(sites.shipped.folder),
  ]);
});
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
});
afterEach(() => page?.context().close());
afterAll(() => Promise.all([browser?.close(), fixture?.close(), shipped?.close()]));

async function open(address: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(address, { waitUntil: 'load' });
}

interface Box {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** Returns the position, height and text of every visible element that a selector matches. */
const boxesOf = (selector: string): Promise<readonly Box[]> =>
  page.$$eval(selector, elements =>
    elements
      .filter(element => element.checkVisibility())
      .map(element => {
        const { left, top, bottom, height } = element.getBoundingClientRect();
        return { what: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`, left, top, bottom, height };
      }),
  );

const firstBox = async (selector: string): Promise<Box> => {
  const [first] = await boxesOf(selector);
  if (!first) throw new Error(`${page.url()} shows no ${selector}`);
  return first;
};

const isEnglishOrChinese = [
  ['in English', ''],
  ['in Chinese', 'zh-Hans/'],
] as const;

describe('on a phone', () => {
  describe.each(isEnglishOrChinese)('%s', (_, root) => {
    test.each([390, 320])('%d pixels wide, menu and languages take one row', async width => {
      for (const address of ['', '2026/federations-go-online/', 'tags/', 'search/']) {
        await open(shipped.url + root + address, width, 844);
        const links = await boxesOf('.masthead nav a');
        expect(links).toHaveLength(5);
        const [first] = links;
        expect(
          links.filter(({ top }) => Math.abs(top - (first?.top ?? 0)) > 1),
          address,
        ).toEqual([]);
      }
    });

    test('the first screen shows the lead: its picture and its whole headline', async () => {
      await open(shipped.url + root, 390, 844);
      expect((await firstBox('.lead img')).top).toBeLessThan(260);
      expect((await firstBox('.lead h2')).bottom).toBeLessThan(844);
    });

    test('the picture of an article begins on the first screen', async () => {
      await open(`${shipped.url}${root}2026/federations-go-online/`, 390, 844);
      expect((await firstBox('.story-cover img')).top).toBeLessThan(600);
    });
  });

  test('links that stand alone are tall enough for a finger', async () => {
    for (const address of ['', '2017/first-light/', 'tags/notes/', 'tags/', '2019/', 'people/rong-chen/', 'archive/']) {
      await open(fixture.url + address, 390, 844);
      const alone = await boxesOf(
        '.masthead a, .foot-links a, .pager a, .kicker a, .tags a, .credits a, .index a, .lines a, .jumps a, .share button',
      );
      expect(alone.length).toBeGreaterThan(8);
      expect(
        alone.filter(({ height }) => height < 24),
        address,
      ).toEqual([]);
    }
  });
});

test.each([390, 900, 1024, 1440])('at %d pixels a wide picture fills its frame', async width => {
  await open(`${shipped.url}2026/fourteen-weeks/`, width, 900);
  const shape = await page.$eval('.story-cover img', image => image.clientWidth / image.clientHeight);
  expect(shape).toBeCloseTo(16 / 9, 1);
});

describe('on a desk of 1440 by 900', () => {
  test.each([
    ['with a picture', () => `${shipped.url}2026/federations-go-online/`],
    ['with a picture, in Chinese', () => `${shipped.url}zh-Hans/2026/volleyball-1981/`],
    ['with a long headline', () => `${shipped.url}2026/officials-in-groups/`],
    ['with a chart', () => `${shipped.url}2026/unpaid-care-counted/`],
    ['with a picture and a table', () => `${fixture.url}2018/market-women/`],
    ['with corrections and without a picture', () => `${fixture.url}2017/first-light/`],
  ])('the text of an article %s begins on the first screen', async (_, address) => {
    await open(address(), 1440, 900);
    const { top, height } = await firstBox('.prose > p');
    expect(height).toBeGreaterThan(20);
    expect(top + 40).toBeLessThan(900);
  });

  test('a picture that is taller than wide moves no text down', async () => {
    await open(`${fixture.url}2018/market-women/`, 1440, 900);
    const { top } = await firstBox('.prose > p');
    await page.$eval('.story-cover img', image => {
      image.setAttribute('width', '600');
      image.setAttribute('height', '2400');
    });
    expect((await firstBox('.prose > p')).top).toBe(top);
    expect((await firstBox('.story-cover img')).bottom).toBeLessThan(900);
  });

  test('every kind of page stands on one left edge', async () => {
    const kinds: readonly (readonly [address: string, onTheEdge: string])[] = [
      [`${shipped.url}`, '.lead h2, .section-head h2, .rail img, .latest h3, .pager > :first-child'],
      [`${fixture.url}page/1/`, 'h1, .pieces h2, .pager > :first-child'],
      [`${shipped.url}2026/federations-go-online/`, 'h1, .standfirst, .prose > p, .story-foot, .section-head h2'],
      [`${fixture.url}2017/first-light/`, 'h1, .corrections, .prose > p, .sources h2'],
      [`${shipped.url}about/`, 'h1, .prose > p, .prose > h2'],
      [`${shipped.url}tags/`, 'h1, .section-head h2, .letter:first-child h3'],
      [`${fixture.url}tags/notes/`, 'h1, .kicker, .count, .pieces h2, .pager > :first-child'],
      [`${fixture.url}tags/notes/page/1/`, 'h1, .kicker, .pieces h2, .pager > :first-child'],
      [`${fixture.url}columns/markets/`, 'h1, .standfirst, .prose > p, .pieces h2'],
      [`${shipped.url}columns/`, 'h1, .section-head h2, .lines h3'],
      [`${fixture.url}people/rong-chen/`, 'h1, .role, .pieces h2, .pager > :first-child'],
      [`${shipped.url}2026/`, 'h1, .month h2, .lines a, .jumps li:first-child a'],
      [`${shipped.url}archive/`, 'h1, .pieces h3'],
      [`${shipped.url}search/`, 'h1'],
      [`${shipped.url}404.html`, 'h1, .index li:first-child a'],
      [`${shipped.url}zh-Hans/2026/volleyball-1981/`, 'h1, .standfirst, .prose > p'],
    ];
    for (const [address, onTheEdge] of kinds) {
      await open(address, 1440, 900);
      const edge = (await firstBox('.masthead')).left;
      for (const selector of ['.name', '.foot-name', ...onTheEdge.split(', ')]) {
        const boxes = await boxesOf(selector);
        expect(boxes.length, `${address} ${selector}`).toBeGreaterThan(0);
        expect(
          boxes.filter(({ left }) => Math.abs(left - edge) > 1),
          `${address} ${selector}`,
        ).toEqual([]);
      }
      expect(edge, address).toBe(80);
    }
  });

  test('what stands beside texts and lists stands on one edge too', async () => {
    const lefts: number[] = [];
    for (const [address, beside] of [
      [`${shipped.url}2026/federations-go-online/`, '.story-cover'],
      [`${fixture.url}2017/first-light/`, '.story-side'],
      [`${fixture.url}tags/notes/`, '.summary'],
      [`${fixture.url}columns/markets/`, '.list-head figure'],
      [`${shipped.url}2026/`, '.month time'],
      [`${shipped.url}about/`, '.foot-links'],
    ] as const) {
      await open(address, 1440, 900);
      lefts.push(Math.round((await firstBox(beside)).left));
    }
    expect(new Set(lefts).size, String(lefts)).toBe(1);
  });

  test.each(['page/1/', 'tags/notes/page/1/'])('the words of the pager of /%s stand on one line', async address => {
    await open(fixture.url + address, 1440, 900);
    const bottoms = await page.$$eval('.pager > *', parts =>
      parts.map(part => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return Math.round(range.getBoundingClientRect().bottom);
      }),
    );
    expect(bottoms.length).toBeGreaterThan(1);
    expect(new Set(bottoms).size).toBe(1);
  });
});

test.each(['2018/market-women/', '2017/first-light/', 'zh-Hans/2017/first-light/', 'columns/markets/'])(
  'a browser without logical properties parts the paragraphs, headings and lists of /%s too',
  async address => {
    const text = await (await fetch(fixture.url + address)).text();
    const old = text
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replaceAll(/(?<=[;{])(?:margin|padding|inset|border)-(?:block|inline)(?:-start|-end)?:[^;}]*/g, '');
    expect(old.length).toBeLessThan(text.length - 500);
    await page.setViewportSize({ width: 800, height: 900 });
    await page.setContent(old);
    const parts = await boxesOf('.prose > *');
    expect(parts.length).toBeGreaterThan(1);
    for (const [i, { what, top }] of parts.entries())
      if (i > 0) expect(top - (parts[i - 1]?.bottom ?? 0), what).toBeGreaterThan(8);
  },
);

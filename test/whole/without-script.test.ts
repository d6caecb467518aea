import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { stringsFor } from '../../src/language/strings/strings.ts';
import { type PageDocument, readDocuments } from '../support/document.ts';
import { startReading } from '../support/reader.ts';
import { serve } from '../support/server.ts';
import { addressOfFile, fileOfLink, readPages } from '../support/site.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const { shipped, fixture } = inject('sites');
let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser(inject('browser'));
});
afterAll(() => browser?.close());

const isArticle = (text: string) => text.includes('<meta property="og:type" content="article">');
const isExpired = (text: string) => /<p class="state">/.test(text);

describe.each([
  [shipped.name, shipped],
  [fixture.name, fixture],
])('without JavaScript, in %s', (_, site) => {
  const pages = readPages(site.folder);
  let documents: ReadonlyMap<string, PageDocument>;
  beforeAll(async () => {
    documents = await readDocuments(browser, pages);
  });

  /** Returns every page of a language that a reader can reach from a start page through links. */
  function follow(start: string, language: string): ReadonlySet<string> {
    const seen = new Set([start]);
    for (const path of seen) {
      for (const { place, link } of documents.get(path)?.references ?? []) {
        const target = place.startsWith('a ') ? fileOfLink(link, addressOfFile(path), site) : undefined;
        if (target !== undefined && documents.get(target)?.language === language) seen.add(target);
      }
    }
    return seen;
  }

  test.each([
    ['en', 'index.html'],
    ['zh-Hans', 'zh-Hans/index.html'],
  ])('links lead from the front page to every article in %s', (language, home) => {
    const reached = follow(home, language);
    const articles = [...pages].filter(
      ([path, text]) => isArticle(text) && !isExpired(text) && documents.get(path)?.language === language,
    );
    expect(articles.length).toBeGreaterThan(2);
    expect(articles.map(([path]) => path).filter(path => !reached.has(path))).toEqual([]);
  });

  test.each(['', 'zh-Hans/'])('the search page %s offers every tag and every year', async root => {
    const server = await serve(site.folder);
    const reader = await startReading(browser, server.origin, { javaScriptEnabled: false });
    await reader.page.goto(`${server.url}${root}search/`);
    const shown = await reader.page
      .locator('[data-instead] a:visible')
      .evaluateAll(links => links.map(link => link.getAttribute('href')));
    const inFolder = (shape: RegExp) =>
      [...pages.keys()].filter(path => shape.test(path)).map(path => encodeURI(addressOfFile(path)));
    const wanted = [
      ...inFolder(new RegExp(`^${root}\\d{4}/index\\.html$`)),
      ...inFolder(new RegExp(`^${root}tags/[^/]+/index\\.html$`)),
    ];
    expect(wanted.length).toBeGreaterThan(3);
    expect(shown.toSorted()).toEqual(wanted.toSorted());
    expect(await reader.page.locator('input').count()).toBe(0);
    await reader.leave();
    await server.close();
  });

  test.each(['', 'zh-Hans/'])('the search page %s offers them, too, where the script does not arrive', async root => {
    const server = await serve(site.folder);
    const reader = await startReading(browser, server.origin);
    await reader.page.route(/\/assets\/search\..*\.js$/, route => route.abort());
    await reader.page.goto(`${server.url}${root}search/`);
    const failed = stringsFor(root === '' ? 'en' : 'zh-Hans').searchFailed;
    await reader.page.locator('main .standfirst', { hasText: failed }).waitFor();
    expect(await reader.page.locator('[data-instead] a:visible').count()).toBeGreaterThan(3);
    await reader.leave();
    await server.close();
  });
});

test('an article is read whole without JavaScript: text, picture, credits, notes', async () => {
  const server = await serve(fixture.folder);
  const reader = await startReading(browser, server.origin, { javaScriptEnabled: false });
  await reader.page.goto(`${server.url}2018/market-women/`);
  for (const text of ['They come before light.', 'Rong Chen', 'At four.', 'Lanterns', '900,000+', 'Photo: Jane Doe']) {
    expect(await reader.page.getByText(text).first().isVisible(), text).toBe(true);
  }
  expect(reader.requests.filter(request => request.endsWith('.js'))).toEqual([]);
  expect(reader.faults).toEqual([]);
  // controls that need a script are hidden
  expect(await reader.page.locator('button:visible').count()).toBe(0);
  await reader.leave();
  await server.close();
});

import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { parseBase } from '../../../src/addresses.ts';
import { toDocument, toIndexed } from '../../../src/site/search/document.ts';
import { indexArticles } from '../../../src/site/search/index-articles.ts';
import { stopIndexing } from '../../../src/site/search/pagefind-process.ts';
import { anArticleText, load } from '../../builders.ts';

afterAll(() => stopIndexing());

/** Returns the text of an article as the search index contains it. */
async function indexed(body: string): Promise<string> {
  const { catalogue } = load({ 'articles/2017/x.md': anArticleText(body) });
  const [edition] = catalogue.editions;
  const [piece] = edition?.pieces ?? [];
  if (!edition || !piece) throw new Error('there is no article');
  const { language } = edition;
  const placing = { language, base: parseBase('https://example.org/'), kinds: {}, period: 'all', tag: 'en' };
  const files = await indexArticles([toDocument(toIndexed(piece, language), placing)], 'newest');
  const fragment = files.find(({ path }) => path.startsWith('fragment/'));
  return gunzipSync(fragment?.content ?? new Uint8Array()).toString('utf8');
}

it.each([
  ['heads of a table', '```chart\ntitle: Who did some\n\nWork,Women,Men\nUnpaid,83.9,40.1\n```', 'Work Women Men'],
  [
    'terms and their meanings',
    '<dl><dt>Lamp</dt><dd>A light</dd><dt>Loom</dt><dd>A frame</dd></dl>',
    'Lamp A light Loom A frame',
  ],
  ['a summary and its details', '<details><summary>Lamp</summary>A light</details>', 'Lamp A light'],
  ['a quotation and the text after it', '<div><blockquote>Lamp</blockquote>A light</div>', 'Lamp A light'],
])('the search index keeps apart %s', async (_, body, words) => {
  expect((await indexed(body)).replace(/\.(?= )/g, '')).toContain(words);
});

it.each([
  ['a short paragraph', 'The well is old.\n\nThe rope is new.', 'The well is old'],
  ['a long paragraph', `The well is old. ${'It has water. '.repeat(40)}`, 'The well is old'],
  ['a paragraph that begins with emphasis', '**The well** is old.\n\nThe rope is new.', 'The well is old'],
  ['a heading above the paragraph', '## Water\n\nThe well is old.', 'The well is old'],
  ['a Chinese paragraph', '水井很老。\n\n绳子是新的。', '井很'],
])('excerpts of an article without a summary have its beginning once: %s', async (_, body, words) => {
  expect((await indexed(body)).split(words)).toHaveLength(2);
});

it('an article whose text begins with a quotation has its summary in the index besides the text', async () => {
  expect(await indexed('> A quotation.\n\nThe well is old.')).toMatch(/The well is old.*A quotation.*The well is old/);
});

it('a first paragraph without a full stop does not run into the next', async () => {
  expect(await indexed('The well is old\n\nThe rope is new.')).toContain('The well is old. The rope is new.');
});

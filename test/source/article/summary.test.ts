import { beforeEach, describe, expect, it } from 'vitest';
import { summarise } from '../../../src/source/article/summary.ts';
import { frontMatter } from '../../builders.ts';
import { drawn } from '../../layouts/drawn.ts';

const first = 'The well was dug in 1957. It has held water since.';

describe('a summary', () => {
  it('is the first paragraph where none is written, and then no standfirst', () => {
    expect(summarise(undefined, first)).toEqual({ summary: first, standfirst: undefined });
    expect(summarise(undefined, '')).toEqual({ summary: '', standfirst: undefined });
  });

  it('is cut between words where that is long', () => {
    expect(summarise(undefined, 'one two three, '.repeat(20)).summary).toMatch(/^one .*[a-z]…$/);
    expect([...summarise(undefined, '水'.repeat(300)).summary]).toHaveLength(200);
  });

  it.each([
    ['an emoji', `${'水'.repeat(198)}😀水水`, `${'水'.repeat(198)}…`],
    ['a rare letter', `${'水'.repeat(198)}𠮷水水`, `${'水'.repeat(198)}…`],
    ['a family', `${'水'.repeat(194)}👩‍👩‍👧水水`, `${'水'.repeat(194)}…`],
    ['a flag', `${'水'.repeat(196)}🇨🇳水水`, `${'水'.repeat(196)}…`],
    ['a letter with its mark', `${'水'.repeat(198)}e\u0301水水`, `${'水'.repeat(198)}…`],
    ['a percentage', `${'水'.repeat(196)}52.3%，水水`, `${'水'.repeat(196)}…`],
    ['a figure with its sign', `${'水'.repeat(197)}100%水水`, `${'水'.repeat(197)}…`],
    ['a figure with commas', `${'水'.repeat(195)}1,234,567水`, `${'水'.repeat(195)}…`],
    ['a year', `${'水'.repeat(197)}1957年水水`, `${'水'.repeat(197)}…`],
    ['a name in Latin letters', `${'水'.repeat(196)}Beijing水水`, `${'水'.repeat(196)}…`],
  ])('is not cut inside of %s', (_, paragraph, summary) => {
    expect(summarise(undefined, paragraph).summary).toBe(summary);
  });

  it('is cut behind what just fits', () => {
    expect(summarise(undefined, `${'水'.repeat(197)}😀水水`).summary).toBe(`${'水'.repeat(197)}😀…`);
    expect(summarise(undefined, `${'水'.repeat(194)}52.3%水水`).summary).toBe(`${'水'.repeat(194)}52.3%…`);
    expect([...summarise(undefined, 'a'.repeat(300)).summary]).toHaveLength(200);
  });

  it('is the standfirst where it is written and says something else', () => {
    for (const written of ['Who digs the wells', 'The well was dry.', 'The well was dug in 1958.', 'The we', '…'])
      expect(summarise(written, first)).toEqual({ summary: written, standfirst: written });
  });

  it.each([
    ['is the first paragraph', first, first],
    ['is its first sentence', 'The well was dug in 1957.', first],
    ['is its beginning, cut by another program', 'The well was dug in 1957. It has held wa...', first],
    ['has other quotation marks and dashes', 'She said: "Dig" - and left.', 'She said: “Dig” – and left. We dug.'],
    ['has blanks of its own', ' The  well\nwas dug in 1957. ', first],
    ['is a Chinese sentence', '水井挖于1957年。', '水井挖于1957年。至今有水。'],
    ['is cut between Chinese characters', '水井挖于1957年，至今……', '水井挖于1957年，至今有水。'],
  ])('is kept for lists but is no standfirst where it %s', (_, written, paragraph) => {
    expect(summarise(written, paragraph)).toEqual({ summary: written, standfirst: undefined });
  });
});

describe('the lead stands twice no more', () => {
  const files = {
    'newsroom/site.yaml': 'name: A\nurl: https://lantern.example/\nlanguages: [en, zh-Hans]\n',
    'articles/2017/wells.md': `---\ntitle: Wells\ndate: 2017-09-05\n---\n\n## Water\n\n${first}\n\nMore.\n`,
    'articles/2017/wells.zh-Hans.md': '---\ntitle: 水井\ndate: 2017-09-05\ntranslator: Li\n---\n\n水井挖于1957年。\n',
    'articles/2017/boats.md': frontMatter('title: Boats', 'date: 2017-09-04', 'summary: Who builds the boats'),
  };
  let pages: ReturnType<typeof drawn>;
  beforeEach(() => {
    pages = drawn(files);
  });
  const count = (address: string, words: string) =>
    (pages(address)
      .match(/<body>[\s\S]*<\/body>/)?.[0]
      .split(words).length ?? 0) - 1;

  it('on the page of an article without a summary', () => {
    expect(count('/2017/wells/', first)).toBe(1);
    expect(count('/zh-Hans/2017/wells/', '水井挖于1957年。')).toBe(1);
    expect(pages('/2017/wells/')).not.toContain('class="standfirst"');
  });

  it('nor where two languages stand side by side', () => {
    expect(count('/2017/wells/parallel/zh-Hans/', first)).toBe(1);
    expect(count('/2017/wells/parallel/zh-Hans/', '水井挖于1957年。')).toBe(1);
  });

  it('while a summary that is written stands above its text', () => {
    expect(pages('/2017/boats/')).toContain('<p class="standfirst">Who builds the boats</p>');
  });

  it('and lists, metadata and feeds keep it', () => {
    expect(pages('/')).toContain(first);
    expect(pages('/2017/wells/')).toContain(`<meta name="description" content="${first}">`);
    expect(pages('/2017/wells/')).toContain(`"description":"${first}"`);
    expect(pages('/feed.xml')).toContain(`<description>${first}</description>`);
    expect(pages('/atom.xml')).toContain(`<summary>${first}</summary>`);
    expect(pages('/feed.json')).toContain(`"summary": "${first}"`);
  });
});

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeEach, describe, expect, test } from 'vitest';
import { aDrawing, type FileTree } from '../builders.ts';
import { drawn, textOf, thingsOn } from './drawn.ts';

const copyright = 'This site cannot reach every writer before it uses a text. Write to editors@example.org.';

/** A publication with one report in two languages. Each credit, as a news site of 2017 gave it, is in its own field. */
const files: FileTree = {
  'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/\nlanguages: [en, zh-Hans]\n',
  'newsroom/people/village-voice.yaml': 'name: {en: Village Voice, zh-Hans: 乡村之声}\nkind: organisation\n',
  'newsroom/people/women-of-the-county.yaml':
    'name: {en: Women of the County, zh-Hans: 全县妇女}\nkind: organisation\n',
  'newsroom/people/lin-yue.yaml': 'name: {en: Lin Yue, zh-Hans: 林月}\n',
  'newsroom/people/he-ping.yaml': 'name: {en: He Ping, zh-Hans: 何平}\n',
  'articles/2017/wells/board.svg': aDrawing,
  'articles/2017/wells/index.md': `---
title: The Wells Report
date: 2017-09-05
by: village-voice
editor: [lin-yue, women-of-the-county]
translator: women-of-the-county
photographer: he-ping
source: {name: Village Voice, url: https://voice.example/wells}
adapted: {name: A Lecture on Wells}
cover: {src: board.svg, alt: A board with a bell, caption: The board, credit: Village Voice}
copyright: ${copyright}
---

Every village has a well.
`,
  'articles/2017/wells/index.zh-Hans.md': `---
title: 水井报告
date: 2017-09-05
by: village-voice
editor: lin-yue
photographer: he-ping
source: {name: 乡村之声}
---

每个村都有一口井。
`,
};

const creditsOf = (markup: string) => /<dl class="credits">[\s\S]*?<\/dl>/.exec(markup)?.[0] ?? '';
const rowsOf = (markup: string) =>
  [...creditsOf(markup).matchAll(/<dt>([\s\S]*?)<\/dt><dd>([\s\S]*?)<\/dd>/g)].map(([, label = '', value = '']) => [
    textOf(label),
    textOf(value),
  ]);

describe('the credits of an article', () => {
  let page: (address: string) => string;
  let english = '';
  let chinese = '';
  beforeEach(() => {
    page = drawn(files);
    english = page('/2017/wells/');
    chinese = page('/zh-Hans/2017/wells/');
  });

  test('are printed in English, each in its row, in English order', () => {
    expect(rowsOf(english)).toEqual([
      ['By', 'Village Voice'],
      ['Photographs by', 'He Ping'],
      ['Editor', 'Lin Yue'],
      ['Translated and edited by', 'Women of the County'],
      ['Source', 'Village Voice'],
      ['Adapted from', 'A Lecture on Wells'],
      ['Published', '5 September 2017'],
    ]);
  });

  test('are printed in Chinese, in Chinese order', () => {
    expect(rowsOf(chinese)).toEqual([
      ['来源', '乡村之声'],
      ['作者', '乡村之声'],
      ['摄影', '何平'],
      ['编辑', '林月'],
      ['发表', '2017年9月5日'],
    ]);
  });

  test('lead to the pages of people and organisations', () => {
    expect(creditsOf(english)).toContain('<a rel="author" href="/people/village-voice/">Village Voice</a>');
    expect(creditsOf(chinese)).toContain('<a rel="author" href="/zh-Hans/people/he-ping/">何平</a>');
    expect(creditsOf(english)).toContain('<a href="https://voice.example/wells">Village Voice</a>');
  });

  test('of the picture and of the whole stand where they belong', () => {
    expect(textOf(/<figcaption>[\s\S]*?<\/figcaption>/.exec(english)?.[0] ?? '')).toBe('The board Village Voice');
    expect(textOf(/<p class="notice">[\s\S]*?<\/p>/.exec(english)?.[0] ?? '')).toBe(copyright);
  });

  test('are told to machines', () => {
    const at = (id: string) => `https://lantern.example/people/${id}/`;
    const [article] = thingsOn(english);
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'The Wells Report',
      author: [{ '@type': 'Organization', name: 'Village Voice', url: at('village-voice') }],
      editor: [{ '@type': 'Person', name: 'Lin Yue', url: at('lin-yue') }],
      contributor: [{ '@type': 'Organization', name: 'Women of the County', url: at('women-of-the-county') }],
      translator: [{ '@type': 'Organization', name: 'Women of the County', url: at('women-of-the-county') }],
      isBasedOn: [
        { '@type': 'CreativeWork', name: 'Village Voice', url: 'https://voice.example/wells' },
        { '@type': 'CreativeWork', name: 'A Lecture on Wells' },
      ],
      image: [
        {
          '@type': 'ImageObject',
          caption: 'The board',
          creditText: 'Village Voice',
          creator: [{ '@type': 'Person', name: 'He Ping', url: at('he-ping') }],
        },
        ...['16x9', '4x3', '1x1'].map(shape => expect.stringMatching(`/assets/pictures/[0-9a-f]{20}-${shape}\\.jpg$`)),
      ],
      copyrightNotice: copyright,
      creditText: 'Village Voice',
      translationOfWork: { '@id': 'https://lantern.example/zh-Hans/2017/wells/' },
    });
    expect(thingsOn(chinese)[0]).toMatchObject({
      author: [{ name: '乡村之声', url: 'https://lantern.example/zh-Hans/people/village-voice/' }],
      editor: [{ '@type': 'Person', name: '林月' }],
      isBasedOn: [{ name: '乡村之声' }],
    });
  });

  test('are told to feed readers', () => {
    const bytes = Buffer.byteLength(aDrawing);
    const picture = expect.stringMatching(/^https:\/\/lantern\.example\/assets\/pictures\/[\da-f]{20}-16x9\.jpg$/);
    expect(parseRssFeed(page('/feed.xml')).items?.[0]).toMatchObject({
      dc: {
        creators: ['Village Voice'],
        contributors: ['Lin Yue', 'Women of the County', 'He Ping'],
        sources: ['https://voice.example/wells'],
        relations: ['A Lecture on Wells'],
        rights: [copyright],
      },
      enclosures: [{ url: picture, length: bytes, type: 'image/jpeg' }],
      media: { credits: [{ value: 'Village Voice' }] },
    });
    expect(parseAtomFeed(page('/atom.xml')).entries?.[0]).toMatchObject({
      authors: [{ name: 'Village Voice' }],
      contributors: [{ name: 'Lin Yue' }, { name: 'Women of the County' }, { name: 'He Ping' }],
      rights: { value: copyright },
      links: [
        { rel: 'alternate' },
        { rel: 'via', href: 'https://voice.example/wells' },
        { rel: 'enclosure', href: picture, length: bytes },
      ],
    });
    expect(parseJsonFeed(page('/feed.json')).items?.[0]).toMatchObject({
      authors: [{ name: 'Village Voice' }],
      image: picture,
    });
    expect(parseRssFeed(page('/zh-Hans/feed.xml')).items?.[0]?.dc).toMatchObject({
      creators: ['乡村之声'],
      contributors: ['林月', '何平'],
      sources: ['乡村之声'],
    });
  });
});

/** Tests the pictures and players of a page that was saved from an account of WeChat. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/authoring/import/paste/read-page.ts';
import { recognise } from '../../../../src/authoring/import/paste/recognise.ts';
import { englishOf } from '../../../../src/message.ts';
import { stripes } from '../../../support/fixture.ts';

const text = '全县三百名绣娘已经在网上开店，其中一百二十人是第一次用自己的名字做生意，账本贴在村委会门口。';
const blank = "data:image/svg+xml,%3Csvg width='1px' height='1px' xmlns='http://www.w3.org/2000/svg'%3E%3C/svg%3E";
const gone = (address: string) =>
  `the picture ${address} is not in the folder of the page: save the picture and add it to the article`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-account-'));
  mkdirSync(join(folder, '账本_files'));
  for (const [name, color] of [
    ['640', 'a3260f'],
    ['640(1)', '0fa326'],
    ['lamp.jpg', '260fa3'],
  ] as const)
    writeFileSync(join(folder, '账本_files', name), stripes(40, 30, color, 'ffffff'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(inner: string) {
  const html = `<html><head><meta charset="utf-8"><meta property="og:title" content="绣娘上线"></head><body><div id="img-content"><h1>绣娘上线</h1><div id="meta_content"><span id="js_author_name">林小芸</span><em id="publish_time">2026-03-08</em></div><div id="js_content" style="visibility: hidden; opacity: 0;"><p>${text}</p>${inner}<p>${text}</p></div></div></body></html>`;
  const manuscript = readPage(Buffer.from(html), join(folder, '账本.html'), 'Asia/Shanghai');
  const { body, questions } = recognise(manuscript);
  return {
    body: body.split('\n\n').filter(block => block.trim() !== text),
    pictures: [...manuscript.pictures.keys()],
    questions: questions.map(englishOf),
  };
}

describe('a picture of an account', () => {
  it.each([
    [
      'that a browser saved in the folder of the page',
      '<img data-src="https://mm.example/a/640?wx_fmt=png" src="./账本_files/640" alt="灯">',
      '640.png',
    ],
    [
      'whose path is percent-encoded',
      '<img data-src="https://mm.example/a/640" src="./%E8%B4%A6%E6%9C%AC_files/640(1)" alt="灯">',
      '640-1.png',
    ],
    [
      'that is named only by its address on the web',
      `<img data-src="https://mm.example/img/lamp.jpg?w=1" src="${blank}" alt="灯">`,
      'lamp.png',
    ],
  ])('%s is in the article', (_, image, name) => {
    expect(read(`<p>${image}</p>`)).toEqual({ body: [`![灯](${name})`], pictures: [name], questions: [] });
  });

  it.each([
    `<section style='background-image: url("./账本_files/640"); height: 300px'><svg viewBox="0 0 1 1"></svg></section>`,
    '<section><svg style="background: no-repeat url(&quot;./账本_files/640&quot;)" viewBox="0 0 1 1"></svg></section>',
    '<section><svg viewBox="0 0 1 1"><image xlink:href="./账本_files/640"></image></svg></section>',
  ])('that is a background of an element without text is in the article: %s', markup => {
    expect(read(markup)).toMatchObject({
      pictures: ['640.png'],
      body: [expect.stringMatching(/^!\[.*\]\(640\.png\)$/)],
    });
  });

  it('behind words leaves the words', () => {
    const found = read(`<section style='background: url("./账本_files/640")'><p>有底纹的正文。</p></section>`);
    expect(found).toEqual({ body: ['有底纹的正文。'], pictures: [], questions: [] });
  });

  it.each([
    [
      'that was not loaded when the page was saved',
      `<img data-src="https://mm.example/b/640?wx_fmt=png" src="${blank}">`,
      'https://mm.example/b/640?wx_fmt=png',
    ],
    [
      'in a background on the web',
      '<svg style="background-image:url(https://mm.example/c/640)"></svg>',
      'https://mm.example/c/640',
    ],
    ['that is not in the folder', '<img src="./账本_files/641">', './账本_files/641'],
  ])('%s is named', (_, image, address) => {
    expect(read(`<p>${image}</p>`)).toEqual({ body: [], pictures: [], questions: [gone(address)] });
  });
});

it.each([
  ['<mpvoice name="王大姐唱山歌" voice_encode_fileid="a"></mpvoice>', '王大姐唱山歌'],
  ['<mp-common-videosnap data-nickname="江畔妇联"></mp-common-videosnap>', '江畔妇联'],
  ['<qqmusic></qqmusic>', 'qqmusic'],
])('a player of an account is named: %s', (player, name) => {
  expect(read(player).questions).toEqual([
    `the embedded content ${name} was left out: publish it elsewhere and add a link`,
  ]);
});

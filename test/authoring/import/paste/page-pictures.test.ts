import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertHtml } from '../../../../src/authoring/import/from-html/html-to-markdown.ts';
import { addressesOfPage, besidePage } from '../../../../src/authoring/import/paste/page-pictures.ts';
import { PictureBox } from '../../../../src/authoring/import/paste/picture-box.ts';
import { englishOf } from '../../../../src/message.ts';
import { stripes } from '../../../support/fixture.ts';

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-page-'));
  writeFileSync(join(folder, 'well.png'), stripes(40, 30, 'a3260f', 'ffffff'));
  writeFileSync(join(folder, 'blank.png'), Buffer.from(dot, 'base64'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(image: string) {
  const box = new PictureBox();
  const addresses = addressesOfPage(besidePage(join(folder, 'page.html')), box);
  const text = convertHtml(`<p>a</p>${image}`, addresses);
  return { text, names: [...box.pictures.keys()], questions: box.questions.map(englishOf) };
}

describe('a lazy placeholder', () => {
  it.each([
    '<img src="blank.png" data-src="well.png" alt="The well">',
    `<img src="data:image/png;base64,${dot}" data-src="well.png" alt="The well">`,
    '<img src="blank.png" data-original="well.png" alt="The well">',
    '<img src="well.png" data-src="https://pictures.example/640" alt="The well">',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-lazy-src="well.png?w=640" alt="The well">',
  ])('gives way to the picture that comes later: %s', image => {
    expect(read(image)).toEqual({ text: 'a\n\n![The well](well.png)\n', names: ['well.png'], questions: [] });
  });

  it('of a picture that was not saved is told', () => {
    const { names, questions } = read('<img src="blank.png" data-src="https://pictures.example/640" alt="The well">');
    expect(names).toEqual([]);
    expect(questions).toEqual([expect.stringContaining('is not in the folder of the page')]);
  });
});

describe('the address of a picture in a saved page', () => {
  it.each([
    'https://pictures.example/a/well.png?w=640',
    '//pictures.example/a/well.png#x',
    'HTTP://pictures.example/well.png',
  ])('on the web finds the file with the same name beside the page: %s', address => {
    expect(read(`<img src="${address}" alt="The well">`)).toMatchObject({ names: ['well.png'], questions: [] });
  });

  it('on the web finds no tiny picture', () => {
    expect(read('<img src="//pictures.example/blank.png" alt="The well">').names).toEqual([]);
    expect(read('<img src="blank.png" alt="The well">').names).toEqual(['blank.png']);
  });

  it('may have the name of a picture that no browser shows, and is asked about once', () => {
    writeFileSync(join(folder, 'missing'), 'no picture');
    expect(read('<img src="missing" alt="The well">').questions).toEqual([
      expect.stringContaining('browsers cannot show the picture missing'),
    ]);
  });

  it.each([
    ['data:image/png;base64,AAAA%', 'a damaged picture inside the text (picture) was left out'],
    ['DATA:image/png,%', 'a damaged picture inside the text (picture) was left out'],
    ['file:well.png', expect.stringContaining('is not in the folder of the page')],
  ])('is asked about: %s', (address, question) => {
    expect(read(`<img src="${address}" alt="The well">`).questions).toEqual([question]);
  });
});

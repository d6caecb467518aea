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

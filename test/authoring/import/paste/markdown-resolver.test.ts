import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolverFor } from '../../../../src/authoring/import/paste/markdown-resolver.ts';
import { PictureBox } from '../../../../src/authoring/import/paste/picture-box.ts';
import { englishOf } from '../../../../src/message.ts';
import { stripes } from '../../../support/fixture.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-resolver-'));
  writeFileSync(join(folder, 'well.png'), stripes(40, 30, 'a3260f', 'ffffff'));
  writeFileSync(join(folder, 'broken.png'), 'no picture');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function resolve(address: string, isCover?: boolean) {
  const box = new PictureBox();
  const resolver = resolverFor(join(folder, 'article.md'), box, () => {});
  const target = resolver.picture(address, isCover);
  return { target, names: [...box.pictures.keys()], questions: box.questions.map(englishOf) };
}

describe('the address of a picture in a Markdown file', () => {
  it.each(['https://pictures.example/640', 'HTTP://pictures.example/well.png'])(
    'on the web becomes a link: %s',
    href => {
      expect(resolve(href)).toEqual({ target: { href }, names: [], questions: [] });
    },
  );

  it.each(['http:foo', 'https://[bad', 'httpx://pictures.example/a.png', 'https:', 'gone.png'])(
    'that leads nowhere does not become a link: %s',
    address => {
      expect(resolve(address)).toEqual({
        target: { gone: true },
        names: [],
        questions: [
          `the picture ${address} was not imported: put the picture file beside the article, and add the picture to the text`,
        ],
      });
    },
  );

  it('brings a picture that has the name of the address', () => {
    expect(resolve('well.png?w=640#x')).toMatchObject({ target: { src: expect.anything() }, names: ['well.png'] });
    expect(resolve('//pictures.example/a/well.png')).toMatchObject({ names: ['well.png'], questions: [] });
  });

  it('does not ask twice about a file that no browser shows, and not about a missing cover', () => {
    expect(resolve('broken.png')).toEqual({
      target: { gone: true },
      names: [],
      questions: [expect.stringContaining('browsers cannot show the picture broken.png')],
    });
    expect(resolve('gone.png', true)).toEqual({ target: { gone: true }, names: [], questions: [] });
  });
});

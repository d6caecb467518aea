/** Tests that codes are those that lean-qr makes alone, with the mask that it would choose, and that their embedded pictures show them. */
import { correction, generate, mode } from 'lean-qr';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { seeded, within } from '../../../bench/articles.ts';
import { isDark } from '../../../src/site/codes/bit-square.ts';
import { embedCode } from '../../../src/site/codes/embed-code.ts';
import { splitModes } from '../../../src/site/codes/split-modes.ts';
import { codeText, encode } from '../../../src/site/codes/symbol.ts';

const random = seeded(17);
const alphabets = ['0123456789', 'ABCDEFGHIJ $%*+-./:', 'abcdefghij?=&_#'];

/** Returns a URL with parts for different modes. `longest` is the length of its longest part. */
function aUrl(parts: number, longest: number): string {
  const part = () => {
    const letters = alphabets[within(random, 0, 2)] ?? '';
    return Array.from({ length: within(random, 1, longest) }, () => letters[within(random, 0, letters.length - 1)]);
  };
  return `https://a.example/${Array.from({ length: parts }, part).flat().join('')}`;
}

/** Returns the modules of a code as text. */
const show = (size: number, get: (x: number, y: number) => boolean) =>
  Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => (get(x, y) ? '#' : '.')).join('')).join(
    '\n',
  );
const showCode = (url: string) => {
  const code = encode(url);
  return show(code.size, (x, y) => isDark(code, x, y));
};

const urls = [
  ...Array.from({ length: 150 }, () => aUrl(within(random, 0, 6), 12)),
  ...Array.from({ length: 12 }, () => aUrl(within(random, 4, 8), 120)),
  ...[300, 700, 1500, 2200].map(length => `https://a.example/${'aB1'.repeat(length / 3)}`),
];
const options = { minCorrectionLevel: correction.M };

it('a code has the mask that the library chooses', () => {
  for (const url of urls) {
    const parts = splitModes(codeText(url)) ?? [];
    const { size, get } = generate(mode.multi(...parts.map(part => mode[part.mode](part.text))), options);
    expect(showCode(url), url).toBe(show(size, get));
  }
});

it('a code is as small as with the modes that the library chooses', () => {
  for (const url of urls) expect(encode(url).size, url).toBe(generate(codeText(url), options).size);
});

test.each(['https://例子.中国/q/1/', 'weixin://dl/群?1'])('an address that is not ASCII has a code, too: %s', url => {
  const { size, get } = generate(url, options);
  expect(showCode(url)).toBe(show(size, get));
});

test('an address that is too long for any code is refused', () => {
  expect(() => encode(`https://a.example/${'x'.repeat(2400)}`)).toThrow();
});

describe('an embedded picture', () => {
  test.each([0, 20, 60, 200, 700, 2300])(
    'shows each module with four by four pixels, with %i more letters',
    async more => {
      const url = `https://a.cn/${'x'.repeat(more)}`;
      const code = encode(url);
      const picture = Buffer.from(embedCode(url).split(',')[1] ?? '', 'base64');
      const { data, info } = await sharp(picture).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
      expect(info).toMatchObject({ width: 4 * (code.size + 8), height: 4 * (code.size + 8), channels: 1 });
      const isBlack = (x: number, y: number) => data[y * info.width + x] === 0;
      const isCode = (x: number, y: number) => x >= 0 && y >= 0 && x < code.size && y < code.size && isDark(code, x, y);
      expect(show(info.width, isBlack)).toBe(
        show(info.width, (x, y) => isCode(Math.floor(x / 4) - 4, Math.floor(y / 4) - 4)),
      );
    },
  );
});

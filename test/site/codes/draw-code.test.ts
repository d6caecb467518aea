import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawCode, modulesOf } from '../../../src/site/codes/draw-code.ts';
import { embedCode } from '../../../src/site/codes/embed-code.ts';
import { paintCode } from '../../../src/site/codes/paint-code.ts';
import { codeText } from '../../../src/site/codes/symbol.ts';
import { decodeCodes } from '../../support/decode-codes.ts';

const short = 'https://women-in-action.example/q/481516234200/';

describe('the text of a code', () => {
  test('has scheme and host in capitals, and the path as it is', () => {
    expect(codeText(short)).toBe('HTTPS://WOMEN-IN-ACTION.EXAMPLE/q/481516234200/');
    expect(codeText('http://localhost:8080/column/%E6%B0%B4/q/1/')).toBe('HTTP://LOCALHOST:8080/column/%E6%B0%B4/q/1/');
  });

  test.each(['weixin://dl/chat?abc', 'https://例子.中国/q/1/', 'https://Ann@example.org/'])(
    'leaves an address alone whose capitals could matter: %s',
    url => {
      expect(codeText(url)).toBe(url);
    },
  );
});

describe('a code', () => {
  /** Bits that codes of version 1 to 4 hold at level M: ISO/IEC 18004, table 7. */
  const capacities = [128, 224, 352, 512];

  test.each(['fulian.cn', 'women-in-action.example', 'a.cn', 'example.org/column'])(
    'is the smallest that holds the fewest bits of any division into modes: %s',
    host => {
      const url = `https://${host}/q/481516234200/`;
      const version = capacities.findIndex(bits => fewestBits(codeText(url)) <= bits) + 1;
      expect(modulesOf(url)).toBe(17 + 4 * version);
    },
  );

  test('is smaller than without capitals', () => {
    expect(fewestBits(short)).toBeGreaterThan(352);
    expect(fewestBits(codeText(short))).toBeLessThanOrEqual(352);
    expect(modulesOf(short)).toBe(29);
  });

  test('is read by both decoders from both pictures and from the drawing for print', async () => {
    for (const picture of [
      paintCode(short),
      Buffer.from(embedCode(short).split(',')[1] ?? '', 'base64'),
      await sharp(Buffer.from(drawCode(short)), { density: 720 })
        .png()
        .toBuffer(),
    ])
      expect(await decodeCodes(picture)).toEqual([codeText(short), codeText(short)]);
  });

  test.each([21, 25, 29, 33, 57])('has at least four modules of white around it, with %i modules', async modules => {
    const url = `https://a.cn/${'x'.repeat({ 21: 1, 25: 14, 29: 25, 33: 45, 57: 190 }[modules] ?? 0)}`;
    expect(modulesOf(url)).toBe(modules);
    const { info } = await sharp(paintCode(url)).trim({ threshold: 1 }).toBuffer({ resolveWithObject: true });
    expect(info.width).toBe(info.height);
    expect(info.width % (2 * modules)).toBe(0);
    expect((400 - info.width) / 2).toBeGreaterThanOrEqual((4 * info.width) / modules);
  });

  test('has the same bytes each time', () => {
    expect(Buffer.compare(paintCode(short), paintCode(short))).toBe(0);
    expect(drawCode(short)).toBe(drawCode(short));
  });
});

/** Returns the fewest bits that a text needs in the modes for digits, capitals and bytes, in a code of version 1 to 9 (ISO/IEC 18004, 7.4). */
function fewestBits(text: string): number {
  const modes = [
    { accepts: /^\d+$/, bits: (count: number) => 14 + Math.ceil((10 * count) / 3) },
    { accepts: /^[0-9A-Z $%*+\-./:]+$/, bits: (count: number) => 13 + Math.ceil(5.5 * count) },
    { accepts: /^/, bits: (count: number) => 12 + 8 * count },
  ];
  const least = [0];
  for (let end = 1; end <= text.length; end++) {
    const ways = least.flatMap((bits, start) =>
      modes.filter(({ accepts }) => accepts.test(text.slice(start, end))).map(mode => bits + mode.bits(end - start)),
    );
    least.push(Math.min(...ways));
  }
  return least.at(-1) ?? 0;
}

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findFault } from '../../../src/site/pictures/paint.ts';
import { inspect } from '../../../src/source/pictures/inspect.ts';
import { aMovingPicture, aPhotograph, aPlainPhotograph } from './photographs.ts';

const svg = (inside = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20">${inside}</svg>`);

/** Returns a tiny PNG that states a large size. */
function bomb(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(8 + 25 + 12);
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write('IEND', 37, 'latin1');
  return bytes;
}

describe('the file of a picture', () => {
  test('says how large it is, upright', async () => {
    expect(inspect('a.jpg', await aPhotograph(60, 40, 6))).toMatchObject({ width: 40, height: 60, isPlain: false });
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('is plain if it is %s and tells nothing else', async format => {
    const file = `a.${format}`;
    expect(inspect(file, await aPlainPhotograph(60, 40, format))).toMatchObject({
      width: 60,
      height: 40,
      isAnimated: false,
      isPlain: true,
    });
  });

  test('is not plain if it tells the place, the camera, or has a comment', async () => {
    expect(inspect('a.jpg', await aPhotograph(60, 40))).toMatchObject({ isPlain: false });
  });

  test('is not plain if there is more behind its end', async () => {
    const bytes = Buffer.concat([await aPlainPhotograph(60, 40), Buffer.from('and more')]);
    expect(inspect('a.jpg', bytes)).toMatchObject({ isPlain: false });
  });

  test.each(['gif', 'webp'] as const)('moves if it is a %s of several frames', async format => {
    expect(inspect(`a.${format}`, await aMovingPicture(30, 20, format))).toMatchObject({
      isAnimated: true,
      width: 30,
      height: 20,
    });
  });

  test('has words if it is a drawing with text', () => {
    expect(inspect('a.svg', svg('<text>A</text>'))).toMatchObject({ hasText: true });
    expect(inspect('a.svg', svg('<title>A</title>'))).toMatchObject({ hasText: false });
  });
});

describe('a file that is no picture to be published', () => {
  test('lies about its type', async () => {
    expect(inspect('articles/2017/a.jpg', await aPlainPhotograph(6, 4, 'png'))).toEqual({
      what: 'articles/2017/a.jpg is not JPEG but PNG',
      cure: 'rename the file to a.png, or export the picture again',
    });
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('is a %s whose end is missing', async format => {
    const whole = await aPlainPhotograph(300, 200, format);
    expect(inspect(`a.${format}`, whole.subarray(0, whole.length - 20))).toEqual({
      what: `a.${format} is incomplete: the end of the picture is missing`,
      cure: 'copy the picture again from its source',
    });
  });

  test('is a GIF whose end is missing', async () => {
    const whole = await aMovingPicture(30, 20, 'gif');
    expect(inspect('a.gif', whole.subarray(0, whole.length - 5))).toMatchObject({
      what: 'a.gif is incomplete: the end of the picture is missing',
    });
  });

  test('is a bomb: a few bytes that announce 200 million pixels', () => {
    expect(inspect('a.png', bomb(20_000, 10_000))).toEqual({
      what: 'a.png has 200 million pixels; the limit is 120 million',
      cure: 'make the picture smaller: 2400 pixels on the longer side are enough',
    });
  });

  test('is anything else', () => {
    expect(inspect('a.jpg', Buffer.from('<html>'))).toEqual({
      what: 'a.jpg is not a readable picture',
      cure: 'export the picture again',
    });
  });
});

describe('a picture whose bytes are all there', () => {
  test('is sound if it can be decoded', async () => {
    expect(await findFault(await aPhotograph(300, 200))).toBeUndefined();
  });

  test('is not if something in the middle of it was lost', async () => {
    const bytes = await aPlainPhotograph(300, 200, 'png');
    bytes.fill(0, 60, bytes.length - 20);
    expect(await findFault(bytes)).toMatch(/./);
  });
});

describe('the size of a drawing', () => {
  const xmlns = 'xmlns="http://www.w3.org/2000/svg"';
  const tiny = '<svg width="1" height="1">';

  test.each([
    ['in the usual form', `<svg ${xmlns} viewBox="0 0 600 400"/>`],
    ['with a prefix', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 600 400"></svg:svg>'],
    [
      'with a prefix and a drawing in it',
      '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 600 400"><svg:svg width="10" height="20"/></svg:svg>',
    ],
    ['with spaces around =', `<svg ${xmlns} width = "600"\n\theight\n=\n'400'/>`],
    ['with commas', `<svg ${xmlns} viewBox="0,0, 600 ,400"/>`],
    ['after a comment with another drawing', `<!-- was ${tiny} --><svg ${xmlns} viewBox="0 0 600 400"/>`],
    ['after an instruction with another drawing', `<?note ${tiny}?><svg ${xmlns} viewBox="0 0 600 400"/>`],
    [
      'after a document type',
      `\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg.dtd" [\n<!-- don't ${tiny}]> -->\n<!ATTLIST svg a CDATA "]>">\n]>\n<svg ${xmlns} viewBox="0 0 600 400"/>`,
    ],
    ['beside attributes with similar names', `<svg ${xmlns} data-width="1" stroke-width="2" viewBox="0 0 600 400"/>`],
    [
      'beside an attribute that quotes them',
      `<svg ${xmlns} aria-label=' width="1" > height="1" ' viewBox="0 0 600 400"/>`,
    ],
    ['in units and capital letters', `<svg ${xmlns} width=" 600PX " height="+4E2"/>`],
    ['from its width', `<svg ${xmlns} width="600" viewBox="0 0 300 200"/>`],
    ['from its height', `<svg ${xmlns} height="400" width="100%" viewBox="-5 -5 300 200"/>`],
    ['in percent', `<svg ${xmlns} width="100%" height="100%" viewBox="0 0 600 400"/>`],
  ])('is read %s, and sharp reads the same', async (_, text) => {
    const bytes = Buffer.from(text);
    expect(inspect('a.svg', bytes)).toMatchObject({ width: 600, height: 400 });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 600, height: 400 });
  });

  test('is read in units as browsers read them, while sharp takes 72 pixels for an inch', () => {
    const sizeOf = (width: string, height: string) =>
      inspect('a.svg', Buffer.from(`<svg ${xmlns} width="${width}" height="${height}"/>`));
    expect(sizeOf('6in', '144pt')).toMatchObject({ width: 576, height: 192 });
    expect(sizeOf('2.54cm', '25.4mm')).toMatchObject({ width: 96, height: 96 });
    expect(sizeOf('2pc', '10em')).toMatchObject({ width: 32, height: 160 });
  });

  test('takes no longer for long values than their reading takes', () => {
    const many = 50_000;
    for (const inside of [`${'a'.repeat(many)}`, `width="${'1'.repeat(many)}x"`, `viewBox="0${' '.repeat(many)}0"`]) {
      const begun = performance.now();
      inspect('a.svg', Buffer.from(`<svg ${inside}/>`));
      expect(performance.now() - begun).toBeLessThan(1000);
    }
  });

  test.each([
    ['is missing', `<svg ${xmlns}/>`],
    ['cannot be read', `<svg ${xmlns} viewBox="a drawing"/>`],
    ['is that of a drawing in a web page', `<html><svg ${xmlns} width="3" height="2"/></html>`],
    ['only is in a comment', '<!-- <svg width="3" height="2"> --><note/>'],
  ])('that %s is a problem', (_, text) => {
    expect(inspect('a.svg', Buffer.from(text))).toMatchObject({ what: 'a.svg is not a readable picture' });
  });
});

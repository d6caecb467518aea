import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { paint } from '../../../src/site/pictures/paint.ts';
import { itselfOf, listParts, type Picture, partOf, sourcesOf } from '../../../src/source/pictures/plan.ts';

const picture = (format: Picture['format'], width: number, height: number, more: Partial<Picture> = {}): Picture => ({
  file: 'articles/2026/a/picture',
  bytes: 1,
  hash: '0123456789abcdef'.repeat(4),
  format,
  width,
  height,
  isPlain: true,
  isAnimated: false,
  hasText: false,
  ...more,
});

const drawing = (width: number, height: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#b3261e"/></svg>`,
  );

describe('a part of a picture', () => {
  test.each([
    ['16x9', { left: 0, top: 300, width: 4000, height: 2250 }],
    ['4x3', { left: 0, top: 0, width: 4000, height: 3000 }],
    ['1x1', { left: 500, top: 0, width: 3000, height: 3000 }],
  ] as const)('lies around its focus, in the shape of %s', (shape, part) =>
    expect(partOf(picture('JPEG', 4000, 3000), shape, { x: 50, y: shape === '16x9' ? 47.5 : 50 })?.part).toEqual(part),
  );

  test('stays within the picture, wherever its focus is', () => {
    const { part } = partOf(picture('JPEG', 4000, 3000), '1x1', { x: 100, y: 0 }) ?? {};
    expect(part).toEqual({ left: 1000, top: 0, width: 3000, height: 3000 });
  });

  test('is not larger than it was', () => expect(partOf(picture('JPEG', 600, 400), '1x1')?.width).toBe(400));

  test('has another address for another focus', () => {
    const of = picture('JPEG', 4000, 3000);
    expect(partOf(of, '1x1')?.address).not.toBe(partOf(of, '1x1', { x: 10, y: 90 })?.address);
  });

  test('of a drawing with words is not painted: its look would depend on the machine', () =>
    expect(listParts(picture('SVG', 1200, 800, { hasText: true }), undefined)).toEqual([]));

  test.each([
    ['of few units', 24, 24],
    ['of two by one', 2, 1],
    ['as long as a ribbon', 4000, 3],
    ['as high as a ribbon', 3, 4000],
  ])('of a drawing %s is painted in its size', async (_, width, height) => {
    const of = picture('SVG', width, height);
    const parts = listParts(of, { x: 20, y: 80 });
    expect(parts).toHaveLength(3);
    for await (const [{ width: wide, height: high }, content] of paint(of, drawing(width, height), parts)) {
      const found = await sharp(content).metadata();
      expect([found.width, found.height]).toEqual([wide, high]);
    }
  });
});

describe('a picture itself', () => {
  test('goes out as it is if nothing but the picture is in it', () =>
    expect(itselfOf(picture('JPEG', 1600, 900))).toBe(undefined));

  test.each([
    ['tells more', { isPlain: false }, 1600],
    ['is larger than any screen wants', { width: 4000, height: 2250 }, 1600],
  ])('is written anew if it %s', (_, more, width) =>
    expect(itselfOf(picture('JPEG', 1600, 900, more))).toMatchObject({ width, height: 900, format: 'jpeg' }),
  );
});

test('sizes on offer grow by steps up to the picture, and never beyond', () => {
  const widths = (width: number) =>
    sourcesOf(picture('JPEG', width, width)).map(({ renderings }) => renderings.map(rendering => rendering.width));
  expect(widths(4000)).toEqual([
    [480, 960, 1600],
    [480, 960, 1600],
  ]);
  expect(widths(1000)[0]).toEqual([480, 1000]);
  expect(widths(300)[0]).toEqual([300]);
});

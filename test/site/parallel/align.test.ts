import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../src/site/parallel/align.ts';
import type { Block, BlockKind } from '../../../src/site/parallel/blocks.ts';

const kinds: Readonly<Record<string, readonly [BlockKind, string]>> = {
  H: ['heading', 'h2'],
  h: ['heading', 'h3'],
  p: ['prose', 'p'],
  l: ['prose', 'ul'],
  f: ['figure', 'figure'],
  t: ['table', 'div'],
  n: ['notes', 'section'],
};

/** Returns blocks from a short form: `p90` is a paragraph of 90 characters. */
function blocks(text: string): readonly Block[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map(word => {
      const [kind, form] = kinds[word[0] ?? ''] ?? ['prose', 'p'];
      return { kind, form, html: word, length: Number(word.slice(1)) };
    });
}

const aligned = (original: string, translation: string) =>
  align(blocks(original), blocks(translation)).map(
    pair => `${pair.original.map(({ html }) => html).join('+')}=${pair.translation.map(({ html }) => html).join('+')}`,
  );

describe('a text and its translation', () => {
  test.each([
    [
      'go block by block where each has its like',
      'p300 H9 p200 f0 p150',
      'p90 H3 p70 f0 p44',
      'p300=p90 H9=H3 p200=p70 f0=f0 p150=p44',
    ],
    [
      'have a row for a paragraph that was left out',
      'p300 p150 p200 p90',
      'p300 p200 p90',
      'p300=p300 p150= p200=p200 p90=p90',
    ],
    ['have a row for a note of the translator', 'p300 p200', 'p300 p200 n60', 'p300=p300 p200=p200 =n60'],
    [
      'set two paragraphs beside the one that they became',
      'p300 p210 p190 p300',
      'p300 p400 p300',
      'p300=p300 p210+p190=p400 p300=p300',
    ],
    [
      'set one paragraph beside the two that it became',
      'p100 p400 p90',
      'p100 p210 p190 p90',
      'p100=p100 p400=p210+p190 p90=p90',
    ],
    [
      'are held together by their headings where a section was left out',
      'H5 p300 p320 H6 p100 p600 H7 p200',
      'H5 p300 p320 H7 p200',
      'H5=H5 p300=p300 p320=p320 H6= p100= p600= H7=H7 p200=p200',
    ],
    ['never set a picture beside a paragraph', 'p100 f0 p100', 'p100 p100', 'p100=p100 f0= p100=p100'],
    ['may say as a list what was a paragraph', 'p100 p90 p80', 'p100 l90 p80', 'p100=p100 p90=l90 p80=p80'],
    ['may give a heading another level', 'H5 p90 h5 p90', 'H5 p90 H5 p90', 'H5=H5 p90=p90 h5=H5 p90=p90'],
    [
      'stand beside each other where one is much shorter',
      'p900 p100 p200 p300',
      'p80 p100 p200 p300',
      'p900=p80 p100=p100 p200=p200 p300=p300',
    ],
    ['need not have anything', '', 'p90', '=p90'],
    ['and nothing is nothing', '', '', ''],
  ])('%s', (_, original, translation, expected) => {
    expect(aligned(original, translation).join(' ')).toBe(expected);
  });

  const anything = fc.array(fc.tuple(fc.constantFrom(...Object.keys(kinds)), fc.integer({ min: 0, max: 500 })));
  const asText = (list: readonly (readonly [string, number])[]) =>
    list.map(([kind, length]) => `${kind}${length}`).join(' ');

  test('lose nothing, and keep their order, whatever they are', () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const [original, translation] = [blocks(asText(one)), blocks(asText(other))];
        const pairs = align(original, translation);
        expect(pairs.flatMap(pair => pair.original)).toEqual(original);
        expect(pairs.flatMap(pair => pair.translation)).toEqual(translation);
        expect(pairs.every(pair => pair.original.length + pair.translation.length > 0)).toBe(true);
      }),
    );
  });

  test.each([
    ['p100', 'p10 '.repeat(1000)],
    ['p10 '.repeat(1000), 'p100'],
    ['p30 '.repeat(3000), 'p10 '.repeat(3000)],
  ])('need not be of one size', (one, other) => {
    const pairs = align(blocks(one), blocks(other));
    expect(pairs.flatMap(pair => pair.original)).toHaveLength(blocks(one).length);
    expect(pairs.flatMap(pair => pair.translation)).toHaveLength(blocks(other).length);
  });
});

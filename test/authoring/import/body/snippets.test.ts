import { describe, expect, it } from 'vitest';
import { writeDescription, writeLink, writePicture } from '../../../../src/authoring/import/body/snippets.ts';

const picture = (alt: string, caption: string) => writePicture('prose', { address: 'a.png', alt, caption });

describe('a backslash', () => {
  it.each([
    ['at the end is escaped', 'C:\\', 'C:\\\\'],
    ['at the end that is escaped already stays', 'C:\\\\', 'C:\\\\'],
    ['before another character stays', 'C:\\a', 'C:\\a'],
  ])('%s', (_, words, written) => {
    expect(picture(words, words)).toBe(`![${written}](a.png "${written}")`);
    expect(writeLink('prose', words, 'a')).toBe(`[${written}](a)`);
    expect(writeDescription('prose', words)).toBe(`*${written}*`);
  });
});

it.each([
  ['a mark is escaped', 'a "b" ]', 'a \\"b\\" ]', 'a "b" \\]'],
  ['an escaped mark stays', 'a \\" \\]', 'a \\" \\]', 'a \\" \\]'],
  ['a mark after an escaped backslash is escaped', 'a \\\\" \\\\]', 'a \\\\\\" \\\\]', 'a \\\\" \\\\\\]'],
])('%s', (_, words, caption, alt) => {
  expect(picture(words, words)).toBe(`![${alt}](a.png "${caption}")`);
});

import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/source/fields/suggest.ts';

const fields = ['title', 'date', 'summary', 'editor', 'tags'];

describe('a suggestion', () => {
  it.each([
    ['titel', 'title'],
    ['Date', 'date'],
    ['sumary', 'summary'],
    ['editro', 'editor'],
    ['tgas', 'tags'],
    ['tag', 'tags'],
  ])('for %s is %s', (written, meant) => {
    expect(suggest(written, fields)).toBe(meant);
  });

  it.each(['weather', 'x', '', '妇联'])('is not made where nothing is near: %s', written => {
    expect(suggest(written, fields)).toBeUndefined();
  });

  it('is the nearest, and the first of two that are as near', () => {
    expect(suggest('law', ['laws', 'lab', 'law'])).toBe('law');
    expect(suggest('laq', ['law', 'lab'])).toBe('law');
  });

  it('allows slips only for the letters that can be mistyped', () => {
    expect(suggest('/2017/why/', ['/2017/x/'])).toBe('/2017/x/');
    expect(suggest('/2017/why/', ['/2017/x/'], 3)).toBeUndefined();
  });
});

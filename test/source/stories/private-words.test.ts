/** Tests how private words of a sender are found in a text. */
import { describe, expect, it } from 'vitest';
import { findRevealed } from '../../../src/source/stories/private-words.ts';

describe('the contact of a sender', () => {
  it.each([
    ['138 0013 8000', 'call 13800138000'],
    ['+86 138-0013-8000', 'call 138 0013 8000.'],
    ['13800138000', '电话：１３８００１３８０００'],
    ['13800138000', 'call 138\\-0013\\-8000'],
    ['Wang: fang_w@example.org or 010 6512 3456', 'write to Fang\\_W@example.org'],
    ['Wang: fang_w@example.org or 010 6512 3456', '(010) 6512-3456'],
    ['the tea house', 'Ask at the Tea  House.'],
  ])('%s is found in "%s"', (contact, text) => {
    expect(findRevealed(`A.\n\n${text}\n`, { contact })).toEqual([{ question: 'contact', line: 3 }]);
  });

  it.each([
    ['13800138000', 'in 2013 there were 800 of us'],
    ['fang@example.org', 'see example.org'],
    ['', 'A text.'],
  ])('%s is not seen in "%s"', (contact, text) => {
    expect(findRevealed(text, { contact })).toEqual([]);
  });
});

describe('the name of a sender', () => {
  it.each([
    ['Wang Fang', 'by: "WANG  fang"'],
    ['Wang-Li (Fang) +', 'I am wang-li (fang) + you'],
    ['王芳', '我叫王芳，住在村里'],
  ])('%s is found in "%s"', (name, text) => {
    expect(findRevealed(text, { name, byline: 'none' })).toEqual([{ question: 'name', line: 1 }]);
    expect(findRevealed(text, { name, byline: 'made-up' })).toHaveLength(1);
  });

  it('may appear if it is the byline', () => {
    expect(findRevealed('by: Wang Fang', { name: 'Wang Fang', byline: 'full' })).toEqual([]);
  });

  it('is only found as a whole, and not if it is a single word such as May', () => {
    expect(findRevealed('Wang Fangfei', { name: 'Wang Fang' })).toEqual([]);
    expect(findRevealed('May I', { name: 'May' })).toEqual([]);
  });
});

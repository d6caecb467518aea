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
    ['13800138000', '138–0013–8000'],
    ['13800138000', '138\u20110013\u20118000'],
    ['13800138000', '138/0013/8000'],
    ['13800138000', '138·0013·8000'],
    ['13800138000', '138\u200b0013\u00ad8000'],
    ['13800138000', '138 0013\r\n8000'],
    ['010 6512 3456 / 138–0013–8000', '01065123456'],
    ['01065123456 13800138000', '010 6512 3456'],
    ['the tea house', 'Ask at the Tea  House.'],
  ])('%s is found in "%s"', (contact, text) => {
    expect(findRevealed(`A.\n\n${text}\n`, { contact })).toEqual([{ question: 'contact', line: 3 }]);
  });

  it.each([
    ['13800138000', 'in 2013 there were 800 of us'],
    ['fang@example.org', 'see example.org'],
    ['', 'A text.'],
    ['13800138000', 'In 138001\n\n38000'],
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

  it.each([
    ['Wang Fang', 'A.\n\nI am\nWang\nFang, a weaver.', 4],
    ['Wang Fang', '> I am Wang\n> Fang', 1],
    ['Wang Fang', 'I am Fang Wang', 1],
    ['Wang Fang', 'Fang, Wang', 1],
    ['Wang, Fang', 'by: Wang Fang', 1],
    ['Anna Maria Smith', 'Smith, Anna\nMaria', 1],
    ['Wang Li Fang', 'Li Fang Wang', 1],
    ['王芳', 'A.\n我叫王\n芳', 2],
    ['王 芳', '我叫王芳', 1],
    ['Wang Fang', 'A.\n\nWang Fang\nWang Fang', 3],
  ])('%s is found in %j, from line %i on', (name, text, line) => {
    expect(findRevealed(text, { name })).toEqual([{ question: 'name', line }]);
  });

  it('is not found across paragraphs', () => {
    expect(findRevealed('I met Wang\n\nFang was late', { name: 'Wang Fang' })).toEqual([]);
  });

  it('may appear if it is the byline', () => {
    expect(findRevealed('by: Wang Fang', { name: 'Wang Fang', byline: 'full' })).toEqual([]);
  });

  it('is only found as a whole, and not if it is a single word such as May', () => {
    expect(findRevealed('Wang Fangfei', { name: 'Wang Fang' })).toEqual([]);
    expect(findRevealed('May I', { name: 'May' })).toEqual([]);
  });
});

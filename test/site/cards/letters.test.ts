import { describe, expect, test } from 'vitest';
import { canSet, outline, set } from '../../../src/site/cards/letters.ts';

describe('the typeface of cards', () => {
  test.each(['Beijing 1995: “half the sky” — 50 %', 'Nüshu, Đặng, Ångström', '妇女能顶半边天：一句话的来历'])(
    'sets %s',
    text => expect(canSet(text)).toBe(true),
  );

  test.each(['المرأة', 'נשים', 'नारी', 'stars 🌟', 'Łódź'])('has no letters for %s, and says so', text =>
    expect(canSet(text)).toBe(false),
  );

  test('kerns, so that a word is narrower than its letters', () => {
    const letters = [...'AVAVAV'].map(letter => set(letter).width).reduce((sum, width) => sum + width);
    expect(set('AVAVAV').width).toBeLessThan(letters - 0.1);
  });

  test('has an em of width for a Chinese character', () => expect(set('半边天').width).toBeCloseTo(3));

  test('gives outlines where they are asked for', () => {
    const numbers = [...outline(set('半'), 100, 200, 50).matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
    expect(numbers.length).toBeGreaterThan(40);
    expect(Math.min(...numbers)).toBeGreaterThan(100);
    expect(Math.max(...numbers)).toBeLessThan(210);
  });
});

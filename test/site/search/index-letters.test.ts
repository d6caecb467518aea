/** Tests the forms of words that the search index contains. */
import { expect, it } from 'vitest';
import { readFromIndex } from '../../../src/language/search-letters.ts';
import { addSimplified, writeForIndex } from '../../../src/site/search/index-letters.ts';

it.each([
  ['a Hebrew word in its parts', 'he', 'הספרייה', 'ה`ספרייה'],
  ['a Hebrew figure apart from its particle', 'he', 'ו־567', 'ו־`567'],
  ['a Persian word in its parts', 'fa', 'گل\u200cفروشی\u200cها', 'گل`فروشی`ها'],
  ['a Persian ending with its word', 'fa', 'همسایه ها آمدند', 'همسایه`ها آمدند'],
  ['the particle می with its verb', 'fa', 'چه می گویند', 'چه می`گویند'],
  ['Persian figures with their value', 'fa', 'سال ۱۳۹۶', 'سال ۱۳۹۶`1396`'],
  ['words of other languages as they are', 'en', 'The 3 wells', 'The 3 wells'],
])('the index has %s', (_, language, text, written) => {
  expect(writeForIndex(text, language)).toBe(written);
});

it('traditional pairs carry their simplified form, which readers do not see', () => {
  const written = addSimplified('婦女 女人 人');
  expect(written).toBe('婦女`妇女` 女人 人');
  expect(readFromIndex(written, 'zh-Hant')).toBe('婦女 女人 人');
});

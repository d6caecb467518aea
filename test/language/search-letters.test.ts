/** Tests how queries and texts in the search index get the same letters. */
import { describe, expect, it } from 'vitest';
import { foldQuery, readFromIndex, replaceParticles } from '../../src/language/search-letters.ts';

describe('a query', () => {
  it.each([
    ['figures and letters of full width become half-width', 'zh-Hans', '２０１７年 ５Ｇ', '2017年 5G'],
    ['marks of full width become half-width', 'en', 'ｅ－ｍａｉｌ', 'e-mail'],
    ['Persian figures become Western', 'fa', '۱۳۹۶', '1396'],
    ['Arabic figures become Western', 'ar', '٢٠١٧', '2017'],
    ['Arabic letters become Persian', 'fa', 'كتاب قديمي', 'کتاب قدیمی'],
    ['Persian letters become Arabic', 'ar', 'کتاب', 'كتاب'],
    ['letters of Pashto stay as they are', 'ps', 'ي ی', 'ي ی'],
    ['vowel marks of Hebrew disappear', 'he', 'שִׁירָה', 'שירה'],
    ['a Persian word with a joiner becomes one word', 'fa', 'می\u200cرود', 'میرود'],
    ['a Hebrew hyphen becomes a plain one', 'he', 'ו־567', 'ו-567'],
  ])('%s', (_, language, query, folded) => {
    expect(foldQuery(query, language)).toBe(folded);
  });
});

describe('a Hebrew word', () => {
  it.each([
    ['הספרייה', 'ה', 'ספרייה'],
    ['והרכבות', 'וה', 'רכבות'],
    ['כשהגיעה', 'כשה', 'גיעה'],
    ['בים', 'ב', 'ים'],
    ['משלמים', 'מש', 'למים'],
  ])('%s divides into %s and %s', (word, particles, rest) => {
    expect(replaceParticles(word, (a, b) => `${a}+${b}`)).toBe(`${particles}+${rest}`);
  });

  it.each(['מים', 'לחם', 'תלמידה', 'הר'])('%s stays whole', word => {
    expect(replaceParticles(word, (a, b) => `${a}+${b}`)).toBe(word);
  });
});

describe('an excerpt', () => {
  it.each([
    ['figures without their value', 'fa', '۱۳۹۶`1396` سال', '۱۳۹۶ سال'],
    ['Persian words with their joiners', 'fa', 'می`رود', 'می\u200cرود'],
    ['Hebrew words without joints', 'he', 'ה`ספרייה ו־`567', 'הספרייה ו־567'],
    ['traditional characters without their simplified form', 'zh-Hans', '婦女`妇女` 女讀`女读`', '婦女 女讀'],
    ['other text with its backticks', 'en', 'the command `ls`', 'the command `ls`'],
  ])('shows %s', (_, language, indexed, shown) => {
    expect(readFromIndex(indexed, language)).toBe(shown);
  });
});

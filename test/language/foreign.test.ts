import { expect, it } from 'vitest';
import { markWords } from '../../src/language/foreign.ts';

const marked = (text: string, language = 'en') => String(markWords(text, language)).replaceAll('&quot;', '"');

it.each([
  ['She said هرگز نگفتیم «نه». He', 'fa', 'هرگز نگفتیم «نه»'],
  ['See (سلام) و تو. He', 'ar', '(سلام) و تو'],
  ['See سلام (تو). He', 'ar', 'سلام (تو)'],
  ['See سلام (تو.) He', 'ar', 'سلام (تو.)'],
  ['He: אמרה "לא". He', 'he', 'אמרה "לא"'],
  ['He: "לא" אמרה. He', 'he', '"לא" אמרה'],
  ['He: צה"ל. He', 'he', 'צה"ל'],
])('brackets and quotation marks stand in one element with the words between them: %s', (text, language, words) => {
  expect(marked(text)).toContain(`<span lang="${language}" dir="rtl">${words}</span>`);
});

it('brackets around words stay outside, as the text around them runs', () => {
  expect(marked('Ann (مريم) and “سلام” too')).toBe(
    'Ann (<span lang="ar" dir="rtl">مريم</span>) and “<span lang="ar" dir="rtl">سلام</span>” too',
  );
});

it('full-width brackets stay with Chinese words in a text from right to left', () => {
  expect(marked('سلام 妇联（全国）.', 'fa')).toContain('<span lang="zh-Hans" dir="ltr">妇联（全国）</span>');
});

it.each(['هرگز “نه” گفت', 'هرگز… نه', 'هرگز — نه', 'آری / نه', 'آری + نه', 'آری [نه] آری', 'לא ׀ כן'])(
  'words that run from right to left stay in one element whatever mark stands between them: %s',
  words => {
    expect(marked(`One ${words} two`)).toMatch(/^One <span [^>]*>[^<]*<\/span> two$/);
  },
);
